using System.Text.Json;

namespace BriExtract.Dataset.Rows;

/// <summary>A row as the JSON Lines files hold it: an object with a member for each column.</summary>
internal sealed class JsonRow(JsonElement row) : Row
{
    public override string? TextOrNull(string column)
    {
        if (!row.TryGetProperty(column, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            // Numbers as they are written, so that decimals stay exact.
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(item => item.GetString())),
            _ => throw DatasetErrors.OddValue(column, value.GetRawText()),
        };
    }

    public override int Integer(string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw DatasetErrors.MissingValue(column);

    public override byte[] Bytes(string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw DatasetErrors.MissingValue(column);
}
