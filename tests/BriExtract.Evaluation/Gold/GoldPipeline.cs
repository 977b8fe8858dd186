using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Extraction;
using BriExtract.Extraction.Reading;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Reconciliation;

namespace BriExtract.Evaluation.Gold;

/// <summary>The stages that the gold sets measure, as the command line composes them.</summary>
internal sealed class GoldPipeline
{
    private readonly ArticleSource _source = new(IngestionSettings.Default);
    private readonly FigureExtractor _extractor = FigureExtractor.English();

    private readonly Reconciler _reconciler = new(ReconciliationLexicons.Load());

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

    /// <summary>Facts, conflicts and checks of the figures found.</summary>
    public ReconciledSet Reconcile(IReadOnlyList<Article> articles, IReadOnlyList<FoundFigure> found)
    {
        var stamps = articles.ToDictionary(article => article.ArticleId, Fingerprinter.Stamp, StringComparer.Ordinal);
        return _reconciler.Reconcile(found.Select(f => new SourcedFigure(f.Figure, stamps[f.Figure.ArticleId])));
    }
}
