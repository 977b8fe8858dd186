using BriExtract.Core.Figures;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>
/// Articles with their figures on disk between extraction and writing, so that memory does not follow the dump. They
/// come back in the order of ids, the same text once.
/// </summary>
/// <remarks>A bucket's index (some 100 bytes an article) is sorted in memory, its records are read where they lie.</remarks>
/// <param name="folder">A folder of its own; gone when the spool is disposed of.</param>
public sealed class ArticleSpool(string folder) : IDisposable
{
    private readonly Buckets _buckets = new(folder);

    /// <summary>Adds one article; one thread at a time.</summary>
    public void Add(SpooledArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _buckets.Add(Buckets.Of(article.ArticleId), article.Record.Span);
    }

    /// <summary>The articles of a bucket, each once, in the order of ids; may be walked again.</summary>
    public IEnumerable<ArticleFigures> Read(int bucket)
    {
        var reader = new ArticleRecord();
        return DistinctArticles.Of(Sorted(bucket).Select(place => _buckets.Read(place, reader.Read)));
    }

    /// <summary>Every figure of every article once, with its article's stamp, in the order of article ids; may be walked again.</summary>
    public IEnumerable<SourcedFigure> Figures() => Enumerable.Range(0, Buckets.Count).SelectMany(Read).SelectMany(article => article.Sourced());

    /// <summary>Removes the files.</summary>
    public void Dispose() => _buckets.Dispose();

    private IEnumerable<RecordPlace> Sorted(int bucket)
    {
        var head = new byte[ArticleRecord.HeadBytes];
        var places = new List<(string ArticleId, RecordPlace Place)>();
        foreach (var place in _buckets.Places(bucket, head)) places.Add((ArticleRecord.ArticleId(head), place));
        places.Sort((a, b) => string.CompareOrdinal(a.ArticleId, b.ArticleId) is not 0 and var order ? order : a.Place.Offset.CompareTo(b.Place.Offset));
        return places.Select(pair => pair.Place);
    }
}
