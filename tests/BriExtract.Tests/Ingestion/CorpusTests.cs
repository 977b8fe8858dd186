using BriExtract.Core.Articles;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;

namespace BriExtract.Tests.Ingestion;

/// <summary>The five articles of the corpus, as they come out of ingestion.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<Article> Articles = [.. new ArticleSource(IngestionSettings.Default).Read([Repository.Corpus])];

    [Fact]
    public void Every_article_is_read_in_the_order_of_its_file()
    {
        Assert.Equal(["000_65663b486c5a8d5e.txt", "001_0ae3a43a822edf50.txt", "002_bbeff5195326240b.txt", "003_b1dba6b5ac84726e.txt", "004_6f201b3178173273.txt"], Articles.Select(a => a.Path));
        Assert.All(Articles, article => Assert.Equal(ArticleStatus.Read, article.Status));
    }

    [Theory]
    [InlineData(0, "2026-01-26", "2026-01-26", "January 26, 2026")]
    [InlineData(1, "2026-01-01", "2026-12-31", "2025")]
    [InlineData(2, "2025-01-15", "2025-01-15", "ECNS, Jan. 15th")]
    [InlineData(3, "2025-07-01", "2025-12-31", "July 2025")]
    [InlineData(4, "2025-06-30", "2025-12-31", "June 2025")]
    public void The_day_of_publication_is_inferred_with_its_reason(int article, string earliest, string latest, string words)
    {
        var published = Articles[article].Published!.Value;
        Assert.Equal(DateOnly.Parse(earliest, System.Globalization.CultureInfo.InvariantCulture), published.Earliest);
        Assert.Equal(DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture), published.Latest);
        Assert.Contains(words, published.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_furniture_is_marked_where_it_stands()
    {
        Assert.Equal(
            """
            0 reprint-notice (This article is from www.seetao.com, the official website o
            0 byline See the editor of the the Belt and Road column of Daodao/Yin
            0 comment-box Comment|Write something~
            1 repeated-title Report highlights deeper trade ties in China's Belt and Road
            3 repeated-title The Final Year Is About Win-win: The High-quality Developmen
            3 caption June 20, 2025, Shanghai, the 27th Shanghai Film Festival, "B
            4 repeated-title High-quality Joint Construction Of The "Belt And Road": Impr
            4 outlet-slogan Securities Times, Securities Times Network, sponsored by the
            """,
            string.Join('\n', Articles.SelectMany((a, i) => a.Furniture.Select(f => $"{i} {f.Kind} {Start(f.Span.In(a.Text))}"))));
    }

    [Fact]
    public void Furniture_ascends_and_never_overlaps() => Assert.All(Articles, article =>
        Assert.All(article.Furniture.Zip(article.Furniture.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start)));

    [Fact]
    public void Different_articles_have_signatures_that_hardly_meet()
    {
        var signatures = Articles.Select(a => Fingerprinter.Stamp(a).Fingerprint).ToList();
        for (var i = 0; i < signatures.Count; i++)
        {
            Assert.Equal(1.0, Fingerprinter.Resemblance(signatures[i], signatures[i]));
            for (var j = 0; j < i; j++) Assert.InRange(Fingerprinter.Resemblance(signatures[i], signatures[j])!.Value, 0, 0.15);
        }
    }

    private static string Start(ReadOnlySpan<char> words) => words[..Math.Min(60, words.Length)].ToString().Replace('\n', '|');
}
