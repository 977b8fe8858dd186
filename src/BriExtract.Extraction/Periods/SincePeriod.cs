using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>The period of a figure that "since" governs: what has run up since then, or where it stands now.</summary>
internal static class SincePeriod
{
    /// <summary>The days; null where the article's day is not known and no other date closes the stretch.</summary>
    public static Period? Of(ArticleReading reading, DateAnchor anchor, FigureDraft draft, GoverningDate since, SentenceDates? own, IReadOnlyList<FigureDraft> figures)
    {
        // "has risen from 20,000 to 100,000 since it opened on December 3": the first value is the opening day's
        if (Series.IsFirst(draft, out _)) return since.Mention is { Grain: DateGrain.Day, Named: { } opening } ? opening : null;
        var end = End(since, own) ?? anchor.Day;
        if (end is not { } last) return null;
        if (Series.IsLast(reading, draft, figures) || IsScope(reading.Document, draft)) return Period.Day(last);
        return since.Start is { } first && first <= last ? new Period(first, last) : null;
    }

    /// <summary>"since 2018, as of June 30, 2025, 19,907 ships": what has run up until the date that governs; null where no "since" stands before it.</summary>
    public static Period? Until(FigureDraft draft, GoverningDate date, SentenceDates? own, ArticleReading reading)
    {
        if (own is null || date.Mention.Period is not { IsDay: true } day || date.Mention.Relation is not DateRelation.AsOf) return null;
        if (draft.Role is Role.Share or Role.Growth || IsScope(reading.Document, draft)) return null;
        foreach (var other in own.Dates)
        {
            if (other.Since && other.End <= draft.Quantity.FirstToken && other.Start is { } first && first < day.Start) return new Period(first, day.End);
        }

        return null;
    }

    // "since 2018 ..., as of June 30, 2025", "on Thursday ... since October"
    private static DateOnly? End(GoverningDate since, SentenceDates? own)
    {
        if (own is null) return null;
        foreach (var date in own.Dates)
        {
            if (date.Mention == since.Mention || date.Use == DateUse.Name || date.Since) continue;
            if (date.Mention.Period is { IsDay: true } day && day.Start >= since.Start && date.Mention.Relation is DateRelation.AsOf or DateRelation.In or DateRelation.By) return day.Start;
        }

        return null;
    }

    /// <summary>"on 128 routes", "to 150 ports in 40 countries": how far it reaches is a stock, not what has run up.</summary>
    public static bool IsScope(Document document, FigureDraft draft)
    {
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && document.Tokens[at].Start >= draft.Quantity.Span.Start) at--;
        if (document.Is(at, "nearly", "about", "some", "all", "over")) at--;
        return draft.Quantity.CountedHead >= 0 && document.Is(at, "on", "in", "to", "with", "across", "at", "covering", "reaching");
    }
}
