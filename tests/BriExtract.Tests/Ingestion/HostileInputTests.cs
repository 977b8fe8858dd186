using BriExtract.Core.Articles;
using BriExtract.Ingestion;

namespace BriExtract.Tests.Ingestion;

/// <summary>Input made to harm gives a row, and soon.</summary>
public sealed class HostileInputTests
{
    private const string Sentence = "<p>The port grew by 5 percent in 2024, said the ministry of trade on Monday in a long report.</p>";

    public static TheoryData<string, string> Files => new()
    {
        { "deep.html", "<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + Sentence },
        { "deep-inline.html", "<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<b><i>", 100_000)) + Sentence },
        { "deep.json", "{\"text\":" + string.Concat(Enumerable.Repeat("[", 100_000)) },
        { "deep.xml", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_nested_without_end_is_a_failure(string name, string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, content);
        Assert.All(new ArticleSource(IngestionSettings.Default).Read([folder.Path]), article => Assert.Equal(ArticleStatus.Failed, article.Status));
    }

    [Fact]
    public void Unclosed_paragraphs_are_no_depth()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page.html", "<!doctype html><html><body><div class=\"article-body\">" + string.Concat(Enumerable.Range(1, 2000).Select(i => $"<p>The port grew by {i} percent in 2024, said the ministry of trade on Monday.")));
        Assert.Equal(ArticleStatus.Read, new ArticleSource(IngestionSettings.Default).Read([folder.Path]).Single().Status);
    }
}
