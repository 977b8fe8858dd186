using System.Text;

namespace BriExtract.Evaluation.Fields;

/// <summary>The referee's comparison of names: either holds the other's words, or they share at least half; aliases count as one name.</summary>
internal sealed class LooseNames
{
    private static readonly HashSet<string> Stop = [.. "the a an of in and to for with by from on s its their".Split(' ')];

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    public void ReadAliases(string path)
    {
        if (!File.Exists(path)) return;
        foreach (var line in File.ReadLines(path))
        {
            var names = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (names.Length == 0 || line.StartsWith('#')) continue;
            foreach (var name in names) _aliases[name.ToLowerInvariant()] = names[0].ToLowerInvariant();
        }
    }

    public bool Match(string? gold, string? found)
    {
        var (g, f) = (Words(gold), Words(found));
        if (g.Count == 0 || f.Count == 0) return g.Count == f.Count;
        var shared = g.Count(f.Contains);
        return shared == g.Count || shared == f.Count || shared * 2 >= g.Count + f.Count - shared;
    }

    private HashSet<string> Words(string? name)
    {
        var plain = (name ?? "").Trim().ToLowerInvariant();
        if (plain.StartsWith("the ", StringComparison.Ordinal)) plain = plain[4..];
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in (_aliases.TryGetValue(plain, out var canonical) ? canonical : name ?? "").ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '_') word.Append(c);
            else if (word.Length > 0)
            {
                Add(words, word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static void Add(HashSet<string> words, string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal)) word = word[..^3] + "y";
        else if (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) word = word[..^1];
        if (!Stop.Contains(word)) words.Add(word);
    }
}
