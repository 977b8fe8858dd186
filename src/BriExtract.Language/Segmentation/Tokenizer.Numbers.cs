namespace BriExtract.Language.Segmentation;

internal ref partial struct Tokenizer
{
    /// <summary>A number from its first digit; what is glued to it comes off unless it makes another word of it (15th, 1970s, 5G).</summary>
    private int Number(int start)
    {
        var at = NumberEnd(start);
        var next = Peek(at);
        if (CharClasses.IsApostrophe(next) && Peek(at + 1) == 's' && !IsWordAt(at + 2))
        {
            // The 1990's are a decade, 2024's is a possessive.
            if (_text[at - 1] == '0' && at - start is 2 or 4) return Emit(start, at + 2);
            Emit(start, at);
            return Emit(at, at + 2);
        }

        if (IsLetterAt(at)) return NumberWithLetters(start, at);
        if (next == '@' && MailEnd(start) is var address && address > 0) return Emit(start, address);
        return Emit(start, at);
    }

    /// <summary>End of the digits with their inner marks: 3,000 and 2.7 and 7:30 and 11/28/2000 and 713-853-3989.</summary>
    private readonly int NumberEnd(int start)
    {
        var at = DigitsFrom(start);
        if (Peek(at) == '-' && IsDigitAt(at + 1)) return HyphenatedEnd(start, at);
        while (IsDigitAt(at + 1))
        {
            var joins = _text[at] switch
            {
                ',' => IsGroup(start, at),
                '.' or '/' => true,
                ':' => true,
                _ => false,
            };
            if (!joins) break;
            at = DigitsFrom(at + 1);
        }

        return at;
    }

    /// <summary>A comma groups when at most three digits stand before it and exactly three after, or two and then three more (1,00,000).</summary>
    private readonly bool IsGroup(int start, int comma)
    {
        if (start < comma - 3 && CharClasses.Of(_text[comma - 4]) == CharClass.Digit) return false;
        if (!IsDigitAt(comma + 2)) return false;
        if (!IsDigitAt(comma + 3)) return Peek(comma + 3) == ',' && IsDigitAt(comma + 4) && IsDigitAt(comma + 5);
        return !IsDigitAt(comma + 4);
    }

    /// <summary>Digits with hyphens: a date (2020-01-15), a telephone number or a postal code is one token, a range (2025-2026) is three.</summary>
    private readonly int HyphenatedEnd(int start, int hyphen)
    {
        const int Furthest = 40; // longer than any telephone number; keeps looking ahead bounded
        var at = hyphen;
        var groups = 1;
        var second = 0;
        while (Peek(at) == '-' && IsDigitAt(at + 1) && at - start < Furthest)
        {
            var end = DigitsFrom(at + 1);
            if (++groups == 2) second = end - at - 1;
            at = end;
        }

        var first = hyphen - start;
        return groups > 2 || (first == 3 && second == 4) || (first == 5 && second == 4) ? at : hyphen;
    }

    private int NumberWithLetters(int start, int letters)
    {
        var end = LettersFrom(letters);
        var suffix = _text[letters..end];
        if (IsWordAt(end)) return Emit(start, WordFrom(end)); // 81P2, B2B begins with a letter
        if (IsKeptSuffix(suffix) && !(suffix.Length == 1 && IsAfterCurrency(start))) return Emit(start, end);
        Emit(start, letters);
        return Word(letters); // 7:30PM, 35mm, 150countries
    }

    private static bool IsKeptSuffix(ReadOnlySpan<char> suffix) => suffix switch
    {
        "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" or "s" => true,
        "m" or "k" or "b" or "x" or "h" or "t" or "f" or "g" or "l" or "K" or "M" => false,
        { Length: 1 } => true,
        "PM" or "AM" or "MM" or "KM" or "KG" or "MW" or "GW" or "TW" or "KW" or "USD" or "RMB" or "CNY" or "EUR" or "GBP" or "TEU" => false,
        _ => char.IsUpper(suffix[0]) && char.IsUpper(suffix[^1]),
    };

    private readonly bool IsAfterCurrency(int start) =>
        start > 0 && char.GetUnicodeCategory(_text[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol;
}
