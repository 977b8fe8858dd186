namespace BriExtract.Extraction.Indicators;

/// <summary>Tells by the first letters that hardly any word of a text is one of a list, whatever its ending.</summary>
internal sealed class WordBeginnings
{
    private const int Letters = 3, Bits = 12;

    private readonly bool[] _beginnings = new bool[1 << Bits];
    private readonly bool _hasShort;

    /// <param name="words">The list.</param>
    public WordBeginnings(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            // "-ies" for "-y" may change one of the letters compared.
            if (word.Length < Letters || (word.Length == Letters && word[^1] is 'y' or 'Y') || !System.Text.Ascii.IsValid(word.AsSpan(0, Letters))) _hasShort = true;
            else _beginnings[Place(word)] = true;
        }
    }

    /// <summary>Whether the word, another form of it or its first part may be in the list; when in doubt, true.</summary>
    public bool MayHold(ReadOnlySpan<char> word) =>
        _hasShort || (word.Length >= Letters && ((word[0] | word[1] | word[2]) >= '\u0080' || _beginnings[Place(word)]));

    // Letter case aside: setting one bit makes a letter small.
    private static int Place(ReadOnlySpan<char> word) =>
        (int)(((uint)((word[0] | ' ') << 16 | (word[1] | ' ') << 8 | (word[2] | ' ')) * 0x9E3779B1u) >> (32 - Bits));
}
