using System.Runtime.CompilerServices;

namespace BriExtract.Extraction.Reading;

/// <summary>
/// Numbers the words of a fixed list and finds them again in a text. A word is placed by its length and three of its letters, and a
/// bit at its place tells nearly all other words off: the words of an article are asked for some ten thousand times, and hardly ever held.
/// </summary>
internal sealed class WordIndex
{
    // So few of the bits are set that a word of no list mostly meets one that is not.
    private const int BitsPerWord = 16, PlacesPerWord = 2;

    // Places go by the low bits of a hash, the bits that tell off by the high ones.
    private readonly uint[] _bits;
    private readonly int _shift;
    private readonly int[] _places;
    private readonly string[] _words;
    private readonly bool _anyCase;

    /// <summary>An index of a list without repetitions.</summary>
    /// <param name="words">The words; each has its place among them for its number.</param>
    /// <param name="anyCase">Whether letter case is left aside.</param>
    public WordIndex(IEnumerable<string> words, bool anyCase)
    {
        _words = [.. words];
        _anyCase = anyCase;
        var log = 5;
        while (1 << log < _words.Length * BitsPerWord) log++;
        _shift = 32 - log;
        _bits = new uint[1 << (log - 5)];
        _places = new int[(1 << log) * PlacesPerWord / BitsPerWord];
        for (var number = 0; number < _words.Length; number++)
        {
            var hash = Hash(_words[number]);
            _bits[hash >> _shift >> 5] |= 1u << (int)(hash >> _shift);
            var at = (int)hash & (_places.Length - 1);
            while (_places[at] != 0) at = (at + 1) & (_places.Length - 1);
            _places[at] = number + 1;
        }
    }

    /// <summary>The number of a word; -1 when the list does not hold it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        return (_bits[hash >> _shift >> 5] >> (int)(hash >> _shift) & 1) == 0 ? -1 : Search(word, hash);
    }

    private int Search(ReadOnlySpan<char> word, uint hash)
    {
        var places = _places;
        for (var at = (int)hash & (places.Length - 1); places[at] != 0; at = (at + 1) & (places.Length - 1))
        {
            var known = _words[places[at] - 1];
            if (known.Length == word.Length && (_anyCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known))) return places[at] - 1;
        }

        return -1;
    }

    // The same for all that may be one word in another letter case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        uint first = word[0], middle = word[word.Length >> 1], last = word[^1];
        // Setting one bit makes a letter of ASCII small.
        var letters = (first | middle | last) < 0x80 ? first | (middle << 8) | (last << 16) | 0x202020 : Beyond(word);
        var mixed = (letters | ((uint)word.Length << 24)) * 0x9E3779B1u;
        return mixed ^ (mixed >> 15);
    }

    private static uint Beyond(ReadOnlySpan<char> word) => Small(word[0]) | (Small(word[word.Length >> 1]) << 8) | (Small(word[^1]) << 16) | 0x202020;

    // A few letters beyond ASCII are one of its letters in another letter case.
    private static uint Small(char letter) => char.ToUpperInvariant(letter) is < '\u0080' and var capital ? capital | 0x20u : 0;
}
