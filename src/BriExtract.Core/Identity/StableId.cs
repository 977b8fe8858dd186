using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriExtract.Core.Identity;

/// <summary>Ids derived from content, so that they are the same on every run, thread and machine.</summary>
public static class StableId
{
    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public static string ContentHash(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashUtf8(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>An id of a kind: its prefix, a hyphen, and 16 hexadecimal digits of the SHA-256 of the parts joined by U+001F.</summary>
    /// <example><c>Of("fig", contentHash, "1042", "1058")</c> is <c>fig-…</c>.</example>
    public static string Of(string prefix, params ReadOnlySpan<string> parts) => Of(prefix, Hash(parts));

    /// <summary>
    /// The same, but that the first 6 digits are those of another id: what stands together in a dataset has ids that stand
    /// together, and an index over them grows at one end instead of everywhere.
    /// </summary>
    /// <param name="neighbour">The id it stands by; of one that has no digits, the hash is taken.</param>
    /// <param name="prefix">The kind.</param>
    /// <param name="parts">What it is derived from.</param>
    public static string Beside(string neighbour, string prefix, params ReadOnlySpan<string> parts)
    {
        var place = TryNumber(neighbour, out var number) ? number : Hash([neighbour]);
        return Of(prefix, (place & Place) | (Hash(parts) & ~Place));
    }

    private const int Digits = 16;
    private const ulong Place = 0xFFFFFF0000000000;

    /// <summary>The number in an id, for tables that are to be small. Ids of one kind are ordered as their numbers are.</summary>
    /// <exception cref="FormatException">The text does not end in the 16 digits of an id.</exception>
    public static ulong NumberOf(ReadOnlySpan<byte> id) =>
        id.Length > Digits && ulong.TryParse(id[^Digits..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{Encoding.UTF8.GetString(id)}' is not an id.");

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{byte})"/>
    public static ulong NumberOf(ReadOnlySpan<char> id) => TryNumber(id, out var number) ? number : throw new FormatException($"'{id}' is not an id.");

    /// <summary>The id of a kind with a number: the reverse of <see cref="NumberOf(ReadOnlySpan{char})"/>.</summary>
    public static string Of(string prefix, ulong number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:x16}");

    private static bool TryNumber(ReadOnlySpan<char> id, out ulong number)
    {
        number = 0;
        return id.Length > Digits && ulong.TryParse(id[^Digits..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }

    private static ulong Hash(ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashUtf8(string.Join('\u001f', parts), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private static void HashUtf8(ReadOnlySpan<char> text, Span<byte> hash)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, rented);
            SHA256.HashData(rented.AsSpan(0, length), hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
