using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>"from 45.3% to 50.7%": two values of one thing, the earlier first.</summary>
internal static class Series
{
    /// <summary>Whether a figure is the earlier of two.</summary>
    public static bool IsFirst(FigureDraft draft, out FigureDraft later)
    {
        foreach (var link in draft.Links)
        {
            if (link.Relation != LinkRelation.EarlierOf) continue;
            later = link.Other;
            return true;
        }

        later = draft;
        return false;
    }

    /// <summary>Whether it is the later of two, or stands behind "to" and a verb of change.</summary>
    public static bool IsLast(ArticleReading reading, FigureDraft draft, IReadOnlyList<FigureDraft> figures) => Before(draft, figures) is not null || AfterTo(reading, draft);

    // The earlier value of the pair.
    private static FigureDraft? Before(FigureDraft draft, IReadOnlyList<FigureDraft> figures)
    {
        foreach (var other in figures)
        {
            if (IsFirst(other, out var later) && later == draft) return other;
        }

        return null;
    }

    private static bool AfterTo(ArticleReading reading, FigureDraft draft)
    {
        var document = reading.Document;
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && document.Tokens[at].Start >= draft.Quantity.Span.Start) at--;
        return document.Is(at, "to") && draft.Quantity.CountedHead < 0;
    }

    /// <summary>
    /// The period of the earlier value: its own date where one stands right behind it; that of the value in the same
    /// place of an earlier pair ("from A in 2021 to B in 2024, ... from C to D"); else not told, for the date of the sentence is the later's.
    /// </summary>
    public static Period? FirstPeriod(FigureDraft draft, FigureDraft later, GoverningDate date, SentenceDates? own, IReadOnlyList<FigureDraft> figures)
    {
        if (own is null) return null;
        if (date.First >= draft.Quantity.EndToken && date.End <= later.Quantity.FirstToken) return date.Mention.Period;
        foreach (var other in figures)
        {
            if (other == draft || !IsFirst(other, out _)) continue;
            if (other.Quantity.FirstToken >= draft.Quantity.FirstToken) break;
            if (other.Period is { } parallel) return parallel;
        }

        return Earlier(own, date);
    }

    // "on Saturday the toll of the quake that struck on Wednesday rose from five to six"
    private static Period? Earlier(SentenceDates own, GoverningDate date)
    {
        foreach (var other in own.Dates)
        {
            if (other.Use == DateUse.Plain && other.Mention is { Grain: DateGrain.Day, Period: { IsDay: true } day } && date.Mention.Period is { IsDay: true } end && day.End < end.Start) return day;
        }

        return null;
    }

    /// <summary>The later value beside an earlier pair takes the date of that pair's later value, where it has none of its own.</summary>
    public static Period? LastPeriod(FigureDraft draft, IReadOnlyList<FigureDraft> figures)
    {
        if (Before(draft, figures) is not { } first) return null;
        foreach (var other in figures)
        {
            if (other == first || !IsFirst(other, out var later)) continue;
            if (other.Quantity.FirstToken < first.Quantity.FirstToken) return later.Period;
        }

        return null;
    }
}
