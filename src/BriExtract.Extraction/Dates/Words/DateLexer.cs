namespace BriExtract.Extraction.Dates.Words;

/// <summary>Cuts a stretch of text into the words, numbers and marks that the grammar of dates reads.</summary>
internal static class DateLexer
{
    /// <summary>Longest run of digits whose number is kept; longer ones are other words.</summary>
    private const int MaxDigits = 9;

    /// <summary>Fills <paramref name="tokens"/> (cleared first); true when some token may begin or carry a date.</summary>
    /// <param name="text">The whole text; offsets point into it.</param>
    /// <param name="start">First code unit to read.</param>
    /// <param name="end">After the last.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="tokens">Where the tokens go.</param>
    public static bool Read(ReadOnlySpan<char> text, int start, int end, DateWordLexicon lexicon, List<DateToken> tokens)
    {
        tokens.Clear();
        var promising = false;
        var at = start;
        var last = start - 1;
        while (at < end)
        {
            var c = text[at];
            if (c is ' ' or '\n' or '\t' or '\r' or '\u00A0' or '\u202F' or '\u2009')
            {
                at++;
                continue;
            }

            var touches = at == last ? TokenTraits.Touches : TokenTraits.None;
            DateToken token;
            if (char.IsAsciiDigit(c)) token = Digits(text, at, end, touches);
            else if (char.IsAsciiLetter(c)) token = Word(text, at, end, touches, lexicon, tokens);
            else if (char.IsLetter(c)) token = Foreign(text, at, end, touches);
            else token = new DateToken(at, at + 1, WordClass.Mark, Plain(c), touches);
            promising |= Carries(token.Class);
            tokens.Add(token);
            at = last = token.End;
        }

        return promising;
    }

    // Months, weekdays, digits, units and the like; closed-class words alone never make a date.
    private static bool Carries(WordClass kind) => kind is WordClass.Digits or WordClass.Month or WordClass.Weekday or WordClass.Weekdays
        or WordClass.Season or WordClass.Unit or WordClass.Units or WordClass.Deictic or WordClass.Set or WordClass.Daypart
        or WordClass.Now or WordClass.Date or WordClass.Far or WordClass.Currently or WordClass.Already
        or WordClass.Decades or WordClass.Plan or WordClass.Oclock or WordClass.Relative or WordClass.Clock or WordClass.Holiday;

    private static DateToken Digits(ReadOnlySpan<char> text, int at, int end, TokenTraits touches)
    {
        var stop = at;
        var value = 0;
        while (stop < end && char.IsAsciiDigit(text[stop]))
        {
            if (stop - at < MaxDigits) value = (value * 10) + (text[stop] - '0');
            stop++;
        }

        return new DateToken(at, stop, stop - at > MaxDigits ? WordClass.Other : WordClass.Digits, value, touches);
    }

    private static DateToken Word(ReadOnlySpan<char> text, int at, int end, TokenTraits traits, DateWordLexicon lexicon, List<DateToken> before)
    {
        if (char.IsAsciiLetterUpper(text[at])) traits |= TokenTraits.Capital;
        var stop = at;
        var first = Letters(text, Math.Min(end, at + 8), ref stop);
        var second = stop == at + 8 ? Letters(text, Math.Min(end, at + 16), ref stop) : 0;
        while (stop < end && char.IsAsciiLetter(text[stop])) stop++;
        if (stop < end && char.IsLetter(text[stop])) return Foreign(text, at, end, traits);
        if (stop - at > DateWordLexicon.MaxLength) return new DateToken(at, stop, WordClass.Other, 0, traits);
        if (stop - at == 2 && (traits & TokenTraits.Touches) != 0 && IsOrdinalEnding(text[at], text[at + 1]) && before is [.., { Class: WordClass.Digits }])
            return new DateToken(at, stop, WordClass.OrdinalEnding, 0, traits);
        if (!lexicon.MayHold(text[at], text[stop - 1], stop - at) || !lexicon.TryFind(new UInt128(second, first), out var entry)) return new DateToken(at, stop, WordClass.Other, 0, traits);
        if (entry.Doubtful) traits |= TokenTraits.Doubtful;
        return new DateToken(at, stop, entry.Class, entry.Value, traits, entry.Extra);
    }

    /// <summary>Up to eight letters in lower case, a byte each, as <see cref="DateWordLexicon.Add"/> packs them.</summary>
    private static ulong Letters(ReadOnlySpan<char> text, int end, ref int at)
    {
        ulong packed = 0;
        for (var shift = 0; at < end && char.IsAsciiLetter(text[at]); at++, shift += 8) packed |= (ulong)(text[at] | 0x20) << shift;
        return packed;
    }

    private static bool IsOrdinalEnding(char first, char second) => ((char)(first | 0x20), (char)(second | 0x20)) switch
    {
        ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') => true,
        _ => false,
    };

    private static DateToken Foreign(ReadOnlySpan<char> text, int at, int end, TokenTraits touches)
    {
        var stop = at;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        return new DateToken(at, stop, WordClass.Other, 0, touches);
    }

    private static char Plain(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        _ => c,
    };
}
