using BriExtract.Core.Quantities;

namespace BriExtract.Reconciliation.Agreement;

/// <summary>An interval in binary numbers: tells most that do not meet at a tenth of the cost; what may meet is reckoned in decimals.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct RoughInterval(double Low, double High)
{
    // Far more than what is lost where a decimal becomes binary.
    private const double Slack = 1e-9;

    /// <summary>An interval, its open ends at infinity.</summary>
    public static RoughInterval Of(Interval interval) => new((double?)interval.Lower ?? double.NegativeInfinity, (double?)interval.Upper ?? double.PositiveInfinity);

    /// <summary>Whether a quotient may be a factor.</summary>
    public static bool MayBe(double quotient, double factor) => Math.Abs(quotient - factor) <= factor * Slack;

    /// <summary>Whether this interval, times a positive factor between two, may meet another.</summary>
    public bool MayMeet(RoughInterval other, double low, double high) => Widened(High * high, 1) >= other.Low && other.High >= Widened(Low * low, -1);

    private static double Widened(double end, int way) => end + (Math.Abs(end) * Slack * way);
}
