using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Language.Documents;

namespace BriExtract.Language.Names;

/// <summary>Names that are known beforehand: countries, their peoples, regions and unions of states.</summary>
public sealed class Gazetteer
{
    private const int LongestName = 60;

    private readonly FrozenDictionary<string, NameKind> _names;
    private readonly FrozenDictionary<string, NameKind>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestByFirstWord;

    private Gazetteer(Dictionary<string, NameKind> names)
    {
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestByFirstWord = names.Keys.GroupBy(FirstWord, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(name => name.Length), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The embedded tables.</summary>
    public static Gazetteer Default { get; } = Load(null);

    /// <summary>The embedded tables with the rows of a folder's tables of the same names added.</summary>
    /// <param name="extendFrom">Folder with <c>countries.tsv</c> or <c>places-and-peoples.tsv</c>, or null.</param>
    public static Gazetteer Load(string? extendFrom)
    {
        var names = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        var assembly = typeof(Gazetteer).Assembly;
        foreach (var row in LexiconTable.Load(assembly, "countries.tsv", extendFrom).Rows)
        {
            names[row["name"]] = NameKind.Place;
            foreach (var alias in row.List("aliases")) names[alias] = NameKind.Place;
            foreach (var demonym in row.List("demonyms"))
            {
                names[demonym] = NameKind.Nationality;
                names.TryAdd(demonym + "s", NameKind.Nationality);
            }
        }

        foreach (var row in LexiconTable.Load(assembly, "places-and-peoples.tsv", extendFrom).Rows)
        {
            var kind = Kind(row);
            names[row["name"]] = kind;
            if (kind == NameKind.Nationality) names.TryAdd(row["name"] + "s", kind);
        }

        return new Gazetteer(names);
    }

    /// <summary>The longest known name that begins with a token and ends within a sentence.</summary>
    /// <param name="document">Where the tokens are.</param>
    /// <param name="first">First token of the name.</param>
    /// <param name="end">After the last token that may belong to it.</param>
    /// <param name="kind">What the name names.</param>
    /// <returns>After the name's last token; <paramref name="first"/> when no known name begins there.</returns>
    public int Match(Document document, int first, int end, out NameKind kind)
    {
        kind = default;
        if (!char.IsUpper(document.Text[document.Tokens[first].Start]) && document.Text[document.Tokens[first].Start] != 'm') return first;
        if (!_longestByFirstWord.TryGetValue(FirstWord(document.Word(first)), out var longest)) return first;
        var found = first;
        var start = document.Tokens[first].Start;
        for (var last = first; last < end && document.Tokens[last].End - start <= Math.Min(longest, LongestName); last++)
        {
            if (!_lookup.TryGetValue(document.Text.AsSpan(start, document.Tokens[last].End - start), out var named)) continue;
            kind = named;
            found = last + 1;
        }

        return found;
    }

    /// <summary>What a whole name names; null when it is not known.</summary>
    public NameKind? Kind(string name) => _names.TryGetValue(name, out var kind) ? kind : null;

    private static string FirstWord(string name) => FirstWord(name.AsSpan()).ToString();

    // Up to the first mark, so that tokens that part at hyphens and full stops find the name all the same.
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name)
    {
        var at = name.IndexOfAny(" -'.");
        return at <= 0 ? name : name[..at];
    }

    private static NameKind Kind(LexiconRow row) => Enum.TryParse<NameKind>(row["kind"], ignoreCase: true, out var kind)
        ? kind
        : throw LexiconErrors.UnknownCode(row, "kind", Enum.GetNames<NameKind>().Select(name => name.ToLowerInvariant()));
}
