using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Tables;
using BriExtract.Extraction;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Pipeline;

/// <summary>Reads an article and its figures from the record: ingestion, then extraction.</summary>
/// <param name="source">Makes articles of records.</param>
/// <param name="extractor">Made when the first article asks: loading its models takes time that an empty dump need not spend.</param>
public sealed class ComputedFigures(ArticleSource source, Lazy<FigureExtractor> extractor) : IFigureSource
{
    /// <inheritdoc/>
    public ArticleFigures Of(RawArticle record)
    {
        var article = source.Build(record);
        if (article.Status != ArticleStatus.Read) return new ArticleFigures(new ArticleRow(article, []), []);
        var fingerprint = Fingerprinter.Signature(article.Text, article.Furniture);
        try
        {
            return new ArticleFigures(new ArticleRow(article, fingerprint), extractor.Value.Extract(article));
        }
        // A fault of ours in one article must not cost the others: it is a row with its reason, and exit code 1 tells.
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException or InvalidDataException))
        {
            var reason = $"fault while its figures were read: {fault.GetType().Name}: {fault.Message}";
            return new ArticleFigures(new ArticleRow(article with { Status = ArticleStatus.Failed, Reason = reason }, fingerprint), []);
        }
    }
}
