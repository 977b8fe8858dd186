using System.Text;
using BriExtract.Ingestion.Decoding;

namespace BriExtract.Ingestion.Repair;

/// <summary>UTF-8 that was once read as Windows-1252: "Â£5", "donâ€™t". Each misread character is a lead byte and its continuation bytes, seen as letters.</summary>
internal static class Mojibake
{
    // In such a text nearly all characters beyond ASCII are misread; in a healthy one such sequences hardly ever stand.
    private const double Share = 0.7;

    /// <summary>Whether a text as a whole was misread.</summary>
    public static bool IsIn(string text)
    {
        int inSequences = 0, high = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080') continue;
            high++;
            if (At(text, i) is not { } read) continue;
            inSequences += read.Length;
            high += read.Length - 1;
            i += read.Length - 1;
        }

        return inSequences > 0 && inSequences >= Share * high;
    }

    /// <summary>The character that the sequence at an index is, or null.</summary>
    public static (string Mended, int Length)? At(string text, int at)
    {
        if (Byte(text[at]) is not { } lead) return null;
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length) return null;
        Span<byte> bytes = stackalloc byte[length];
        bytes[0] = lead;
        for (var i = 1; i < length; i++)
        {
            if (Byte(text[at + i]) is not { } next || next is < 0x80 or > 0xBF) return null;
            bytes[i] = next;
        }

        return Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done && used == length ? (rune.ToString(), length) : null;
    }

    // The byte that Windows-1252 reads as this character; the five bytes it does not define come through as controls.
    private static byte? Byte(char c)
    {
        if (c <= 0xFF && c is < '\u0080' or > '\u009F') return (byte)c;
        if (c is '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D') return (byte)c;
        return Cp1252.TryGetValue(c, out var b) ? b : null;
    }

    private static readonly Dictionary<char, byte> Cp1252 = Enumerable.Range(0x80, 0x20)
        .Select(b => ((byte)b, LegacyEncodings.Windows1252.GetString([(byte)b])[0]))
        .Where(pair => pair.Item2 > '\u00FF')
        .ToDictionary(pair => pair.Item2, pair => pair.Item1);
}
