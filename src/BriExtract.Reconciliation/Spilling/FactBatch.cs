using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Facts that one thread has built and made ready to be handed over, some hundred together: all threads hand over one after the other.</summary>
/// <param name="asked">The series keys that somebody asks for.</param>
internal sealed class FactBatch(KeyFilter asked)
{
    private const int Most = 256;

    private readonly List<BuiltFact> _facts = new(Most);
    private readonly List<SeriesRow> _rows = new(Most * 4);
    private readonly List<ulong> _keys = new(8);
    private readonly RecordWriter _records = new();

    /// <summary>The facts.</summary>
    public IReadOnlyList<BuiltFact> Facts => _facts;

    /// <summary>Whether it is to be handed over before more is added.</summary>
    public bool IsFull => _facts.Count == Most;

    /// <summary>Adds a fact, with its record for every file of series in which somebody asks.</summary>
    public void Add(BuiltFact fact)
    {
        _facts.Add(fact);
        SeriesKeys.Of(fact.Best, _keys);
        var start = _records.Length;
        foreach (var key in _keys)
        {
            if (!asked.Holds(key)) continue;
            if (_records.Length == start) SeriesFiles.Write(_records, SeriesFacts.Of(fact));
            _rows.Add(new SeriesRow(key, SeriesKeys.Asks(fact.Best, key), start, _records.Length));
        }
    }

    /// <summary>Puts the records into the files of their keys. One thread at a time.</summary>
    public void Deal(SpillFiles series)
    {
        foreach (var row in _rows) SeriesFiles.Append(series, row.Key, row.Asks, _records.Written[row.Start..row.End]);
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _facts.Clear();
        _rows.Clear();
        _records.Clear();
    }

    private readonly record struct SeriesRow(ulong Key, bool Asks, int Start, int End);
}
