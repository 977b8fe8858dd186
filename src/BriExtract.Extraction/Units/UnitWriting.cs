namespace BriExtract.Extraction.Units;

/// <summary>One writing of a unit and how it is told from other text.</summary>
/// <param name="Text">The letters: exact, or in lower case.</param>
/// <param name="Exact">Whether letter case counts.</param>
/// <param name="Unit">What it stands for.</param>
internal sealed record UnitWriting(string Text, bool Exact, Unit Unit)
{
    // Single letters are units only beside a digit or a space and before no word: "5.2 V", "640 W", never "grade A".
    private bool IsLetter => Text.Length == 1 && char.IsLetter(Text[0]);

    /// <summary>Where the writing ends that begins at <paramref name="at"/>; -1 when it does not stand there. A space of the writing may be a hyphen in the text.</summary>
    public int MatchAt(ReadOnlySpan<char> text, int at, bool glued)
    {
        var i = at;
        foreach (var c in Text)
        {
            if (i >= text.Length) return -1;
            var d = text[i];
            if (c == ' ' ? d is not (' ' or '-' or '\u00A0') : c != d && (Exact || char.ToLowerInvariant(d) != c)) return -1;
            i++;
        }

        if (!EndsThere(text, i)) return -1;
        return !IsLetter || glued || FreeLetter(text, i) ? i : -1;
    }

    /// <summary>Where the writing begins that ends at <paramref name="end"/>; -1 when it does not stand there. One space may stand before a money sign: "HK $".</summary>
    public int MatchBefore(ReadOnlySpan<char> text, int end, bool spaced)
    {
        var i = end;
        for (var k = Text.Length - 1; k >= 0; k--)
        {
            if (i > 0 && text[i - 1] == ' ' && k == Text.Length - 2 && (Text.Length > 2 || Text is "c$") && Text[^1] == '$') i--;
            if (i == 0 || text[i - 1] != Text[k]) return -1;
            i--;
        }

        if (char.IsLetterOrDigit(Text[0]) && i > 0 && char.IsLetterOrDigit(text[i - 1])) return -1;
        // "PS21,700" is a pound sign that a code page broke; "PS 5" is a console.
        if (Text is "PS" && spaced) return -1;
        if (Text.Length == 1 && char.IsLetter(Text[0]) && (spaced || (i > 0 && text[i - 1] is not (' ' or '(')))) return -1;
        return i;
    }

    private bool EndsThere(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length) return true;
        var next = text[end];
        var last = Text[^1];
        if (char.IsLetter(last) || char.IsDigit(last)) return !char.IsLetterOrDigit(next) && next is not ('²' or '³');
        return true;
    }

    // After a space a letter is a unit only in capitals or as "m", and where a lower-case word or an end follows.
    private bool FreeLetter(ReadOnlySpan<char> text, int end)
    {
        if (!char.IsUpper(Text[0]) && Text[0] is not ('m' or 'g' or 't' or 'l')) return false;
        if (end >= text.Length) return true;
        return text[end] is ' ' or '.' or ',' or ')' or ';' or '/' && !(text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]));
    }
}
