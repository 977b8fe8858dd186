using BriExtract.Reconciliation.Agreement;
using FsCheck;
using FsCheck.Fluent;
using Interval = BriExtract.Core.Quantities.Interval;

namespace BriExtract.Tests.Reconciliation.Agreement;

/// <summary>Binary numbers only ever turn away what decimals turn away too.</summary>
public sealed class RoughIntervalTests
{
    [Fact]
    public void What_meets_may_meet() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Lower, ushort Width, int Other, ushort OtherWidth, ushort Factor)>(), drawn =>
        {
            var one = new Interval(drawn.Lower / 100m, (drawn.Lower + drawn.Width) / 100m);
            var other = new Interval(drawn.Other / 100m, (drawn.Other + drawn.OtherWidth) / 100m);
            var times = (drawn.Factor + 1) / 7m;
            var grown = new Interval(one.Lower * times, one.Upper * times);
            return !grown.Overlaps(other) || RoughInterval.Of(one).MayMeet(RoughInterval.Of(other), (double)times, (double)times);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1.05", "1.15", "1050", "1150", 1000, true)]
    [InlineData("1.05", "1.15", "1150.1", "1200", 1000, false)]
    [InlineData("33", null, "33900000", "34000000", 1_000_000, true)] // "over 33" is open
    public void Most_that_do_not_meet_are_told(string lower, string? upper, string otherLower, string otherUpper, double factor, bool may)
    {
        var one = new Interval(Number(lower), upper is null ? null : Number(upper));
        Assert.Equal(may, RoughInterval.Of(one).MayMeet(RoughInterval.Of(new Interval(Number(otherLower), Number(otherUpper))), factor, factor));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
