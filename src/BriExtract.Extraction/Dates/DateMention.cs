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
