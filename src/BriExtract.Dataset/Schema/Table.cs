namespace BriExtract.Dataset.Schema;

/// <summary>One table: its columns in order, its keys, and the files it is exported to.</summary>
/// <param name="Name">snake_case name; <c>NAME.csv</c> when exported.</param>
/// <param name="Description">What one row is, and the order of the rows.</param>
/// <param name="Columns">Columns in order.</param>
public record Table(string Name, string Description, IReadOnlyList<Column> Columns)
{
    /// <summary>Columns that name a row; empty for a table without a name for its rows.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>Columns that name rows of other tables.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Columns of each index besides the primary key, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Indexes { get; init; } = [];

    /// <summary>Which exports it has.</summary>
    public ExportForms Exports { get; init; } = ExportForms.Csv;

    /// <summary>Columns that stand in the exports.</summary>
    public IEnumerable<Column> ExportedColumns => Columns.Where(column => !column.DatabaseOnly);
}

/// <summary>A table and what its rows are made of.</summary>
/// <typeparam name="TRow">What one row is made of.</typeparam>
/// <param name="Name">snake_case name.</param>
/// <param name="Description">What one row is.</param>
/// <param name="RowColumns">Columns in order.</param>
public sealed record Table<TRow>(string Name, string Description, IReadOnlyList<Column<TRow>> RowColumns)
    : Table(Name, Description, RowColumns);

/// <summary>A column whose values name rows of another table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Table">The other table.</param>
/// <param name="TargetColumn">The other table's column.</param>
public readonly record struct ForeignKey(string Column, string Table, string TargetColumn);

/// <summary>The forms a table is exported in.</summary>
[Flags]
public enum ExportForms
{
    /// <summary>It stands in the database only.</summary>
    None = 0,

    /// <summary><c>NAME.csv</c>.</summary>
    Csv = 1,

    /// <summary><c>NAME.jsonl</c>.</summary>
    JsonLines = 2,
}
