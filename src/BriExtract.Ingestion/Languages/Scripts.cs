using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    private static readonly string[] Names = [.. Blocks.Select(block => block.Script).Distinct().Order(StringComparer.Ordinal)];

    private static readonly int[] NameOfBlock = Array.ConvertAll(Blocks, block => Array.IndexOf(Names, block.Script));

    // A Japanese text is half Han; kana in any number make it Japanese.
    private const double KanaShare = 0.1;

    // One Han character says about as much as three Latin letters.
    private const int HanWeight = 3;

    /// <summary>How many characters of ASCII a text begins with; their letters are counted.</summary>
    private static int PastAscii(ReadOnlySpan<char> text, ref int letters)
    {
        var ascii = text.IndexOfAnyExceptInRange('\0', '\u007F');
        if (ascii < 0) ascii = text.Length;
        var units = MemoryMarshal.Cast<char, ushort>(text[..ascii]);
        var i = 0;
        for (; i + Vector512<ushort>.Count <= units.Length; i += Vector512<ushort>.Count)
        {
            // One bit makes a letter small; counted from "a", 26 are letters.
            var place = (Vector512.Create(units[i..]) | Vector512.Create((ushort)0x20)) - Vector512.Create((ushort)'a');
            letters += BitOperations.PopCount(Vector512.LessThan(place, Vector512.Create((ushort)26)).ExtractMostSignificantBits());
        }

        for (; i < units.Length; i++) letters += char.IsAsciiLetter((char)units[i]) ? 1 : 0;
        return ascii;
    }

    /// <summary>The script most of the letters are in, and how many those are.</summary>
    public static (string? Script, int Letters) Main(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Blocks.Length];
        counts.Clear();
        for (var at = 0; at < text.Length; at++)
        {
            // Most of most texts: the first two blocks, or none.
            if (text[at] < '\u0080') at += PastAscii(text[at..], ref counts[0]);
            if (at == text.Length) break;
            var c = text[at];
            for (var i = 0; i < Blocks.Length; i++)
            {
                if (c < Blocks[i].First || c > Blocks[i].Last) continue;
                counts[i] += Blocks[i].Script is "Han" or "Kana" or "Hangul" ? HanWeight : 1;
                break;
            }
        }

        Span<int> sums = stackalloc int[Names.Length];
        sums.Clear();
        for (var i = 0; i < Blocks.Length; i++) sums[NameOfBlock[i]] += counts[i];
        ref var kana = ref sums[Array.IndexOf(Names, "Kana")];
        ref var han = ref sums[Array.IndexOf(Names, "Han")];
        if (kana > KanaShare * (han + kana) && kana > 0) (kana, han) = (kana + han, 0);
        // Of scripts with as many letters the first by name.
        var main = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[main]) main = i;
        }

        return sums[main] == 0 ? (null, 0) : (Names[main], sums[main]);
    }
}
