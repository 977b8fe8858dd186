namespace BriExtract.Ingestion;

/// <summary>How far reading has come; may be looked at from any thread while it goes on.</summary>
public sealed class IngestionProgress
{
    private long _bytesDone;
    private long _bytesTotal;
    private long _records;

    /// <summary>Bytes of input files read so far, as they lie on disk.</summary>
    public long BytesDone => Interlocked.Read(ref _bytesDone);

    /// <summary>Bytes of the input files, as far as the caller has said; 0 when it has not.</summary>
    public long BytesTotal => Interlocked.Read(ref _bytesTotal);

    /// <summary>Articles and failures handed out so far.</summary>
    public long Records => Interlocked.Read(ref _records);

    internal void Done(long bytes) => Interlocked.Add(ref _bytesDone, bytes);

    /// <summary>Adds the size of input that is going to be read.</summary>
    public void Expect(long bytes) => Interlocked.Add(ref _bytesTotal, bytes);

    internal void Handed() => Interlocked.Increment(ref _records);
}
