using BriExtract.Extraction.Dates.Calendar;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>
/// What <c>DateParser.Calendar</c> found at each token of one stretch. Ranges, times and parts all ask for the date at the same token; with
/// this each token is parsed once, so a stretch costs time in proportion to its length however the rules nest.
/// </summary>
internal sealed class CalendarMemo
{
    private Entry[] _entries = new Entry[64];
    private int _stretch;

    /// <summary>Forgets everything and makes room for a stretch of so many tokens.</summary>
    public void Begin(int tokens)
    {
        if (_entries.Length <= tokens) _entries = new Entry[Math.Max(tokens + 1, _entries.Length * 2)];
        if (_stretch == int.MaxValue)
        {
            Array.Clear(_entries);
            _stretch = 0;
        }

        _stretch++;
    }

    /// <summary>Whether a token was asked for before; then what stands there, with a <paramref name="node"/> of null for nothing.</summary>
    public bool TryGet(int at, out int end, out CalendarNode? node)
    {
        ref var entry = ref _entries[at];
        end = entry.End;
        node = entry.Node;
        return entry.Stretch == _stretch;
    }

    /// <summary>Keeps what stands at a token.</summary>
    public void Set(int at, int end, CalendarNode? node) => _entries[at] = new Entry(_stretch, end, node);

    private readonly record struct Entry(int Stretch, int End, CalendarNode? Node);
}
