namespace BriExtract.Extraction.Numbers;

/// <summary>The pieces of a number as they follow one another in a text: number words and digits.</summary>
/// <param name="text">The text.</param>
/// <param name="words">What the words mean.</param>
internal readonly ref struct NumberAtoms(ReadOnlySpan<char> text, NumberWords words)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>The atom that begins at <paramref name="at"/>; kind None when none does.</summary>
    public NumberAtom At(int at)
    {
        if (at >= _text.Length) return default;
        var c = _text[at];
        if (DigitReader.Begins(c) || (c == '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1])))
        {
            var digits = DigitReader.Read(_text, at);
            return new NumberAtom(at, digits.End, NumberWordKind.None, digits.Value, digits);
        }

        if (!char.IsAsciiLetter(c)) return default;
        var end = WordEnd(at);
        if (words.TryFind(_text[at..end], out var word)) return new NumberAtom(at, end, word.Kind, word.Value, default);
        // "sixfold", "tenfold": the number ends before the suffix, which the unit reader takes.
        return end - at > 6 && _text[at..end].EndsWith("fold", StringComparison.OrdinalIgnoreCase) && words.TryFind(_text[at..(end - 4)], out word)
            ? new NumberAtom(at, end - 4, word.Kind, word.Value, default)
            : default;
    }

    /// <summary>Where the word that begins at <paramref name="at"/> ends.</summary>
    public int WordEnd(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsLetter(_text[end])) end++;
        return end;
    }

    /// <summary>Whether the lower-case word stands at <paramref name="at"/>, whole.</summary>
    public bool Has(int at, string word) =>
        at + word.Length <= _text.Length
        && _text.Slice(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
        && (at + word.Length == _text.Length || !char.IsLetterOrDigit(_text[at + word.Length]));

    /// <summary>After the white space at <paramref name="at"/> (on one line); the same place when there is none.</summary>
    public int SkipSpace(int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] is ' ' or '\u00A0' or '\u202F' or '\t' && end < at + 4) end++;
        return end;
    }

    /// <summary>After white space or one hyphen between two parts of a number ("twenty-one", "fifty - two"); the same place when neither stands there.</summary>
    public int SkipJoin(int at)
    {
        var end = SkipSpace(at);
        if (end < _text.Length && _text[end] is '-' or '‐' or '‑') end = SkipSpace(end + 1);
        return end;
    }
}

/// <summary>A piece of a number.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Kind">The word's part; None for digits.</param>
/// <param name="Value">The word's or the digits' value.</param>
/// <param name="Digits">What the digits read; default for words.</param>
internal readonly record struct NumberAtom(int Start, int End, NumberWordKind Kind, decimal Value, NumberReading Digits)
{
    /// <summary>Whether it is digits.</summary>
    public bool IsDigits => Digits.End > 0;

    /// <summary>Whether there is one.</summary>
    public bool Exists => End > 0;
}
