using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Core.Facts;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>What reconciliation found as JSON Lines: the columns of each table after a <c>row</c> that says which one it is.</summary>
public static class FactLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a fact.</summary>
    public static void Write(Stream output, Fact fact) => Write(output, "fact", FactsTable.Schema, fact);

    /// <summary>Writes a conflict.</summary>
    public static void Write(Stream output, Conflict conflict) => Write(output, "conflict", ConflictsTable.Schema, conflict);

    /// <summary>Writes a check.</summary>
    public static void Write(Stream output, Check check) => Write(output, "check", ChecksTable.Schema, check);

    /// <summary>Writes an implied value.</summary>
    public static void Write(Stream output, ImpliedValue implied) => Write(output, "implied_value", ImpliedValuesTable.Schema, implied);

    private static void Write<TRow>(Stream output, string kind, Table<TRow> table, TRow row)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("row", kind);
            JsonRowWriter.Write(json, table, row);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
