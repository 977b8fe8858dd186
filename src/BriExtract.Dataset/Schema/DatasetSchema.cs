using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Schema;

/// <summary>
/// The dataset in one place: every table and column with its meaning. The database's definition, the headers of the
/// CSV files, the JSON keys and <c>datapackage.json</c> are all made from it.
/// </summary>
public static class DatasetSchema
{
    /// <summary>Version of the tables; raised when a column changes its meaning or goes.</summary>
    public const int Version = 1;

    /// <summary>All tables, in the order of the way of the data.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        ArticlesTable.Schema,
        FurnitureTable.Schema,
        FiguresTable.Schema,
        LinksTable.Schema,
        FactsTable.Schema,
        ConflictsTable.Schema,
        ChecksTable.Schema,
        CheckFiguresTable.Schema,
        ImpliedValuesTable.Schema,
        MetaTable.Schema,
    ];

    /// <summary>Every column of every table.</summary>
    public static IEnumerable<Column> Columns => Tables.SelectMany(table => table.Columns);
}
