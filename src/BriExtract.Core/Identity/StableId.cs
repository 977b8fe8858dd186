using System.Buffers;
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
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashUtf8(string.Join('\u001f', parts), hash);
        return $"{prefix}-{Convert.ToHexStringLower(hash[..8])}";
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
