using System.Text.Json;

namespace BriExtract.Ingestion.Json;

/// <summary>Looks fields of a record up by name, without regard to letter case; a dot goes into an object or the first object of a list.</summary>
internal static class JsonFields
{
    /// <summary>The value as text; null when the record has none or it is no scalar.</summary>
    public static string? Value(JsonElement record, string name)
    {
        var at = record;
        foreach (var part in name.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Array) at = First(at);
            if (!TryGet(at, part, out at)) return null;
        }

        return Scalar(at);
    }

    /// <summary>A property of an object, the exact name before one that differs in letter case.</summary>
    public static bool TryGet(JsonElement record, string name, out JsonElement value)
    {
        value = default;
        if (record.ValueKind != JsonValueKind.Object) return false;
        if (record.TryGetProperty(name, out value)) return true;
        foreach (var property in record.EnumerateObject())
        {
            if (!property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = property.Value;
            return true;
        }

        return false;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        // Paragraphs as a list, and ninjs bodies and headlines as lists of { contentType, value }.
        JsonValueKind.Array => Joined(value),
        JsonValueKind.Object => TryGet(value, "value", out var inner) || TryGet(value, "name", out inner) || TryGet(value, "text", out inner) ? Scalar(inner) : null,
        _ => null,
    };

    private static string? Joined(JsonElement list)
    {
        var first = First(list);
        if (first.ValueKind == JsonValueKind.Object) return Scalar(first);
        var parts = list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).ToList();
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    private static JsonElement First(JsonElement list) => list.GetArrayLength() > 0 ? list[0] : default;
}
