using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Reconciliation.Scenes;

/// <summary>The words that tell of no event in particular: <c>scene-words.tsv</c>.</summary>
public sealed class SceneWords
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _plain;

    private SceneWords(FrozenSet<string> plain) => _plain = plain.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the table, extended from <paramref name="folder"/> where it holds a file of that name.</summary>
    /// <exception cref="InvalidDataException">A row does not fit.</exception>
    public static SceneWords Load(string? folder = null)
    {
        var plain = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(SceneWords).Assembly, "scene-words.tsv", folder).Rows) plain.UnionWith(row.List("words"));
        return new SceneWords(plain.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a word in small letters, or its stem, tells of no event in particular.</summary>
    public bool IsPlain(ReadOnlySpan<char> word) => _plain.Contains(word);
}
