using System.Buffers;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Tests.Dataset;

public sealed class ArticleRecordTests
{
    [Fact]
    public void An_article_with_its_figures_comes_back_as_it_went()
    {
        var sent = new ArticleFigures(SmallDataset.ArticleA, [SmallDataset.Routes, SmallDataset.Growth with { Value = -0.05m, High = 7.25m }]);
        var bytes = new ArrayBufferWriter<byte>();
        ArticleRecord.Write(bytes, sent);

        var came = new ArticleRecord().Read(bytes.WrittenMemory);

        Assert.Equivalent(sent.Article, came.Article, strict: true);
        Assert.Equivalent(sent.Figures, came.Figures, strict: true);
    }

    [Fact]
    public void An_article_without_figures_and_furniture_too()
    {
        var bytes = new ArrayBufferWriter<byte>();
        ArticleRecord.Write(bytes, new ArticleFigures(SmallDataset.ArticleB, []));
        var came = new ArticleRecord().Read(bytes.WrittenMemory);
        Assert.Equivalent(SmallDataset.ArticleB, came.Article, strict: true);
        Assert.Empty(came.Figures);
    }
}
