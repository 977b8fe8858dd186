namespace BriExtract.Ingestion.Containers;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream(inner)
{
    private readonly byte[] _head = new byte[HeadBytes];
    private int _headLength = -1;
    private int _headRead;
    private Exception? _fault;

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
            for (int read; _headLength < HeadBytes && (read = Inner.Read(_head, _headLength, HeadBytes - _headLength)) > 0;) _headLength += read;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException && _headLength > 0)
        {
            _fault = fault;
        }
    }

    /// <summary>The whole input from its beginning, where it is a file; null where it only comes by once.</summary>
    public Stream? Seekable()
    {
        var file = Inner;
        while (file is MeasuredStream or FileSnapshot) file = ((ForwardStream)file).Inner;
        if (!file.CanSeek) return null;
        file.Position = 0;
        return file;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headRead >= _headLength) return _fault is null ? Inner.Read(buffer) : throw _fault;
        var count = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, count).CopyTo(buffer);
        _headRead += count;
        return count;
    }
}
