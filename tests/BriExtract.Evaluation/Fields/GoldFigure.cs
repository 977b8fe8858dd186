using System.Text.Json;

namespace BriExtract.Evaluation.Fields;

/// <summary>One line of a gold <c>figures.jsonl</c>; see the guidelines beside it for what the fields mean.</summary>
internal sealed record GoldFigure(
    string Article,
    string Quote,
    string Context,
    string Value,
    string Unit,
    string? Counted,
    string Role,
    string? Indicator,
    string? Entity,
    string? Counterpart,
    string? Attribution,
    string Tier)
{
    public string? Direction { get; init; }

    public string? Period { get; init; }

    public string? Base { get; init; }

    public string Status { get; init; } = "reported";

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static List<GoldFigure> Read(string path)
    {
        List<GoldFigure> figures = [];
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0) figures.Add(JsonSerializer.Deserialize<GoldFigure>(line, Options)!);
        }

        return figures;
    }
}
