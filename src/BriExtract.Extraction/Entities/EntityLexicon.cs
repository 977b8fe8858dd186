using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Names known beforehand: <c>countries.tsv</c> and <c>entities.tsv</c>, found longest first.</summary>
public sealed class EntityLexicon
{
    private readonly Node _root = new();
    private readonly WordTable<Node> _first;

    /// <summary>Reads both tables, extended by those of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed; the message names file, line and remedy.</exception>
    public EntityLexicon(string? extendFrom = null)
    {
        foreach (var row in LexiconTable.Load(typeof(EntityLexicon).Assembly, "countries.tsv", extendFrom).Rows)
            Add(row, EntityKind.Country);
        foreach (var row in LexiconTable.Load(typeof(EntityLexicon).Assembly, "entities.tsv", extendFrom).Rows)
        {
            if (!Enum.TryParse<EntityKind>(row["kind"], ignoreCase: true, out var kind))
                throw LexiconErrors.UnknownCode(row, "kind", Enum.GetNames<EntityKind>());
            Add(row, kind);
        }

        _first = new WordTable<Node>(_root.Next, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The longest name that begins at word <paramref name="at"/>; null when none does.</summary>
    internal EntityMatch? Longest(string text, List<Word> words, int at)
    {
        if (!_first.TryFind(words[at].In(text), out var node)) return null;
        EntityMatch? best = null;
        for (var i = at; i < words.Count; i++)
        {
            // A mark parts names; quotes, hyphens and brackets do not: "Belt and Road Initiative (BRI) partner countries".
            if (i > at && (words[i].Before == Joint.Mark || !node.Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[i].In(text), out node!))) break;
            foreach (var entry in node.Entries)
            {
                if (entry.Capitals && !AllCapitals(text, words, at, i)) continue;
                if (entry.CapitalFirst && !words[at].Capital && !(i > at && words[at + 1].Capital)) continue;
                best = new EntityMatch(entry.Name, entry.Kind, entry.Adjectival, i + 1);
                break;
            }
        }

        return best;
    }

    private static bool AllCapitals(string text, List<Word> words, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            foreach (var c in words[i].In(text))
            {
                if (char.IsLower(c)) return false;
            }
        }

        return true;
    }

    private void Add(LexiconRow row, EntityKind kind)
    {
        var name = row["name"];
        Add(name, name, kind, false);
        foreach (var alias in row.List("aliases")) Add(alias, name, kind, false);
        foreach (var adjective in row.List("adjectives"))
        {
            Add(adjective, name, kind, true);
            // "Kenyans": the people of it.
            if (adjective[^1] is 'n' or 'i' or 'r') Add(adjective + "s", name, kind, true);
        }
    }

    private void Add(string pattern, string name, EntityKind kind, bool adjectival)
    {
        foreach (var wording in Wordings.Of(pattern))
        {
            var node = _root;
            foreach (var word in wording)
            {
                if (!node.Next.TryGetValue(word, out var next)) node.Next[word] = next = new Node();
                node = next;
            }

            var letters = string.Concat(wording);
            node.Entries.Add(new Entry(
                name,
                kind,
                adjectival,
                Capitals: letters.Length > 1 && !letters.Any(char.IsLower),
                CapitalFirst: char.IsUpper(letters[0])));
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<Entry> Entries { get; } = [];
    }

    private sealed record Entry(string Name, EntityKind Kind, bool Adjectival, bool Capitals, bool CapitalFirst);
}

/// <summary>A name of the lexicon found in words.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Adjectival">"Chinese" rather than "China".</param>
/// <param name="EndWord">After its last word.</param>
internal sealed record EntityMatch(string Name, EntityKind Kind, bool Adjectival, int EndWord);
