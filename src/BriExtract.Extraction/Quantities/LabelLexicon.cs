using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Quantities;

/// <summary>Nouns whose number is a label: <c>label-words.tsv</c>.</summary>
public sealed class LabelLexicon
{
    private const int LongestWord = 16;
    private readonly WordTable<bool> _cased;

    /// <summary>Reads the table.</summary>
    public LabelLexicon(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in table.Rows) words[row["word"]] = row["cased"] == "yes";
        _cased = new WordTable<bool>(words, StringComparer.Ordinal);
    }

    /// <summary>The embedded table.</summary>
    public static LabelLexicon Load(string? extendFrom = null) =>
        new(LexiconTable.Load(typeof(LabelLexicon).Assembly, "label-words.tsv", extendFrom));

    /// <summary>Whether a number after the word is a label.</summary>
    internal bool Labels(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return false;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++) lower[i] = char.ToLowerInvariant(word[i]);
        return _cased.TryFind(lower[..word.Length], out var cased) && (!cased || char.IsUpper(word[0]));
    }
}
