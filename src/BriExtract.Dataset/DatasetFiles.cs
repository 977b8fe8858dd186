using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset;

/// <summary>Names of the files of a dataset folder.</summary>
public static class DatasetFiles
{
    /// <summary>The database: the system of record.</summary>
    public const string Database = "briextract.db";

    /// <summary>Frictionless Data Package that describes the exported files.</summary>
    public const string DataPackage = "datapackage.json";

    /// <summary>What people ruled; appended to by them, read by every run, never written by one.</summary>
    public const string Decisions = "decisions.jsonl";

    /// <summary>The files that are exported from the database, in order.</summary>
    public static IReadOnlyList<string> Exported { get; } =
    [
        .. DatasetSchema.Tables.SelectMany(Exports),
        DataPackage,
    ];

    internal static string Csv(Table table) => $"{table.Name}.csv";

    internal static string JsonLines(Table table) => $"{table.Name}.jsonl";

    private static IEnumerable<string> Exports(Table table)
    {
        if (table.Exports.HasFlag(ExportForms.Csv)) yield return Csv(table);
        if (table.Exports.HasFlag(ExportForms.JsonLines)) yield return JsonLines(table);
    }
}
