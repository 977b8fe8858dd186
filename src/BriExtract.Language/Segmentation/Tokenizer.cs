using System.Runtime.CompilerServices;

namespace BriExtract.Language.Segmentation;

/// <summary>
/// Cuts text into tokens as the Universal Dependencies English treebanks do (EWT and GUM, release 2.16): one pass from
/// left to right with bounded looking ahead, so time is linear in the text whatever it holds.
/// </summary>
/// <remarks>
/// Words are in <c>Tokenizer.Words.cs</c>, numbers in <c>Tokenizer.Numbers.cs</c>, marks in <c>Tokenizer.Marks.cs</c>,
/// addresses of the web in <c>Tokenizer.Addresses.cs</c>.
/// </remarks>
internal ref partial struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _output;
    private readonly Abbreviations _abbreviations;
    private TokenFlags _pending;

    private Tokenizer(ReadOnlySpan<char> text, TokenBuffer output)
    {
        _text = text;
        _output = output;
        _abbreviations = Abbreviations.Default;
    }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="output"/>.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, TokenBuffer output) => new Tokenizer(text, output).Run();

    private void Run()
    {
        var at = 0;
        while (true)
        {
            // Most tokens follow one space or none.
            if (Peek(at) == ' ') at++;
            if (at < _text.Length && CharClasses.Of(_text[at]) <= CharClass.Line) at = SkipSpace(at);
            if (at >= _text.Length) break;
            at = CharClasses.Of(_text[at]) switch
            {
                CharClass.Letter => Word(at),
                CharClass.Digit => Number(at),
                CharClass.Ideograph => Ideographs(at),
                CharClass.Surrogate => Surrogates(at),
                _ => Mark(at),
            };
        }
    }

    /// <summary>Skips white space and notes line ends.</summary>
    private int SkipSpace(int at)
    {
        var lines = 0;
        while (at < _text.Length)
        {
            var kind = CharClasses.Of(_text[at]);
            if (kind > CharClass.Line) break;
            if (kind == CharClass.Line && !(_text[at] == '\r' && Peek(at + 1) == '\n')) lines++;
            at++;
        }

        if (lines > 0) _pending |= lines > 1 ? TokenFlags.LineBefore | TokenFlags.BlankBefore : TokenFlags.LineBefore;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Emit(int start, int end, TokenFlags flags = TokenFlags.None)
    {
        _output.Add(start, end, flags | _pending);
        _pending = TokenFlags.None;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly char Peek(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    private readonly bool IsLetterAt(int at) => at < _text.Length && CharClasses.Of(_text[at]) == CharClass.Letter;

    private readonly bool IsDigitAt(int at) => at < _text.Length && CharClasses.Of(_text[at]) == CharClass.Digit;

    private readonly bool IsWordAt(int at) =>
        at < _text.Length && CharClasses.Of(_text[at]) is CharClass.Letter or CharClass.Digit;

    private readonly bool IsUpperAt(int at) => at < _text.Length && char.IsUpper(_text[at]);

    private readonly bool IsLowerAt(int at) => at < _text.Length && char.IsLower(_text[at]);

    /// <summary>Whether the token that begins at <paramref name="at"/> touches what stands before it.</summary>
    private readonly bool IsGluedBefore(int at) => at > 0 && CharClasses.Of(_text[at - 1]) > CharClass.Line;

    private readonly int LettersFrom(int at)
    {
        while (IsLetterAt(at)) at++;
        return at;
    }

    private readonly int DigitsFrom(int at)
    {
        while (IsDigitAt(at)) at++;
        return at;
    }

    private readonly int WordFrom(int at)
    {
        while (IsWordAt(at)) at++;
        return at;
    }

    private int Ideographs(int start)
    {
        var at = start + 1;
        while (at < _text.Length && CharClasses.Of(_text[at]) == CharClass.Ideograph) at++;
        return Emit(start, at);
    }

    /// <summary>One symbol beyond the basic plane with what belongs to it: variation selectors, skin tones, joined symbols, the other half of a flag.</summary>
    private int Surrogates(int start)
    {
        var at = PairEnd(start);
        if (IsRegionalIndicator(start) && IsRegionalIndicator(at)) return Emit(start, at + 2);
        while (at < _text.Length)
        {
            if (_text[at] is '\uFE0F' or '\uFE0E') at++;
            else if (_text[at] == '\uD83C' && Peek(at + 1) is >= '\uDFFB' and <= '\uDFFF') at += 2;
            else if (_text[at] == '\u200D' && at + 1 < _text.Length && CharClasses.Of(_text[at + 1]) is CharClass.Surrogate or CharClass.Mark) at = PairEnd(at + 1);
            else break;
        }

        return Emit(start, at);
    }

    private readonly int PairEnd(int at) =>
        char.IsHighSurrogate(_text[at]) && char.IsLowSurrogate(Peek(at + 1)) ? at + 2 : at + 1;

    private readonly bool IsRegionalIndicator(int at) => Peek(at) == '\uD83C' && Peek(at + 1) is >= '\uDDE6' and <= '\uDDFF';
}
