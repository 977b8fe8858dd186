using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BriExtract.Ingestion.Decoding;

/// <summary>Turns the bytes of a text into characters, whatever encoding they are in.</summary>
/// <remarks>
/// In order: a byte order mark decides; strict UTF-8 is taken as it stands (RFC 3629: other encodings hardly ever pass
/// by chance); UTF-16 shows by its zero bytes; a declared charset is tried; what is left is UTF-8 with a few broken
/// bytes, GB18030 or Windows-1252, told apart by how their high bytes stand together (<see cref="LegacyEncodings"/>).
/// </remarks>
public static class TextDecoder
{
    // Enough for a decision on any real text; a decision over a gigabyte would not be a better one.
    private const int SampleBytes = 1 << 20;

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The whole text, or a member of a dump.</param>
    /// <param name="declared">The charset that a header or the text declares, where one does; wrong declarations are noticed.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.IsEmpty) return DecodedText.Unreadable("empty: 0 bytes");
        if (FromByteOrderMark(bytes) is { } marked) return marked;
        if (BinarySigns.Find(bytes) is { } binary) return DecodedText.Unreadable(binary);
        // Before UTF-8: Latin letters in UTF-16 are valid UTF-8 with a zero after each.
        if (LegacyEncodings.Utf16WithoutMark(bytes) is { } utf16) return Strict(bytes, utf16.Encoding, utf16.Name);
        if (Utf8.IsValid(bytes)) return CheckedForControls(Encoding.UTF8.GetString(bytes), null, bytes);
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (LegacyEncodings.Declared(declared) is { } said && TryStrict(bytes, said) is { } asSaid && LegacyEncodings.Plausible(asSaid))
            return CheckedForControls(asSaid, $"decoded as {said.WebName}, as declared", bytes);
        return LegacyEncodings.Guess(sample) switch
        {
            LegacyGuess.BrokenUtf8 => Mended(bytes),
            LegacyGuess.Gb18030 when TryStrict(bytes, LegacyEncodings.Gb18030) is { } chinese => CheckedForControls(chinese, "decoded as GB18030", bytes),
            LegacyGuess.Windows1252 => CheckedForControls(LegacyEncodings.Windows1252.GetString(bytes), "decoded as Windows-1252", bytes),
            _ => DecodedText.Unreadable(NotText(bytes)),
        };
    }

    private static DecodedText? FromByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            var rest = bytes[3..];
            return Utf8.IsValid(rest) ? CheckedForControls(Encoding.UTF8.GetString(rest), null, rest) : Mended(rest);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Strict(bytes[4..], Encoding.UTF32, "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return Strict(bytes[4..], new UTF32Encoding(bigEndian: true, byteOrderMark: true), "UTF-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict(bytes[2..], Encoding.Unicode, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict(bytes[2..], Encoding.BigEndianUnicode, "UTF-16");
        return null;
    }

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, Encoding encoding, string name) =>
        TryStrict(bytes, encoding) is { } text
            ? CheckedForControls(text, $"decoded as {name}", bytes)
            : DecodedText.Unreadable($"not {name}, though it begins like it");

    private static string? TryStrict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Text cut in the middle of a character, or pasted together from two encodings: what can be read is kept.
    private static DecodedText Mended(ReadOnlySpan<byte> bytes)
    {
        var broken = LegacyEncodings.InvalidUtf8(bytes, out var first);
        return CheckedForControls(Encoding.UTF8.GetString(bytes), $"not valid UTF-8: {broken} broken sequence{(broken == 1 ? "" : "s")} read as U+FFFD, the first at byte {first}", bytes);
    }

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001c\u001d\u001e\u001f");

    // Text holds no control characters but tab, line ends, form feed and escape; one in a hundred is a binary file.
    private static DecodedText CheckedForControls(string text, string? note, ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var limit = Math.Max(2, text.Length / 100);
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (++count > limit) return DecodedText.Unreadable(NotText(bytes));
        }

        return new DecodedText(text, note, null);
    }

    private static string NotText(ReadOnlySpan<byte> bytes)
    {
        _ = LegacyEncodings.InvalidUtf8(bytes[..Math.Min(bytes.Length, SampleBytes)], out var first);
        return first < 0
            ? "binary, not text: full of control characters"
            : $"not text: no UTF-8 (byte 0x{bytes[first]:X2} at {first}), nor UTF-16, GB18030 or Windows-1252";
    }
}

/// <summary>What decoding gave.</summary>
/// <param name="Text">The characters; null when it is no text.</param>
/// <param name="Note">What was noticed: "decoded as GB18030"; null for plain UTF-8.</param>
/// <param name="Failure">Why it is no text; null when it is.</param>
public readonly record struct DecodedText(string? Text, string? Note, string? Failure)
{
    internal static DecodedText Unreadable(string failure) => new(null, null, failure);
}
