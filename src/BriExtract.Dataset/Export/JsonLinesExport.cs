using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Export;

/// <summary>One table as JSON Lines: UTF-8, one object a line, every column present, numbers as they are written in the database.</summary>
internal static class JsonLinesExport
{
    // Text is for reading: only what JSON itself demands is escaped. The files are data, never part of a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(SqliteConnection database, Table table, Stream stream)
    {
        var columns = table.ExportedColumns.ToArray();
        var names = columns.Select(column => JsonEncodedText.Encode(column.Name)).ToArray();
        using var json = new Utf8JsonWriter(stream, Plain);
        using var rows = new TableRows(database, table, columns);
        while (rows.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                json.WritePropertyName(names[i]);
                WriteValue(json, rows, i, columns[i].Type);
            }

            json.WriteEndObject();
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, TableRows rows, int at, ColumnType type)
    {
        if (rows.IsEmpty(at))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case ColumnType.Boolean:
                json.WriteBooleanValue(rows.Integer(at) != 0);
                break;
            case ColumnType.Integer:
                json.WriteNumberValue(rows.Integer(at));
                break;
            case ColumnType.Number:
                json.WriteRawValue(rows.Utf8(at), skipInputValidation: true);
                break;
            case ColumnType.Ids:
                json.WriteStartArray();
                WriteIds(json, rows.Utf8(at));
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(rows.Utf8(at));
                break;
        }
    }

    private static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> ids)
    {
        foreach (var id in ids.Split((byte)' '))
        {
            if (!ids[id].IsEmpty) json.WriteStringValue(ids[id]);
        }
    }
}
