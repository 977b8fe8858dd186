using System.Collections.Frozen;

namespace BriExtract.Extraction.Reading;

/// <summary>A fixed set of words, asked for words of the text in any letter case.</summary>
internal sealed class WordSet
{
    private readonly WordFilter _filter;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A set of words.</summary>
    public WordSet(params IEnumerable<string> words)
    {
        var all = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _filter = new WordFilter(all);
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _filter.MayHold(word) && _words.Contains(word);
}
