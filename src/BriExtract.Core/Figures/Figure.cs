using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Core.Figures;

/// <summary>A number in running text together with what it measures: one row of <c>figures.csv</c>.</summary>
public sealed record Figure
{
    /// <summary>Stable id, derived from the article's content hash and the position: the same on every run and machine.</summary>
    public required string FigureId { get; init; }

    /// <summary>The article it stands in.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Number of its sentence in the article, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>First character of <see cref="Quote"/>, in Unicode code points of the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>After the last character, in Unicode code points.</summary>
    public required int End { get; init; }

    /// <summary>The quantity verbatim: number, scale word, unit and bound word where they stand together.</summary>
    public required string Quote { get; init; }

    /// <summary>The sentence verbatim.</summary>
    public required string Context { get; init; }

    /// <summary>In base units of <see cref="Unit"/>: 23.6 trillion yuan is 23600000000000. The lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; else null.</summary>
    public decimal? High { get; init; }

    /// <summary>What the words allow: rounding, bound and range.</summary>
    public required Interval Allowed { get; init; }

    /// <summary>ISO 4217, UCUM, <c>%</c>, <c>pp</c>, <c>TEU</c>, or <c>1</c> for a count; see <see cref="UnitCode"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>For a count, the singular noun phrase counted ("aid project"); else null.</summary>
    public string? Counted { get; init; }

    /// <summary>How the words bound the number.</summary>
    public Bound Bound { get; init; }

    /// <summary>What kind of number it is.</summary>
    public required Role Role { get; init; }

    /// <summary>For growth and change; else null.</summary>
    public Direction? Direction { get; init; }

    /// <summary>What it covers; null when the text does not say.</summary>
    public Period? Period { get; init; }

    /// <summary>For growth and change, the period compared with; null when neither stated nor implied.</summary>
    public Period? Base { get; init; }

    /// <summary>Canonical name of what is measured: the same string wherever the same thing is measured. Holds neither entity nor period.</summary>
    public string? Indicator { get; init; }

    /// <summary>The words the indicator was read from.</summary>
    public string? IndicatorText { get; init; }

    /// <summary>Whose figure it is.</summary>
    public string? Entity { get; init; }

    /// <summary>With or in whom: the other side of the act, or a scope beyond what is counted.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Who is said to have stated it; null where the article speaks for itself.</summary>
    public string? Attribution { get; init; }

    /// <summary>Reported, or a plan or forecast.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>A statistic, or an incidental count.</summary>
    public Tier Tier { get; init; }

    /// <summary>0 to 1, calibrated: of figures with 0.8, eight in ten are right.</summary>
    public decimal Confidence { get; init; }

    /// <summary>Other figures this one is tied to by its sentence: the growth of that level, the share of that whole.</summary>
    public IReadOnlyList<FigureLink> Links { get; init; } = [];
}

/// <summary>A tie between two figures that the text itself states.</summary>
/// <param name="Relation">What this figure is to the other.</param>
/// <param name="FigureId">The other figure.</param>
public readonly record struct FigureLink(LinkRelation Relation, string FigureId);

/// <summary>What one figure is to another of its sentence or the one before.</summary>
public enum LinkRelation
{
    /// <summary>"increased by 6.3% to 23.6 trillion": 6.3% is the growth of 23.6 trillion.</summary>
    GrowthOf,

    /// <summary>"rose 2.5 points to 51.9%": 2.5 is the change of 51.9%.</summary>
    ChangeOf,

    /// <summary>"320,000 students, of which 40%": 40% is a share of 320,000; "80 of the 120 members" too.</summary>
    ShareOf,

    /// <summary>"128 in Asia, 60 in Africa, 188 in all": 128 is a part of 188.</summary>
    PartOf,

    /// <summary>"from 2.7 trillion in 2021 to 3.1 trillion in 2024": 2.7 stands before 3.1 in one series.</summary>
    EarlierOf,

    /// <summary>"310 miles (500 km)": 500 km restates 310 miles in another unit.</summary>
    ConversionOf,
}

/// <summary>What kind of number a figure is.</summary>
public enum Role
{
    /// <summary>An amount or count.</summary>
    Level,

    /// <summary>A part of a whole, or one thing in percent of another.</summary>
    Share,

    /// <summary>A relative change.</summary>
    Growth,

    /// <summary>An absolute change or difference, percentage points too.</summary>
    Change,
}

/// <summary>Which way a growth or change goes.</summary>
public enum Direction
{
    /// <summary>Rose, more, higher.</summary>
    Up,

    /// <summary>Fell, fewer, lower.</summary>
    Down,
}

/// <summary>Whether a figure is of what is, or of what shall be.</summary>
public enum FigureStatus
{
    /// <summary>Reported as a fact.</summary>
    Reported,

    /// <summary>A plan, target or forecast.</summary>
    Target,
}

/// <summary>How much a figure matters to a table.</summary>
public enum Tier
{
    /// <summary>A statistic someone would tabulate or check.</summary>
    Core,

    /// <summary>An incidental count: "eight actions".</summary>
    Minor,
}
