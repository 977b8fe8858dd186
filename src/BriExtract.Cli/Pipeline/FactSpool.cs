using System.Buffers;
using BriExtract.Core.Facts;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>Facts on disk until their figures are written: in the bucket of every article that states them, so that each bucket knows all it needs.</summary>
/// <param name="folder">A folder of its own; gone when the spool is disposed of.</param>
public sealed class FactSpool(string folder) : IDisposable
{
    private readonly Buckets _buckets = new(folder);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>How many facts were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a fact; in any order, one thread at a time.</summary>
    public void Add(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _buffer.ResetWrittenCount();
        FactRecord.Write(_buffer, fact);
        Count++;
        var last = -1;
        // Articles are ascending, so equal buckets stand together.
        foreach (var article in fact.Articles)
        {
            var bucket = Buckets.Of(article);
            if (bucket != last) _buckets.Add(bucket, _buffer.WrittenSpan);
            last = bucket;
        }
    }

    /// <summary>The facts that articles of a bucket state.</summary>
    public IEnumerable<Fact> Read(int bucket)
    {
        var reader = new FactRecord();
        return _buckets.Places(bucket, []).Select(place => _buckets.Read(place, reader.Read));
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => _buckets.Dispose();
}
