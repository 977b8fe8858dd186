namespace BriExtract.Ingestion.Containers;

/// <summary>A stream whose first bytes can be looked at before they are read; it reads forward only, and counts.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private readonly byte[] _head = new byte[HeadBytes];
    private int _headLength = -1;
    private int _headRead;
    private InvalidDataException? _fault;

    /// <summary>How many bytes <see cref="Peek"/> can see: a tar header and the first lines of any text.</summary>
    public const int HeadBytes = 8192;

    /// <summary>The first bytes, at most <see cref="HeadBytes"/>; fewer only where the stream is shorter.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_headLength < 0) Fill();
        return _head.AsSpan(0, _headLength);
    }

    // A fault after the first bytes waits until these have been read: what comes before it is not lost.
    private void Fill()
    {
        _headLength = 0;
        try
        {
            for (int read; _headLength < HeadBytes && (read = inner.Read(_head, _headLength, HeadBytes - _headLength)) > 0;) _headLength += read;
        }
        catch (InvalidDataException fault) when (_headLength > 0)
        {
            _fault = fault;
        }
    }

    /// <summary>The whole input from its beginning, where it is a file; null where it only comes by once.</summary>
    public Stream? Seekable()
    {
        var file = inner is CountingStream counting ? counting.Inner : inner;
        if (!file.CanSeek) return null;
        file.Position = 0;
        return file;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headRead >= _headLength) return _fault is null ? inner.Read(buffer) : throw _fault;
        var count = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, count).CopyTo(buffer);
        _headRead += count;
        return count;
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

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
