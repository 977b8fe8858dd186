using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Rows;

/// <summary>The row that a database reader stands on.</summary>
internal sealed class DatabaseRow(SqliteDataReader reader) : Row
{
    public override string? TextOrNull(string column)
    {
        var at = reader.GetOrdinal(column);
        return reader.IsDBNull(at) ? null : reader.GetString(at);
    }

    public override int Integer(string column) => reader.GetInt32(reader.GetOrdinal(column));

    public override byte[] Bytes(string column) => (byte[])reader.GetValue(reader.GetOrdinal(column));
}
