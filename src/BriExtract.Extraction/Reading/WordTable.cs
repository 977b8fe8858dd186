namespace BriExtract.Extraction.Reading;

/// <summary>What is known of each of a fixed set of words, asked for words of the text.</summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordTable<T>
{
    private readonly WordIndex _words;
    private readonly T[] _known;

    /// <summary>A table.</summary>
    /// <param name="words">The words.</param>
    /// <param name="comparer">Whether letter case counts: <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</param>
    public WordTable(IReadOnlyDictionary<string, T> words, StringComparer comparer)
    {
        _words = new WordIndex(words.Keys, anyCase: comparer.Equals(StringComparer.OrdinalIgnoreCase));
        _known = [.. words.Values];
    }

    /// <summary>Looks a word up.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out T found)
    {
        var number = _words.Find(word);
        found = number >= 0 ? _known[number] : default!;
        return number >= 0;
    }
}
