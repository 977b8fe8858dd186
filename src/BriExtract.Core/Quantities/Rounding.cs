namespace BriExtract.Core.Quantities;

/// <summary>What words allow a number to be: half a step of its writing either way, opened by its bound.</summary>
/// <remarks>
/// A number is written rounded to its last digit, so "23.6 trillion" stands for anything from 23.55 to 23.65 trillion.
/// Trailing zeros before the decimal point are taken as written digits: whether 4,000 was rounded to the thousand cannot be
/// seen, and a bound word ("about 4,000") says so where it was.
/// </remarks>
public static class Rounding
{
    /// <summary>How far "about", "nearly" and "some" let a number stray to either side, as a part of it: one twentieth.</summary>
    public const decimal AboutWidth = 0.05m;

    /// <summary>How far words that name no digits ("half", "a third") let a number stray, as a part of it: one fortieth.</summary>
    public const decimal WordWidth = 0.025m;

    /// <summary>The interval that a number with its bound word allows.</summary>
    /// <param name="value">In base units; the lower end of a range.</param>
    /// <param name="high">The upper end of a range, else null.</param>
    /// <param name="step">The step of the last digit written, in base units: 100000000000 for "23.6 trillion", 1 for "128"; null for words such as "half".</param>
    /// <param name="bound">The bound word. "more than 700" is 700 and up: its end is not rounded, as a bound is a round number already.</param>
    public static Interval Allowed(decimal value, decimal? high, decimal? step, Bound bound)
    {
        var top = high ?? value;
        var half = step / 2m ?? Math.Abs(top) * WordWidth;
        return bound switch
        {
            Bound.MoreThan or Bound.AtLeast => new Interval(value, null),
            Bound.LessThan or Bound.AtMost => new Interval(null, top),
            Bound.About => new Interval(value - About(value, half), top + About(top, half)),
            _ => new Interval(value - half, top + half),
        };
    }

    private static decimal About(decimal value, decimal half) => Math.Max(Math.Abs(value) * AboutWidth, half);
}
