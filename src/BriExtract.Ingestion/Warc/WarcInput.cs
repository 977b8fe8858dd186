using System.Buffers;

namespace BriExtract.Ingestion.Warc;

/// <summary>Reads the records of a web archive forward through one buffer.</summary>
internal sealed class WarcInput(Stream stream) : IDisposable
{
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next record's header; null at the end. A fault says what stands there instead.</summary>
    public HeaderFields? ReadHeader(int limit, out string? fault)
    {
        fault = null;
        SkipLineEnds();
        if (_start == _end) return null;
        Fill(Mark.Length);
        if (!Available.StartsWith(Mark))
        {
            fault = "not readable as WARC: no record begins where one should";
            return null;
        }

        while (true)
        {
            var (length, gap) = HeaderEnd(Available);
            if (length >= 0)
            {
                var header = HeaderFields.Read(Available[..length]);
                _start += length + gap;
                return header;
            }

            if (_end - _start > limit || !Grow())
            {
                fault = _end - _start > limit ? "not readable as WARC: a header without an end" : IngestionReasons.CutOff;
                return null;
            }
        }
    }

    /// <summary>The block that follows a header; shorter when the file ends in it.</summary>
    public byte[] ReadBlock(int length, out bool complete)
    {
        Fill(Math.Min(length, 1));
        var have = Math.Min(length, _end - _start);
        var block = GC.AllocateUninitializedArray<byte>(length);
        Available[..have].CopyTo(block);
        _start += have;
        have += stream.ReadAtLeast(block.AsSpan(have), length - have, throwOnEndOfStream: false);
        complete = have == length;
        return complete ? block : block[..have];
    }

    /// <summary>Passes over a block; false when the file ends in it.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            var have = (int)Math.Min(length, _end - _start);
            _start += have;
            length -= have;
            if (length > 0 && !Grow()) return false;
        }

        return true;
    }

    /// <summary>Looks for the next record after a broken one; false when there is none.</summary>
    public bool SkipToNextRecord()
    {
        if (_start < _end) _start++;
        while (true)
        {
            var at = Available.IndexOf("\r\nWARC/"u8);
            if (at >= 0)
            {
                _start += at + 2;
                return true;
            }

            // The mark may lie across the edge of what is there.
            _start = Math.Max(_start, _end - 6);
            if (!Grow()) return false;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    private void SkipLineEnds()
    {
        do
        {
            while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n') _start++;
        }
        while (_start == _end && Grow());
    }

    private void Fill(int count)
    {
        while (_end - _start < count && Grow())
        {
        }
    }

    private bool Grow()
    {
        if (_ended) return false;
        if (_start > 0)
        {
            Available.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Available.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return read > 0;
    }

    /// <summary>Length of the header lines and of the empty line after them; -1 while it is not there.</summary>
    internal static (int Length, int Gap) HeaderEnd(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        if (crlf >= 0 && (lf < 0 || crlf < lf)) return (crlf, 4);
        return lf >= 0 ? (lf, 2) : (-1, 0);
    }
}
