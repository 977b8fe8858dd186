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
    // Fewer than these are met with everywhere: "the other two".
    private const decimal LeastOthers = 10;

    // A number of this size and of more than one digit is hardly met with twice, whatever is said of those it counts.
    private const decimal LeastTelling = 100;

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
            if (IsDefinite(reading, draft, out var others) && First(reading.Drafts, i) is { } first) TakeUp(draft, first, others);
        }
    }

    // "the 7 sailors", "those 7": an article before the number makes it known.
    private static bool IsDefinite(ArticleReading reading, FigureDraft draft, out bool others)
    {
        others = false;
        if (draft.Rejected is not null || draft.Role != Role.Level || draft.Bound != Bound.Exact) return false;
        if (!(draft.Counted is not null && draft.Quantity.Unit == UnitCode.Count || UnitCode.IsCurrency(draft.Quantity.Unit) && draft.Quantity.Value >= LeastSum)) return false;
        var first = draft.Quantity.FirstToken;
        while (first > 0 && reading.Document.Tokens[first - 1].Start >= draft.Quantity.Span.Start) first--;
        var before = first - 1;
        // "The original nine lenders"; "the other 28 passengers" are the 28 told of beside somebody, where "the other two" may be any.
        others = draft.Quantity.Value >= LeastOthers && reading.Document.Is(before, "other");
        if (others || reading.Document.Is(before, "original", "same")) before--;
        return reading.Document.Is(before, "the", "these", "those") && !IsAnother(reading, draft);
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
            if (draft.Counted is null || other.Counted is not null && Holds(other.Counted, draft.Counted, draft.Quantity.Value)) return draft.Period is null || draft.Period == other.Period ? other : null;
        }

        return null;
    }

    // "the two treatments" may be two life-saving treatments told of before; "the two other treatments" are not.
    // "The 1,100 eligible workers" are the 1,100 workers.
    private static bool Holds(string first, string repeat, decimal value)
    {
        var (told, again) = (first.Split(' '), repeat.Split(' '));
        return Lemmas.Singular(told[^1]) == Lemmas.Singular(again[^1]) && (IsTelling(value) || Array.TrueForAll(again[..^1], word => told.Contains(word)));
    }

    private static bool IsTelling(decimal value)
    {
        if (value < LeastTelling) return false;
        while (value >= 10 && value % 10 == 0) value /= 10;
        return value >= 10;
    }

    private static void TakeUp(FigureDraft draft, FigureDraft first, bool others)
    {
        // What the others did or were has a time of its own.
        if (!others) draft.Period = first.Period;
        draft.Base = first.Base;
        draft.Status = first.Status;
        (draft.Indicator, draft.IndicatorText) = (first.Indicator, first.IndicatorText);
        (draft.Entity, draft.Counterpart) = (first.Entity, first.Counterpart);
    }
}
