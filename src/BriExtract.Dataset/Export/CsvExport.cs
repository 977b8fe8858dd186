using System.Text;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;
using CsvHelper;

namespace BriExtract.Dataset.Export;

/// <summary>One table as RFC 4180: UTF-8, one header row, lines end with CR LF, missing values are empty.</summary>
internal sealed class CsvExport : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly Column[] _columns;

    public CsvExport(Stream stream, Column[] columns)
    {
        _columns = columns;
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in columns) _csv.WriteField(column.Name);
        _csv.EndRecord();
    }

    public void Write(TableRows rows)
    {
        for (var i = 0; i < _columns.Length; i++) WriteField(rows, i, _columns[i].Type);
        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();

    private void WriteField(TableRows rows, int at, ColumnType type)
    {
        if (rows.IsEmpty(at))
        {
            _csv.WriteField("");
            return;
        }

        switch (type)
        {
            case ColumnType.Boolean:
                _csv.WriteField(rows.Integer(at) != 0 ? "true" : "false");
                break;
            case ColumnType.Integer:
                _csv.WriteField(rows.Integer(at), default);
                break;
            case ColumnType.Text when rows.Utf8(at) is var text && SpreadsheetSafety.MayNeedGuard(text):
                _csv.WriteField(SpreadsheetSafety.Guard(Encoding.UTF8.GetString(text)));
                break;
            default:
                _csv.WriteField(rows.Utf8(at));
                break;
        }
    }
}
