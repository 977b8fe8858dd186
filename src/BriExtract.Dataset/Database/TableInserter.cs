using System.Buffers;
using System.Text;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;
using SQLitePCL;

namespace BriExtract.Dataset.Database;

/// <summary>Adds rows to one table through one prepared statement, from one thread at a time; text goes over as UTF-8 from a pooled buffer.</summary>
internal sealed class TableInserter<TRow> : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Table<TRow> _table;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);

    /// <summary>Prepares the statement.</summary>
    /// <param name="database">The connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="into">Name of the table that takes the rows, where it is another.</param>
    public TableInserter(sqlite3 database, Table<TRow> table, string? into = null)
    {
        _database = database;
        _table = table;
        var code = raw.sqlite3_prepare_v2(database, Ddl.Insert(table, into), out _statement);
        if (code != raw.SQLITE_OK) throw DatasetErrors.Database(raw.sqlite3_errmsg(database).utf8_to_string());
    }

    public void Add(TRow row)
    {
        for (var i = 0; i < _table.RowColumns.Count; i++) Bind(i + 1, _table.RowColumns[i].Value(row));
        Step();
    }

    /// <summary>Adds a row as it lies in a record, but for the cells that are known only now.</summary>
    public void Add(CellsRow row, params ReadOnlySpan<(int Column, string? Text)> instead)
    {
        for (var i = 0; i < _table.RowColumns.Count; i++) Bind(i + 1, row, i);
        foreach (var (column, text) in instead) Bind(column + 1, Cell.Of(text));
        Step();
    }

    private void Step()
    {
        var code = raw.sqlite3_step(_statement);
        var message = code == raw.SQLITE_DONE ? null : raw.sqlite3_errmsg(_database).utf8_to_string();
        // Reset first: it would replace the message.
        _ = raw.sqlite3_reset(_statement);
        if (message is not null) throw DatasetErrors.Database($"table {_table.Name}: {message}");
    }

    public void Dispose()
    {
        _statement.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void Bind(int at, Cell cell)
    {
        _ = cell.Kind switch
        {
            CellKind.Integer => raw.sqlite3_bind_int64(_statement, at, cell.Integer),
            // An empty span would be bound as NULL.
            CellKind.Bytes when cell.Bytes!.Length == 0 => raw.sqlite3_bind_zeroblob(_statement, at, 0),
            CellKind.Bytes => raw.sqlite3_bind_blob(_statement, at, cell.Bytes),
            CellKind.Text when cell.Text!.Length == 0 => raw.sqlite3_bind_text(_statement, at, ""),
            CellKind.Text => raw.sqlite3_bind_text(_statement, at, Utf8(cell.Text!)),
            _ => raw.sqlite3_bind_null(_statement, at),
        };
    }

    private void Bind(int at, CellsRow row, int column)
    {
        _ = row.KindAt(column) switch
        {
            CellKind.Integer => raw.sqlite3_bind_int64(_statement, at, row.IntegerAt(column)),
            CellKind.Bytes when row.BytesAt(column).IsEmpty => raw.sqlite3_bind_zeroblob(_statement, at, 0),
            CellKind.Bytes => raw.sqlite3_bind_blob(_statement, at, row.BytesAt(column)),
            CellKind.Text when row.BytesAt(column).IsEmpty => raw.sqlite3_bind_text(_statement, at, ""),
            CellKind.Text => raw.sqlite3_bind_text(_statement, at, row.BytesAt(column)),
            _ => raw.sqlite3_bind_null(_statement, at),
        };
    }

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < most)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(most);
        }

        return _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer));
    }
}
