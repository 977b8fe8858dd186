using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Dates in figures alone: "2024-08-05", "8/5/2024", "2019/Aug/01".</content>
internal readonly ref partial struct DateParser
{
    // "2019/Aug/01", "2019-aug-1", "23/Sep/2020"
    private bool NamedMonthNumeric(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || !(IsMark(at + 1, '/') || IsMark(at + 1, '-')) || !Touches(at + 1) || !Is(at + 2, WordClass.Month) || !Touches(at + 2)) return false;
        if (!IsMark(at + 3, (char)_tokens[at + 1].Value) || !Touches(at + 3) || !Is(at + 4, WordClass.Digits) || !Touches(at + 4)) return false;
        var (first, last) = (_tokens[at], _tokens[at + 4]);
        var (year, day) = first.Length == 4 ? (first.Value, last.Value) : (last.Length == 2 ? FullYear(last.Value) : last.Value, first.Value);
        if (year is < FirstYear or > LastYear || day is < 1 || day > DateTime.DaysInMonth(year, _tokens[at + 2].Value)) return false;
        node = new DayNode(day, _tokens[at + 2].Value, new YearNode(year));
        end = at + 5;
        return true;
    }

    /// <summary>"2024-08-05", "8/5/2024", "5.8.2024", "8/5", "2024/8".</summary>
    private bool Numeric(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || (at > 0 && Touches(at) && _tokens[at - 1] is { Class: WordClass.Mark, Value: '-' or '/' or '.' or ',' or '$' or '€' or '£' or '+' })) return false;
        if (_spoken && _tokens[at].Length == 4 && (IsMark(at + 1, '/') || IsMark(at + 1, '-') || IsMark(at + 1, '.')) && Is(at + 2, WordClass.Digits) && _tokens[at + 2].Length <= 2 && _tokens[at + 2].Value is >= 1 and <= 12 && ClassAt(at + 3) != WordClass.Mark | !Touches(at + 3) | IsMark(at + 3, '.')
            && _tokens[at].Value is >= 1900 and <= 2100 && !(IsMark(at + 3, '.') && Is(at + 4, WordClass.Digits)))
        {
            node = new MonthNode(_tokens[at + 2].Value, new YearNode(_tokens[at].Value));
            end = at + 3;
            return true;
        }

        if (!Touches(at + 1) || !Touches(at + 2) || ClassAt(at + 1) != WordClass.Mark || !Is(at + 2, WordClass.Digits)) return false;
        var mark = (char)_tokens[at + 1].Value;
        if (mark is not ('-' or '/' or '.')) return false;
        var (first, second) = (_tokens[at], _tokens[at + 2]);
        var three = IsMark(at + 3, mark) && Touches(at + 3) && Is(at + 4, WordClass.Digits) && Touches(at + 4);
        if (three)
        {
            if (IsMark(at + 5, mark) && Touches(at + 5) && Is(at + 6, WordClass.Digits)) return false;
            if (!ThreePart(first, second, _tokens[at + 4], mark, out var day)) return false;
            node = day;
            end = at + 5;
            return true;
        }

        // "2024/8", "2024-08": a year and its month; "2013-14" and "2024.5" are other things
        if (first.Length == 4 && mark != '.' && second.Length <= 2 && second.Value is >= 1 and <= 12 && first.Value is >= 1900 and <= 2100 && (mark == '-' ? second.Value <= first.Value % 100 && second.Length == 2 : true) && !(mark == '/' && second.Value == (first.Value + 1) % 100))
        {
            node = new MonthNode(second.Value, new YearNode(first.Value));
            end = at + 3;
            return true;
        }

        // "8/5" is a date only where a word says so: fractions and scores look the same
        var day2 = Is(at - 1, WordClass.On) ? mark == '/' || _spoken : _spoken && mark == '/';
        if (day2 && first.Length <= 2 && second.Length <= 2 && !Touches(at + 3) | IsMark(at + 3, '.') | IsMark(at + 3, ',') | IsMark(at + 3, '?') | IsMark(at + 3, '!') && first.Value is >= 1 and <= 12 && second.Value is >= 1 and <= 31)
        {
            end = at + 3;
            // "08/12,2015"
            node = new DayNode(second.Value, first.Value, YearBehind(end, out end));
            return true;
        }

        return false;
    }

    private static bool ThreePart(DateToken first, DateToken second, DateToken third, char mark, out CalendarNode node)
    {
        node = null!;
        int year, month, day;
        if (first.Length == 4) (year, month, day) = (first.Value, second.Value, third.Value);
        else if (third.Length == 4 || (third.Length == 2 && first.Length <= 2))
        {
            // month first, as American news writes; day first where it cannot be a month, and with dots
            (month, day) = (first.Value > 12 || (mark == '.' && second.Value <= 12)) ? (second.Value, first.Value) : (first.Value, second.Value);
            year = third.Length == 4 ? third.Value : FullYear(third.Value);
        }
        else
        {
            return false;
        }

        if (first.Length is 3 || second.Length > 2 || third.Length is 1 or 3 && first.Length != 4) return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        node = new DayNode(day, month, new YearNode(year));
        return true;
    }
}
