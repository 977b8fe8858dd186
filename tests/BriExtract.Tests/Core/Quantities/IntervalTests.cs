using BriExtract.Core.Quantities;

namespace BriExtract.Tests.Core.Quantities;

public sealed class IntervalTests
{
    [Fact]
    public void Sharing_one_point_is_not_agreeing() =>
        Assert.False(new Interval(6.25m, 6.35m).Overlaps(new Interval(6.35m, 6.45m)));

    [Fact]
    public void An_open_side_never_keeps_two_intervals_apart() =>
        Assert.True(new Interval(700m, null).Overlaps(new Interval(900m, 910m)));

    [Fact]
    public void Over_150_and_128_cannot_both_hold() =>
        Assert.False(new Interval(150m, null).Overlaps(new Interval(127.5m, 128.5m)));
}
