using System.Text;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;
using CsvHelper;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Export;

/// <summary>One table as RFC 4180: UTF-8, one header row, lines end with CR LF, missing values are empty.</summary>
internal static class CsvExport
{
    public static void Write(SqliteConnection database, Table table, Stream stream)
    {
        var columns = table.ExportedColumns.ToArray();
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Name);
        csv.EndRecord();
        using var rows = new TableRows(database, table, columns);
        while (rows.Read())
        {
            for (var i = 0; i < columns.Length; i++) WriteField(csv, rows, i, columns[i].Type);
            csv.EndRecord();
        }
    }

    private static void WriteField(CsvWriter csv, TableRows rows, int at, ColumnType type)
    {
        if (rows.IsEmpty(at))
        {
            csv.WriteField("");
            return;
        }

        switch (type)
        {
            case ColumnType.Boolean:
                csv.WriteField(rows.Integer(at) != 0 ? "true" : "false");
                break;
            case ColumnType.Integer:
                csv.WriteField(rows.Integer(at), default);
                break;
            case ColumnType.Text when rows.Utf8(at) is var text && SpreadsheetSafety.MayNeedGuard(text):
                csv.WriteField(SpreadsheetSafety.Guard(Encoding.UTF8.GetString(text)));
                break;
            default:
                csv.WriteField(rows.Utf8(at));
                break;
        }
    }
}
