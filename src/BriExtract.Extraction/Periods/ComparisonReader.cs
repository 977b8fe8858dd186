using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>What a growth or change is compared with: "from 2013", "than last year", "year-on-year", "from a year earlier".</summary>
internal static class ComparisonReader
{
    // "a year-on-year increase of 9.6%", "9.6% year-on-year": how far the word may stand from the number.
    private const int Reach = 9;

    /// <summary>The base; null when none is stated or implied.</summary>
    public static Period? Of(ArticleReading reading, FigureDraft draft, SentenceDates? dates)
    {
        if (draft.Role is not (Role.Growth or Role.Change)) return null;
        if (Stated(reading.Document, draft, dates) is { } stated) return Align(stated.Mention, draft.Period, YearAgo.Is(reading.Document, stated.Mention) || stated.First - draft.Quantity.EndToken > 2 && stated.Mention.Grain == DateGrain.Year && !reading.Document.Is(stated.First - 1, "from", "than", "in", "to"));
        if (draft.Period is not { } period) return null;
        return Marker(reading.Document, draft) switch
        {
            Interval.Year => YearBefore(period),
            Interval.Month => MonthsBefore(period, 1),
            Interval.Quarter => MonthsBefore(period, 3),
            // A yearly statistic's growth is over the year before, even where the text need not say so.
            _ => draft.Role == Role.Growth && IsStatistical(period) && draft.Quantity.Unit == UnitCode.Percent ? YearBefore(period) : null,
        };
    }

    /// <summary>The date that the figure is compared with, where one stands behind it.</summary>
    public static GoverningDate? Stated(Document document, FigureDraft draft, SentenceDates? dates)
    {
        if (dates is null) return null;
        foreach (var date in dates.Dates)
        {
            var compared = date.Use == DateUse.Base || (date.Use == DateUse.Name && document.Is(date.First - 2, "from", "than", "to", "with")) || (date.Mention.Anaphoric && document.Is(date.First - 1, "from", "than", "with"));
            if (!compared || date.First < draft.Quantity.EndToken) continue;
            if (date.First - draft.Quantity.EndToken > Reach + 6) return null;
            return AnotherVerbBetween(document, draft.Quantity.EndToken, date.First) ? null : date;
        }

        return null;
    }

    private static bool AnotherVerbBetween(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (document.IsOneOf(i, ';') || document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.MD) return true;
        }

        return false;
    }

    // "the same period last year" is as long as the figure's own period.
    private static Period? Align(DateMention mention, Period? own, bool ago)
    {
        if (mention.Grain == DateGrain.Stretch && mention.Anaphoric && own is { } period) return YearBefore(period);
        if (mention.Grain == DateGrain.Year && mention.Anaphoric && own is { } figure) return YearBefore(figure);
        if (ago && own is { } now) return YearBefore(now);
        return mention.Named is { } named && own is { } covered && named.Start >= covered.Start ? CountedBack(mention, covered) ?? named : mention.Named;
    }

    // What a figure is compared with lies before it. An article of 2025 that looks back, "trade reached 5 billion in 2023,
    // up 3% from the previous year", counts back from the figure's year, not from its own.
    private static Period? CountedBack(DateMention mention, Period own) => mention.Grain switch
    {
        DateGrain.Year or DateGrain.Half => YearBefore(own),
        DateGrain.Quarter => MonthsBefore(own, 3),
        DateGrain.Month => MonthsBefore(own, 1),
        _ => null,
    };

    private static Interval Marker(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Quantity.Sentence];
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - Reach); i--)
        {
            if (MarkerAt(document, i) is not Interval.None and var found) return found;
            if (document.IsOneOf(i, ';')) break;
        }

        for (var i = draft.Quantity.EndToken; i < Math.Min(sentence.EndToken, draft.Quantity.EndToken + Reach); i++)
        {
            if (MarkerAt(document, i) is not Interval.None and var found) return found;
            if (document.IsOneOf(i, ',', ';')) break;
        }

        return Interval.None;
    }

    private static readonly WordSet Markers = new(
        "year-on-year", "year-over-year", "yoy", "y-o-y", "y/y", "annually", "annualized", "annualised", "month-on-month", "month-over-month", "mom", "m/m",
        "quarter-on-quarter", "quarter-over-quarter", "qoq", "q/q", "year", "month", "quarter");

    private static Interval MarkerAt(Document document, int token)
    {
        if (!document.Is(token, Markers)) return Interval.None;
        if (document.Is(token, "year-on-year", "year-over-year", "yoy", "y-o-y", "y/y", "annually", "annualized", "annualised")) return Interval.Year;
        if (document.Is(token, "month-on-month", "month-over-month", "mom", "m/m")) return Interval.Month;
        if (document.Is(token, "quarter-on-quarter", "quarter-over-quarter", "qoq", "q/q")) return Interval.Quarter;
        var joined = document.Is(token + 1, "on", "over") || (document.IsOneOf(token + 1, '-') && document.Is(token + 2, "on", "over"));
        var earlier = document.Is(token - 1, "a", "one", "previous") && (document.Is(token + 1, "earlier", "ago", "before") || document.Is(token - 1, "previous"));
        var on = document.Is(token - 1, "on") && !document.Is(token - 2, "year", "month", "quarter", "-");
        if (!joined && !earlier && !on) return Interval.None;
        return document.Is(token, "year") ? Interval.Year : document.Is(token, "month") ? Interval.Month : Interval.Quarter;
    }

    /// <summary>The same stretch a year earlier; ends of months stay ends of months.</summary>
    public static Period? YearBefore(Period period) => MonthsBefore(period, 12);

    private static Period? MonthsBefore(Period period, int months)
    {
        if (period.Start.Year < 3) return null;
        var start = period.Start.AddMonths(-months);
        var end = period.End.AddMonths(-months);
        if (period.End.Day == DateTime.DaysInMonth(period.End.Year, period.End.Month)) end = new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month));
        return new Period(start, end);
    }

    // Whole months that begin a year: what statistics are published for.
    private static bool IsStatistical(Period period) =>
        period.Start.Day == 1 && !period.IsDay && period.End.Day == DateTime.DaysInMonth(period.End.Year, period.End.Month) && period.Start.Year == period.End.Year;

    private enum Interval
    {
        None, Year, Quarter, Month,
    }
}
