namespace BriExtract.Language.Segmentation;

internal ref partial struct Tokenizer
{
    /// <summary>A word from its first letter: clitics come off, hyphens part (but for prefixes), abbreviations keep their full stop.</summary>
    private int Word(int start)
    {
        var at = start;
        var segment = start; // where the part after the last full stop or prefix begins
        var mayBeMail = true; // whether it is a mail address is asked once: the answer is the same at each of its marks
        while (true)
        {
            at = WordFrom(at);
            var next = Peek(at);
            if (next is ' ' or ',' or '\0') return EndWord(start, at);
            switch (next)
            {
                case '\'' or '\u2019':
                    if (!IsLetterAt(at + 1)) return EndWord(start, at);
                    var after = LettersFrom(at + 1);
                    if (CliticStart(at, after) is var clitic && clitic >= 0)
                    {
                        if (clitic > start) Emit(start, clitic);
                        return Emit(clitic, after);
                    }

                    at = after; // O'Neill, Qa'ida
                    continue;
                case '-' or '\u2010' or '\u2011':
                    if (!IsWordAt(at + 1) || !IsPrefix(_text[start..at])) return EndWord(start, at);
                    segment = ++at; // non-profit, e-commerce
                    continue;
                case '.':
                    if (IsAcronymPart(segment, at))
                    {
                        segment = ++at; // the S of U.S.
                        continue;
                    }

                    if (AddressEnd(start, at, ref mayBeMail) is var address && address > 0) return Emit(start, address);
                    return EndBeforeFullStop(start, segment, at);
                case '&':
                    if (!IsInitials(start, at) || !IsUpperAt(at + 1) || WordFrom(at + 1) - at > 4) return EndWord(start, at);
                    at++; // AT&T, R&D
                    continue;
                case '$':
                    return IsInitials(start, at) ? Emit(start, at + 1) : EndWord(start, at); // US$, HK$
                case '/' when at - start == 1 && IsLetterAt(at + 1) && !IsWordAt(at + 2):
                    at++; // w/o, I/C
                    continue;
                case '@' or '_' or ':' or '/' or '+':
                    if (AddressEnd(start, at, ref mayBeMail) is var end && end > 0) return Emit(start, end);
                    if (next != '_') return EndWord(start, at);
                    at++; // file_name
                    continue;
                default:
                    return EndWord(start, at);
            }
        }
    }

    /// <summary>A word with no full stop of its own; "cannot" and its like come apart.</summary>
    private int EndWord(int start, int end)
    {
        if (end - start is >= 4 and <= 8 && Contractions.Split(_text[start..end]) is var cut && cut > 0)
            Emit(start, start + cut);
        else
            cut = 0;
        return Emit(start + cut, end);
    }

    /// <summary>Where the clitic begins in a word whose apostrophe stands at <paramref name="apostrophe"/>, or -1: n't one letter before, the others at the apostrophe.</summary>
    private readonly int CliticStart(int apostrophe, int end)
    {
        if (IsWordAt(end) || (CharClasses.IsApostrophe(Peek(end)) && IsLetterAt(end + 1))) return -1;
        var letters = _text[(apostrophe + 1)..end];
        return letters.Length switch
        {
            1 when (letters[0] | 0x20) == 't' && (Peek(apostrophe - 1) | 0x20) == 'n' => apostrophe - 1,
            1 when (char)(letters[0] | 0x20) is 's' or 'm' or 'd' => apostrophe,
            2 when (char)(letters[0] | 0x20) is 'r' or 'v' && (letters[1] | 0x20) == 'e' => apostrophe,
            2 when (letters[0] | 0x20) == 'l' && (letters[1] | 0x20) == 'l' => apostrophe,
            _ => -1,
        };
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> joins single letters: U.S., p.m., Ph.D.</summary>
    private readonly bool IsAcronymPart(int segment, int stop)
    {
        var single = stop - segment == 1 || (stop - segment == 2 && _text[segment] == 'P' && _text[segment + 1] == 'h');
        if (!single || !IsLetterAt(stop + 1) || IsWordAt(stop + 2)) return false;
        // "U.S" and "U.S." but not the end of one sentence and the "I" or "A" of the next glued to it.
        return Peek(stop + 2) == '.' || char.IsUpper(_text[segment]) == char.IsUpper(_text[stop + 1]);
    }

    /// <summary>Decides whether the full stop at <paramref name="stop"/> belongs to the word.</summary>
    private int EndBeforeFullStop(int start, int segment, int stop)
    {
        if (Peek(stop + 1) == '.') return EndWord(start, stop); // an ellipsis follows
        if (segment > start && _text[segment - 1] == '.' && stop - segment <= 2)
            return Emit(start, stop + 1, TokenFlags.Abbreviation | TokenFlags.Terminal); // U.S.
        var kind = _abbreviations.Of(_text[start..stop]);
        if (kind == AbbreviationKind.Number) kind = NextIsDigit(stop + 1) ? AbbreviationKind.Title : AbbreviationKind.None;
        if (kind == AbbreviationKind.None && IsInitial(start, stop)) kind = AbbreviationKind.Any;
        return kind switch
        {
            AbbreviationKind.Title => Emit(start, stop + 1, TokenFlags.Title),
            AbbreviationKind.Any => Emit(start, stop + 1, TokenFlags.Abbreviation | TokenFlags.Terminal),
            _ => EndWord(start, stop),
        };
    }

    /// <summary>A capital with a full stop before a capitalised word on the same line: the W of George W. Bush.</summary>
    private readonly bool IsInitial(int start, int stop)
    {
        if (stop - start != 1 || !char.IsUpper(_text[start])) return false;
        var next = Peek(stop + 1) == ' ' ? stop + 2 : stop + 1;
        return IsUpperAt(next) || Peek(stop + 1) is ',' or '-';
    }

    private readonly bool NextIsDigit(int at)
    {
        while (Peek(at) is ' ' or '\u00A0') at++;
        return IsDigitAt(at);
    }

    private readonly bool IsInitials(int start, int end)
    {
        if (end - start > 3) return false;
        for (var i = start; i < end; i++)
        {
            if (!char.IsUpper(_text[i])) return false;
        }

        return true;
    }

    /// <summary>First parts that the treebanks keep together with what follows the hyphen; other hyphens stand alone.</summary>
    private static bool IsPrefix(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7) return false;
        Span<char> lower = stackalloc char[7];
        for (var i = 0; i < word.Length; i++) lower[i] = (char)(word[i] | 0x20);
        return lower[..word.Length] is "non" or "e" or "re" or "anti" or "co" or "pre" or "pro" or "mid" or "cross" or "post" or "multi"
            or "ex" or "sub" or "counter" or "semi" or "neo" or "mini" or "socio" or "over" or "un" or "intra" or "ultra"
            or "pseudo" or "bi" or "tri" or "de" or "trans" or "psycho";
    }
}
