using System.Collections.Frozen;
using System.Text;
using BriExtract.Core.Lexicons;

namespace BriExtract.Reconciliation.Words;

/// <summary>Turns a name ("goods trade with BRI partners") into the words it is compared by: stems, synonyms made one, weights.</summary>
public sealed class WordLexicon
{
    private const int LongestPhrase = 4;
    private readonly FrozenDictionary<string, (float Weight, WordKind Kind, WordSense Sense)> _weights;
    private readonly FrozenDictionary<string, string[]> _synonyms;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _synonymsBySpan;
    private readonly FrozenDictionary<string, (float Weight, WordKind Kind, WordSense Sense)>.AlternateLookup<ReadOnlySpan<char>> _weightsBySpan;

    private WordLexicon(FrozenDictionary<string, (float, WordKind, WordSense)> weights, FrozenDictionary<string, string[]> synonyms)
    {
        _weights = weights;
        _synonyms = synonyms;
        _weightsBySpan = weights.GetAlternateLookup<ReadOnlySpan<char>>();
        _synonymsBySpan = synonyms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads <c>word-weights.tsv</c> and <c>synonyms.tsv</c>, extended from <paramref name="folder"/> where it holds files of those names.</summary>
    /// <exception cref="InvalidDataException">A row does not fit.</exception>
    public static WordLexicon Load(string? folder = null)
    {
        var weights = new Dictionary<string, (float, WordKind, WordSense)>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(WordLexicon).Assembly, "word-weights.tsv", folder).Rows)
        {
            var (kind, sense) = row["kind"] switch
            {
                "generic" => (WordKind.Generic, WordSense.None),
                "restricting" => (WordKind.Restricting, WordSense.None),
                "rate" => (WordKind.Restricting, WordSense.Rate),
                "running" => (WordKind.Restricting, WordSense.Running),
                "interval" => (WordKind.Content, WordSense.Interval),
                "directed" => (WordKind.Content, WordSense.Directed),
                "unit_price" => (WordKind.Content, WordSense.UnitPrice),
                "leaving" => (WordKind.Content, WordSense.Leaving),
                "event" => (WordKind.Content, WordSense.Event),
                "part" => (WordKind.Content, WordSense.Part),
                "harm" => (WordKind.Content, WordSense.Harm),
                "person" => (WordKind.Content, WordSense.Person),
                "generic_person" => (WordKind.Generic, WordSense.Person),
                "restricting_person" => (WordKind.Restricting, WordSense.Person),
                "directed_restricting" => (WordKind.Restricting, WordSense.Directed),
                _ => throw LexiconErrors.UnknownCode(row, "kind", ["generic", "restricting", "rate", "running", "interval", "directed", "directed_restricting", "unit_price", "leaving", "event", "part", "harm", "person", "generic_person", "restricting_person"]),
            };
            weights[Stem.Of(row["word"])] = ((float)(row.Number("weight") ?? 1), kind, sense);
        }

        var synonyms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(WordLexicon).Assembly, "synonyms.tsv", folder).Rows)
        {
            var phrase = Split(row["phrase"]);
            string[] words = [.. Split(row["words"])];
            synonyms[string.Join(' ', phrase)] = words;
            // "Throughput of containers" is container throughput: the head may stand first.
            if (phrase.Count == 2) synonyms.TryAdd($"{phrase[1]} of {phrase[0]}", words);
        }

        return new WordLexicon(weights.ToFrozenDictionary(StringComparer.Ordinal), synonyms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The stems a name is compared by, in order, synonyms replaced; words without weight are kept.</summary>
    public IReadOnlyList<string> Stems(string? name)
    {
        if (string.IsNullOrEmpty(name)) return [];
        var stems = Split(name);
        var read = new List<string>(stems.Count);
        for (var i = 0; i < stems.Count;)
        {
            var (words, length) = PhraseAt(stems, i);
            if (words is null) read.Add(stems[i]);
            else read.AddRange(words);
            i += length;
        }

        return read;
    }

    /// <summary>The words a name is compared by: each once, ascending by hash, words without weight left out.</summary>
    public WordWeight[] Words(params ReadOnlySpan<string?> names)
    {
        var words = new List<WordWeight>();
        foreach (var name in names)
        {
            foreach (var stem in Stems(name))
            {
                var word = Weigh(stem);
                if (word.Weight > 0 && !words.Exists(w => w.Hash == word.Hash)) words.Add(word);
            }
        }

        words.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        return [.. words];
    }

    /// <summary>The weight of one stem.</summary>
    public WordWeight Weigh(string stem)
    {
        var hash = Fnv.Hash(stem);
        return _weights.TryGetValue(stem, out var known)
            ? new WordWeight(hash, known.Weight, known.Kind, known.Sense)
            : new WordWeight(hash, 1, WordKind.Content, WordSense.None);
    }

    /// <summary>What a stem alone is compared as; null for itself.</summary>
    internal string[]? SynonymOf(ReadOnlySpan<char> stem) => _synonymsBySpan.TryGetValue(stem, out var words) ? words : null;

    /// <summary>Whether a stem weighs nothing.</summary>
    internal bool IsEmpty(ReadOnlySpan<char> stem) => _weightsBySpan.TryGetValue(stem, out var known) && known.Weight == 0;

    private (string[]? Words, int Length) PhraseAt(List<string> stems, int at)
    {
        for (var length = Math.Min(LongestPhrase, stems.Count - at); length > 0; length--)
        {
            var phrase = length == 1 ? stems[at] : string.Join(' ', stems.GetRange(at, length));
            if (_synonyms.TryGetValue(phrase, out var words)) return (words, length);
        }

        return (null, 1);
    }

    private static List<string> Split(string name)
    {
        var stems = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? name[i] : ' ';
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’') i = SkipPossessive(name, i);
            else if (word.Length > 0)
            {
                stems.Add(Stem.Of(word.ToString()));
                word.Clear();
            }
        }

        return stems;
    }

    // "China's" is China; the apostrophe of "Côte d'Ivoire" just joins.
    private static int SkipPossessive(string name, int at) =>
        at + 1 < name.Length && name[at + 1] is 's' or 'S' && (at + 2 == name.Length || !char.IsLetterOrDigit(name[at + 2])) ? at + 1 : at;
}
