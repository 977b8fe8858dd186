namespace BriExtract.Reconciliation.Words;

/// <summary>Makes the plural one with the singular, no more: a stronger stemmer would make "export" and "exporter" one.</summary>
public static class Stem
{
    /// <summary>The stem of a lower-case word: "countries" is "country", "routes" is "route".</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var length = LengthOf(word, out var isY);
        return length == word.Length ? word : isY ? string.Concat(word.AsSpan(0, length - 1), "y") : word[..length];
    }

    /// <summary>Makes a lower-case word its stem where it stands.</summary>
    /// <param name="word">A buffer that begins with the word.</param>
    /// <param name="length">Length of the word.</param>
    /// <returns>Length of the stem.</returns>
    public static int InPlace(Span<char> word, int length)
    {
        length = LengthOf(word[..length], out var isY);
        if (isY) word[length - 1] = 'y';
        return length;
    }

    private static int LengthOf(ReadOnlySpan<char> word, out bool isY)
    {
        isY = false;
        if (word.Length <= 3 || word[^1] != 's' || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is")) return word.Length;
        if (word.EndsWith("ies"))
        {
            isY = word.Length > 4;
            return isY ? word.Length - 2 : word.Length;
        }

        return word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes") ? word.Length - 2 : word.Length - 1;
    }
}
