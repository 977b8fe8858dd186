namespace BriExtract.Ingestion.Languages;

/// <summary>Counts the letters of a text by script (Unicode blocks).</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Script)[] Blocks =
    [
        ('A', 'Z', "Latin"), ('a', 'z', "Latin"), ('\u00C0', '\u024F', "Latin"), ('\u0370', '\u03FF', "Greek"), ('\u0400', '\u052F', "Cyrillic"), ('\u0531', '\u058F', "Armenian"),
        ('\u05D0', '\u05EA', "Hebrew"), ('\u0600', '\u06FF', "Arabic"), ('\u0900', '\u097F', "Devanagari"), ('\u0980', '\u09FF', "Bengali"), ('\u0E00', '\u0E7F', "Thai"),
        ('\u0E80', '\u0EFF', "Lao"), ('\u1000', '\u109F', "Myanmar"), ('\u10A0', '\u10FF', "Georgian"), ('\u1780', '\u17FF', "Khmer"), ('\u1E00', '\u1EFF', "Latin"),
        ('\u3040', '\u30FF', "Kana"), ('\u3400', '\u9FFF', "Han"), ('\uAC00', '\uD7AF', "Hangul"),
    ];

    // A Japanese text is half Han; kana in any number make it Japanese.
    private const double KanaShare = 0.1;

    // One Han character says about as much as three Latin letters.
    private const int HanWeight = 3;

    /// <summary>The script most of the letters are in, and how many those are.</summary>
    public static (string? Script, int Letters) Main(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Blocks.Length];
        counts.Clear();
        foreach (var c in text)
        {
            // Most of most texts: the first two blocks, or none.
            if (c < '\u0080')
            {
                if (char.IsAsciiLetter(c)) counts[0]++;
                continue;
            }

            for (var i = 0; i < Blocks.Length; i++)
            {
                if (c < Blocks[i].First || c > Blocks[i].Last) continue;
                counts[i] += Blocks[i].Script is "Han" or "Kana" or "Hangul" ? HanWeight : 1;
                break;
            }
        }

        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Blocks.Length; i++) sums[Blocks[i].Script] = sums.GetValueOrDefault(Blocks[i].Script) + counts[i];
        if (sums["Kana"] > KanaShare * (sums["Han"] + sums["Kana"]) && sums["Kana"] > 0)
        {
            sums["Kana"] += sums["Han"];
            sums["Han"] = 0;
        }

        var main = sums.MaxBy(sum => sum.Value);
        return main.Value == 0 ? (null, 0) : (main.Key, main.Value);
    }
}
