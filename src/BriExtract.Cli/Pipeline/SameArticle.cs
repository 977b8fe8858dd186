using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>The same text found in several places is one article with several locations.</summary>
public static class SameArticle
{
    // A reason is a sentence, not a listing.
    private const int PlacesNamed = 3;

    /// <summary>One article of several that have the same text: the row is that of the least path, and its reason names the others.</summary>
    public static ArticleFigures Of(List<ArticleFigures> copies)
    {
        ArgumentNullException.ThrowIfNull(copies);
        copies.Sort((a, b) => string.CompareOrdinal(a.Article.Article.Path, b.Article.Article.Path));
        var kept = copies[0];
        var others = copies.Select(copy => copy.Article.Article.Path).Distinct(StringComparer.Ordinal).Skip(1).ToArray();
        return others.Length == 0 ? kept : kept with { Article = kept.Article with { Article = Located(kept.Article.Article, others) } };
    }

    private static Article Located(Article article, string[] others)
    {
        var named = string.Join(", ", others.Take(PlacesNamed));
        var note = others.Length > PlacesNamed ? $"same text also at {named} and {others.Length - PlacesNamed} more" : $"same text also at {named}";
        return article with { Reason = article.Reason is { } reason ? $"{reason}; {note}" : note };
    }
}
