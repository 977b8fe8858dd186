using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Database;

/// <summary>The database's definition, written from the schema.</summary>
internal static class Ddl
{
    /// <summary>The statement that makes a table. Comments survive in <c>sqlite_schema</c>, so the database explains itself.</summary>
    public static string CreateTable(Table table)
    {
        var lines = table.Columns.Select(Definition).ToList();
        if (table.PrimaryKey.Count > 0) lines.Add($"PRIMARY KEY ({Names(table.PrimaryKey)})");
        lines.AddRange(table.ForeignKeys.Select(key =>
            $"FOREIGN KEY ({Quoted(key.Column)}) REFERENCES {Quoted(key.Table)} ({Quoted(key.TargetColumn)})"));
        return $"CREATE TABLE {Quoted(table.Name)} (\n  {string.Join(",\n  ", lines)}\n) STRICT";
    }

    /// <summary>The statements that make its indexes; cheapest once the rows are in.</summary>
    public static IEnumerable<string> CreateIndexes(Table table) => table.Indexes.Select(columns =>
        $"CREATE INDEX {Quoted($"{table.Name}_by_{string.Join('_', columns)}")} ON {Quoted(table.Name)} ({Names(columns)})");

    /// <summary>The statement that adds one row, with a parameter for each column in order.</summary>
    public static string Insert(Table table, string? into = null) =>
        $"INSERT INTO {Quoted(into ?? table.Name)} VALUES ({string.Join(',', table.Columns.Select(_ => '?'))})";

    public static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    public static string Quoted(string name) => $"\"{name}\"";

    private static string Definition(Column column)
    {
        var required = column.Required ? " NOT NULL" : "";
        var check = column switch
        {
            { Type: ColumnType.Boolean } => $" CHECK ({Quoted(column.Name)} IN (0, 1))",
            { Codes.Count: > 0 } => $" CHECK ({Quoted(column.Name)} IN ({string.Join(", ", column.Codes.Select(code => $"'{code}'"))}))",
            _ => "",
        };
        return $"{Quoted(column.Name)} {Storage(column.Type)}{required}{check}";
    }

    private static string Storage(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Boolean => "INTEGER",
        ColumnType.Bytes => "BLOB",
        // Decimals too: SQLite's REAL is binary floating point.
        _ => "TEXT",
    };
}
