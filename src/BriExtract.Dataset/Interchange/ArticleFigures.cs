using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>All that one article gives: what passes from extraction on.</summary>
/// <param name="Article">The article with its fingerprint.</param>
/// <param name="Figures">Its figures in the order of position.</param>
public sealed record ArticleFigures(ArticleRow Article, IReadOnlyList<Figure> Figures)
{
    /// <summary>The figures with the stamp of their article.</summary>
    public IEnumerable<SourcedFigure> Sourced()
    {
        var stamp = Stamp();
        return Figures.Select(figure => new SourcedFigure(figure, stamp));
    }

    /// <summary>What reconciliation needs to know of the article.</summary>
    public ArticleStamp Stamp()
    {
        var article = Article.Article;
        return new ArticleStamp(article.ArticleId, article.ContentHash, article.Source, article.Published?.Latest, Article.Fingerprint);
    }
}
