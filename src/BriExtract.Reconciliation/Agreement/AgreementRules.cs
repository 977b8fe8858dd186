using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Agreement;

/// <summary>Whether two values can both hold, by interval arithmetic in one unit.</summary>
public sealed class AgreementRules(ReconciliationLexicons lexicons)
{
    private readonly Slips _slips = new(lexicons);

    // "More than 20,000" lets 500,000 hold, but nobody would write it so.
    private const decimal FarFactor = 2;

    // A number that ends in three zeros or more was as a rule rounded, whatever the grammar says: 20,000 for 19,907.
    private const int RoundZeros = 3;
    private const decimal RoundShare = 0.025m;
    private const decimal MostRounded = 0.1m;
    private const decimal ConversionShare = 0.05m;

    /// <summary>How the values of two figures compare.</summary>
    public ValueMatch Compare(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Figure.Unit == b.Figure.Unit && a.Value == b.Value && a.Figure.High == b.Figure.High && a.Allowed.Overlaps(b.Allowed)) return ValueMatch.Equal;
        if (In(b, a) is not { } inA || In(a, b) is null) return ValueMatch.Far;
        if (!a.Allowed.Overlaps(inA) && !AreOneRounded(a, b) && !AreOneConverted(a, b)) return IsRoughConversion(a, b) ? ValueMatch.Agree : ValueMatch.Disagree;
        return IsOpen(a.Allowed) || IsOpen(b.Allowed) ? OpenMatch(a, b) : ValueMatch.Agree;
    }

    /// <summary>What <paramref name="claim"/> allows, in the unit of <paramref name="other"/>; null where it cannot be converted.</summary>
    public Interval? In(Claim claim, Claim other)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(other);
        if (claim.Figure.Unit == other.Figure.Unit) return claim.Allowed;
        if (claim.Dimension == UnitDimensions.Money)
        {
            if ((claim.Year ?? other.Year) is not { } year || lexicons.Rates.Of(claim.Figure.Unit, other.Figure.Unit, year) is not { } rate) return null;
            return Intervals.Order(Intervals.Multiply(claim.Allowed.Lower, claim.Allowed.Lower < 0 ? rate.High : rate.Low), Intervals.Multiply(claim.Allowed.Upper, claim.Allowed.Upper < 0 ? rate.Low : rate.High));
        }

        if (lexicons.Units.Convert(claim.Value, claim.Figure.Unit, other.Figure.Unit) is null) return null;
        return new Interval(lexicons.Units.Convert(claim.Allowed.Lower, claim.Figure.Unit, other.Figure.Unit), lexicons.Units.Convert(claim.Allowed.Upper, claim.Figure.Unit, other.Figure.Unit));
    }

    /// <summary>The value of <paramref name="claim"/> in the unit of <paramref name="other"/>, at the year's average rate for money.</summary>
    public decimal? ValueIn(Claim claim, Claim other)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(other);
        if (claim.Figure.Unit == other.Figure.Unit) return claim.Value;
        if (claim.Dimension != UnitDimensions.Money) return lexicons.Units.Convert(claim.Value, claim.Figure.Unit, other.Figure.Unit);
        return (claim.Year ?? other.Year) is { } year
            ? Intervals.Multiply(claim.Value, lexicons.Rates.Of(claim.Figure.Unit, other.Figure.Unit, year)?.Average)
            : null;
    }

    // Percentages differ by points, not by factors: 1% and 5% growth are no further apart than 11% and 15%.
    private const double PointsPerDoubling = 10;

    /// <summary>How far apart two values are at least that disagree, in doublings; 0 where one is a known slip of the other.</summary>
    /// <remarks>Between the nearest ends of what the words allow: "$4 billion" may be 3.5 billion, so that it is not far from 3.3 billion.</remarks>
    public double Doublings(Claim a, Claim b)
    {
        if (a.Dimension is "percent" or "points") return (double)Math.Abs(a.Value - b.Value) / PointsPerDoubling;
        if (ValueIn(b, a) is not { } other || a.Value == 0 || other == 0) return a.Value == b.Value ? 0 : 1;
        if (Math.Sign(a.Value) != Math.Sign(other)) return 2;
        if (a.Period is not null && a.Period == b.Period && _slips.Of(a, b) is not null) return 0;
        return Gap(a.Allowed, In(b, a)) is { } gap ? Math.Log2(gap) : Math.Abs(Math.Log2((double)a.Value / (double)other));
    }

    // The factor between the nearest ends of two intervals of positive numbers that do not meet; null for others.
    private static double? Gap(Interval a, Interval? b)
    {
        if (a is not { Lower: > 0 and { } lower, Upper: { } upper } || b is not { Lower: > 0 and { } otherLower, Upper: { } otherUpper }) return null;
        return lower > otherUpper ? (double)(lower / otherUpper) : otherLower > upper ? (double)(otherLower / upper) : null;
    }

    private static bool IsOpen(Interval interval) => interval.Lower is null || interval.Upper is null;

    private ValueMatch OpenMatch(Claim a, Claim b)
    {
        if (ValueIn(b, a) is not { } second) return ValueMatch.Far;
        var (less, more) = Math.Abs(a.Value) < Math.Abs(second) ? (Math.Abs(a.Value), Math.Abs(second)) : (Math.Abs(second), Math.Abs(a.Value));
        return more / FarFactor > less ? ValueMatch.Far : ValueMatch.Agree;
    }

    // "Near 90 mph (145 kph)": a conversion in one sentence is as coarse as the number that was converted.
    internal bool IsRoughConversion(Claim a, Claim b) =>
        a.Figure.Unit != b.Figure.Unit && a.Figure.Sentence == b.Figure.Sentence && a.Figure.ArticleId == b.Figure.ArticleId
        && ValueIn(b, a) is { } other && Math.Abs(a.Value - other) <= Math.Abs(a.Value) * ConversionShare;

    // "40 miles" and "60 km" of two articles: whoever converts rounds to tens, where the number has no other digits.
    private bool AreOneConverted(Claim a, Claim b) =>
        a.Figure.Unit != b.Figure.Unit && a.Dimension != UnitDimensions.Money && ValueIn(b, a) is { } other && ValueIn(a, b) is { } back
        && (Math.Abs(a.Value - other) <= HalfTens(a) || Math.Abs(b.Value - back) <= HalfTens(b));

    private static decimal HalfTens(Claim claim)
    {
        if (claim.Figure.Bound is not (Bound.Exact or Bound.About) || claim.Value <= 0 || claim.Value % 10 != 0) return 0;
        decimal step = 10;
        while (claim.Value % (step * 10) == 0) step *= 10;
        return Math.Min(step / 2, claim.Value * MostRounded);
    }

    private static bool AreOneRounded(Claim a, Claim b)
    {
        if (a.Figure.Unit != UnitCode.Count || b.Figure.Unit != UnitCode.Count || a.Value == 0 || b.Value == 0) return false;
        var (round, other) = Step(a.Value) > Step(b.Value) ? (a, b) : (b, a);
        var step = Step(round.Value);
        return step >= 1000 && round.Figure.Bound is Bound.Exact or Bound.About && Math.Abs(round.Value - other.Value) < Math.Min(step / 2, Math.Abs(round.Value) * RoundShare);
    }

    // 10,000 for 20,000; 0 for a number that does not look rounded.
    private static decimal Step(decimal value)
    {
        var size = Math.Abs(value);
        if (size > ulong.MaxValue || size != decimal.Truncate(size)) return 0;
        ulong step = 1;
        var zeros = 0;
        for (var rest = (ulong)size; rest != 0 && rest % 10 == 0; rest /= 10)
        {
            step *= 10;
            zeros++;
        }

        return zeros >= RoundZeros ? step : 0;
    }
}
