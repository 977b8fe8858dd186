namespace BriExtract.Core.Facts;

/// <summary>Two figures of one fact that cannot both hold: one row of <c>conflicts.csv</c>.</summary>
public sealed record Conflict
{
    /// <summary>Stable id, derived from the two figures' ids.</summary>
    public required string ConflictId { get; init; }

    /// <summary>The fact.</summary>
    public required string FactId { get; init; }

    /// <summary>One statement; the lesser figure id of the two.</summary>
    public required string FigureA { get; init; }

    /// <summary>The other.</summary>
    public required string FigureB { get; init; }

    /// <summary>Difference of the values over the greater of them, in one unit; 0.045 for 128 against 134.</summary>
    public required decimal RelativeDifference { get; init; }

    /// <summary>The likeliest cause.</summary>
    public required ConflictCause Cause { get; init; }

    /// <summary>The arithmetic and the reason for the cause, as a reviewer reads it.</summary>
    public required string Explanation { get; init; }

    /// <summary>How much it matters, for ranking; greater first.</summary>
    public decimal Weight { get; init; }

    /// <summary>Id of the decision that settles it; null while open.</summary>
    public string? Decision { get; init; }
}

/// <summary>Why two statements of one fact differ.</summary>
public enum ConflictCause
{
    /// <summary>No rule applies.</summary>
    Unknown,

    /// <summary>They differ by no more than a step of the coarser writing.</summary>
    Rounding,

    /// <summary>A factor of 10^3, 10^6, or 10^4 and 10^8 (Chinese 万 and 亿).</summary>
    UnitSlip,

    /// <summary>The same digits in another currency, or a conversion that does not fit.</summary>
    Currency,

    /// <summary>One seems to cover other days.</summary>
    Period,

    /// <summary>One seems to cover more or other things.</summary>
    Scope,

    /// <summary>The newer source supersedes the older.</summary>
    Revision,

    /// <summary>Two digits changed places.</summary>
    Transposition,

    /// <summary>One of the texts is a translation with a known slip.</summary>
    Translation,
}
