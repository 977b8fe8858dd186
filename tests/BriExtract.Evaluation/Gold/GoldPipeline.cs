using BriExtract.Core.Articles;
using BriExtract.Extraction;
using BriExtract.Extraction.Reading;
using BriExtract.Ingestion;

namespace BriExtract.Evaluation.Gold;

/// <summary>The stages that the gold sets measure, as the command line composes them.</summary>
internal sealed class GoldPipeline
{
    private readonly ArticleSource _source = new(IngestionSettings.Default);
    private readonly FigureExtractor _extractor = FigureExtractor.English();

    /// <summary>The articles of a folder.</summary>
    public IReadOnlyList<Article> Ingest(string folder) => [.. _source.Read([folder])];

    /// <summary>Everything read of each article, rejected drafts too.</summary>
    public FigureExtractor Extractor => _extractor;

    /// <summary>The figures of all articles.</summary>
    public IReadOnlyList<FoundFigure> Extract(IReadOnlyList<Article> articles) => [.. articles.SelectMany(article => Figures(_extractor.Read(article)))];

    /// <summary>The figures of one reading, in the order of its drafts.</summary>
    public static IReadOnlyList<FoundFigure> Figures(ArticleReading reading) => [.. FigureAssembler.Assemble(reading).Select(figure => new FoundFigure(
        Path.GetFileNameWithoutExtension(reading.Article.Path),
        figure,
        reading.CodePoints.ToUtf16(figure.Start),
        reading.CodePoints.ToUtf16(figure.End)))];
}
