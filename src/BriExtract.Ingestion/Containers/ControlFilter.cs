namespace BriExtract.Ingestion.Containers;

/// <summary>Makes control characters that XML forbids spaces: one stray byte in an old feed must not cost all its items.</summary>
internal sealed class ControlFilter(Stream inner) : Stream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        foreach (ref var b in buffer[..read])
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) b = (byte)' ';
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
