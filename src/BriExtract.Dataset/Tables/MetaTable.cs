using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>What the dataset was made with: one row a part.</summary>
public static class MetaTable
{
    /// <summary>The table.</summary>
    public static Table<KeyValuePair<string, string>> Schema { get; } = new("meta", "What the dataset was made with: versions of the program, its lexicons and its tables.",
    [
        new("key", ColumnType.Token, "Which part.", row => Cell.Of(row.Key)) { Required = true },
        new("value", ColumnType.Token, "Its version or hash.", row => Cell.Of(row.Value)) { Required = true },
    ])
    {
        PrimaryKey = ["key"],
        Exports = ExportForms.None,
    };
}
