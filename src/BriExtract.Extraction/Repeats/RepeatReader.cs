using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Repeats;

/// <summary>
/// A definite count or sum names again what was told before: "Police arrested 7 sailors on Monday. ... The 7 sailors are in custody.", "the
/// $3 million bail". It is the same figure told twice, so it is about the same thing, of the same party and the same time, whatever its own
/// clause goes on to tell.
/// </summary>
public sealed class RepeatReader : IFigureReader
{
    // How many figures back a text may take up a count again.
    private const int Farthest = 120;

    // Two things of one text may cost $99; two sums of this size are hardly the same by chance.
    private const decimal LeastSum = 10_000;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        HeadlineRepeats.TakeUp(reading);
        for (var i = 1; i < reading.Drafts.Count; i++)
        {
            var draft = reading.Drafts[i];
            if (IsDefinite(reading, draft) && First(reading.Drafts, i) is { } first) TakeUp(draft, first);
        }
    }

    // "the 7 sailors", "those 7": an article before the number makes it known.
    private static bool IsDefinite(ArticleReading reading, FigureDraft draft)
    {
        if (draft.Rejected is not null || draft.Role != Role.Level || draft.Bound != Bound.Exact) return false;
        if (!(draft.Counted is not null && draft.Quantity.Unit == UnitCode.Count || UnitCode.IsCurrency(draft.Quantity.Unit) && draft.Quantity.Value >= LeastSum)) return false;
        var first = draft.Quantity.FirstToken;
        while (first > 0 && reading.Document.Tokens[first - 1].Start >= draft.Quantity.Span.Start) first--;
        return reading.Document.Is(first - 1, "the", "these", "those") && !IsAnother(reading, draft);
    }

    // "the 7 other sailors", "the other 7"
    private static bool IsAnother(ArticleReading reading, FigureDraft draft)
    {
        var end = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        for (var i = draft.Quantity.FirstToken; i < end; i++)
        {
            if (reading.Document.Is(i, "other", "others", "more", "further", "additional", "next", "last", "first", "remaining")) return true;
        }

        return false;
    }

    private static FigureDraft? First(List<FigureDraft> drafts, int at)
    {
        var draft = drafts[at];
        for (var i = at - 1; i >= Math.Max(0, at - Farthest); i--)
        {
            var other = drafts[i];
            if (other.Rejected is not null || other.Role != Role.Level || other.Quantity.Unit != draft.Quantity.Unit || other.Quantity.Value != draft.Quantity.Value || other.Quantity.High != draft.Quantity.High) continue;
            if (draft.Counted is null || other.Counted is not null && Holds(other.Counted, draft.Counted)) return draft.Period is null || draft.Period == other.Period ? other : null;
        }

        return null;
    }

    // "the two treatments" may be two life-saving treatments told of before; "the two other treatments" are not.
    private static bool Holds(string first, string repeat)
    {
        var (told, again) = (first.Split(' '), repeat.Split(' '));
        return Lemmas.Singular(told[^1]) == Lemmas.Singular(again[^1]) && Array.TrueForAll(again[..^1], word => told.Contains(word));
    }

    private static void TakeUp(FigureDraft draft, FigureDraft first)
    {
        draft.Period = first.Period;
        draft.Base = first.Base;
        draft.Status = first.Status;
        (draft.Indicator, draft.IndicatorText) = (first.Indicator, first.IndicatorText);
        (draft.Entity, draft.Counterpart) = (first.Entity, first.Counterpart);
    }
}
