using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BriExtract.Dataset.Database;

/// <summary>Walks a table in its order, that of insertion; text stays UTF-8 as the database holds it.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public TableRows(SqliteConnection connection, Table table, IEnumerable<Column> columns)
    {
        _database = connection.Handle!;
        var sql = $"SELECT {Ddl.Names(columns.Select(column => column.Name))} FROM {Ddl.Quoted(table.Name)} ORDER BY rowid";
        if (raw.sqlite3_prepare_v2(_database, sql, out _statement) != raw.SQLITE_OK) throw Fault();
    }

    /// <summary>Steps to the next row; false after the last.</summary>
    public bool Read() => raw.sqlite3_step(_statement) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw Fault(),
    };

    public bool IsEmpty(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The cell's text; valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private DatasetException Fault() => DatasetErrors.Database(raw.sqlite3_errmsg(_database).utf8_to_string());
}
