using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Export;

/// <summary>Writes the exported files of a database.</summary>
public static class DatasetExport
{
    /// <summary>Writes every exported file into <paramref name="folder"/>; tables are written side by side.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="folder">Where the files go; it exists.</param>
    /// <param name="threads">How many files are written at once.</param>
    public static void Write(string database, string folder, int threads)
    {
        var jobs = DatasetSchema.Tables.SelectMany(Jobs).ToArray();
        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, job => Write(database, folder, job));
        using var package = File.Create(Path.Combine(folder, DatasetFiles.DataPackage));
        DataPackage.Write(package);
    }

    private static IEnumerable<Job> Jobs(Table table)
    {
        if (table.Exports.HasFlag(ExportForms.Csv)) yield return new Job(table, DatasetFiles.Csv(table), CsvExport.Write);
        if (table.Exports.HasFlag(ExportForms.JsonLines)) yield return new Job(table, DatasetFiles.JsonLines(table), JsonLinesExport.Write);
    }

    private static void Write(string database, string folder, Job job)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var file = new FileStream(Path.Combine(folder, job.File), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        job.Export(connection, job.Table, file);
    }

    private sealed record Job(Table Table, string File, Action<SqliteConnection, Table, Stream> Export);
}
