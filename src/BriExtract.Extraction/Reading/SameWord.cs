namespace BriExtract.Extraction.Reading;

/// <summary>Whether a word of the text is a given word, letter case aside.</summary>
internal static class SameWord
{
    /// <summary>As <see cref="StringComparison.OrdinalIgnoreCase"/>; asked some thousand times an article, so length and first letter decide nearly always.</summary>
    public static bool Is(ReadOnlySpan<char> word, string choice)
    {
        if (word.Length != choice.Length) return false;
        // Setting one bit makes a letter of ASCII small; beyond ASCII only the full comparison knows which letters belong together.
        if (word.Length > 0 && word[0] < '\u0080' && (word[0] | ' ') != (choice[0] | ' ')) return false;
        return word.Equals(choice, StringComparison.OrdinalIgnoreCase);
    }
}
