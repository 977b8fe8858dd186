using System.Collections.Frozen;
using System.Text;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Rows;

/// <summary>A row as <see cref="CellWriter"/> writes it: the cells of a table's columns in order. One instance reads many rows, one after the other.</summary>
internal sealed class CellsRow : Row
{
    private readonly FrozenDictionary<string, int> _ordinals;
    private readonly (CellKind Kind, int Start, int Length, long Integer)[] _cells;
    private ReadOnlyMemory<byte> _record;

    public CellsRow(Table table)
    {
        _ordinals = table.Columns.Select((column, at) => (column.Name, at)).ToFrozenDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        _cells = new (CellKind, int, int, long)[table.Columns.Count];
    }

    /// <summary>Takes the row that begins at <paramref name="at"/> and moves behind it.</summary>
    public void Take(ReadOnlyMemory<byte> record, ref int at)
    {
        _record = record;
        var bytes = record.Span;
        for (var i = 0; i < _cells.Length; i++)
        {
            var kind = (CellKind)bytes[at++];
            if (kind == CellKind.Empty)
            {
                _cells[i] = default;
                continue;
            }

            var number = CellWriter.ReadNumber(bytes, ref at);
            if (kind == CellKind.Integer)
            {
                _cells[i] = (kind, 0, 0, number);
                continue;
            }

            _cells[i] = (kind, at, (int)number, 0);
            at += (int)number;
        }
    }

    /// <summary>The kind of a cell, by the number of its column.</summary>
    public CellKind KindAt(int column) => _cells[column].Kind;

    /// <summary>The number of an integer cell.</summary>
    public long IntegerAt(int column) => _cells[column].Integer;

    /// <summary>The bytes of a text in UTF-8 or of a bytes cell; empty for an empty cell.</summary>
    public ReadOnlySpan<byte> BytesAt(int column) => _record.Span.Slice(_cells[column].Start, _cells[column].Length);

    /// <summary>The number of a column.</summary>
    public int Ordinal(string column) => _ordinals[column];

    public override string? TextOrNull(string column)
    {
        var ordinal = _ordinals[column];
        return _cells[ordinal].Kind == CellKind.Empty ? null : Encoding.UTF8.GetString(BytesAt(ordinal));
    }

    public override int Integer(string column) => (int)_cells[_ordinals[column]].Integer;

    public override byte[] Bytes(string column) => BytesAt(_ordinals[column]).ToArray();
}
