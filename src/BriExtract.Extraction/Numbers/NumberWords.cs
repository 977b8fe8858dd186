using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Numbers;

/// <summary>The words that numbers are made of: <c>number-words.tsv</c>.</summary>
public sealed class NumberWords
{
    private const int LongestWord = 12;
    private static readonly string[] Kinds = Enum.GetNames<NumberWordKind>();
    private readonly WordTable<NumberWord> _words;

    // For each first letter and length, which second and third letters some word has: turns nearly all words of a text away at once.
    private readonly (int Second, int Third)[] _shapes = new (int, int)[26 * (LongestWord + 1)];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A kind is unknown or a value is missing; the message names the row.</exception>
    public NumberWords(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var word = new NumberWord(KindOf(row), row.Number("value") ?? 0m, false);
            Add(words, row["word"], word);
            if (word.Kind == NumberWordKind.Ordinal) Add(words, row["word"] + "s", word with { Plural = true });
        }

        _words = new WordTable<NumberWord>(words, StringComparer.Ordinal);
    }

    /// <summary>Looks a word up, letter case aside.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out NumberWord found)
    {
        found = default;
        if (word.Length is 0 or > LongestWord) return false;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) return false;
            lower[i] = (char)(word[i] | 0x20);
        }

        return _words.TryFind(lower[..word.Length], out found);
    }

    /// <summary>Whether a word has the shape of one that can begin a number; false for nearly every other word.</summary>
    internal bool MayBegin(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestWord) return false;
        var (second, third) = _shapes[(((word[0] | 0x20) - 'a') * (LongestWord + 1)) + word.Length];
        return ((second >> ((word[1] | 0x20) - 'a')) & (third >> ((word[2] | 0x20) - 'a')) & 1) != 0
            || (word.Length >= 7 && (word[^1] | 0x20) == 'd' && word.EndsWith("fold", StringComparison.OrdinalIgnoreCase));
    }

    private static NumberWordKind KindOf(LexiconRow row) =>
        Enum.TryParse<NumberWordKind>(row["kind"], ignoreCase: true, out var kind) ? kind : throw LexiconErrors.UnknownCode(row, "kind", Kinds);

    private void Add(Dictionary<string, NumberWord> words, string word, NumberWord meaning)
    {
        words[word] = meaning;
        if (word.Length is < 3 or > LongestWord || meaning.Kind == NumberWordKind.Letter || !word.All(char.IsAsciiLetterLower)) return;
        ref var shape = ref _shapes[((word[0] - 'a') * (LongestWord + 1)) + word.Length];
        shape = (shape.Second | (1 << (word[1] - 'a')), shape.Third | (1 << (word[2] - 'a')));
    }
}

/// <summary>A word's part in a number.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its size.</param>
/// <param name="Plural">"thirds" rather than "third".</param>
public readonly record struct NumberWord(NumberWordKind Kind, decimal Value, bool Plural);

/// <summary>Parts that words play in a number; the table's header says what each does.</summary>
#pragma warning disable CS1591 // Explained where the words stand.
public enum NumberWordKind
{
    None, Digit, Teen, Ten, Hundred, Scale, Dozen, Letter, Vague, Ordinal, Half, Quarter,
}
#pragma warning restore CS1591
