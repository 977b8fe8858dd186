using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Core.Facts;

/// <summary>One quantity of the world and every figure that states it: one row of <c>facts.csv</c>.</summary>
public sealed record Fact
{
    /// <summary>Stable id, derived from the ids of its figures.</summary>
    public required string FactId { get; init; }

    /// <summary>Canonical name of what is measured.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whose.</summary>
    public string? Entity { get; init; }

    /// <summary>With or in whom.</summary>
    public string? Counterpart { get; init; }

    /// <summary>What kind of number.</summary>
    public required Role Role { get; init; }

    /// <summary>Unit of <see cref="Value"/>, <see cref="High"/> and <see cref="Allowed"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>For counts, the thing counted.</summary>
    public string? Counted { get; init; }

    /// <summary>What it covers.</summary>
    public Period? Period { get; init; }

    /// <summary>The reconciled value, in base units.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>What all statements that agree allow together.</summary>
    public required Interval Allowed { get; init; }

    /// <summary>What the sources say of it, taken together.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Ids of the figures that state it, in the order of article id and position.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>Ids of the articles that state it, ascending.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Origins that are not copies of one another and do not cite one origin.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>Why these figures were joined, in words; null for a single figure.</summary>
    public string? Explanation { get; init; }
}

/// <summary>What the sources say of a fact, taken together.</summary>
public enum Verdict
{
    /// <summary>One statement only.</summary>
    Single,

    /// <summary>Two or more statements agree, but they are copies of one another or quote one origin.</summary>
    Repeated,

    /// <summary>Two or more independent sources agree.</summary>
    Corroborated,

    /// <summary>At least two statements cannot both hold.</summary>
    Conflicting,

    /// <summary>A person ruled.</summary>
    Decided,
}
