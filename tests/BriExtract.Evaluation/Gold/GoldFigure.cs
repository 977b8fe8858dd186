using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriExtract.Evaluation.Gold;

/// <summary>One line of a gold set's <c>figures.jsonl</c> or <c>negatives.jsonl</c>.</summary>
internal sealed record GoldFigure
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public required string Article { get; init; }
    public required string Quote { get; init; }
    public required string Context { get; init; }
    public string? Value { get; init; }
    public string? High { get; init; }
    public string? Unit { get; init; }
    public string? Counted { get; init; }
    public string? Bound { get; init; }
    public string? Role { get; init; }
    public string? Direction { get; init; }
    public string? Period { get; init; }
    public string? Base { get; init; }
    public string? Indicator { get; init; }
    public string? Entity { get; init; }
    public string? Counterpart { get; init; }
    public string? Attribution { get; init; }
    public string? Status { get; init; }
    public string? Tier { get; init; }
    public string? Why { get; init; }

    /// <summary>First character, in UTF-16 code units of the article's text.</summary>
    [JsonIgnore]
    public int Start { get; init; }

    /// <summary>After the last character.</summary>
    [JsonIgnore]
    public int End { get; init; }

    [JsonIgnore]
    public bool IsCore => Tier == "core";

    /// <summary>Reads a file of lines and finds each in its article.</summary>
    /// <exception cref="InvalidDataException">An article is unknown, or a context is not unique or lacks its quote.</exception>
    public static IReadOnlyList<GoldFigure> Read(string path, IReadOnlyDictionary<string, string> texts)
    {
        if (!File.Exists(path)) return [];
        return [.. File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => Placed(JsonSerializer.Deserialize<GoldFigure>(line, Options)!, path, texts))];
    }

    private static GoldFigure Placed(GoldFigure figure, string path, IReadOnlyDictionary<string, string> texts)
    {
        if (!texts.TryGetValue(figure.Article, out var text)) throw new InvalidDataException($"{path}: no article '{figure.Article}'");
        var at = text.IndexOf(figure.Context, StringComparison.Ordinal);
        var inside = figure.Context.IndexOf(figure.Quote, StringComparison.Ordinal);
        if (at < 0 || inside < 0 || text.IndexOf(figure.Context, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidDataException($"{path}: context is not unique or lacks its quote: {figure.Article}: {figure.Context}");
        return figure with { Start = at + inside, End = at + inside + figure.Quote.Length };
    }
}
