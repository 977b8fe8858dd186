using BriExtract.Core.Periods;
using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Tables;

/// <summary>The row that a database reader stands on, read by column name.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column)
    {
        var at = reader.GetOrdinal(column);
        return reader.IsDBNull(at) ? null : reader.GetString(at);
    }

    public int Integer(string column) => reader.GetInt32(reader.GetOrdinal(column));

    public bool Boolean(string column) => Integer(column) != 0;

    public decimal Number(string column) => PlainDecimal.Read(Text(column));

    public decimal? NumberOrNull(string column) => TextOrNull(column) is { } text ? PlainDecimal.Read(text) : null;

    public Period? PeriodOrNull(string column) => TextOrNull(column) is { } text ? Period.Parse(text) : null;

    public string[] Ids(string column) => Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public byte[] Bytes(string column) => (byte[])reader.GetValue(reader.GetOrdinal(column));

    public T Code<T>(string column)
        where T : struct, Enum => EnumCode.Read<T>(Text(column));

    public T? CodeOrNull<T>(string column)
        where T : struct, Enum => TextOrNull(column) is { } text ? EnumCode.Read<T>(text) : null;
}
