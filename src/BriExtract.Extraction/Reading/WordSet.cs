namespace BriExtract.Extraction.Reading;

/// <summary>A fixed set of words, asked for words of the text.</summary>
internal sealed class WordSet
{
    private readonly WordIndex _words;

    /// <summary>A set of words in any letter case.</summary>
    public WordSet(params IEnumerable<string> words)
        : this(words, StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>A set of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="comparer">Whether letter case counts: <see cref="StringComparer.Ordinal"/> or <see cref="StringComparer.OrdinalIgnoreCase"/>.</param>
    public WordSet(IEnumerable<string> words, StringComparer comparer) =>
        _words = new WordIndex(words.Distinct(comparer), anyCase: comparer.Equals(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Find(word) >= 0;
}
