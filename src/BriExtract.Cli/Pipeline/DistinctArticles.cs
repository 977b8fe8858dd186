using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>The same text found in several places is one article with several locations.</summary>
public static class DistinctArticles
{
    // A reason is a sentence, not a listing.
    private const int PlacesNamed = 3;

    /// <summary>Each article once, in the order of ids. Where a text lies in several places, the row is that of the least path, and its reason names the others.</summary>
    public static IEnumerable<ArticleFigures> Of(IEnumerable<ArticleFigures> articles) =>
        articles.GroupBy(article => article.Article.Article.ArticleId, StringComparer.Ordinal)
            .OrderBy(copies => copies.Key, StringComparer.Ordinal)
            .Select(One);

    private static ArticleFigures One(IEnumerable<ArticleFigures> copies)
    {
        var ordered = copies.OrderBy(copy => copy.Article.Article.Path, StringComparer.Ordinal).ToArray();
        var kept = ordered[0];
        var others = ordered.Skip(1).Select(copy => copy.Article.Article.Path).Distinct(StringComparer.Ordinal).Where(path => path != kept.Article.Article.Path).ToArray();
        return others.Length == 0 ? kept : kept with { Article = kept.Article with { Article = Located(kept.Article.Article, others) } };
    }

    private static Article Located(Article article, string[] others)
    {
        var named = string.Join(", ", others.Take(PlacesNamed));
        var note = others.Length > PlacesNamed ? $"same text also at {named} and {others.Length - PlacesNamed} more" : $"same text also at {named}";
        return article with { Reason = article.Reason is { } reason ? $"{reason}; {note}" : note };
    }
}
