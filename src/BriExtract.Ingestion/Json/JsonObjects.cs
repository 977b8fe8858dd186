using System.Buffers;
using BriExtract.Ingestion.Containers;

namespace BriExtract.Ingestion.Json;

/// <summary>
/// Cuts a JSON document into its records without holding it: the objects of the outermost array, or the outermost
/// objects themselves. Only brackets and strings are looked at; each record is parsed on its own afterwards.
/// </summary>
internal sealed class JsonObjects(Stream stream, int limit) : IDisposable
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\\\""u8);

    private readonly ByteWindow _window = new(stream);

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
        var at = 0; // from the front of the window, which stands on the opening brace
        var depth = 0;
        var quoted = false;
        while (true)
        {
            var rest = _window.Bytes[at..];
            var found = rest.IndexOfAny(quoted ? InString : Structure);
            // An escape at the very end of what is there needs its next byte first.
            if (found < 0 || (rest[found] == '\\' && found + 1 == rest.Length))
            {
                at += found < 0 ? rest.Length : found;
                if (!More(ref at))
                {
                    IsCutOff = true;
                    _window.Take(_window.Length);
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
            var record = _window.Take(at);
            if (!IsTooLarge) Object = record;
            return true;
        }
    }

    public void Dispose() => _window.Dispose();

    private bool FindBrace()
    {
        while (true)
        {
            var found = _window.Bytes.IndexOf((byte)'{');
            _window.Take(found < 0 ? _window.Length : found);
            if (found >= 0) return true;
            if (!_window.More()) return false;
        }
    }

    // What is over the limit is let go, so that only its end is looked for.
    private bool More(ref int at)
    {
        if (_window.Length > limit)
        {
            IsTooLarge = true;
            _window.Take(at);
            at = 0;
        }

        return _window.More();
    }
}
