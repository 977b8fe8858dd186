using System.Buffers;

namespace BriExtract.Ingestion.Containers;

/// <summary>
/// What of a stream has been read and not yet taken, in one pooled buffer: readers of lines, of JSON and of web archives
/// look for the end of their record in <see cref="Bytes"/>, ask for more where it is not there, and take the record.
/// </summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What is there and not taken; valid until the next <see cref="More"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>How much is there.</summary>
    public int Length => _end - _start;

    /// <summary>Takes bytes from the front; they stay valid until the next <see cref="More"/>.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        var taken = _buffer.AsMemory(_start, count);
        _start += count;
        return taken;
    }

    /// <summary>Reads on behind what is there; false at the end of the stream. The buffer grows as far as nothing is taken.</summary>
    public bool More()
    {
        if (_ended) return false;
        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return read > 0;
    }

    /// <summary>Fills a buffer from the front; returns how many bytes there were.</summary>
    public int Fill(Span<byte> to)
    {
        var have = Math.Min(to.Length, Length);
        Bytes[..have].CopyTo(to);
        _start += have;
        return have + (_ended ? 0 : stream.ReadAtLeast(to[have..], to.Length - have, throwOnEndOfStream: false));
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
}
