namespace BriExtract.Language.Segmentation;

internal ref partial struct Tokenizer
{
    // Longest stretch looked at for an address's name part, so that a megabyte of dots costs no more than its length.
    private const int LongestName = 80;

    /// <summary>End of the web or mail address that begins at <paramref name="start"/>, given the first mark inside it; 0 when it is none.</summary>
    private readonly int AddressEnd(int start, int mark, ref bool mayBeMail)
    {
        switch (_text[mark])
        {
            case ':': return Peek(mark + 1) == '/' && Peek(mark + 2) == '/' ? UrlEnd(mark + 3) : 0;
            case '/': return 0;
            case '.' when IsWww(start, mark): return UrlEnd(mark + 1);
            case '.' when DomainEnd(mark) is var domain && domain > 0: return domain;
        }

        if (!mayBeMail) return 0;
        var end = MailEnd(start);
        mayBeMail = end > 0;
        return end;
    }

    private readonly bool IsWww(int start, int mark) =>
        mark - start == 3 && (_text[start] | 0x20) == 'w' && (_text[start + 1] | 0x20) == 'w' && (_text[start + 2] | 0x20) == 'w' && IsWordAt(mark + 1);

    /// <summary>Runs to white space or a closing mark; punctuation at the end belongs to the sentence.</summary>
    private readonly int UrlEnd(int at)
    {
        while (at < _text.Length && CharClasses.Of(_text[at]) is not (CharClass.Space or CharClass.Line or CharClass.Ideograph)
            && _text[at] is not ('"' or '<' or '>' or ')' or ']' or '}' or '\u201C' or '\u201D' or '\u2019' or '\uFF0C' or '\u3002')) at++;
        while (_text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') at--;
        return at;
    }

    private readonly int MailEnd(int start)
    {
        var at = start;
        var furthest = Math.Min(_text.Length, start + LongestName);
        while (at < furthest && (IsWordAt(at) || _text[at] is '.' or '_' or '-' or '+')) at++;
        if (Peek(at) != '@' || !IsWordAt(at + 1)) return 0;
        furthest = Math.Min(_text.Length, ++at + LongestName);
        while (at < furthest && (IsWordAt(at) || (_text[at] is '.' or '-' && IsWordAt(at + 1)))) at++;
        return at;
    }

    /// <summary>A name such as example.com, with its path: known top-level domains only, since the space after a full stop is often missing.</summary>
    private readonly int DomainEnd(int mark)
    {
        var at = mark;
        while (at - mark < LongestName)
        {
            var end = at + 1;
            while (end < _text.Length && end - at <= 24 && (IsWordAt(end) || (_text[end] == '-' && IsWordAt(end + 1)))) end++;
            if (IsTopLevel(_text[(at + 1)..end]) && Peek(end) != '@')
            {
                if (Peek(end) == '/') return UrlEnd(end);
                if (Peek(end) != '.' || !IsLowerAt(end + 1)) return end;
            }

            if (Peek(end) != '.' || !IsLowerAt(end + 1) || end == at + 1) return 0;
            at = end;
        }

        return 0;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> name) => name is "com" or "org" or "net" or "gov" or "edu" or "int" or "mil"
        or "info" or "biz" or "io" or "tv" or "cn" or "uk" or "eu" or "de" or "fr" or "ru" or "jp" or "au" or "ca" or "hk" or "sg" or "html" or "htm"
        or "pdf" or "doc" or "xls" or "txt";
}
