namespace BriExtract.Extraction.Reading;

/// <summary>
/// Tells at a glance that a word is none of a list, letter case aside, by its length and its first and last letter: nearly all
/// words of a text are turned away before they are hashed.
/// </summary>
internal sealed class WordFilter
{
    // Longer words count as this long.
    private const int Longest = 15;

    // Letters of ASCII and their capitals differ above these bits.
    private const int Letter = 31;

    private const char Ascii = '\u0080';

    // For each length and first letter a bit for each last letter.
    private readonly uint[] _lasts = new uint[(Longest + 1) * (Letter + 1)];

    /// <summary>A filter for a list.</summary>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0) continue;
            // Letters beyond ASCII may be others in another letter case: any end passes for them.
            var last = word[^1] < Ascii ? 1u << (word[^1] & Letter) : uint.MaxValue;
            if (word[0] < Ascii) _lasts[Place(word[0], word.Length)] |= last;
            else foreach (ref var lasts in _lasts.AsSpan(Place('\0', word.Length), Letter + 1)) lasts |= last;
        }
    }

    /// <summary>Whether the word may be in the list; when in doubt, true.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => word.Length == 0 || MayHold(word[0], word[^1], word.Length);

    /// <summary>Whether a word with these ends may be in the list; when in doubt, true.</summary>
    public bool MayHold(char first, char last, int length) =>
        ((_lasts[Place(first, length)] >> (last & Letter)) & 1) != 0 || first >= Ascii || last >= Ascii;

    private static int Place(char first, int length) => (Math.Min(length, Longest) * (Letter + 1)) + (first & Letter);
}
