using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Extraction;

/// <summary>What holds for every text, however odd.</summary>
public sealed class FigureExtractorProperties
{
    // Fragments that news is made of, and the odd ends of it: put together at random they reach states that no example does.
    private static readonly string[] Fragments =
    [
        "Trade", "reached", "23.6", "trillion", "yuan", ",", ".", "$5 (", "3 '", "20-", "up", "6.3%", "to", "from", "57", "of", "which",
        "\"", "“", "”", "(", ")", "one", "half", "a", "dozen", "the", "14th", "Five-Year", "Plan", "in", "2024", "more", "than", "\n", "\n\n",
        "😀", "\u200b", "\uD800", "中国", "128", "cities", "percentage", "points", "higher", "US$", "%", "-", "–", "1,000,000,000,000,000,000,000", "0", "０",
        "and", "or", "respectively", "said", "he", "is", "June", "30", ";", ":", "N", "50-50", "24/7", "'s", "no", "not",
    ];

    private static Gen<string> Texts => Gen.Elements(Fragments).ArrayOf().Resize(60).Select(parts => string.Join(' ', parts));

    [Fact]
    public void Offsets_quote_and_nothing_throws() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var codePoints = new CodePointOffsets(text);
        foreach (var figure in Figures.In(text))
            Assert.Equal(figure.Quote, text[codePoints.ToUtf16(figure.Start)..codePoints.ToUtf16(figure.End)]);
    }).QuickCheckThrowOnFailure();

    // An article may begin and end anywhere: behind its last word and before its first stands nothing.
    [Fact]
    public void Every_piece_of_a_story_is_read()
    {
        const int Pieces = 2000;
        const int Longest = 24;
        string[][] stories = [.. Directory.GetFiles(Repository.Corpus, "*.txt").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).Split(' '))];
        Parallel.For(0, Pieces, piece =>
        {
            var random = new Random(piece);
            var words = stories[random.Next(stories.Length)];
            var first = random.Next(words.Length);
            var text = string.Join(' ', words[first..Math.Min(words.Length, first + 1 + random.Next(Longest))]);
            Assert.All(Figures.In(text), figure => Assert.Contains(figure.Quote, text, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("The fever has infected around 35,000 worldwide")]
    [InlineData("May 3")]
    [InlineData("up 5 percent -")]
    [InlineData("12 -")]
    [InlineData("than \n\n more yuan : 中国 Trade - “ reached . \u200b one 6.3% one no 14th no not points N respectively 128 US$ and up trillion 128 6.3% 23.6 ; Trade $5 ( no 24/7 Trade N 57 Plan percentage Trade \" \n\n not of dozen – yuan 1,000,000,000,000,000,000,000")]
    public void A_text_may_end_with_any_word(string text) => Assert.All(Figures.In(text), figure => Assert.Contains(figure.Quote, text, StringComparison.Ordinal));

    [Fact]
    public void Ids_are_unique_and_links_lead_to_figures_of_the_article() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var figures = Figures.In(text);
        var ids = figures.Select(figure => figure.FigureId).ToHashSet();
        Assert.Equal(figures.Count, ids.Count);
        Assert.All(figures.SelectMany(figure => figure.Links), link => Assert.Contains(link.FigureId, ids));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_figures_on_every_thread()
    {
        const string text = "Trade increased by 6.3% to 23.6 trillion yuan in 2024. The line reaches 229 cities in 26 European countries.";
        var expected = Figures.In(text);
        var found = new IReadOnlyList<BriExtract.Core.Figures.Figure>[8];
        Parallel.For(0, found.Length, i => found[i] = Figures.In(text));
        Assert.All(found, figures => Assert.Equal(expected.Select(f => (f.FigureId, f.Value, f.Role, f.Confidence)), figures.Select(f => (f.FigureId, f.Value, f.Role, f.Confidence))));
    }

    [Fact]
    public void An_article_that_was_not_read_has_no_figures()
    {
        var failed = Figures.Article("Trade reached 23.6 trillion yuan.") with { Status = ArticleStatus.Failed };
        Assert.Empty(Figures.Extractor.Extract(failed));
    }

    [Fact]
    public void An_endless_row_of_numbers_is_read_in_bounded_time()
    {
        var text = string.Join(", ", Enumerable.Range(1, 20_000)) + " ships.";
        Assert.All(Figures.In(text), figure => Assert.NotEmpty(figure.Quote));
    }
}
