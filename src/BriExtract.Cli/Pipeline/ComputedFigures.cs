using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Tables;
using BriExtract.Extraction;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Pipeline;

/// <summary>Reads articles and their figures from the records: ingestion, then extraction. Safe on any thread.</summary>
/// <param name="source">Makes articles of records.</param>
/// <param name="extractor">Made when the first article asks: loading its models takes time that an empty dump need not spend.</param>
public sealed class ComputedFigures(ArticleSource source, Lazy<FigureExtractor> extractor)
{
    /// <summary>The articles and their figures, as each would have alone; an article that cannot be read has none and says why.</summary>
    public IReadOnlyList<ArticleFigures> Of(IReadOnlyList<RawArticle> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var articles = records.Select(source.Build).ToArray();
        var rows = Array.ConvertAll(articles, article => new ArticleRow(article, article.Status == ArticleStatus.Read ? Fingerprinter.Signature(article.Text, article.Furniture) : []));
        if (!Array.Exists(articles, article => article.Status == ArticleStatus.Read)) return Array.ConvertAll(rows, row => new ArticleFigures(row, []));
        try
        {
            var figures = extractor.Value.Extract(articles);
            return [.. rows.Zip(figures, (row, found) => new ArticleFigures(row, found))];
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            return Array.ConvertAll(rows, Alone);
        }
    }

    /// <summary>A fault of ours in one article must not cost the others: it is a row with its reason, and exit code 1 tells.</summary>
    private ArticleFigures Alone(ArticleRow row)
    {
        try
        {
            return new ArticleFigures(row, extractor.Value.Extract(row.Article));
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            var reason = $"fault while its figures were read: {fault.GetType().Name}: {fault.Message}";
            return new ArticleFigures(row with { Article = row.Article with { Status = ArticleStatus.Failed, Reason = reason } }, []);
        }
    }

    private static bool IsOurs(Exception fault) => fault is not (OutOfMemoryException or OperationCanceledException or InvalidDataException);
}
