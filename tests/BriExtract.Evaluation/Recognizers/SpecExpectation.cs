using System.Text.Json;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>One expected result of a spec.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last.</param>
/// <param name="Type">"date", "timerange", ...</param>
/// <param name="Values">As <see cref="SpecReading.Values"/>; null where the spec tells the span only.</param>
/// <param name="Timex">Where the value is not resolved.</param>
internal sealed record SpecExpectation(int Start, int End, string Type, IReadOnlyList<string>? Values, string? Timex)
{
    public static SpecExpectation Of(JsonElement result)
    {
        var start = result.TryGetProperty(nameof(Start), out var first) ? first.GetInt32() : -1;
        var end = result.TryGetProperty("Length", out var length) ? start + length.GetInt32() : result.TryGetProperty(nameof(End), out var last) ? last.GetInt32() + 1 : -1;
        var type = ((result.TryGetProperty("TypeName", out var name) || result.TryGetProperty(nameof(Type), out name) ? name.GetString() : null) ?? "").Replace("datetimeV2.", "", StringComparison.Ordinal);
        var value = result.TryGetProperty("Resolution", out var resolution) ? resolution : result.TryGetProperty("Value", out var given) ? given : default;
        if (value.ValueKind != JsonValueKind.Object) return new SpecExpectation(start, end, type, null, null);
        if (value.TryGetProperty("values", out var values)) return OfModel(start, end, type, values);
        List<string> parsed = [];
        foreach (var side in (string[])["PastResolution", "FutureResolution"])
        {
            if (value.TryGetProperty(side, out var part) && part.ValueKind == JsonValueKind.Object && Joined(part) is { Length: > 0 } text && !parsed.Contains(text)) parsed.Add(text);
        }

        var timex = value.TryGetProperty(nameof(Timex), out var written) ? written.GetString() : null;
        return new SpecExpectation(start, end, type, type == "set" ? [] : parsed, type == "set" ? timex : null);
    }

    /// <param name="found">What was read.</param>
    /// <param name="partial">Whether the spec lists past and future only: of our readings those two must be among ours.</param>
    public bool Matches(SpecReading found, bool partial)
    {
        if ((Start, End, Type) != (found.Start, found.End, found.Type)) return false;
        if (Values is null) return true;
        if (Timex is not null && Values.Count == 0) return Timex == found.Timex;
        return partial ? Values.All(found.Values.Contains) : Values.Count == found.Values.Count && Values.All(found.Values.Contains);
    }

    public override string ToString() => $"[{Start}-{End}] {Type} {(Values is null ? "" : string.Join(",", Values))} {Timex}";

    private static SpecExpectation OfModel(int start, int end, string type, JsonElement values)
    {
        List<string> parsed = [];
        string? timex = null;
        foreach (var one in values.EnumerateArray())
        {
            if (one.TryGetProperty("value", out var value))
            {
                if (value.GetString() == "not resolved") timex = one.TryGetProperty("timex", out var written) ? written.GetString() : null;
                else parsed.Add(value.GetString()!);
                continue;
            }

            var first = one.TryGetProperty("start", out var from) ? from.GetString() : null;
            var last = one.TryGetProperty("end", out var to) ? to.GetString() : null;
            parsed.Add(first is null ? "end " + last : last is null ? "start " + first : first + "/" + last);
        }

        return new SpecExpectation(start, end, type, [.. parsed.Distinct()], timex);
    }

    private static string Joined(JsonElement part)
    {
        var parts = part.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString(), StringComparer.Ordinal);
        if (parts.Count == 2) return string.Join("/", parts.OrderByDescending(p => p.Key, StringComparer.Ordinal).Select(p => p.Value));
        var only = parts.FirstOrDefault();
        return only.Key is null ? "" : only.Key.StartsWith("start", StringComparison.Ordinal) ? "start " + only.Value : only.Key.StartsWith("end", StringComparison.Ordinal) ? "end " + only.Value : only.Value ?? "";
    }
}
