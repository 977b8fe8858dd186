using BriExtract.Core.Articles;

namespace BriExtract.Cli.Pipeline;

/// <summary>What has been done so far; written by one thread, read by the progress display.</summary>
public sealed class RunCounts
{
    private readonly long[] _articles = new long[Enum.GetValues<ArticleStatus>().Length];
    private long _figures;

    /// <summary>Articles of a status.</summary>
    public long Articles(ArticleStatus status) => Volatile.Read(ref _articles[(int)status]);

    /// <summary>Articles in all.</summary>
    public long Articles() => Enum.GetValues<ArticleStatus>().Sum(Articles);

    /// <summary>Figures found.</summary>
    public long Figures => Volatile.Read(ref _figures);

    /// <summary>Counts one article with its figures.</summary>
    public void Add(SpooledArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Interlocked.Increment(ref _articles[(int)article.Status]);
        Interlocked.Add(ref _figures, article.FigureCount);
    }
}
