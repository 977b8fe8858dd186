using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Extraction;
using BriExtract.Extraction.Reading;

namespace BriExtract.Tests.Extraction;

/// <summary>Reads example sentences as an article of one fixed day.</summary>
internal static class Figures
{
    /// <summary>The day every example is written on, so that "last year" is 2024 in every row.</summary>
    public static readonly DateOnly Written = new(2025, 1, 15);

    /// <summary>One extractor for all tests: it holds no state between articles.</summary>
    public static FigureExtractor Extractor { get; } = FigureExtractor.English();

    public static Article Article(string text) => new()
    {
        ArticleId = "art-example",
        Path = "example.txt",
        ContentHash = StableId.ContentHash(text),
        Status = ArticleStatus.Read,
        Published = PublicationDate.On(Written),
        Text = text,
    };

    public static IReadOnlyList<Figure> In(string text) => Extractor.Extract(Article(text));

    public static ArticleReading Read(string text) => Extractor.Read(Article(text));
}
