using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// The level that another is set against without a date of its own: "exports rose to $40 million in 2018 from $30 million",
/// "compared with $80 million". The date of the sentence is the later level's, never this one's: two levels of one period would be a conflict.
/// </summary>
internal static class ComparedLevel
{
    // "from $30 million in 2017": a date this near is its own.
    private const int OwnDate = 4;

    // Running totals of a year ("January to November") are set against those of the year before; a month or quarter may be set against the last one.
    private const int FewestMonths = 4;

    /// <summary>Gives such levels the period that the growth between the two is counted from, the year before where both are yearly, else none.</summary>
    public static void Fill(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Period is not { } period || draft.Role is not (Role.Level or Role.Share) || !IsCompared(reading, draft)) continue;
            if (Later(drafts, i) is not { } later || later.Period != period || IsDated(draft, dates.GetValueOrDefault(draft.Quantity.Sentence))) continue;
            draft.Period = GrowthBase(reading, dates, drafts, later) ?? (IsYearly(period) ? ComparisonReader.YearBefore(period) : null);
        }
    }

    private static bool IsCompared(ArticleReading reading, FigureDraft draft)
    {
        var place = QuantityPlace.Of(reading, draft);
        return place.After("from", "versus", "against") || (place.After("with", "to") && reading.Document.Is(place.Preposition - 1, "compared"));
    }

    // The nearest level of the same thing before it in its sentence: "from 3 countries" is no earlier level of 40 ships.
    private static FigureDraft? Later(List<FigureDraft> drafts, int at)
    {
        var draft = drafts[at];
        for (var i = at - 1; i >= 0 && drafts[i].Quantity.Sentence == draft.Quantity.Sentence; i--)
        {
            var other = drafts[i];
            if (other.Role != draft.Role || other.Quantity.Unit != draft.Quantity.Unit || other.Quantity.Per != draft.Quantity.Per) continue;
            return draft.Quantity.Unit != UnitCode.Count || draft.Counted is null || draft.Counted == other.Counted ? other : null;
        }

        return null;
    }

    private static bool IsDated(FigureDraft draft, SentenceDates? own)
    {
        if (own is null) return false;
        foreach (var date in own.Dates)
        {
            if (date.First >= draft.Quantity.EndToken && date.First - draft.Quantity.EndToken <= OwnDate) return true;
        }

        return false;
    }

    private static Period? GrowthBase(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts, FigureDraft level)
    {
        foreach (var draft in drafts)
        {
            if (draft.Quantity.Sentence != level.Quantity.Sentence || !draft.Links.Exists(link => link.Other == level && link.Relation is LinkRelation.GrowthOf or LinkRelation.ChangeOf)) continue;
            return ComparisonReader.Of(reading, draft, dates.GetValueOrDefault(draft.Quantity.Sentence));
        }

        return null;
    }

    private static bool IsYearly(Period period) =>
        period.Start is { Month: 1, Day: 1 } && period.End.Year == period.Start.Year && period.End.Month >= FewestMonths && period.End.Day == DateTime.DaysInMonth(period.End.Year, period.End.Month);
}
