using System.Buffers;
using System.Buffers.Binary;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>
/// Facts on disk until their figures are written: whole in the bucket of their first figure, where they are written too,
/// and by number in the bucket of every article that states them, so that each bucket knows all it needs.
/// </summary>
/// <param name="folder">A folder of its own; gone when the spool is disposed of.</param>
public sealed class FactSpool(string folder) : IDisposable
{
    private const byte Whole = 1, Numbers = 0;

    private readonly Buckets _buckets = new(folder);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    // Used again from bucket to bucket: what is as large as these is let go late.
    private readonly Dictionary<ulong, ulong> _factOf = [];
    private readonly Dictionary<ulong, ReadOnlyMemory<byte>> _byFirst = [];
    private byte[] _loaded = [];

    /// <summary>How many facts were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a fact; in any order, one thread at a time.</summary>
    public void Add(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Count++;
        // Figures and articles are in one order, so that the first article is that of the first figure.
        var last = Buckets.Of(fact.Articles[0]);
        _buffer.ResetWrittenCount();
        _buffer.Write([Whole]);
        FactCells.Write(_buffer, fact);
        _buckets.Add(last, _buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        foreach (var article in fact.Articles)
        {
            // Articles are ascending, so equal buckets stand together.
            var bucket = Buckets.Of(article);
            if (bucket == last) continue;
            if (_buffer.WrittenCount == 0) WriteNumbers(fact);
            _buckets.Add(bucket, _buffer.WrittenSpan);
            last = bucket;
        }
    }

    /// <summary>The facts that articles of a bucket state; valid until the next bucket is read.</summary>
    public BucketFacts Read(int bucket)
    {
        _factOf.Clear();
        _byFirst.Clear();
        var (cells, figures) = (new FactCells(), new List<ulong>());
        foreach (var record in _buckets.Load(bucket, ref _loaded))
        {
            if (record.Span[0] == Numbers)
            {
                var fact = BinaryPrimitives.ReadUInt64LittleEndian(record.Span[1..]);
                for (var at = 1 + sizeof(ulong); at < record.Length; at += sizeof(ulong)) _factOf.Add(BinaryPrimitives.ReadUInt64LittleEndian(record.Span[at..]), fact);
                continue;
            }

            cells.Take(record[1..]);
            cells.Figures(figures);
            var number = cells.Number();
            foreach (var figure in figures) _factOf.Add(figure, number);
            _byFirst.Add(figures[0], record[1..]);
        }

        return new BucketFacts(_factOf, _byFirst);
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => _buckets.Dispose();

    private void WriteNumbers(Fact fact)
    {
        _buffer.Write([Numbers]);
        WriteNumber(fact.FactId);
        foreach (var figure in fact.Figures) WriteNumber(figure);
    }

    private void WriteNumber(string id)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(sizeof(ulong)), StableId.NumberOf(id));
        _buffer.Advance(sizeof(ulong));
    }
}

/// <summary>The facts that articles of one bucket state.</summary>
/// <param name="FactOf">Number of the fact of each figure, by the figure's number.</param>
/// <param name="ByFirst">The facts whose first figure is in the bucket, as <see cref="FactCells"/> takes them, by that figure's number.</param>
public sealed record BucketFacts(IReadOnlyDictionary<ulong, ulong> FactOf, IReadOnlyDictionary<ulong, ReadOnlyMemory<byte>> ByFirst)
{
    /// <summary>The id of the fact that a figure states; null where a decision leaves the figure out.</summary>
    public string? IdOf(ulong figure) => FactOf.TryGetValue(figure, out var fact) ? StableId.Of("fact", fact) : null;
}
