using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriExtract.Core.Facts;

namespace BriExtract.Core.Decisions;

/// <summary>The lines of <c>decisions.jsonl</c>: one JSON object a decision, snake_case, appended and never rewritten.</summary>
public static class DecisionLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>One line, without its end.</summary>
    public static string Write(Decision decision) => JsonSerializer.Serialize(decision, Options);

    /// <summary>Reads one line; false with what is wrong with it.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out Decision? decision, [NotNullWhen(false)] out string? fault)
    {
        (decision, fault) = (null, null);
        try
        {
            decision = JsonSerializer.Deserialize<Decision>(line, Options);
            fault = decision is null ? "is null" : null;
        }
        catch (JsonException error)
        {
            fault = error.Message;
        }

        return decision is not null;
    }

    /// <summary>Reads a file of decisions; an absent file holds none.</summary>
    /// <returns>The decisions in order, and a message (place, finding, remedy) for each line that could not be read; such lines are passed over, so that one torn write loses nothing else.</returns>
    public static (IReadOnlyList<Decision> Decisions, IReadOnlyList<string> Faults) Read(string path)
    {
        if (!File.Exists(path)) return ([], []);
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var (decisions, faults) = (new List<Decision>(), new List<string>());
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (TryRead(line, out var decision, out var fault)) decisions.Add(decision);
            else faults.Add($"{path}:{number}: not a decision ({fault}); the line is passed over: mend or remove it.");
        }

        return (decisions, faults);
    }
}
