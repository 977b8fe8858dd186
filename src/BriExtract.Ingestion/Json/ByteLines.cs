using System.Buffers;

namespace BriExtract.Ingestion.Json;

/// <summary>Reads a stream line by line into one buffer that grows no further than a limit.</summary>
internal sealed class ByteLines(Stream stream, int limit) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line last read, without its end; valid until the next read. Empty for one that was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line last read was longer than the limit; its bytes are passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Read()
    {
        IsTooLong = false;
        Line = default;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(searched + at, 1);
                return true;
            }

            searched = _end - _start;
            if (_ended)
            {
                if (searched == 0 && !IsTooLong) return false;
                Take(searched, 0);
                return true;
            }

            if (searched > limit)
            {
                IsTooLong = true;
                (_start, _end, searched) = (0, 0, 0);
            }

            Fill();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private void Take(int length, int lineEnd)
    {
        Number++;
        if (!IsTooLong) Line = _buffer.AsMemory(_start, length);
        _start += length + lineEnd;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
