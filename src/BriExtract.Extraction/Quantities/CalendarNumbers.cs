using BriExtract.Extraction.Numbers;

namespace BriExtract.Extraction.Quantities;

/// <summary>Tells years, days of months and times of day from quantities, by the words and marks around a number.</summary>
internal static class CalendarNumbers
{
    // " cleared, and ": how far apart two counted participles may stand, in characters.
    private const int LongestPair = 24;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
         "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];

    private static readonly string[] BeforeYears =
        ["in", "since", "until", "till", "by", "from", "before", "after", "during", "early", "late", "mid", "year", "to", "through", "of", "and", "circa", "spring", "summer", "autumn", "fall", "winter"];

    /// <summary>Whether the number belongs to the calendar or the clock.</summary>
    public static bool Holds(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (!number.Is(NumberForm.Digits) || number.Is(NumberForm.Grouped | NumberForm.Scaled | NumberForm.Power)) return false;
        return IsClock(text, number) || (!number.Is(NumberForm.Decimal | NumberForm.Signed) && (IsSlashed(text, number) || IsMonthDay(text, number) || IsYear(text, number)));
    }

    /// <summary>Whether the number can be a year of our time: four digits from 1000 to 2100, no mark inside.</summary>
    public static bool MayBeYear(in NumberReading number) =>
        number is { End: var end, Start: var start, Value: >= 1000m and <= 2100m } && end - start == 4 && number.Form == NumberForm.Digits;

    // 1950 to 2035 are years unless the text bounds or counts them; other four-digit numbers only after words that name years.
    private static bool IsYear(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (IsDecade(text, number)) return true;
        if (!MayBeYear(number)) return false;
        var previous = WordBefore(text, number.Start);
        if (previous is "and" && EndsCountedPair(text, number)) return false;
        if (number.Value is >= 1950m and <= 2035m) return number.Value != 2000m || !CountFollows(text, number.End) || Array.Exists(BeforeYears, Same(previous));
        return number.Value >= 1400m && (Array.Exists(BeforeYears, Same(previous)) || IsMonth(previous)) && !CountFollows(text, number.End);
    }

    // "1612 tested and 1540 cleared": two numbers with a participle each count; a year has none behind it.
    private static bool EndsCountedPair(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (!IsParticiple(WordAfter(text, number.End))) return false;
        var end = number.Start;
        while (end > 0 && (text[end - 1] == ' ' || char.IsAsciiLetterLower(text[end - 1]) || text[end - 1] == ',') && number.Start - end < LongestPair) end--;
        if (end == 0 || !char.IsAsciiDigit(text[end - 1])) return false;
        var first = WordAfter(text, end);
        return IsParticiple(first) && text[(end + 1 + first.Length)..number.Start].TrimStart(", ").TrimEnd() is "and";
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    // "the 1970s", "in the '90s"
    private static bool IsDecade(ReadOnlySpan<char> text, in NumberReading number) =>
        number.Value % 10m == 0m && number.Value is >= 10m and <= 2090m && number.End < text.Length
        && (text[number.End] == 's' || (number.End + 1 < text.Length && text[number.End] is '\'' or '’' && text[number.End + 1] == 's'))
        && (number.End - number.Start == 4 || (number.Start > 0 && text[number.Start - 1] is '\'' or '’' or '‘' or ' ' && number.End - number.Start == 2 && text[number.End] == 's'));

    // "5:25", "6pm", "11 a.m.", "1:36.6"
    private static bool IsClock(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (number.End + 1 < text.Length && text[number.End] == ':' && char.IsAsciiDigit(text[number.End + 1])) return true;
        if (number.Start > 1 && text[number.Start - 1] == ':' && char.IsAsciiDigit(text[number.Start - 2])) return true;
        var at = number.End;
        if (at < text.Length && text[at] is ' ' or '\u00A0') at++;
        if (at + 1 >= text.Length || number.Value > 24m) return false;
        var rest = text[at..];
        return (rest[0] | 0x20) is 'a' or 'p'
            && (((rest[1] | 0x20) == 'm' && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2])))
                || (rest.Length > 2 && rest[1] == '.' && (rest[2] | 0x20) == 'm'))
            || rest.StartsWith("o'clock", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("o’clock", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("GMT", StringComparison.Ordinal) || rest.StartsWith("UTC", StringComparison.Ordinal);
    }

    // 5/17/2018, 2014/15, 24/7: digits on both sides of a slash that is no fraction.
    private static bool IsSlashed(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (number.Is(NumberForm.Fraction)) return false;
        return (number.End + 1 < text.Length && text[number.End] == '/' && char.IsAsciiDigit(text[number.End + 1]))
            || (number.Start > 1 && text[number.Start - 1] == '/' && char.IsAsciiDigit(text[number.Start - 2]));
    }

    private static bool IsMonthDay(ReadOnlySpan<char> text, in NumberReading number)
    {
        if (number.Value is < 1m or > 31m || number.End - number.Start > 2) return false;
        return IsMonth(WordBefore(text, number.Start)) || IsMonth(WordAfter(text, number.End));
    }

    // "may" and "march" are months with a capital only; the rest in any letter case.
    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word.Length >= 3 && Array.Exists(Months, Same(word)) && (char.IsUpper(word[0]) || !(word is "may" or "march" or "mar" or "dec" or "sep"));

    private static bool CountFollows(ReadOnlySpan<char> text, int end)
    {
        var word = WordAfter(text, end);
        return word.Length > 2 && char.IsLower(word[0]) && (word[^1] == 's' || word is "people" or "men" or "women" or "children")
            && word is not ("was" or "has" or "is" or "as" or "this" or "its" or "his");
    }

    private static Predicate<string> Same(ReadOnlySpan<char> word)
    {
        var copy = word.Length > 12 ? "" : word.ToString();
        return other => other.Equals(copy, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '.' or '-' && end > start - 3) end--;
        var from = end;
        while (from > 0 && char.IsAsciiLetter(text[from - 1])) from--;
        return text[from..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int end)
    {
        var from = end;
        while (from < text.Length && text[from] is ' ' or '\u00A0' or '-' && from < end + 2) from++;
        var to = from;
        while (to < text.Length && char.IsAsciiLetter(text[to])) to++;
        return text[from..to];
    }
}
