using System.Text.Json;

namespace BriExtract.Evaluation.Reconciliation;

/// <summary>A folder of gold annotations: figures, the groups they form, the names of one entity.</summary>
internal sealed class GoldSet
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);

    private GoldSet(List<GoldStatement> figures, List<GoldGroup> groups)
    {
        Figures = figures;
        Groups = groups;
    }

    public List<GoldStatement> Figures { get; }

    public List<GoldGroup> Groups { get; }

    /// <summary>Reads a gold folder; names of one entity are taken from <c>aliases.tsv</c> there and in the sibling <c>gold</c>, as the referee does.</summary>
    public static GoldSet Read(string folder)
    {
        var set = new GoldSet(
            [.. Lines<GoldStatement>(Path.Combine(folder, "figures.jsonl"))],
            [.. Lines<GoldGroup>(Path.Combine(folder, "groups.jsonl"))]);
        set.ReadAliases(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder.TrimEnd('/')))!, "gold", "aliases.tsv"));
        set.ReadAliases(Path.Combine(folder, "aliases.tsv"));
        return set;
    }

    /// <summary>The fullest name of an entity.</summary>
    public string? Canonical(string? name)
    {
        if (name is null) return null;
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return _aliases.GetValueOrDefault(plain.Trim(), name);
    }

    private void ReadAliases(string path)
    {
        if (!File.Exists(path)) return;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) continue;
            var names = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var name in names) _aliases[name] = names[0];
        }
    }

    private static IEnumerable<T> Lines<T>(string path) =>
        File.Exists(path) ? File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<T>(l, Options)!) : [];
}

/// <summary>One line of a gold <c>figures.jsonl</c>.</summary>
internal sealed record GoldStatement(
    string Article, string Quote, string Context, string Value, string? High, string Unit, string? Counted, string? Bound, string Role,
    string? Direction, string? Period, string? Base, string? Indicator, string? Entity, string? Counterpart, string? Attribution, string? Status, string Tier);

/// <summary>One line of a gold <c>groups.jsonl</c>.</summary>
internal sealed record GoldGroup(string Id, string Relation, List<GoldMember> Members, string? Check, bool? Holds);

/// <summary>A figure named by its article and context.</summary>
internal sealed record GoldMember(string Article, string Context);
