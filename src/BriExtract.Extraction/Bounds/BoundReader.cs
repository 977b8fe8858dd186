using BriExtract.Core.Quantities;

namespace BriExtract.Extraction.Bounds;

/// <summary>Reads the bound words that stand directly before or after a quantity: "more than", "or so", "≥".</summary>
public sealed class BoundReader(BoundLexicon lexicon)
{
    private const int MostWords = 5;
    private const string Marks = "<>=≤≥~≈∼ ";

    /// <summary>Reads the longest bound that ends at <paramref name="end"/>; false when none does.</summary>
    public bool TryBefore(ReadOnlySpan<char> text, int end, out Bound bound, out int start)
    {
        bound = Bound.Exact;
        start = end;
        var stop = end;
        while (stop > 0 && text[stop - 1] is ' ' or '\u00A0' or '-' && stop > end - 3) stop--;
        if (stop > 0 && Marks.Contains(text[stop - 1], StringComparison.Ordinal)) return TryMarks(text, stop, out bound, out start);
        if (stop == end || stop == 0 || !(char.IsAsciiLetter(text[stop - 1]) || text[stop - 1] == '.')) return false;
        Span<char> phrase = stackalloc char[BoundLexicon.LongestPhrase];
        var from = stop;
        var found = false;
        for (var words = 0; words < MostWords && from > 0; words++)
        {
            var word = from;
            while (word > 0 && (char.IsAsciiLetter(text[word - 1]) || (text[word - 1] == '.' && word == stop))) word--;
            if (word == from || stop - word > phrase.Length) break;
            if (words == 0 && !lexicon.MayEnd(Lower(text[word..stop], phrase))) break;
            if (lexicon.TryBefore(Lower(text[word..stop], phrase), out var candidate))
            {
                bound = candidate;
                start = word;
                found = true;
            }

            from = word;
            if (from == 0 || text[from - 1] != ' ') break;
            from--;
        }

        return found;
    }

    /// <summary>Reads the longest bound that begins at <paramref name="start"/>, one space or comma aside; false when none does.</summary>
    public bool TryAfter(ReadOnlySpan<char> text, int start, out Bound bound, out int end)
    {
        bound = Bound.Exact;
        end = start;
        if (start >= text.Length || text[start] is not (' ' or '-' or '\u00A0') || start + 1 >= text.Length || !char.IsAsciiLetterLower(text[start + 1])) return false;
        Span<char> phrase = stackalloc char[BoundLexicon.LongestPhrase];
        var found = false;
        var at = start + 1;
        for (var words = 0; words < MostWords && at < text.Length; words++)
        {
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            if (at - start - 1 > phrase.Length) break;
            if (words == 0 && !lexicon.MayBegin(Lower(text[(start + 1)..at], phrase))) break;
            if (lexicon.TryAfter(Lower(text[(start + 1)..at], phrase), out var candidate))
            {
                bound = candidate;
                end = at;
                found = true;
            }

            if (at >= text.Length || text[at] != ' ') break;
            at++;
        }

        return found;
    }

    private bool TryMarks(ReadOnlySpan<char> text, int stop, out Bound bound, out int start)
    {
        start = stop;
        while (start > 0 && Marks.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        while (start < stop && text[start] == ' ') start++;
        return lexicon.TryBefore(text[start..stop], out bound);
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> words, Span<char> into)
    {
        for (var i = 0; i < words.Length; i++) into[i] = words[i] is '\u00A0' ? ' ' : char.ToLowerInvariant(words[i]);
        return into[..words.Length];
    }
}
