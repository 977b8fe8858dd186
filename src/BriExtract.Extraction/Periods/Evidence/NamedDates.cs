using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>
/// Finds the date of an earlier sentence whose clause shares a name with a figure's: "In Ohio, the vote was held on May 3, and in
/// Texas, on May 10. In Texas, she won 40 percent."
/// </summary>
internal static class NamedDates
{
    private const int MostNames = 12;

    /// <summary>The date; null where no name is shared, or where the figure's shares names with several.</summary>
    public static GoverningDate? Of(Document document, FigureDraft draft, IReadOnlyList<GoverningDate> told)
    {
        if (told.Count < 2) return null;
        Span<int> names = stackalloc int[MostNames];
        var count = Names(document, document.Sentences[draft.Quantity.Sentence].FirstToken, draft.Quantity.FirstToken, names);
        if (count == 0) return null;
        GoverningDate? found = null;
        Span<int> others = stackalloc int[MostNames];
        foreach (var date in told)
        {
            var more = Names(document, document.Sentences[date.Mention.Sentence].FirstToken, date.First, others);
            if (!Shares(document, names[..count], others[..more])) continue;
            if (found is { } other && other.Mention.Period != date.Mention.Period) return null;
            found = date;
        }

        return found;
    }

    // Names from a token backwards to where its clause begins.
    private static int Names(Document document, int first, int before, Span<int> names)
    {
        var count = 0;
        for (var i = before - 1; i >= first && count < names.Length && !document.Is(i, "and", ";", "while", "but"); i--)
        {
            if (document.Word(i) is { Length: > 2 } word && char.IsUpper(word[0]) && !document.Is(i, "the") && (i > first || document.Tokens[i].Upos == Upos.Propn)) names[count++] = i;
        }

        return count;
    }

    private static bool Shares(Document document, ReadOnlySpan<int> names, ReadOnlySpan<int> others)
    {
        foreach (var name in names)
        {
            foreach (var other in others)
            {
                if (document.Word(name).SequenceEqual(document.Word(other))) return true;
            }
        }

        return false;
    }
}
