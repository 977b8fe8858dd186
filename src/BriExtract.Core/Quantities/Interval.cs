namespace BriExtract.Core.Quantities;

/// <summary>What the words allow a quantity to be; an absent end is open.</summary>
/// <param name="Lower">In base units of the figure's unit: yuan, never billions of yuan; 6.3 for 6.3%.</param>
/// <param name="Upper">Same unit. "Over 4,000 projects" has a lower end only.</param>
/// <example>"23.6 trillion yuan" is rounded to the tenth: 23550000000000 to 23650000000000.</example>
public readonly record struct Interval(decimal? Lower, decimal? Upper)
{
    /// <summary>Whether both can hold: they share more than a point.</summary>
    /// <remarks>
    /// Sharing one point is not agreeing: 6.3 and 6.4 are rounded from different numbers though both allow 6.35.
    /// Comparing with an absent end is false, so an open side never keeps two intervals apart.
    /// </remarks>
    public bool Overlaps(Interval other) => !(Upper <= other.Lower) && !(other.Upper <= Lower);

    /// <summary>Whether <paramref name="value"/> is allowed, ends included.</summary>
    public bool Contains(decimal value) => !(value < Lower) && !(value > Upper);

    /// <summary>What both allow; only of use where they overlap.</summary>
    public Interval Intersect(Interval other) => new(
        Lower is null ? other.Lower : other.Lower is null ? Lower : Math.Max(Lower.Value, other.Lower.Value),
        Upper is null ? other.Upper : other.Upper is null ? Upper : Math.Min(Upper.Value, other.Upper.Value));
}
