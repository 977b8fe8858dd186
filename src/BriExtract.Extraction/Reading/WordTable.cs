using System.Collections.Frozen;

namespace BriExtract.Extraction.Reading;

/// <summary>What is known of each of a fixed set of words, asked for words of the text.</summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordTable<T>
{
    private readonly WordFilter _filter;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A table.</summary>
    /// <param name="words">The words.</param>
    /// <param name="comparer">Whether letter case counts: <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</param>
    public WordTable(IReadOnlyDictionary<string, T> words, StringComparer comparer)
    {
        _filter = new WordFilter(words.Keys);
        _words = words.ToFrozenDictionary(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Looks a word up.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out T found)
    {
        if (_filter.MayHold(word)) return _words.TryGetValue(word, out found!);
        found = default!;
        return false;
    }
}
