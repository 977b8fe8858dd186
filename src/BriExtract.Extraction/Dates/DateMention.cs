using BriExtract.Core.Periods;
using BriExtract.Core.Text;

namespace BriExtract.Extraction.Dates;

/// <summary>A date, time, duration or set as it stands in a text, resolved as far as the anchor allows.</summary>
public sealed record DateMention
{
    /// <summary>Number of the sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words, in UTF-16 code units: "the first 11 months of last year".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>First token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>After the last token.</summary>
    public required int EndToken { get; init; }

    /// <summary>What kind of expression.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>Days covered, once resolved; null when it needs an anchor that is not known, and for durations and sets.</summary>
    public Period? Period { get; init; }

    /// <summary>TIMEX3-like value: <c>2024-01</c>, <c>2024-01-01/2024-11-30</c>, <c>P5Y</c>, <c>XXXX-WXX-1</c>, <c>T14:30</c>.</summary>
    public required string Timex { get; init; }

    /// <summary>"as of", "by the end of", "so far", "to date": a stock at a moment or a running total until then.</summary>
    public bool AsOf { get; init; }

    /// <summary>"since 2013", "over the past 12 years": a stretch that ends with the anchor.</summary>
    public bool Since { get; init; }

    /// <summary>How fine the date itself is: "as of June" names a month, though its <see cref="Period"/> is the month's last day.</summary>
    public DateGrain Grain { get; init; }

    /// <summary>The word that ties it to the sentence: "since", "by", "as of".</summary>
    public DateRelation Relation { get; init; }

    /// <summary>Where that word begins, so that "as of the end of June" is one stretch; the start of <see cref="Span"/> without one.</summary>
    public int RelationStart { get; init; }

    /// <summary>The days of the expression alone, before <see cref="Relation"/> is applied: all of June in "as of June", all of 2013 in "since 2013".</summary>
    public Period? Named { get; init; }

    /// <summary>The days covered where an incomplete date lies ahead of the anchor: the coming August; equal to <see cref="Period"/> where the date is complete.</summary>
    public Period? Ahead { get; init; }

    /// <summary>Whether it stands before the noun that it restricts, as in "the 2017 election", and so dates no clause.</summary>
    public bool Attributive { get; init; }

    /// <summary>Whether the words themselves name the year, in figures or relative to the anchor.</summary>
    public bool HasYear { get; init; }

    /// <summary>Whether it points back at a date of the text: "the year", "the same period", "that day".</summary>
    public bool Anaphoric { get; init; }

    /// <summary>What it names, finer than <see cref="Kind"/>.</summary>
    public DateShape Shape { get; init; }

    /// <summary>
    /// Every reading to the moment, the past one first: both years that "August 5" may mean, both halves of the day for
    /// "at 7". Empty where nothing resolves. A time without a day has a day of year 1.
    /// </summary>
    public IReadOnlyList<DateValue> Values { get; init; } = [];
}

/// <summary>One reading of a date or time.</summary>
/// <param name="Start">First moment.</param>
/// <param name="End">The moment that ends it: for a unit the first after it, for "from x to y" the start of y; null for a point.</param>
public readonly record struct DateValue(DateTime Start, DateTime? End);

/// <summary>What a date expression names.</summary>
public enum DateShape
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A stretch of days.</summary>
    DateRange,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A stretch of a day.</summary>
    TimeRange,

    /// <summary>A time of a day.</summary>
    DateTime,

    /// <summary>A stretch between two times of days.</summary>
    DateTimeRange,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A repetition.</summary>
    Set,
}

/// <summary>Kinds of date expression.</summary>
public enum DateKind
{
    /// <summary>A day, month, quarter, half, year, named day or period: something with a place on the calendar.</summary>
    Date,

    /// <summary>A stretch between two dates, or one that ends or begins with the anchor.</summary>
    Range,

    /// <summary>A time of day, with or without its date.</summary>
    Time,

    /// <summary>A length of time without a place: "five years".</summary>
    Duration,

    /// <summary>A repetition: "every two weeks".</summary>
    Set,
}

/// <summary>How fine a date is.</summary>
public enum DateGrain
{
    /// <summary>No days: "recently".</summary>
    None,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season.</summary>
    Season,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A year, also a fiscal one.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>Any other stretch: from one date to another, a plan's years, the first eleven months.</summary>
    Stretch,
}

/// <summary>The word that ties a date to its sentence.</summary>
public enum DateRelation
{
    /// <summary>None, or one that says no more than "in" and "on".</summary>
    In,

    /// <summary>"as of", "as at", "to date", "so far", "currently".</summary>
    AsOf,

    /// <summary>"by".</summary>
    By,

    /// <summary>"until", "up to", "through".</summary>
    Until,

    /// <summary>"since".</summary>
    Since,

    /// <summary>"from", without an end.</summary>
    From,

    /// <summary>"before", "prior to".</summary>
    Before,

    /// <summary>"after", "following".</summary>
    After,

    /// <summary>"over the past five years", "throughout".</summary>
    Over,
}
