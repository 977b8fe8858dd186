using System.Text.Json;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Rows;

/// <summary>Writes rows as the JSON Lines files hold them.</summary>
internal static class JsonRowWriter
{
    /// <summary>The members of one object; the caller opens and closes it.</summary>
    public static void Write<TRow>(Utf8JsonWriter json, Table<TRow> table, TRow row)
    {
        foreach (var column in table.RowColumns)
        {
            json.WritePropertyName(column.Name);
            Write(json, column.Type, column.Value(row));
        }
    }

    private static void Write(Utf8JsonWriter json, ColumnType type, Cell cell)
    {
        switch (cell.Kind, type)
        {
            case (CellKind.Empty, _):
                json.WriteNullValue();
                break;
            case (CellKind.Bytes, _):
                json.WriteBase64StringValue(cell.Bytes);
                break;
            case (CellKind.Integer, ColumnType.Boolean):
                json.WriteBooleanValue(cell.Integer != 0);
                break;
            case (CellKind.Integer, _):
                json.WriteNumberValue(cell.Integer);
                break;
            case (_, ColumnType.Number):
                json.WriteRawValue(cell.Text!, skipInputValidation: true);
                break;
            case (_, ColumnType.Ids):
                json.WriteStartArray();
                foreach (var id in cell.Text!.Split(' ', StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(id);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(cell.Text);
                break;
        }
    }
}
