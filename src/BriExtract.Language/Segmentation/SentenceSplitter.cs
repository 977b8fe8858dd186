using System.Collections.Frozen;
using BriExtract.Core.Text;
using BriExtract.Language.Documents;

namespace BriExtract.Language.Segmentation;

/// <summary>Groups tokens into sentences: a paragraph's line end always ends one, a full stop where what follows may begin one.</summary>
internal readonly ref struct SentenceSplitter
{
    /// <summary>Longest sentence in tokens; a longer run without an end is cut, so that later stages have a bound.</summary>
    public const int LongestSentence = 512;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<TokenFlags> _flags;
    private readonly bool _wrapped;

    private SentenceSplitter(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        _text = text;
        _tokens = tokens.Tokens;
        _flags = tokens.Flags;
        _wrapped = LineWrapping.IsHardWrapped(text, _tokens, _flags);
    }

    /// <summary>The sentences of the tokens, in order.</summary>
    public static Sentence[] Split(ReadOnlySpan<char> text, TokenBuffer tokens) => new SentenceSplitter(text, tokens).Run();

    private Sentence[] Run()
    {
        var count = MarkEnds();
        if (count == 0) return [];
        var sentences = new Sentence[count];
        int first = 0, paragraph = 0, made = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            if ((_flags[i] & TokenFlags.EndsSentence) == 0) continue;
            sentences[made++] = new Sentence
            {
                FirstToken = first,
                TokenCount = i + 1 - first,
                Span = new TextSpan(_tokens[first].Start, _tokens[i].End),
                Paragraph = paragraph,
            };
            if ((_flags[i] & TokenFlags.EndsParagraph) != 0) paragraph++;
            first = i + 1;
        }

        return sentences;
    }

    private int MarkEnds()
    {
        int count = 0, first = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var last = i;
            var ends = i + 1 == _tokens.Length || EndsParagraph(i);
            if (ends) _flags[i] |= TokenFlags.EndsParagraph;
            else if ((_flags[i] & TokenFlags.Terminal) != 0) ends = EndsAt(first, i, out last);
            if (!ends && i + 1 - first >= LongestSentence) (ends, last) = (true, i);
            if (!ends) continue;
            if (last + 1 == _tokens.Length || EndsParagraph(last)) _flags[last] |= TokenFlags.EndsParagraph;
            _flags[last] |= TokenFlags.EndsSentence;
            count++;
            first = last + 1;
            i = last;
        }

        return count;
    }

    private bool EndsParagraph(int token)
    {
        var after = _flags[token + 1];
        if ((after & TokenFlags.LineBefore) == 0) return false;
        return !_wrapped || (after & TokenFlags.BlankBefore) != 0 || LineWrapping.EndsShort(_text, _tokens[token], _tokens[token + 1]);
    }

    /// <summary>Whether a sentence ends with the terminal mark at <paramref name="at"/>; <paramref name="last"/> takes in closing marks after it.</summary>
    private bool EndsAt(int first, int at, out int last)
    {
        last = at;
        while (last + 1 < _tokens.Length && !EndsParagraph(last) && IsCloser(first, last + 1)) last++;
        if (last + 1 == _tokens.Length || EndsParagraph(last)) return true;
        if ((_flags[last + 1] & TokenFlags.Terminal) != 0 && _tokens[last + 1].Start == _tokens[last].End) return false; // ".)." ends later
        var next = _tokens[last + 1];
        var glued = next.Start == _tokens[last].End;
        if ((_flags[at] & TokenFlags.Abbreviation) != 0) return !glued && StartsSentence(last + 1);
        if (_tokens[at].Length == 1 && _text[_tokens[at].Start] == '.') return EndsAtFullStop(first, at, last, glued);
        if (_text[_tokens[at].Start] is '\u3002' or '\uFF01' or '\uFF1F') return true;
        if (_text[_tokens[at].Start] is '.' or '\u2026') return IsCapital(next) && !IsLoneI(next); // an ellipsis
        return glued ? IsCapital(next) : MayBegin(next, quoted: last > at); // ! and ?
    }

    private bool EndsAtFullStop(int first, int at, int last, bool glued)
    {
        if (at == first + 1 && IsListMark(_tokens[first])) return false; // 1. Trade
        var next = _tokens[last + 1];
        if (!glued) return MayBegin(next, quoted: last > at);
        // The space is missing, as in machine translation: "countries.In 2024". A capital must follow, or an opening mark.
        if (at == first) return false;
        var before = _text[_tokens[at].Start - 1];
        var opens = _text[next.Start] is '"' or '\u201C' or '(' or '[';
        return (IsCapital(next) || opens) && (char.IsLower(before) || char.IsDigit(before) || before is '%' or ')' or '"' or '\u201D' || char.IsUpper(before));
    }

    private bool IsCloser(int first, int token)
    {
        var closer = _tokens[token];
        if (closer.Start != _tokens[token - 1].End) return false;
        var mark = _text[closer.Start];
        if (!CharClasses.IsCloser(mark)) return false;
        if (mark != '"' && mark != '\'') return closer.Length <= 2;
        if (closer.Length > 2) return false;
        // A straight quotation mark glued on both sides closes when one is open in this sentence.
        if (token + 1 == _tokens.Length || _tokens[token + 1].Start > closer.End || CharClasses.IsCloser(_text[_tokens[token + 1].Start])) return true;
        var open = false;
        for (var i = first; i < token; i++)
        {
            if (_tokens[i].Length == 1 && _text[_tokens[i].Start] == mark) open = !open;
        }

        return open;
    }

    /// <summary>Whether a token may begin a sentence after a full stop and a space.</summary>
    private bool MayBegin(Token next, bool quoted)
    {
        var c = _text[next.Start];
        if (char.IsLower(c)) return !quoted;
        return c is not (',' or ';' or ':' or '.' or '!' or '?' or '%');
    }

    private bool IsCapital(Token token) => char.IsUpper(_text[token.Start]) || CharClasses.Of(_text[token.Start]) == CharClass.Ideograph;

    private bool IsLoneI(Token token) => token.Length == 1 && _text[token.Start] == 'I';

    /// <summary>"1", "12", "a" or "IV" at the beginning of a sentence number a list.</summary>
    private bool IsListMark(Token token)
    {
        if (token.Length > 3) return false;
        foreach (var c in _text[token.Start..token.End])
        {
            if (!char.IsAsciiDigit(c) && c is not ('I' or 'V' or 'X' or 'i' or 'v' or 'x') && token.Length > 1) return false;
        }

        return true;
    }

    /// <summary>After an abbreviation only words that often begin sentences do.</summary>
    private bool StartsSentence(int token)
    {
        if (_text[_tokens[token].Start] is '"' or '\u201C' or '(' && token + 1 < _tokens.Length) token++;
        var word = _text[_tokens[token].Start.._tokens[token].End];
        return char.IsUpper(word[0]) && SentenceStarters.Contains(word);
    }
}

/// <summary>Words that, capitalised, begin a sentence rather than a name.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "The", "A", "An", "This", "That", "These", "Those", "It", "He", "She", "They", "We", "You", "I", "There", "Here",
        "His", "Her", "Its", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From", "With", "To", "Of", "As", "After",
        "Before", "During", "Since", "Under", "Over", "Among", "Between", "Through", "Despite", "Besides", "Within", "Without", "Until", "According",
        "But", "And", "Or", "So", "Yet", "However", "Meanwhile", "Moreover", "Furthermore", "Therefore", "Thus", "Then", "Now", "Also",
        "Although", "Though", "While", "When", "Where", "If", "Because", "Once", "Whether", "What", "Who", "Why", "How", "Which",
        "Some", "Many", "Most", "More", "Both", "All", "Each", "Every", "Such", "Another", "Other", "Several", "No", "Not", "Only", "Even", "Just",
        "Two", "Three", "Last", "Today", "Yesterday", "Please", "Let", "Is", "Are", "Was", "Do", "Did", "Does", "Have", "Has", "Had", "Can", "Will", "Would",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
