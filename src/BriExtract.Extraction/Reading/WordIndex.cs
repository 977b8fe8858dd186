using System.Runtime.CompilerServices;

namespace BriExtract.Extraction.Reading;

/// <summary>
/// Numbers the words of a fixed list and finds them again in a text. A word is placed by its length and three of its letters, and a
/// byte at its place tells nearly all other words off: the words of an article are asked for some ten thousand times, and hardly ever held.
/// </summary>
internal sealed class WordIndex
{
    // A quarter of the places or fewer are taken, so that a word of no list mostly meets an empty one.
    private const int PlacesPerWord = 4;

    private readonly string[] _words;
    private readonly byte[] _marks;
    private readonly int[] _numbers;
    private readonly bool _anyCase;

    /// <summary>An index of a list without repetitions.</summary>
    /// <param name="words">The words; each has its place among them for its number.</param>
    /// <param name="anyCase">Whether letter case is left aside.</param>
    public WordIndex(IEnumerable<string> words, bool anyCase)
    {
        _words = [.. words];
        _anyCase = anyCase;
        var places = 16;
        while (places < _words.Length * PlacesPerWord) places *= 2;
        _marks = new byte[places];
        _numbers = new int[places];
        for (var number = 0; number < _words.Length; number++)
        {
            var hash = Hash(_words[number]);
            var at = (int)hash & (places - 1);
            while (_marks[at] != 0) at = (at + 1) & (places - 1);
            (_marks[at], _numbers[at]) = (Mark(hash), number);
        }
    }

    /// <summary>The number of a word; -1 when the list does not hold it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var marks = _marks;
        var mark = Mark(hash);
        for (var at = (int)hash & (marks.Length - 1); marks[at] != 0; at = (at + 1) & (marks.Length - 1))
        {
            if (marks[at] == mark && IsWord(word, _numbers[at])) return _numbers[at];
        }

        return -1;
    }

    private bool IsWord(ReadOnlySpan<char> word, int number)
    {
        var known = _words[number];
        return known.Length == word.Length && (_anyCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known));
    }

    // No mark is 0, which stands for an empty place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Mark(uint hash) => (byte)((hash >> 24) | 1);

    // The same for all that may be one word in another letter case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        var letters = Small(word[0]) | (Small(word[word.Length >> 1]) << 8) | (Small(word[^1]) << 16) | ((uint)word.Length << 24);
        var mixed = letters * 0x9E3779B1u;
        return mixed ^ (mixed >> 15);
    }

    // Setting one bit makes a letter of ASCII small; a few letters beyond it are one of these in another letter case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Small(char letter) => letter < '\u0080' ? letter | 0x20u : SmallBeyond(letter);

    private static uint SmallBeyond(char letter) => char.ToUpperInvariant(letter) is < '\u0080' and var capital ? capital | 0x20u : 0;
}
