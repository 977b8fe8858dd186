using System.Text.Json;

namespace BriExtract.Evaluation.Gold;

/// <summary>One line of <c>groups.jsonl</c>: figures that belong together, by their place in the set.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Relation"><c>same</c>, <c>conflict</c>, <c>series</c>, <c>derived</c>, <c>unlike</c>, <c>either</c>.</param>
/// <param name="Members">Indexes of gold figures.</param>
/// <param name="Check">For derived, the arithmetic.</param>
/// <param name="Holds">For derived, whether it holds.</param>
internal sealed record GoldGroup(string Id, string Relation, IReadOnlyList<int> Members, string? Check, bool Holds)
{
    /// <summary>Reads a file of lines.</summary>
    /// <exception cref="InvalidDataException">A member is no gold figure.</exception>
    public static IReadOnlyList<GoldGroup> Read(string path, IReadOnlyList<GoldFigure> figures)
    {
        if (!File.Exists(path)) return [];
        var places = new Dictionary<(string, string), int>();
        for (var i = 0; i < figures.Count; i++) places[(figures[i].Article, figures[i].Context)] = i;
        return [.. File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => Parse(line, path, places))];
    }

    private static GoldGroup Parse(string line, string path, Dictionary<(string, string), int> places)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var members = root.GetProperty("members").EnumerateArray().Select(member =>
        {
            var place = member.ValueKind == JsonValueKind.Object
                ? (member.GetProperty("article").GetString()!, member.GetProperty("context").GetString()!)
                : (member[0].GetString()!, member[1].GetString()!);
            return places.TryGetValue(place, out var at) ? at : throw new InvalidDataException($"{path}: group {id} names an unknown figure: {place.Item1}: {place.Item2}");
        }).ToList();
        return new GoldGroup(
            id,
            root.GetProperty("relation").GetString()!,
            members,
            root.TryGetProperty("check", out var check) ? check.GetString() : null,
            !root.TryGetProperty("holds", out var holds) || holds.GetBoolean());
    }
}
