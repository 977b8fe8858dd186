using System.Buffers;
using BriExtract.Core.Concurrency;
using BriExtract.Dataset.Interchange;
using BriExtract.Reconciliation;

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

    /// <summary>The record of every article once, in the order of ids; may be walked again. They are read ahead of whoever takes them.</summary>
    /// <param name="threads">Threads that read.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IEnumerable<byte[]> Records(int threads, CancellationToken cancellation) =>
        OrderedPipeline.Run(Places().Chunk(ReadTogether), chunk => Array.ConvertAll(chunk, Record), threads, cancellation, chunk => chunk.Sum(places => places.Sum(place => (long)place.Length)))
            .SelectMany(records => records);

    /// <summary>The figures of every article once, with its stamp, in the order of article ids; read by whoever asks for them. May be walked again.</summary>
    public IEnumerable<FiguresOfArticle> Figures() => Places().Select(places => new FiguresOfArticle(() => Reader.ReadFigures(Record(places))));

    /// <summary>Removes the files.</summary>
    public void Dispose() => _buckets.Dispose();

    private static ArticleRecord Reader => t_reader ??= new ArticleRecord();

    private IEnumerable<List<RecordPlace>> Places() => Enumerable.Range(0, Buckets.Count).SelectMany(Sorted);

    private byte[] Record(List<RecordPlace> places)
    {
        if (places.Count == 1) return _buckets.Read(places[0]);
        var record = new ArrayBufferWriter<byte>();
        ArticleRecord.Write(record, SameArticle.Of(places.ConvertAll(place => Reader.Read(_buckets.Read(place)))));
        return record.WrittenSpan.ToArray();
    }

    // The places of each article: more than one where the same text was found more than once.
    private IEnumerable<List<RecordPlace>> Sorted(int bucket)
    {
        var head = new byte[ArticleRecord.HeadBytes];
        var places = new List<(string ArticleId, RecordPlace Place)>();
        foreach (var place in _buckets.Places(bucket, head)) places.Add((ArticleRecord.ArticleId(head), place));
        places.Sort((a, b) => string.CompareOrdinal(a.ArticleId, b.ArticleId) is not 0 and var order ? order : a.Place.Offset.CompareTo(b.Place.Offset));
        for (var first = 0; first < places.Count;)
        {
            var end = first + 1;
            while (end < places.Count && places[end].ArticleId == places[first].ArticleId) end++;
            yield return places.GetRange(first, end - first).ConvertAll(pair => pair.Place);
            first = end;
        }
    }
}
