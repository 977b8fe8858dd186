using System.Buffers;

namespace BriExtract.Ingestion.Json;

/// <summary>
/// Cuts a JSON document into its records without holding it: the objects of the outermost array, or the outermost
/// objects themselves. Only brackets and strings are looked at; each record is parsed on its own afterwards.
/// </summary>
internal sealed class JsonObjects(Stream stream, int limit) : IDisposable
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\\\""u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Number of the record last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The record last read, braces included; valid until the next read. Empty for one that was too large.</summary>
    public ReadOnlyMemory<byte> Object { get; private set; }

    /// <summary>Whether the record last read was larger than the limit; its bytes are passed over.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether the document ended within the record last read.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        (IsTooLarge, IsCutOff, Object) = (false, false, default);
        if (!FindBrace()) return false;
        Number++;
        var at = 0; // from _start, which stands on the opening brace
        var depth = 0;
        var quoted = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start + at, _end - _start - at);
            var found = rest.IndexOfAny(quoted ? InString : Structure);
            // An escape at the very end of what is there needs its next byte first.
            if (found < 0 || (rest[found] == '\\' && found + 1 == rest.Length))
            {
                at += found < 0 ? rest.Length : found;
                if (!More(ref at))
                {
                    IsCutOff = true;
                    _start = _end;
                    return true;
                }

                continue;
            }

            at += found + 1;
            switch (rest[found])
            {
                case (byte)'\\': at++; break;
                case (byte)'"': quoted = !quoted; break;
                case (byte)'{' or (byte)'[': depth++; break;
                default: depth--; break;
            }

            if (depth > 0) continue;
            if (!IsTooLarge) Object = _buffer.AsMemory(_start, at);
            _start += at;
            return true;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private bool FindBrace()
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'{');
            if (found >= 0)
            {
                _start += found;
                return true;
            }

            _start = _end;
            var none = 0;
            if (!More(ref none)) return false;
        }
    }

    // Makes room and reads on; what is over the limit is let go, so that only its end is looked for.
    private bool More(ref int at)
    {
        if (_ended) return false;
        if (_end - _start > limit)
        {
            IsTooLarge = true;
            _start += at;
            at = 0;
        }

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
        return read > 0;
    }
}
