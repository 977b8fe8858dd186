using BriExtract.Core.Figures;

namespace BriExtract.Reconciliation;

/// <summary>
/// Reads the figures of one article with its stamp. Called once, by any thread: whoever has them on disk reads them where
/// their claims are made, so that nothing but claims passes from thread to thread.
/// </summary>
public delegate IReadOnlyList<SourcedFigure> FiguresOfArticle();

/// <summary>Figures in memory as articles.</summary>
public static class FiguresByArticle
{
    /// <summary>Puts figures together that follow one another and are of one article.</summary>
    public static IEnumerable<FiguresOfArticle> ByArticle(this IEnumerable<SourcedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Articles(figures);
    }

    private static IEnumerable<FiguresOfArticle> Articles(IEnumerable<SourcedFigure> figures)
    {
        List<SourcedFigure> article = [];
        foreach (var figure in figures)
        {
            if (article.Count > 0 && article[0].Figure.ArticleId != figure.Figure.ArticleId)
            {
                var whole = article;
                yield return () => whole;
                article = [];
            }

            article.Add(figure);
        }

        if (article.Count > 0) yield return () => article;
    }
}
