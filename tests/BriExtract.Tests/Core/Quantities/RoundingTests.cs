using BriExtract.Core.Quantities;

namespace BriExtract.Tests.Core.Quantities;

public sealed class RoundingTests
{
    public static TheoryData<string, decimal, decimal?, decimal?, Bound, decimal?, decimal?> Examples => new()
    {
        { "23.6 trillion", 23_600_000_000_000m, null, 100_000_000_000m, Bound.Exact, 23_550_000_000_000m, 23_650_000_000_000m },
        { "128 countries", 128m, null, 1m, Bound.Exact, 127.5m, 128.5m },
        { "6.3%", 6.3m, null, 0.1m, Bound.Exact, 6.25m, 6.35m },
        { "over 700 projects", 700m, null, 1m, Bound.MoreThan, 700m, null },
        { "up to 400", 400m, null, 1m, Bound.AtMost, null, 400m },
        { "between 5 and 7 percent", 5m, 7m, 1m, Bound.Exact, 4.5m, 7.5m },
        { "about 200", 200m, null, 1m, Bound.About, 190m, 210m },
        { "about 3", 3m, null, 1m, Bound.About, 2.5m, 3.5m },
        { "half", 50m, null, null, Bound.Exact, 48.75m, 51.25m },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Words_allow_an_interval(string words, decimal value, decimal? high, decimal? step, Bound bound, decimal? lower, decimal? upper)
    {
        Assert.NotEmpty(words);
        Assert.Equal(new Interval(lower, upper), Rounding.Allowed(value, high, step, bound));
    }

    [Fact]
    public void The_same_words_always_agree_with_themselves() =>
        Assert.True(Rounding.Allowed(50m, null, null, Bound.Exact).Overlaps(Rounding.Allowed(50m, null, null, Bound.Exact)));
}
