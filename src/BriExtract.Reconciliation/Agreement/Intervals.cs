using BriExtract.Core.Quantities;

namespace BriExtract.Reconciliation.Agreement;

/// <summary>Interval arithmetic on decimals; an absent end stays open, and a result beyond <c>decimal</c> becomes an open end.</summary>
public static class Intervals
{
    /// <summary>The product; null where a factor is absent or the product too great.</summary>
    public static decimal? Multiply(decimal? a, decimal? b)
    {
        if (a is not { } x || b is not { } y) return null;
        try
        {
            return x * y;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The quotient; null where a part is absent, the divisor is 0, or the quotient too great.</summary>
    public static decimal? Divide(decimal? a, decimal? b)
    {
        if (a is not { } x || b is not { } y || y == 0) return null;
        try
        {
            return x / y;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>An interval whose ends stand in order.</summary>
    public static Interval Order(decimal? a, decimal? b) => a > b ? new Interval(b, a) : new Interval(a, b);
}
