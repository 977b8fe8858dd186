using BriExtract.Core.Text;

namespace BriExtract.Ingestion.Publication;

/// <summary>
/// Finds the calendar dates that a text states, in one pass: enough to date an article. Periods of figures are read by
/// the date grammar of the extraction stage, which knows far more forms and needs the publication date found here.
/// </summary>
internal static class StatedDateScanner
{
    private const int EarliestYear = 1900, LatestYear = 2100;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // Words that say, anywhere before the date in its clause, that the date lies ahead: "will open in 2028".
    private static readonly HashSet<string> ForwardWords = new(StringComparer.Ordinal)
    {
        "will", "would", "plans", "plan", "planned", "expected", "expects", "scheduled", "target", "targets", "targeted", "aims", "aim",
        "forecast", "forecasts", "projected", "until", "through", "towards", "toward", "hopes", "intends", "due", "slated", "next", "by", "before",
    };

    // What may stand before a bare year; "2025 containers" has none of them.
    private static readonly HashSet<string> BeforeYear = new(StringComparer.Ordinal)
    {
        "in", "of", "by", "from", "since", "during", "to", "and", "for", "than", "year", "early", "late", "mid", "until", "through", "throughout", "before", "after", "the",
    };

    /// <summary>The dates of <paramref name="text"/> in order.</summary>
    public static List<StatedDate> Scan(string text)
    {
        var words = Split(text);
        var found = new List<StatedDate>();
        var clause = new ClauseSense();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (i > 0) clause.Pass(text, words[i - 1], word);
            clause.See(text, word);
            if (At(text, words, i) is not { } date) continue;
            found.Add(date.Date with { Forward = clause.Forward });
            i += date.Words - 1;
        }

        return found;
    }

    private static (StatedDate Date, int Words)? At(string text, List<TextSpan> words, int i)
    {
        if (MonthOf(text, words[i]) is { } month) return FromMonth(text, words, i, month);
        if (!IsNumber(text, words[i])) return null;
        return Numeric(text, words, i) ?? DayFirst(text, words, i) ?? BareYear(text, words, i);
    }

    // January 26, 2026 | Jan. 15th | July 2025
    private static (StatedDate, int)? FromMonth(string text, List<TextSpan> words, int i, int month)
    {
        if (i + 1 >= words.Count || !Near(text, words[i], words[i + 1], ". ")) return null;
        if (Year(text, words[i + 1]) is { } alone)
        {
            var ended = i >= 2 && Is(text, words[i - 1], "of") && Is(text, words[i - 2], "end");
            return (Make(words, i, 2, alone, month, null) with { LastMonth = ended ? month : null }, 2);
        }

        if (DayOf(text, words[i + 1]) is not { } day) return null;
        if (i + 2 < words.Count && Near(text, words[i + 1], words[i + 2], ", ") && Year(text, words[i + 2]) is { } year)
            return (Make(words, i, 3, year, month, day), 3);
        return (Make(words, i, 2, null, month, day), 2);
    }

    // 26 January 2026 | 26th of January, 2026
    private static (StatedDate, int)? DayFirst(string text, List<TextSpan> words, int i)
    {
        if (DayOf(text, words[i]) is not { } day) return null;
        var at = i + 1;
        if (at < words.Count && Is(text, words[at], "of")) at++;
        if (at >= words.Count || !Near(text, words[at - 1], words[at], " ") || MonthOf(text, words[at]) is not { } month) return null;
        if (at + 1 < words.Count && Near(text, words[at], words[at + 1], "., ") && Year(text, words[at + 1]) is { } year)
            return (Make(words, i, at + 2 - i, year, month, day), at + 2 - i);
        return (Make(words, i, at + 1 - i, null, month, day), at + 1 - i);
    }

    // 2026-01-26 | 2026/1/26 | 2026.01.26 | 2026年1月26日
    private static (StatedDate, int)? Numeric(string text, List<TextSpan> words, int i)
    {
        if (i + 2 >= words.Count || Year(text, words[i]) is not { } year) return null;
        var first = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
        var second = text.AsSpan(words[i + 1].End, words[i + 2].Start - words[i + 1].End);
        var joined = (first.Length == 1 && first[0] is '-' or '/' or '.' && second.SequenceEqual(first))
            || (first is "年" && second is "月");
        if (!joined || !int.TryParse(words[i + 1].In(text), out var month) || month is < 1 or > 12) return null;
        // "2026-01-26T09:15" runs on into its time.
        var dayWord = words[i + 2].In(text);
        var digits = 0;
        while (digits < dayWord.Length && char.IsAsciiDigit(dayWord[digits])) digits++;
        if (digits is 0 or > 2 || (digits < dayWord.Length && dayWord[digits] is not 'T' and not 't')) return null;
        var day = int.Parse(dayWord[..digits], System.Globalization.CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? (Make(words, i, 3, year, month, day), 3) : null;
    }

    private static (StatedDate, int)? BareYear(string text, List<TextSpan> words, int i)
    {
        if (i == 0 || Year(text, words[i]) is not { } year) return null;
        // 2,025 or $2025 or 2025% or 2025.5 is a number; "2030 Agenda" is a name.
        var before = words[i].Start > 0 ? text[words[i].Start - 1] : ' ';
        var after = words[i].End < text.Length ? text[words[i].End] : ' ';
        if (before is '$' or '€' or '£' or '¥' or ',' or '.' or '-' || after is '%' or '-') return null;
        if (after is ',' or '.' && words[i].End + 1 < text.Length && char.IsAsciiDigit(text[words[i].End + 1])) return null;
        if (i + 1 < words.Count && Near(text, words[i], words[i + 1], " ") && char.IsAsciiLetterUpper(text[words[i + 1].Start])) return null;
        var previous = Lower(text, words[i - 1]);
        if (!BeforeYear.Contains(previous)) return null;
        var date = Make(words, i, 1, year, null, null);
        return (previous == "of" ? date with { LastMonth = PartOfYear(text, words, i - 2) } : date, 1);
    }

    // "the first 11 months of", "the first half of", "the third quarter of", "the end of": how much of the year is meant.
    private static int? PartOfYear(string text, List<TextSpan> words, int last)
    {
        if (last < 0) return null;
        var noun = Lower(text, words[last]);
        var ordinal = last > 0 ? Lower(text, words[last - 1]) : "";
        return noun switch
        {
            "half" => ordinal == "second" ? 12 : 6,
            "quarter" or "quarters" => ordinal switch { "first" => 3, "second" or "two" => 6, "third" or "three" => 9, "fourth" or "final" or "last" => 12, _ => null },
            "months" => int.TryParse(ordinal, out var months) && months is >= 1 and <= 12 ? months : Array.IndexOf(NumberWords, ordinal) is > 0 and var n ? n : null,
            "end" => 12,
            _ => null,
        };
    }

    private static readonly string[] NumberWords =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static StatedDate Make(List<TextSpan> words, int i, int count, int? year, int? month, int? day) =>
        new(words[i].Cover(words[i + count - 1]), year, month, day, null, false);

    private static int? MonthOf(string text, TextSpan word)
    {
        // "may" and "march" are words of their own, but not with a capital before a number, which the callers ask for.
        if (word.Length is < 3 or > 9 || !char.IsAsciiLetterUpper(text[word.Start])) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.In(text).ToLowerInvariant(lower);
        if (lower is "sept") return 9;
        for (var m = 0; m < Months.Length; m++)
        {
            if (lower.SequenceEqual(Months[m]) || (lower.Length == 3 && lower.SequenceEqual(Months[m].AsSpan(0, 3)))) return m + 1;
        }

        return null;
    }

    private static int? DayOf(string text, TextSpan word)
    {
        var span = word.In(text);
        var digits = 0;
        while (digits < span.Length && char.IsAsciiDigit(span[digits])) digits++;
        if (digits is 0 or > 2 || !(span[digits..] is "" or "st" or "nd" or "rd" or "th")) return null;
        var day = int.Parse(span[..digits], System.Globalization.CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(string text, TextSpan word) =>
        word.Length == 4 && int.TryParse(word.In(text), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
        && year is >= EarliestYear and <= LatestYear ? year : null;

    private static bool IsNumber(string text, TextSpan word) => char.IsAsciiDigit(text[word.Start]);

    private static bool Is(string text, TextSpan word, string other) => word.In(text).Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Lower(string text, TextSpan word) => word.In(text).ToString().ToLowerInvariant();

    // Whether nothing but some of the given characters stands between two words.
    private static bool Near(string text, TextSpan a, TextSpan b, string allowed) =>
        b.Start - a.End is > 0 and <= 3 && text.AsSpan(a.End, b.Start - a.End).IndexOfAnyExcept(allowed) < 0;

    private static List<TextSpan> Split(string text)
    {
        var words = new List<TextSpan>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]) || text[i] is '年' or '月' or '日')
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && text[i] is not ('年' or '月' or '日')) i++;
            words.Add(new TextSpan(start, i));
        }

        return words;
    }

    /// <summary>Keeps whether the clause read so far has spoken of the future.</summary>
    private struct ClauseSense
    {
        public bool Forward { get; private set; }

        public void Pass(string text, TextSpan before, TextSpan word)
        {
            var between = text.AsSpan(before.End, word.Start - before.End);
            if (between.ContainsAny('.', ';', '\n') || between.ContainsAny('!', '?')) Forward = false;
        }

        public void See(string text, TextSpan word)
        {
            if (Forward || word.Length > 9) return;
            Span<char> lower = stackalloc char[word.Length];
            word.In(text).ToLowerInvariant(lower);
            Forward = ForwardWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
        }
    }
}
