using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Tables;
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

    /// <summary>The row with what is known of its kin; every article must have been noted.</summary>
    public ArticleRow Applied(ArticleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _copyOf ??= _copies.Find();
        _versionOf ??= _versions.Find();
        var id = row.Article.ArticleId;
        var (copyOf, versionOf) = (_copyOf.GetValueOrDefault(id), _versionOf.GetValueOrDefault(id));
        return copyOf is null && versionOf is null ? row : row with { Article = row.Article with { CopyOf = copyOf, VersionOf = versionOf } };
    }
}
