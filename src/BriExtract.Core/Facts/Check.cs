using BriExtract.Core.Quantities;

namespace BriExtract.Core.Facts;

/// <summary>A relation between figures and whether it holds under interval arithmetic: one row of <c>checks.csv</c>.</summary>
public sealed record Check
{
    /// <summary>Stable id, derived from kind and figures.</summary>
    public required string CheckId { get; init; }

    /// <summary>Which relation.</summary>
    public required CheckKind Kind { get; init; }

    /// <summary>Ids of the figures it rests on; the one that is tested first.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>The stated value that is tested, in base units.</summary>
    public required decimal Stated { get; init; }

    /// <summary>What the other figures imply for it.</summary>
    public required Interval Implied { get; init; }

    /// <summary>Whether stated and implied overlap.</summary>
    public required bool Holds { get; init; }

    /// <summary>The arithmetic in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>How much it matters, for ranking; greater first.</summary>
    public decimal Weight { get; init; }

    /// <summary>Id of the decision that settles it; null while open.</summary>
    public string? Decision { get; init; }
}

/// <summary>Which relation a check tests.</summary>
public enum CheckKind
{
    /// <summary>Growth against the level a period before.</summary>
    Growth,

    /// <summary>Average annual growth over years.</summary>
    AverageGrowth,

    /// <summary>A share against part and whole.</summary>
    Share,

    /// <summary>A change against two levels, points too.</summary>
    Change,

    /// <summary>A difference between two growth rates, or a share that two growth rates move.</summary>
    GrowthDifference,

    /// <summary>A part of a period against the whole.</summary>
    PartOfPeriod,

    /// <summary>A running total that may not fall.</summary>
    RunningTotal,

    /// <summary>Parts enumerated against their sum, or what is left of a whole.</summary>
    Sum,

    /// <summary>A rate, price or interval against a total.</summary>
    Rate,
}
