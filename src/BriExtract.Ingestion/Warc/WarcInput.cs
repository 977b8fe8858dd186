using BriExtract.Ingestion.Containers;

namespace BriExtract.Ingestion.Warc;

/// <summary>Reads the records of a web archive forward.</summary>
internal sealed class WarcInput(Stream stream) : IDisposable
{
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    private readonly ByteWindow _window = new(stream);

    /// <summary>The next record's header; null at the end. A fault says what stands there instead.</summary>
    public HeaderFields? ReadHeader(int limit, out string? fault)
    {
        fault = null;
        SkipLineEnds();
        if (_window.Length == 0) return null;
        while (_window.Length < Mark.Length && _window.More())
        {
        }

        if (!_window.Bytes.StartsWith(Mark))
        {
            fault = "not readable as WARC: no record begins where one should";
            return null;
        }

        while (true)
        {
            var (length, gap) = HeaderEnd(_window.Bytes);
            if (length >= 0) return HeaderFields.Read(_window.Take(length + gap).Span[..length]);
            if (_window.Length > limit || !_window.More())
            {
                fault = _window.Length > limit ? "not readable as WARC: a header without an end" : IngestionReasons.CutOff;
                return null;
            }
        }
    }

    /// <summary>The block that follows a header; shorter when the file ends in it.</summary>
    public byte[] ReadBlock(int length, out bool complete)
    {
        var block = GC.AllocateUninitializedArray<byte>(length);
        var have = _window.Fill(block);
        complete = have == length;
        return complete ? block : block[..have];
    }

    /// <summary>Passes over a block; false when the file ends in it.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            var have = (int)Math.Min(length, _window.Length);
            _window.Take(have);
            length -= have;
            if (length > 0 && !_window.More()) return false;
        }

        return true;
    }

    /// <summary>Looks for the next record after a broken one; false when there is none.</summary>
    public bool SkipToNextRecord()
    {
        _window.Take(Math.Min(1, _window.Length));
        while (true)
        {
            var at = _window.Bytes.IndexOf("\r\nWARC/"u8);
            if (at >= 0)
            {
                _window.Take(at + 2);
                return true;
            }

            // The mark may lie across the edge of what is there.
            _window.Take(Math.Max(0, _window.Length - 6));
            if (!_window.More()) return false;
        }
    }

    public void Dispose() => _window.Dispose();

    private void SkipLineEnds()
    {
        do
        {
            var next = _window.Bytes.IndexOfAnyExcept("\r\n"u8);
            _window.Take(next < 0 ? _window.Length : next);
        }
        while (_window.Length == 0 && _window.More());
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
