using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion.Copies;

namespace BriExtract.Cli.Pipeline;

/// <summary>Which articles are near copies of others, and which are later versions: noted while articles are read, told when they are written.</summary>
public sealed class ArticleKinship
{
    private readonly NearCopies _copies = new();
    private readonly StoryVersions _versions = new();
    private IReadOnlyDictionary<string, string>? _copyOf;
    private IReadOnlyDictionary<string, string>? _versionOf;

    /// <summary>Takes note of an article and hands it on. Safe on any thread.</summary>
    public ArticleFigures Noted(ArticleFigures read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var article = read.Article.Article;
        if (article.Status != ArticleStatus.Read) return read;
        _copies.Add(article.ArticleId, article.Published?.Latest, read.Article.Fingerprint);
        _versions.Add(article.ArticleId, article.Published?.Latest, article.Url);
        return read;
    }

    /// <summary>Ids of the article that an article is a near copy of, and of the first version of its story; every article must have been noted.</summary>
    public (string? CopyOf, string? VersionOf) Of(string articleId)
    {
        _copyOf ??= _copies.Find();
        _versionOf ??= _versions.Find();
        return (_copyOf.GetValueOrDefault(articleId), _versionOf.GetValueOrDefault(articleId));
    }
}
