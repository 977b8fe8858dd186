using BriExtract.Core.Periods;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Rows;

/// <summary>One row of a table, read by column name, wherever it comes from: the database, an exchange file, a JSON line.</summary>
internal abstract class Row
{
    public abstract string? TextOrNull(string column);

    public abstract int Integer(string column);

    public abstract byte[] Bytes(string column);

    public string Text(string column) => TextOrNull(column) ?? throw DatasetErrors.MissingValue(column);

    public bool Boolean(string column) => Integer(column) != 0;

    public decimal Number(string column) => PlainDecimal.Read(Text(column));

    public decimal? NumberOrNull(string column) => TextOrNull(column) is { } text ? PlainDecimal.Read(text) : null;

    public Period? PeriodOrNull(string column) => TextOrNull(column) is { } text ? Period.Parse(text) : null;

    public string[] Ids(string column) => Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public T Code<T>(string column)
        where T : struct, Enum => EnumCode.Read<T>(Text(column));

    public T? CodeOrNull<T>(string column)
        where T : struct, Enum => TextOrNull(column) is { } text ? EnumCode.Read<T>(text) : null;
}
