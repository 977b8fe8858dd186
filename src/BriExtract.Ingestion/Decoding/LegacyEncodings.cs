using System.Buffers;
using System.Globalization;
using System.Text;

namespace BriExtract.Ingestion.Decoding;

internal enum LegacyGuess
{
    Neither,
    BrokenUtf8,
    Gb18030,
    Windows1252,
}

/// <summary>Tells the encodings before UTF-8 apart that news dumps still hold.</summary>
internal static class LegacyEncodings
{
    static LegacyEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 { get; } = Get("gb18030");

    public static Encoding Windows1252 { get; } = Get("windows-1252");

    /// <summary>The encoding a charset label names, as the WHATWG Encoding Standard reads the common ones; null when unknown or UTF-8.</summary>
    public static Encoding? Declared(string? label)
    {
        if (label is null) return null;
        var name = label.Trim(' ', '"', '\'', ';').ToLowerInvariant() switch
        {
            "" or "utf-8" or "utf8" or "unicode" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" => "windows-1252",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "cp936" => "gb18030",
            "shift-jis" or "x-sjis" or "sjis" => "shift_jis",
            "iso-8859-9" => "windows-1254",
            "ks_c_5601-1987" or "euckr" => "euc-kr",
            var other => other,
        };
        if (name is null) return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 without its mark: Latin text has a zero in every other byte, always on the same side.</summary>
    public static (Encoding Encoding, string Name)? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) evenZeros++;
            if (sample[i + 1] == 0) oddZeros++;
        }

        var units = sample.Length / 2;
        if (oddZeros > units / 2 && evenZeros <= units / 50) return (Encoding.Unicode, "UTF-16");
        if (evenZeros > units / 2 && oddZeros <= units / 50) return (Encoding.BigEndianUnicode, "UTF-16");
        return null;
    }

    /// <summary>Counts what is not UTF-8 and gives the first such byte's index, or -1.</summary>
    public static int InvalidUtf8(ReadOnlySpan<byte> bytes, out int first)
    {
        first = -1;
        var count = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                if (first < 0) first = at;
                count++;
            }

            at += length;
        }

        return count;
    }

    public static LegacyGuess Guess(ReadOnlySpan<byte> bytes)
    {
        var invalid = InvalidUtf8(bytes, out _);
        var valid = ValidSequences(bytes);
        // Bytes of another encoding hardly ever make whole UTF-8 sequences, so as many good ones as bad are proof.
        if (valid >= invalid && valid > 0) return LegacyGuess.BrokenUtf8;
        var chinese = Gb2312Pairs(bytes, out var strays);
        var latin = LatinHighBytes(bytes, out var undefined);
        if (chinese > 0 && chinese >= 10 * strays) return LegacyGuess.Gb18030;
        // Broken UTF-8 in English looks like a few stray bytes; so does Windows-1252, whose bytes are all defined.
        return latin > 0 && undefined == 0 ? LegacyGuess.Windows1252 : LegacyGuess.Neither;
    }

    /// <summary>Whether a decoding gave characters that texts hold: no C1 controls, no unassigned code points.</summary>
    public static bool Plausible(string text)
    {
        int odd = 0, high = 0;
        foreach (var c in text)
        {
            if (c < '\u0080') continue;
            high++;
            if (c is < '\u00A0' or '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) odd++;
        }

        return odd * 50 <= high;
    }

    private static int ValidSequences(ReadOnlySpan<byte> bytes)
    {
        int count = 0, at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done && length > 1) count++;
            at += length;
        }

        return count;
    }

    // GB2312's characters of daily use stand in rows 0xA1 to 0xA3 (punctuation) and 0xB0 to 0xF7; a Latin text's
    // accented letters stand alone between ASCII letters and so do not pair.
    private static int Gb2312Pairs(ReadOnlySpan<byte> bytes, out int strays)
    {
        int pairs = 0, at = 0;
        strays = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
            }
            else if (at + 1 < bytes.Length && bytes[at] is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xF7) && bytes[at + 1] is >= 0xA1 and <= 0xFE)
            {
                pairs++;
                at += 2;
            }
            else if (at + 1 < bytes.Length && bytes[at] is >= 0x81 and <= 0xFE && bytes[at + 1] is >= 0x40 and <= 0xFE and not 0x7F && bytes[at + 1] >= 0x80)
            {
                at += 2; // the rest of GBK: allowed, but no evidence
            }
            else
            {
                strays++;
                at++;
            }
        }

        return pairs;
    }

    private static int LatinHighBytes(ReadOnlySpan<byte> bytes, out int undefined)
    {
        var high = 0;
        undefined = 0;
        foreach (var b in bytes)
        {
            if (b < 0x80) continue;
            high++;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) undefined++;
        }

        return high;
    }

    private static Encoding Get(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
