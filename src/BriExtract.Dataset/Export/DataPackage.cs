using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Export;

/// <summary>
/// <c>datapackage.json</c>: a Frictionless Data Package (specs.frictionlessdata.io) with a Table Schema for every
/// exported file, so that other programs know types, units, codes and keys.
/// </summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", "briextract");
            json.WriteString("title", "Figures in news articles, reconciled");
            json.WriteString("description", "Every figure traced to its sentence and compared with every other source. In CSV, text from outside that a spreadsheet could run as a formula has an apostrophe in front; the JSON Lines files and briextract.db hold it as it is.");
            json.WriteString("profile", "data-package");
            json.WriteString("version", DatasetSchema.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("resources");
            foreach (var table in DatasetSchema.Tables)
            {
                if (table.Exports.HasFlag(ExportForms.Csv)) WriteResource(json, table, DatasetFiles.Csv(table), "csv", "text/csv", table.Name);
                if (table.Exports.HasFlag(ExportForms.JsonLines)) WriteResource(json, table, DatasetFiles.JsonLines(table), "jsonl", "application/jsonl", table.Name + "-jsonl");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, Table table, string path, string format, string mediaType, string name)
    {
        json.WriteStartObject();
        // The specification allows a-z, 0-9 and - . _ / in names.
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("description", table.Description);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", format);
        json.WriteString("mediatype", mediaType);
        json.WriteString("encoding", "utf-8");
        if (format == "csv")
        {
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", "\r\n");
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", true);
            json.WriteBoolean("header", true);
            json.WriteEndObject();
        }

        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.ExportedColumns) WriteField(json, table, column, format);
        json.WriteEndArray();
        json.WriteString("primaryKey", table.PrimaryKey.Single());
        if (format == "csv")
        {
            json.WriteStartArray("missingValues");
            json.WriteStringValue("");
            json.WriteEndArray();
        }

        WriteForeignKeys(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Table table, Column column, string format)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Ids when format == "jsonl" => "array",
            _ => "string",
        });
        json.WriteString("description", column.Description);
        if (column.Example is { } example) json.WriteString("example", example);
        if (column.Required || column.Codes.Count > 0)
        {
            json.WriteStartObject("constraints");
            if (column.Required) json.WriteBoolean("required", true);
            if (column.Required && table.PrimaryKey.Contains(column.Name)) json.WriteBoolean("unique", true);
            if (column.Codes.Count > 0)
            {
                json.WriteStartArray("enum");
                foreach (var code in column.Codes) json.WriteStringValue(code);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, Table table)
    {
        if (table.ForeignKeys.Count == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var (column, target, targetColumn) in table.ForeignKeys)
        {
            json.WriteStartObject();
            json.WriteString("fields", column);
            json.WriteStartObject("reference");
            json.WriteString("resource", target);
            json.WriteString("fields", targetColumn);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
