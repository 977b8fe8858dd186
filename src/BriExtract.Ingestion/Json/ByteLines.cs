using BriExtract.Ingestion.Containers;

namespace BriExtract.Ingestion.Json;

/// <summary>Reads a stream line by line, holding no more of it than a line of at most a limit.</summary>
internal sealed class ByteLines(Stream stream, int limit) : IDisposable
{
    private readonly ByteWindow _window = new(stream);

    /// <summary>Number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line last read, without its end; valid until the next read. Empty for one that was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line last read was longer than the limit; its bytes are passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Read()
    {
        (IsTooLong, Line) = (false, default);
        var searched = 0;
        while (true)
        {
            var at = _window.Bytes[searched..].IndexOf((byte)'\n');
            if (at >= 0) return Took(searched + at, 1);
            searched = _window.Length;
            if (searched > limit)
            {
                IsTooLong = true;
                _window.Take(searched);
                searched = 0;
            }

            if (!_window.More()) return (searched > 0 || IsTooLong) && Took(searched, 0);
        }
    }

    public void Dispose() => _window.Dispose();

    private bool Took(int length, int lineEnd)
    {
        Number++;
        IsTooLong |= length > limit;
        var line = _window.Take(length + lineEnd)[..length];
        if (!IsTooLong) Line = line;
        return true;
    }
}
