namespace BriExtract.Extraction.Numbers;

/// <summary>
/// Reads a number written in digits at a place in the text: "4,000", "1.035.000,5", "12,34,567.89", "1’035", "1 414 021 100",
/// "2 1/4", "5½", "1.3x10^6".
/// </summary>
internal static class DigitReader
{
    private const int MostDigits = 20;
    private const string Vulgar = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒";
    private static readonly (int Over, int Under)[] VulgarValues =
    [
        (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8), (5, 8), (7, 8), (1, 7), (1, 9), (1, 10),
    ];

    private static readonly decimal[] TenTo = [.. Enumerable.Range(0, 27).Select(power => Power(10m, power))];

    /// <summary>Whether a number in digits can begin with the character.</summary>
    public static bool Begins(char c) => char.IsAsciiDigit(c) || IsVulgar(c);

    /// <summary>Reads at <paramref name="start"/>, which holds a digit, a vulgar fraction, or a point before a digit.</summary>
    public static NumberReading Read(ReadOnlySpan<char> text, int start)
    {
        if (IsVulgar(text[start])) return Fraction(start, start + 1, VulgarOf(text[start]));
        var at = start;
        var whole = Integer(text, ref at, out var digits, out var form);
        if (digits > MostDigits) return new NumberReading(start, at, 0m, null, null, NumberForm.Digits | NumberForm.Label);
        if (TryFraction(text, start, at, whole, form, out var fraction)) return fraction;
        var value = whole;
        var decimals = DecimalDigits(text, ref at, digits, ref form, ref value);
        if (decimals < 0) return new NumberReading(start, at, 0m, null, null, NumberForm.Digits | NumberForm.Label);
        var step = 1m / TenTo[decimals];
        ReadPower(text, ref at, ref form, ref value, ref step);
        return new NumberReading(start, at, value, null, step, form);
    }

    // The digits before the decimal separator, in groups or not.
    private static decimal Integer(ReadOnlySpan<char> text, ref int at, out int digits, out NumberForm form)
    {
        form = NumberForm.Digits;
        var first = DigitsAt(text, at);
        var value = Digits(text, at, first);
        digits = first;
        at += first;
        if (first is 0 or > 3) return value;
        var end = Groups(text, at, first);
        if (end == at) return value;
        for (; at < end; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            digits++;
            if (digits <= MostDigits) value = (value * 10m) + (text[at] - '0');
        }

        form |= NumberForm.Grouped;
        return value;
    }

    // Where the groups that follow the first one end; the same place when there are none.
    private static int Groups(ReadOnlySpan<char> text, int at, int first)
    {
        if (at >= text.Length) return at;
        var separator = text[at];
        switch (separator)
        {
            case ',':
                var western = GroupsOfThree(text, at, ',');
                if (western == at) western = LooseZeros(text, at);
                return western > at || first > 2 ? western : IndianGroups(text, at);
            case '.':
                var dotted = GroupsOfThree(text, at, '.');
                // One dot before three digits is a decimal point, but where a decimal comma follows: 1.035,50.
                return dotted > at + 4 || (dotted > at && DecimalComma(text, dotted) > 0) ? dotted : at;
            case '\'' or '’' or '\u00A0' or '\u202F' or '\u2009' or '\u2007':
                return GroupsOfThree(text, at, separator);
            case ' ':
                var spaced = GroupsOfThree(text, at, ' ');
                return spaced > at + 4 ? spaced : at;
            default:
                return at;
        }
    }

    private static int GroupsOfThree(ReadOnlySpan<char> text, int at, char separator)
    {
        while (at < text.Length && text[at] == separator && DigitsAt(text, at + 1) == 3) at += 4;
        return at;
    }

    // "10, 000": in text that was cut into words a group of zeros stands apart; any other group would be a list.
    private static int LooseZeros(ReadOnlySpan<char> text, int at)
    {
        while (text[at..].StartsWith(", 000") && DigitsAt(text, at + 2) == 3) at += 5;
        return at;
    }

    // Lakh and crore grouping: twos, then a last three. 12,34,567
    private static int IndianGroups(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ',' && DigitsAt(text, end + 1) == 2) end += 3;
        return end > at && end < text.Length && text[end] == ',' && DigitsAt(text, end + 1) == 3 ? end + 4 : at;
    }

    // Digits after the decimal separator; -1 for a version or address: 1.2.3.
    private static int DecimalDigits(ReadOnlySpan<char> text, ref int at, int before, ref NumberForm form, ref decimal value)
    {
        var count = 0;
        if (at + 1 < text.Length && text[at] == '.') count = DigitsAt(text, at + 1);
        else if (before > 0) count = DecimalComma(text, at);
        if (count == 0) return 0;
        var end = at + 1 + count;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            at = end;
            return -1;
        }

        var kept = Math.Min(count, MostDigits - Math.Min(before, MostDigits));
        value += Digits(text, at + 1, kept) / TenTo[kept];
        at = end;
        form |= NumberForm.Decimal;
        return kept;
    }

    // "1,3" and "5,00": one or two digits after a comma that no further group follows. 0 when there is no decimal comma.
    private static int DecimalComma(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ',') return 0;
        var count = DigitsAt(text, at + 1);
        var end = at + 1 + count;
        var goesOn = end + 1 < text.Length && text[end] is ',' or '.' or '/' && char.IsAsciiDigit(text[Math.Min(end + 1, text.Length - 1)]);
        return count is 1 or 2 && !goesOn ? count : 0;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, int start, int at, decimal whole, NumberForm form, out NumberReading reading)
    {
        reading = default;
        if (at < text.Length && text[at] is '/' or '⁄' && TryDenominator(text, start, at, whole, out var end, out var under))
        {
            reading = Fraction(start, end, whole / under);
            return true;
        }

        var next = at;
        while (next < text.Length && text[next] is ' ' or '\u00A0' && next < at + 2) next++;
        if (next < text.Length && IsVulgar(text[next]))
        {
            reading = new NumberReading(start, next + 1, whole + VulgarOf(text[next]), null, null, form | NumberForm.Decimal);
            return true;
        }

        if (next == at && next < text.Length && text[next] == '-') next++;
        var digits = next > at ? DigitsAt(text, next) : 0;
        if (digits is 0 or > 2 || next + digits >= text.Length || text[next + digits] is not ('/' or '⁄')) return false;
        var over = Digits(text, next, digits);
        if (!TryDenominator(text, next, next + digits, over, out end, out under)) return false;
        reading = new NumberReading(start, end, whole + (over / under), null, null, form | NumberForm.Decimal);
        return true;
    }

    // Dates (5/17/2018), nine-eleven and seasons (2014/15) are no fractions; real ones have a denominator that people divide by.
    private static bool TryDenominator(ReadOnlySpan<char> text, int start, int slash, decimal over, out int end, out decimal under)
    {
        var digits = DigitsAt(text, slash + 1);
        end = slash + 1 + digits;
        under = Digits(text, slash + 1, Math.Min(digits, 4));
        if (start > 0 && text[start - 1] == '/') return false;
        if (end < text.Length && (text[end] == '/' || char.IsAsciiLetter(text[end]))) return false;
        return digits is >= 1 and <= 4 && over < under && over > 0
            && under is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 12 or 16 or 20 or 24 or 25 or 32 or 50 or 64 or 100 or 128 or 256 or 1000;
    }

    // 1.3e6, 1.3E-4, 1.3x10^6, 6 × 10⁶
    private static void ReadPower(ReadOnlySpan<char> text, ref int at, ref NumberForm form, ref decimal value, ref decimal step)
    {
        var next = at;
        if (next < text.Length && text[next] is 'e' or 'E') next++;
        else if (!TryTimesTen(text, ref next)) return;
        var negative = next < text.Length && text[next] is '-' or '−' or '⁻';
        if (negative || (next < text.Length && text[next] == '+')) next++;
        var (power, end) = Exponent(text, next);
        if (end == next || power > 26 || (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))) return;
        if (!negative && value > TenTo[26] / TenTo[power]) return;
        value = negative ? value / TenTo[power] : value * TenTo[power];
        step = negative ? step / TenTo[power] : step * TenTo[power];
        form |= NumberForm.Power;
        at = end;
    }

    private static bool TryTimesTen(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        while (next < text.Length && text[next] == ' ' && next < at + 2) next++;
        if (next >= text.Length || text[next] is not ('x' or '×' or '*' or '·')) return false;
        next++;
        while (next < text.Length && text[next] == ' ') next++;
        if (!text[next..].StartsWith("10")) return false;
        next += 2;
        if (next >= text.Length || (text[next] != '^' && SuperscriptOf(text[next]) < 0 && text[next] != '⁻')) return false;
        at = text[next] == '^' ? next + 1 : next;
        return true;
    }

    private static (int Power, int End) Exponent(ReadOnlySpan<char> text, int at)
    {
        var power = 0;
        var end = at;
        while (end < text.Length && end < at + 3)
        {
            var digit = char.IsAsciiDigit(text[end]) ? text[end] - '0' : SuperscriptOf(text[end]);
            if (digit < 0) break;
            power = (power * 10) + digit;
            end++;
        }

        return (power, end);
    }

    private static int SuperscriptOf(char c) => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal);

    private static bool IsVulgar(char c) => c >= '\u00BC' && Vulgar.Contains(c, StringComparison.Ordinal);

    private static decimal VulgarOf(char c)
    {
        var (over, under) = VulgarValues[Vulgar.IndexOf(c, StringComparison.Ordinal)];
        return (decimal)over / under;
    }

    private static NumberReading Fraction(int start, int end, decimal value) =>
        new(start, end, value, null, null, NumberForm.Digits | NumberForm.Fraction);

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }

    private static decimal Digits(ReadOnlySpan<char> text, int at, int count)
    {
        if (count <= 18)
        {
            long small = 0;
            for (var i = at; i < at + count; i++) small = (small * 10) + (text[i] - '0');
            return small;
        }

        var value = 0m;
        for (var i = at; i < at + Math.Min(count, MostDigits); i++) value = (value * 10m) + (text[i] - '0');
        return value;
    }

    private static decimal Power(decimal root, int power) => power == 0 ? 1m : root * Power(root, power - 1);
}
