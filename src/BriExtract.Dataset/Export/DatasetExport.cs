using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Export;

/// <summary>Writes the exported files of a database.</summary>
public static class DatasetExport
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Writes every exported file into <paramref name="folder"/>: each table is walked once, several side by side.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="folder">Where the files go; it exists.</param>
    /// <param name="threads">How many tables are walked at once.</param>
    public static void Write(string database, string folder, int threads)
    {
        // The tables with most forms are those with most rows too: what takes longest begins first.
        var tables = DatasetSchema.Tables.Where(table => table.Exports != ExportForms.None).OrderByDescending(table => table.Exports);
        Parallel.ForEach(tables, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, table => Write(database, folder, table));
        using var package = File.Create(Path.Combine(folder, DatasetFiles.DataPackage));
        DataPackage.Write(package);
    }

    private static void Write(string database, string folder, Table table)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        var columns = table.ExportedColumns.ToArray();
        using var csvFile = Opened(ExportForms.Csv, DatasetFiles.Csv(table));
        using var jsonFile = Opened(ExportForms.JsonLines, DatasetFiles.JsonLines(table));
        using var csv = csvFile is null ? null : new CsvExport(csvFile, columns);
        using var json = jsonFile is null ? null : new JsonLinesExport(jsonFile, columns);
        using var rows = new TableRows(connection, table, columns);
        while (rows.Read())
        {
            csv?.Write(rows);
            json?.Write(rows);
        }

        FileStream? Opened(ExportForms form, string file) =>
            table.Exports.HasFlag(form) ? new FileStream(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes) : null;
    }
}
