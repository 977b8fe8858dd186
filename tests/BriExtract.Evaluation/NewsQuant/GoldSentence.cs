using System.Globalization;
using System.Text.Json;

namespace BriExtract.Evaluation.NewsQuant;

/// <summary>One sentence of a NewsQuant file.</summary>
internal sealed record GoldSentence(string Text, List<GoldQuantity> Quantities)
{
    public static List<GoldSentence> Load(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateArray().Select(item => new GoldSentence(
            item.GetProperty("text").GetString()!,
            [.. item.GetProperty("quantities").EnumerateArray().Select(GoldQuantity.Read)]))];
    }
}

/// <summary>An annotated quantity. Change and concept are null where the set has none.</summary>
internal sealed record GoldQuantity(double Value, double? High, string Unit, string? Change, string[]? Concept)
{
    private static readonly char[] ConceptMarks = [',', ' ', '\t', '\n'];

    public static GoldQuantity Read(JsonElement item)
    {
        var (value, high) = Parse(item.GetProperty("value").ToString());
        var concept = item.TryGetProperty("referred_concepts", out var words) ? words.GetString() : null;
        return new GoldQuantity(
            value,
            high,
            item.GetProperty("normalized_unit").GetString()!.ToLowerInvariant(),
            item.TryGetProperty("change", out var change) ? change.GetString() : null,
            concept?.ToLowerInvariant().Split(ConceptMarks, StringSplitOptions.RemoveEmptyEntries));
    }

    private static (double Value, double? High) Parse(string raw)
    {
        var dash = raw.StartsWith('-') || raw.Contains('E', StringComparison.Ordinal) ? -1 : raw.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Number(raw), null) : (Number(raw[..dash]), Number(raw[(dash + 1)..]));
    }

    private static double Number(string raw) => double.Parse(raw, CultureInfo.InvariantCulture);
}

/// <summary>A quantity in NewsQuant's terms, as found.</summary>
internal sealed record NewsQuantity(double Value, double? High, string Unit, string Change, string[] Concept);
