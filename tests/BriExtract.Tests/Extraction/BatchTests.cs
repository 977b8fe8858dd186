using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Extraction;

namespace BriExtract.Tests.Extraction;

/// <summary>Articles read together have the figures that each has alone: no step may carry anything from one to the next.</summary>
public class BatchTests
{
    private static readonly string[] Texts =
    [
        "China's trade with Kenya rose by 6.3% to 23.6 billion yuan last year, customs said. It had been 22.2 billion yuan in 2023.",
        "The Daily Nation reported on Monday that 13,000 workers built the line. Kenya paid $3.6 billion for it, according to the ministry.",
        "Nobody said how much the bridge had cost.",
        "The port of Djibouti handled 1.2 million containers in the first half of 2024, up from 950,000. \"We expect 3 million,\" said its manager, Ali Hassan.",
        "A 480-kilometer railway links Nairobi with Mombasa. Uganda wants 270 kilometers more, officials in Kampala said.",
        "",
    ];

    [Fact]
    public void Articles_read_together_have_the_figures_of_each_alone()
    {
        // More than one batch's worth, and every text beside every other.
        var articles = Enumerable.Range(0, (2 * FigureExtractor.BestBatch) + 3).Select(i => Figures.Article(string.Join("\n\n", Texts[i % 6], Texts[i / 6 % 6]))).ToArray();
        articles[7] = articles[7] with { Status = ArticleStatus.Skipped };

        var together = Figures.Extractor.Extract(articles);

        Assert.Equal(articles.Length, together.Count);
        Assert.Empty(together[7]);
        Assert.True(together.Sum(figures => figures.Count) > articles.Length);
        for (var i = 0; i < articles.Length; i++) Assert.Equal(Told(Figures.Extractor.Extract(articles[i])), Told(together[i]));
    }

    private static string Told(IReadOnlyList<Figure> figures) => System.Text.Json.JsonSerializer.Serialize(figures);
}
