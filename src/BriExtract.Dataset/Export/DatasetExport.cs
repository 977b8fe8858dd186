using System.Collections.Concurrent;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Export;

/// <summary>Writes the exported files of a database.</summary>
public static class DatasetExport
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Writes every exported file into <paramref name="folder"/>, several side by side.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="folder">Where the files go; it exists.</param>
    /// <param name="threads">How many files are written at once.</param>
    public static void Write(string database, string folder, int threads)
    {
        // The tables with most forms are those with most rows too, and JSON takes longest: what takes longest begins first, and
        // a table is walked for each of its files, so that the largest does not keep one thread at work alone.
        var files = DatasetSchema.Tables.OrderByDescending(table => table.Exports)
            .SelectMany(table => new[] { (Table: table, Form: ExportForms.JsonLines), (Table: table, Form: ExportForms.Csv) })
            .Where(file => file.Table.Exports.HasFlag(file.Form));
        Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, file => Write(database, folder, file.Table, file.Form));
        using var package = File.Create(Path.Combine(folder, DatasetFiles.DataPackage));
        DataPackage.Write(package);
    }

    private static void Write(string database, string folder, Table table, ExportForms form)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        var columns = table.ExportedColumns.ToArray();
        using var rows = new TableRows(connection, table, columns);
        using var file = new FileStream(Path.Combine(folder, form == ExportForms.Csv ? DatasetFiles.Csv(table) : DatasetFiles.JsonLines(table)), FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        if (form == ExportForms.Csv)
        {
            using var csv = new CsvExport(file, columns);
            while (rows.Read()) csv.Write(rows);
        }
        else
        {
            using var json = new JsonLinesExport(file, columns);
            while (rows.Read()) json.Write(rows);
        }
    }
}
