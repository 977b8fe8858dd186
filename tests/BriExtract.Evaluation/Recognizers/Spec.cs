using System.Globalization;
using System.Text.Json;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>Answers spec files of one group in their own terms: it renames and reshapes what our readers found.</summary>
internal interface ISpecReader
{
    /// <summary>Whether it answers this file.</summary>
    /// <param name="group">Number, NumberWithUnit or DateTime.</param>
    /// <param name="name">File name without extension: NumberModel.</param>
    bool Takes(string group, string name);

    /// <summary>What we read in the input, in order of position.</summary>
    IReadOnlyList<SpecAnswer> Read(Spec spec);
}

/// <summary>One reading in the specs' terms.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Resolution">What it resolves to: "value", "unit", ...; compared key by key with the keys that the spec has and we answer.</param>
internal sealed record SpecAnswer(int Start, int End, IReadOnlyDictionary<string, string> Resolution);

/// <summary>One input with its expected results.</summary>
internal sealed class Spec(string file, JsonElement item)
{
    /// <summary>File name without extension.</summary>
    public string File { get; } = file;

    /// <summary>The whole item, for context such as a reference date.</summary>
    public JsonElement Item { get; } = item;

    public string Input { get; } = item.GetProperty(nameof(Input)).GetString()!;

    public List<SpecResult> Results { get; } = [.. item.GetProperty(nameof(Results)).EnumerateArray().Select(SpecResult.Read)];
}

/// <summary>One expected result.</summary>
internal sealed record SpecResult(string Text, int? Start, int? End, IReadOnlyDictionary<string, string> Resolution)
{
    public static SpecResult Read(JsonElement item)
    {
        var resolution = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.TryGetProperty(nameof(Resolution), out var pairs) && pairs.ValueKind == JsonValueKind.Object)
        {
            foreach (var pair in pairs.EnumerateObject()) resolution[pair.Name] = pair.Value.ToString();
        }

        return new SpecResult(
            item.TryGetProperty(nameof(Text), out var text) ? text.GetString() ?? "" : "",
            item.TryGetProperty(nameof(Start), out var start) ? start.GetInt32() : null,
            item.TryGetProperty(nameof(End), out var end) ? end.GetInt32() : null,
            resolution);
    }

    public bool Agrees(SpecAnswer answer) =>
        (Start is null || Start == answer.Start)
        && (End is null || End == answer.End - 1)
        && answer.Resolution.All(pair => !Resolution.TryGetValue(pair.Key, out var wanted) || Same(wanted, pair.Value));

    public override string ToString() => $"{Start}:{End} {string.Join(' ', Resolution.Select(pair => pair.Key + "=" + pair.Value))}";

    private static bool Same(string wanted, string found) =>
        wanted.Equals(found, StringComparison.OrdinalIgnoreCase)
        || (double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
            && double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= 1e-9 * Math.Max(1d, Math.Abs(a)));
}
