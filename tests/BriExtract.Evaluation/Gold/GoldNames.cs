using System.Text.RegularExpressions;

namespace BriExtract.Evaluation.Gold;

/// <summary>How the referee compares names: as bags of words, loosely, with the aliases of the gold sets.</summary>
internal sealed partial class GoldNames
{
    private static readonly HashSet<string> Stop = [.. "the a an of in and to for with by from on s its their".Split(' ')];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>Reads <c>aliases.tsv</c> of each folder that has one.</summary>
    public GoldNames(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, "aliases.tsv");
            if (File.Exists(path)) Add(path);
        }
    }

    /// <summary>Either holds the other's words, or they share at least half.</summary>
    public bool Match(string? gold, string? found)
    {
        HashSet<string> g = Words(Canonical(gold)), f = Words(Canonical(found));
        if (g.Count == 0 || f.Count == 0) return g.Count == f.Count;
        var both = g.Count(f.Contains);
        return both == g.Count || both == f.Count || both * 2 >= g.Count + f.Count - both;
    }

    private void Add(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) continue;
            var names = line.Split('\t').Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).ToList();
            foreach (var name in names) _aliases[name] = names[0];
        }
    }

    private string Canonical(string? name)
    {
        var plain = (name ?? "").Trim().ToLowerInvariant();
        if (plain.StartsWith("the ", StringComparison.Ordinal)) plain = plain[4..];
        return _aliases.GetValueOrDefault(plain, name ?? "");
    }

    private static HashSet<string> Words(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Word().Matches(name.ToLowerInvariant()))
        {
            var word = match.Value.EndsWith("'s", StringComparison.Ordinal) ? match.Value[..^2] : match.Value;
            if (word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal)) word = word[..^3] + "y";
            else if (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) word = word[..^1];
            if (!Stop.Contains(word)) words.Add(word);
        }

        return words;
    }

    [GeneratedRegex(@"[\w']+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
