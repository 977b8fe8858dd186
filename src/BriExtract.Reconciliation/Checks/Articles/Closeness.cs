using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// Whether a number that was reckoned is the one that was written. Where the text does not say that two numbers belong
/// together, that they may agree within their bounds shows nothing: they must be the same number to the digit written.
/// </summary>
internal static class Closeness
{
    // Half a step of the last digit, and a little for what the parts were rounded by.
    private const decimal HalfStep = 0.6m;

    /// <summary>Whether <paramref name="reckoned"/> rounds to what the claim states, as its bound word says.</summary>
    public static bool IsNear(Claim stated, decimal reckoned)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var value = stated.Value;
        var step = StepOf(stated);
        return stated.Figure.Bound switch
        {
            Bound.MoreThan or Bound.AtLeast => reckoned >= value - 0.01m * step && reckoned < value + step,
            Bound.LessThan or Bound.AtMost => reckoned <= value + 0.01m * step && reckoned > value - step,
            _ => Math.Abs(reckoned - value) <= HalfStep * step,
        };
    }

    // Percentages are written to the point or finer, "50%" too; other amounts to their last digit.
    private static decimal StepOf(Claim stated)
    {
        var place = Digits.LastPlace(stated.Value is 0 ? 1 : stated.Value);
        return stated.Figure.Unit is UnitCode.Percent or UnitCode.PercentagePoint ? Math.Min(place, 1) : place;
    }
}
