using BriExtract.Review.Charts;

namespace BriExtract.Tests.Review;

public sealed class ScaleTests
{
    public static TheoryData<double, double, string> Axes => new()
    {
        { 126.45, 135.55, "130 135" },
        { 0, 1, "0 0.5 1" },
        { 23.4e12, 23.7e12, "23400000000000 23500000000000 23600000000000 23700000000000" },
        { 5, 5, "5" },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void An_axis_is_marked_at_round_values(double low, double high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', new Scale((decimal)low, (decimal)high, 0, 100).Ticks(4).Select(tick => tick.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture))));
}
