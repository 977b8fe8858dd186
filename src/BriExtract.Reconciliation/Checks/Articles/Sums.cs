using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>Tests a whole against parts.</summary>
internal static class Sums
{
    /// <summary>The check of a whole against its parts.</summary>
    /// <param name="whole">What is tested.</param>
    /// <param name="parts">At least two, in its unit.</param>
    /// <param name="selection">Whether there may be more parts: they may then not exceed the whole.</param>
    public static Check Of(Claim whole, IReadOnlyList<Claim> parts, bool selection)
    {
        var (lower, upper) = (parts.Sum(c => c.Allowed.Lower ?? c.Value), parts.Any(c => c.Allowed.Upper is null) ? (decimal?)null : parts.Sum(c => c.Allowed.Upper));
        var sum = parts.Sum(c => c.Value);
        // Counts are whole numbers: their sum is as exact as they are.
        if (whole.Figure.Unit == UnitCode.Count && parts.All(c => c.Figure.Bound == Bound.Exact)) (lower, upper) = (sum - 0.5m, sum + 0.5m);
        var implied = new Interval(lower, selection ? null : upper);
        var unit = whole.Figure.Unit;
        var listed = string.Join(" + ", parts.Select(c => Show.Number(c.Value)));
        return Checked.Of(CheckKind.Sum, whole, implied, $"{listed} is {Show.Value(sum, unit)}{(selection ? ", and the parts listed need not be all" : "")}", [.. parts]);
    }
}
