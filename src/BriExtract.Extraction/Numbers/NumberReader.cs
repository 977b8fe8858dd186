namespace BriExtract.Extraction.Numbers;

/// <summary>
/// Reads numbers in running text, however they are written: the grammar of <see cref="DigitReader"/>,
/// <see cref="CardinalReader"/> and <see cref="FractionReader"/> tied together, with signs, vague plurals and ordinals.
/// </summary>
public sealed class NumberReader(NumberWords words)
{
    /// <summary>Finds the first number at or after <paramref name="from"/>; false when there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> text, int from, out NumberReading reading)
    {
        var at = from;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                var end = AfterWord(text, at);
                if (words.MayBegin(text[at..end]) && TryRead(text, at, out reading)) return true;
                at = end;
            }
            else
            {
                if (c >= '0' && DigitReader.Begins(c) && TryRead(text, at, out reading)) return true;
                at++;
            }
        }

        reading = default;
        return false;
    }

    /// <summary>Reads the number that begins at <paramref name="at"/>, the first character of a word or a run of digits; a sign or "a" before it is taken in.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, out NumberReading reading)
    {
        reading = default;
        var atoms = new NumberAtoms(text, words);
        var atom = atoms.At(at);
        if (!atom.Exists) return false;
        if (atom.IsDigits) return TryDigits(atoms, at, atom, out reading);
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) return false;
        return TryWords(atoms, at, atom, out reading);
    }

    /// <summary>Reads a scale word that stands by itself at <paramref name="at"/>: "million" of "75 USD million".</summary>
    public bool TryScale(ReadOnlySpan<char> text, int at, out decimal scale, out int end)
    {
        var atom = new NumberAtoms(text, words).At(at);
        scale = atom.Value;
        end = atom.End;
        return atom.Kind == NumberWordKind.Scale || (atom.Kind == NumberWordKind.Letter && atom.End - atom.Start > 1);
    }

    private bool TryDigits(NumberAtoms atoms, int at, NumberAtom atom, out NumberReading reading)
    {
        var text = atoms.Text;
        var start = at > 0 && text[at - 1] == '.' && char.IsAsciiDigit(text[at]) && atom.Digits.Is(NumberForm.Digits) && !EndsDigits(text, at - 1) ? at - 1 : at;
        if (IsGlued(text, start))
        {
            reading = new NumberReading(start, LabelEnd(text, atom.End), atom.Value, null, null, NumberForm.Digits | NumberForm.Label);
            return true;
        }

        if (start == at && !GoesOn(atoms, atom.End))
        {
            reading = WithPlus(text, WithSign(text, atom.Digits));
            return true;
        }

        if (!CardinalReader.TryRead(atoms, start, start == at ? atom : atoms.At(start), out var cardinal))
        {
            reading = default;
            return false;
        }

        reading = (cardinal.Form & (NumberForm.Label | NumberForm.Fraction)) != 0
            ? OfDigits(cardinal)
            : TryOrdinal(text, cardinal, out var ordinal) ? ordinal : FractionReader.GoOn(atoms, cardinal);
        reading = WithPlus(text, WithSign(text, reading));
        return true;
    }

    // Whether what stands behind digits can go on with the number: a scale, a suffix, a fraction. Most often it cannot.
    private bool GoesOn(NumberAtoms atoms, int end)
    {
        var text = atoms.Text;
        if (end >= text.Length) return false;
        if (char.IsAsciiLetter(text[end])) return true;
        var at = atoms.SkipJoin(end);
        if (at == end || at >= text.Length || !char.IsAsciiLetter(text[at])) return false;
        var word = text[at..AfterWord(text, at)];
        return word.Length <= 3 || words.MayBegin(word);
    }

    private static bool TryWords(NumberAtoms atoms, int at, NumberAtom atom, out NumberReading reading)
    {
        reading = default;
        if (IsInCompound(atoms.Text, at)) return false;
        switch (atom.Kind)
        {
            case NumberWordKind.Vague:
                return TryVague(atoms, at, atom, out reading);
            case NumberWordKind.Half or NumberWordKind.Quarter when IsCompoundHalf(atoms.Text, atom.End):
                return false;
            case NumberWordKind.Half or NumberWordKind.Quarter:
                return FractionReader.TryRead(atoms, ArticleBefore(atoms, at), out reading);
            case NumberWordKind.Ordinal:
                return FractionReader.TryRead(atoms, ArticleBefore(atoms, at), out reading) || ReadOrdinal(at, atom, out reading);
            case NumberWordKind.Letter or NumberWordKind.None:
                return false;
        }

        var start = atom.Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen ? ArticleBefore(atoms, at) : at;
        if (start == at && atom.Kind == NumberWordKind.Hundred && !HundredOpens(atoms, at, atom)) return false;
        if (!CardinalReader.TryRead(atoms, start, out var cardinal)) return false;
        reading = TryWordOrdinal(atoms, cardinal, out var ordinal) ? ordinal : FractionReader.GoOn(atoms, cardinal);
        // "this one", "which one": a pronoun
        if (reading.Is(NumberForm.WordOne) && PreviousWord(atoms.Text, at, out _) is var before && (before.Equals("this", StringComparison.OrdinalIgnoreCase) || before.Equals("which", StringComparison.OrdinalIgnoreCase))) return false;
        reading = WithPlus(atoms.Text, WithSign(atoms.Text, reading));
        return true;
    }

    // "a production-four-door record", "a top-ten list": inside a compound a number word counts nothing of the sentence; small words do
    // not make a compound: "mid-twenties", "now-five-year-old", "two-to-three".
    private static bool IsInCompound(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] != '-' || !char.IsAsciiLetter(text[at - 2])) return false;
        var word = PreviousWord(text, at, out _);
        return word.Length > 4 || word is "top" or "big" or "one" or "two";
    }

    // "hundred thousand dollars" is a number, "a few hundred" and "several hundred people" are none.
    private static bool HundredOpens(NumberAtoms atoms, int at, NumberAtom atom) =>
        at == 0 || (atoms.At(atoms.SkipSpace(atom.End)).Kind == NumberWordKind.Scale && !PreviousWord(atoms.Text, at, out _).Equals("several", StringComparison.OrdinalIgnoreCase));

    // "dozens of people": between once and ten times; "tens of thousands", "hundreds of millions" multiply. "5 dozens" is CardinalReader's.
    private static bool TryVague(NumberAtoms atoms, int at, NumberAtom atom, out NumberReading reading)
    {
        var value = atom.Value;
        var end = atom.End;
        while (atoms.Has(atoms.SkipSpace(end), "of"))
        {
            var next = atoms.At(atoms.SkipSpace(atoms.SkipSpace(end) + 2));
            if (next.Kind != NumberWordKind.Vague || value * next.Value > 1e18m) break;
            value *= next.Value;
            end = next.End;
        }

        reading = new NumberReading(at, end, value, value * 10m, null, NumberForm.Vague);
        return true;
    }

    private static bool ReadOrdinal(int at, NumberAtom atom, out NumberReading reading)
    {
        reading = new NumberReading(at, atom.End, atom.Value, null, 1m, NumberForm.Ordinal);
        return true;
    }

    // "11th", "21st"
    private static bool TryOrdinal(ReadOnlySpan<char> text, Cardinal cardinal, out NumberReading reading)
    {
        reading = default;
        var end = cardinal.End;
        if (end + 2 > text.Length || (cardinal.Form & NumberForm.Decimal) != 0 || cardinal.LastScale != 1m) return false;
        var suffix = text.Slice(end, 2);
        var isOrdinal = suffix.Equals("th", StringComparison.OrdinalIgnoreCase) || suffix.Equals("st", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase);
        if (!isOrdinal || (end + 2 < text.Length && char.IsLetterOrDigit(text[end + 2]))) return false;
        reading = new NumberReading(cardinal.Start, end + 2, cardinal.Value, null, 1m, NumberForm.Ordinal | NumberForm.Digits);
        return true;
    }

    // "twenty-fifth", "one hundred twenty fifth", "two hundredth"
    private static bool TryWordOrdinal(NumberAtoms atoms, Cardinal cardinal, out NumberReading reading)
    {
        reading = default;
        var at = atoms.SkipJoin(cardinal.End);
        var atom = atoms.At(at);
        if (at == cardinal.End || atom.Kind != NumberWordKind.Ordinal || (atoms.Text[atom.End - 1] | 0x20) == 's') return false;
        decimal value;
        if (atom.Value >= 100m && cardinal.Value != 1m) value = cardinal.Value * atom.Value;
        else if (cardinal.Value >= 20m && cardinal.Value % 10m == 0m && atom.Value < (cardinal.Value % 100m == 0m ? 100m : 10m)) value = cardinal.Value + atom.Value;
        else return false;
        reading = new NumberReading(cardinal.Start, atom.End, value, null, 1m, NumberForm.Ordinal);
        return true;
    }

    private static NumberReading OfDigits(Cardinal cardinal) =>
        new(cardinal.Start, cardinal.End, cardinal.Value, null, cardinal.Step, cardinal.Form);

    // "-5", "−1.3", "minus 260", "minus-1.4", "negative ten"; a hyphen after a letter or digit joins, it does not negate.
    private static NumberReading WithSign(ReadOnlySpan<char> text, NumberReading reading)
    {
        var start = reading.Start;
        if (start > 0 && text[start - 1] is '-' or '−' or '–')
        {
            var before = start - 2;
            if (before < 0 || text[before] is ' ' or '\t' or '\n' or '\u00A0' or '(' or '[' or '$' or '£' or '€' or '<' or '>' or '=' or '≤' or '≥' or '~') return Negated(reading, start - 1);
        }

        var previous = PreviousWord(text, start, out var wordStart);
        if (previous.Equals("minus", StringComparison.OrdinalIgnoreCase)
            || previous.Equals("negative", StringComparison.OrdinalIgnoreCase)) return Negated(reading, wordStart);
        return start == 2 && text[0] is '-' && text[1] == ' ' ? Negated(reading, 0) : reading;
    }

    private static NumberReading Negated(NumberReading reading, int start) => reading with
    {
        Start = start,
        Value = reading.High is { } high ? -high : -reading.Value,
        High = reading.High is null ? null : -reading.Value,
        Form = (reading.Form & ~NumberForm.WordOne) | NumberForm.Signed,
    };

    private static NumberReading WithPlus(ReadOnlySpan<char> text, NumberReading reading)
    {
        var end = reading.End;
        if (end < text.Length && text[end] == '+' && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1])))
            return reading with { End = end + 1, Form = reading.Form | NumberForm.Plus };
        return text[end..].StartsWith("-plus", StringComparison.OrdinalIgnoreCase)
            ? reading with { End = end + 5, Form = reading.Form | NumberForm.Plus }
            : reading;
    }

    // Digits that go on a name: "S8", "COVID-19", "TA-35", "@300" - but "US5" after a currency's letters is the unit reader's to judge.
    private static bool IsGlued(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return false;
        var before = text[start - 1];
        if (char.IsLetter(before)) return !CurrencyLettersBefore(text, start);
        if (before is '#' or '@' or '_') return true;
        // "ID.4", "fig.3": joined by a point without a space
        if (before == '.' && start > 1 && char.IsLetter(text[start - 2])) return true;
        return before is '-' or '‑' or '–' && start > 1 && char.IsLetter(text[start - 2]) && NameBefore(text, start - 1);
    }

    // "EUR50m", "Rs500", "RM23.50": two or three letters that stand alone before the digits; which of them name money the unit lexicon knows.
    private static bool CurrencyLettersBefore(ReadOnlySpan<char> text, int start)
    {
        var first = start;
        while (first > 0 && char.IsAsciiLetter(text[first - 1])) first--;
        return start - first is 2 or 3 && char.IsAsciiLetterUpper(text[first]) && (first == 0 || !char.IsLetterOrDigit(text[first - 1]))
            || (start - first is 1 && text[first] is 'R' && (first == 0 || text[first - 1] == ' '));
    }

    // "TA-35", "F-16", "Covid-19", but "sub-7 nanometre", "now-18-month-old", "minus-260": words in lower case make no name.
    private static bool NameBefore(ReadOnlySpan<char> text, int hyphen)
    {
        var word = PreviousWord(text, hyphen, out _);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) return !(word is "Sub" or "Minus" or "Now" or "Over" or "Under" or "Plus" or "Mid" or "About");
        }

        return word is "covid";
    }

    // "half-staff", "half-time", "quarter-final": a compound noun; "half-hour" and "half-million" measure.
    private static bool IsCompoundHalf(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] != '-' || !char.IsLetter(text[end + 1])) return false;
        var rest = text[(end + 1)..];
        foreach (var measured in (ReadOnlySpan<string>)["hour", "mile", "million", "billion", "trillion", "dozen", "century", "a", "inch", "percent", "point", "minute", "ton", "acre", "pound"])
        {
            if (rest.StartsWith(measured, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static int ArticleBefore(NumberAtoms atoms, int at)
    {
        var word = PreviousWord(atoms.Text, at, out var start);
        return word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase) ? start : at;
    }

    private static ReadOnlySpan<char> PreviousWord(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '-' && end > at - 3) end--;
        start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end];
    }

    private static bool EndsDigits(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]);

    private static int LabelEnd(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end;
    }

    private static int AfterWord(ReadOnlySpan<char> text, int at)
    {
        at++;
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        return at;
    }
}
