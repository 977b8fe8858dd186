namespace BriExtract.Ingestion.Containers;

/// <summary>Reads an unpacking stream and stops when it gives far more than the packed bytes could hold: a zip bomb.</summary>
internal sealed class RatioGuard(Stream unpacked, Func<long> packedBytes, int maxRatio) : Stream
{
    // Short repetitive files may pack to next to nothing; a bomb is large.
    private const long FreeBytes = 16L << 20;

    private long _count;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _count += read;
        if (_count > FreeBytes && _count / maxRatio > packedBytes())
            throw new CompressionBombException(IngestionReasons.CompressionRatio(maxRatio));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>More came out than the settings allow for what went in.</summary>
internal sealed class CompressionBombException(string message) : IOException(message);
