namespace BriExtract.Ingestion.Containers;

/// <summary>
/// A stream over another that is read once, forward. What a layer of ingestion adds (counting, bounding, mending) is its
/// <see cref="Stream.Read(Span{byte})"/>; that it neither seeks nor writes, and closes what it reads, stands here.
/// </summary>
/// <param name="inner">What is read; closed with this.</param>
internal abstract class ForwardStream(Stream inner) : Stream
{
    /// <summary>What is read.</summary>
    public Stream Inner => inner;

    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
