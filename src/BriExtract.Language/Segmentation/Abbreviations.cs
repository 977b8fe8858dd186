using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Language.Segmentation;

/// <summary>How a word with a full stop behaves; <c>abbreviations.tsv</c> explains the kinds.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Never ends a sentence.</summary>
    Title,

    /// <summary>May end a sentence.</summary>
    Any,

    /// <summary>An abbreviation before a digit only.</summary>
    Number,
}

/// <summary>Words written with a full stop.</summary>
internal sealed class Abbreviations
{
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly int _longest;

    private Abbreviations(Dictionary<string, AbbreviationKind> kinds)
    {
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = kinds.Keys.Max(word => word.Length);
    }

    /// <summary>The embedded table.</summary>
    public static Abbreviations Default { get; } = Load();

    /// <summary>Kind of a word, given without its full stop.</summary>
    public AbbreviationKind Of(ReadOnlySpan<char> word) =>
        word.Length <= _longest && _kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    private static Abbreviations Load()
    {
        var table = LexiconTable.Load(typeof(Abbreviations).Assembly, "abbreviations.tsv");
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var row in table.Rows) kinds[row["surface"]] = Kind(row);
        return new Abbreviations(kinds);
    }

    private static AbbreviationKind Kind(LexiconRow row) => row["kind"] switch
    {
        "title" => AbbreviationKind.Title,
        "any" => AbbreviationKind.Any,
        "number" => AbbreviationKind.Number,
        var other => throw new InvalidDataException($"{row.File}:{row.Line}: '{other}' in column kind is not known; expected title, any or number"),
    };
}
