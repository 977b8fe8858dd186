using BriExtract.Core.Concurrency;
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
    // So many that handing them on costs nothing, so few that not much lies about.
    private const int ReadTogether = 16;

    [ThreadStatic] private static ArticleRecord? t_reader;

    private readonly Buckets _buckets = new(folder);

    /// <summary>Adds one article; one thread at a time.</summary>
    public void Add(SpooledArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _buckets.Add(Buckets.Of(article.ArticleId), article.Record.Span);
    }

    /// <summary>Every article once, in the order of ids; may be walked again. They are read and decoded ahead of whoever takes them.</summary>
    /// <param name="threads">Threads that decode.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IEnumerable<ArticleFigures> Articles(int threads, CancellationToken cancellation)
    {
        var places = Enumerable.Range(0, Buckets.Count).SelectMany(Sorted).Chunk(ReadTogether);
        return DistinctArticles.Of(OrderedPipeline.Run(places, Read, threads, cancellation, chunk => chunk.Sum(place => (long)place.Length)).SelectMany(articles => articles));
    }

    /// <summary>Every figure of every article once, with its article's stamp, in the order of article ids; may be walked again.</summary>
    /// <inheritdoc cref="Articles"/>
    public IEnumerable<SourcedFigure> Figures(int threads, CancellationToken cancellation) => Articles(threads, cancellation).SelectMany(article => article.Sourced());

    /// <summary>Removes the files.</summary>
    public void Dispose() => _buckets.Dispose();

    private ArticleFigures[] Read(RecordPlace[] places)
    {
        var reader = t_reader ??= new ArticleRecord();
        return Array.ConvertAll(places, place => _buckets.Read(place, reader.Read));
    }

    private IEnumerable<RecordPlace> Sorted(int bucket)
    {
        var head = new byte[ArticleRecord.HeadBytes];
        var places = new List<(string ArticleId, RecordPlace Place)>();
        foreach (var place in _buckets.Places(bucket, head)) places.Add((ArticleRecord.ArticleId(head), place));
        places.Sort((a, b) => string.CompareOrdinal(a.ArticleId, b.ArticleId) is not 0 and var order ? order : a.Place.Offset.CompareTo(b.Place.Offset));
        return places.Select(pair => pair.Place);
    }
}
