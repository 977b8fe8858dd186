namespace BriExtract.Language.Segmentation;

internal ref partial struct Tokenizer
{
    /// <summary>Punctuation and symbols: one token a mark, but runs of one mark (..., --, !!!) stay together.</summary>
    private int Mark(int start)
    {
        var mark = _text[start];
        switch (mark)
        {
            case '.':
                if (IsDigitAt(start + 1) && !(start > 0 && IsWordAt(start - 1)))
                    return IsLetterAt(DigitsFrom(start + 1)) ? NumberWithLetters(start, DigitsFrom(start + 1)) : Emit(start, DigitsFrom(start + 1)); // .5
                return Emit(start, RunOf(start, '.', '.'), TokenFlags.Terminal);
            case '!' or '?':
                return Emit(start, RunOf(start, '!', '?'), TokenFlags.Terminal);
            case '\u3002' or '\uFF01' or '\uFF1F' or '\u2026':
                return Emit(start, RunOf(start, mark, mark), TokenFlags.Terminal);
            case '\'' or '\u2019':
                return Apostrophe(start);
            case '`':
                return Emit(start, Peek(start + 1) == '`' ? start + 2 : start + 1);
            case '-' or '=' or '*' or '#' or '~' or '_' or '<' or '>' or '^' or '\u2014':
                return Emit(start, RunOf(start, mark, mark));
            case '+' when IsDigitAt(start + 1) && !IsGluedBefore(start):
                return Emit(start, NumberEnd(start + 1)); // +86
            case ':' or ';' when !IsGluedBefore(start) && FaceEnd(start) is var face && face > 0:
                return Emit(start, face);
            default:
                return Emit(start, start + 1);
        }
    }

    /// <summary>An apostrophe outside a word: a quotation mark, a decade ('90s) or a clitic that stands off ( 's).</summary>
    private int Apostrophe(int start)
    {
        if (_text[start] == Peek(start + 1)) return Emit(start, start + 2); // '' closes a quotation
        if (IsDigitAt(start + 1) && IsDigitAt(start + 2) && !IsDigitAt(start + 3) && !IsGluedBefore(start))
            return Emit(start, Peek(start + 3) == 's' && !IsWordAt(start + 4) ? start + 4 : start + 3);
        if (!IsLetterAt(start + 1)) return Emit(start, start + 1);
        // After an acronym's full stop, a closing quotation mark or a lone space the clitic follows a mark: U.S.'s
        var end = LettersFrom(start + 1);
        return CliticStart(start, end) == start && start > 0 && _text[start - 1] is '.' or ')' or '"' or '\u201D' or ' '
            ? Emit(start, end)
            : Emit(start, start + 1);
    }

    private readonly int RunOf(int at, char one, char other)
    {
        while (Peek(at) is var c && (c == one || c == other) && at < _text.Length) at++;
        return at;
    }

    /// <summary>End of an emoticon such as :) or ;-(, or 0.</summary>
    private readonly int FaceEnd(int start)
    {
        var at = Peek(start + 1) == '-' ? start + 2 : start + 1;
        return Peek(at) is '(' or ')' or 'D' or 'P' && !IsWordAt(at + 1) ? at + 1 : 0;
    }
}
