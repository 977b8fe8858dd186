using BriExtract.Core.Quantities;
using BriExtract.Core.Text;

namespace BriExtract.Extraction.Quantities;

/// <summary>A quantity as it stands in a sentence, before anyone asks what it measures: value, unit, bound.</summary>
public sealed record QuantityMention
{
    /// <summary>Number of the sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>The quantity with bound word, number, scale word and unit, in UTF-16 code units of the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number with its scale word only.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>First token of the number.</summary>
    public required int FirstToken { get; init; }

    /// <summary>After the last token of number and unit.</summary>
    public required int EndToken { get; init; }

    /// <summary>In base units: 23.6 trillion is 23600000000000; the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The step the words were written in, in base units: 100000000000 for 23.6 trillion, 1 for 128; null for "half".</summary>
    public decimal? Step { get; init; }

    /// <summary>How the words bound it.</summary>
    public Bound Bound { get; init; }

    /// <summary>Code of the unit, or <c>1</c> for a count and a bare number; see <see cref="UnitCode"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is counted per, when that is no part of the unit: <c>mo</c> of "$3,500 a month", <c>bbl</c>, <c>{share}</c>; null for nothing.</summary>
    public string? Per { get; init; }

    /// <summary>The words name several units and <see cref="Unit"/> is the likeliest: "dollars", "pounds".</summary>
    public bool UnitAssumed { get; init; }

    /// <summary>
    /// For a way from one level to another ("rose from 240 to 273"), the second mention points at the first: how many
    /// mentions before it; 0 for others. A range proper ("between 240 and 273") is one mention with <see cref="High"/>.
    /// </summary>
    public int FromBefore { get; init; }

    /// <summary>One or some of a larger number: "one of the oldest ports", "12 of the 40 harbours".</summary>
    public bool Partitive { get; init; }

    /// <summary>What kind of mention it is.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>For a count, the token of the head noun counted; -1 when there is none.</summary>
    public int CountedHead { get; init; } = -1;

    /// <summary>For a count, first token of the noun phrase counted, adjectives included; -1 when there is none.</summary>
    public int CountedFirst { get; init; } = -1;

    /// <summary>For a count, the adjective before the number that restricts it ("the <em>top</em> three seeds"); -1 when there is none.</summary>
    public int CountedBefore { get; init; } = -1;

    /// <summary>What the sentence says happened to it, from verb, adverb or preposition.</summary>
    public QuantityChange Change { get; init; }

    /// <summary>Tokens of the noun phrase that the quantity is about, ascending; empty until asked for.</summary>
    public IReadOnlyList<int> Concept { get; init; } = [];
}

/// <summary>Kinds of quantity mention; the later ones are never figures.</summary>
public enum QuantityKind
{
    /// <summary>A number with a unit of measure, currency, percent or points.</summary>
    Measure,

    /// <summary>A number of things: "229 cities", "13,000 workers".</summary>
    Count,

    /// <summary>A number by itself: "has reached 134".</summary>
    Bare,

    /// <summary>A length of time: "five years", "half an hour".</summary>
    Duration,

    /// <summary>A person's age.</summary>
    Age,

    /// <summary>A part of a whole without a percent sign, given in percent: "a third of them" is 33.3 with unit <c>%</c>.</summary>
    Fraction,

    /// <summary>A multiple: "twice", "a 3.5-fold increase".</summary>
    Multiple,

    /// <summary>A score or odds: "3-1", "10 to 1".</summary>
    Score,

    /// <summary>A rank or ordinal: "third", "No. 5".</summary>
    Ordinal,

    /// <summary>A label: flight, phone, section, version, year number.</summary>
    Label,
}

/// <summary>What a sentence says happened to a quantity; NewsQuant's "change" beside the bound.</summary>
public enum QuantityChange
{
    /// <summary>Nothing said.</summary>
    None,

    /// <summary>It rose, or is more.</summary>
    Up,

    /// <summary>It fell, or is less.</summary>
    Down,
}
