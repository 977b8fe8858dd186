using BriExtract.Core.Figures;
using BriExtract.Extraction.Confidence;

namespace BriExtract.Tests.Extraction.Confidence;

public sealed class ConfidenceTests
{
    public static TheoryData<string, Tier> Sentences => new()
    {
        { "The region's trade in goods reached 23.6 trillion yuan in 2024.", Tier.Core },
        { "Steel output fell 4.2 percent in June.", Tier.Core },
        { "The railway carried 5.79 million passengers in its first year.", Tier.Core },
        { "The president put forward eight actions for cooperation.", Tier.Minor },
        { "The ministry will focus on four major priorities.", Tier.Minor },
        { "The two sides exchanged views.", Tier.Minor },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Statistics_are_core_and_incidental_counts_are_not(string sentence, Tier expected) =>
        Assert.All(Figures.In(sentence), figure => Assert.Equal(expected, figure.Tier));

    [Fact]
    public void Confidence_is_a_probability()
    {
        var figures = Figures.In("Trade reached 23.6 trillion yuan, up 6.3 percent, and two ministers met three times over eight days.");
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.InRange(figure.Confidence, 0m, 1m));
    }

    [Fact]
    public void A_plain_statistic_is_surer_than_a_spelled_count()
    {
        var statistic = Figures.In("Trade reached 23.6 trillion yuan in 2024.").Single();
        var count = Figures.In("He named eight reasons.");
        Assert.All(count, figure => Assert.True(statistic.Confidence > figure.Confidence, $"{figure.Quote} {figure.Confidence} is not below {statistic.Confidence}"));
    }

    [Fact]
    public void The_table_holds_both_models()
    {
        var models = FigureModels.Load();
        Assert.NotEmpty(models.Core.Weights);
        Assert.NotEmpty(models.Right.Weights);
    }
}
