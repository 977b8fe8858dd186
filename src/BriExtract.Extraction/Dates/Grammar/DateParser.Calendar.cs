using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Any date, and days, months and years in words and figures.</content>
internal readonly ref partial struct DateParser
{
    /// <summary>Any one date: "August 5, 2024", "last year", "the first half of 2025", "Tuesday".</summary>
    private bool Calendar(int at, out int end, out CalendarNode node)
    {
        if ((uint)at >= (uint)_tokens.Length)
        {
            (end, node) = (at, null!);
            return false;
        }

        if (_memo.TryGet(at, out end, out var known))
        {
            node = known!;
            return known is not null;
        }

        var found = ReadCalendar(at, out end, out node);
        _memo.Set(at, end, found ? node : null);
        return found;
    }

    // A rule is entered only at words that it can begin with, "the" aside.
    private bool ReadCalendar(int at, out int end, out CalendarNode node)
    {
        var kind = ClassAt(Skip(at, WordClass.The));
        var counts = kind is WordClass.Digits or WordClass.Ordinal or WordClass.Tens;
        var relative = kind is WordClass.Relative;
        if (kind is WordClass.Unit or WordClass.Rest or WordClass.Part && Part(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Other or WordClass.Cue) && Nth(at, out end, out node)) return true;
        if (counts && Plan(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Fiscal or WordClass.Cue or WordClass.Mark or WordClass.Cardinal) && Fiscal(at, out end, out node)) return true;
        if (relative && NearHoliday(at, out end, out node)) return true;
        if (kind is not (WordClass.Digits or WordClass.Mark) && NamedHoliday(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Other) && WeekdayOfMonth(at, out end, out node)) return true;
        if (relative && WeekThenDay(at, out end, out node)) return true;
        if ((relative || kind is WordClass.Weekday) && Weekday(at, out end, out node)) return true;
        if (kind is WordClass.Digits && Numeric(at, out end, out node)) return true;
        if ((counts || kind is WordClass.Month or WordClass.Cardinal) && DayAndMonth(at, out end, out node)) return true;
        if (kind is WordClass.Month or WordClass.Digits or WordClass.Unit && MonthAndYear(at, out end, out node)) return true;
        if ((relative || kind is WordClass.Season) && SeasonAndYear(at, out end, out node)) return true;
        if (kind is WordClass.Part or WordClass.Digits or WordClass.Mark or WordClass.Decades && Decade(at, out end, out node)) return true;
        if (kind is WordClass.Unit or WordClass.Deictic && NamedDay(at, out end, out node)) return true;
        if (kind is not (WordClass.Month or WordClass.Weekday or WordClass.Season or WordClass.Deictic or WordClass.Mark) && Relative(at, out end, out node)) return true;
        if (kind is WordClass.Unit or WordClass.Digits or WordClass.Cardinal or WordClass.Tens && YearAlone(at, out end, out node)) return true;
        end = at;
        node = null!;
        return false;
    }

    private bool YearAlone(int at, out int end, out CalendarNode node)
    {
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Year && YearAfter(Skip(start + 1, WordClass.Of), out end, out var stated))
        {
            node = stated;
            return true;
        }

        if (ClassAt(at - 1) is WordClass.In or WordClass.Of && YearInWords(at, out end, out var worded))
        {
            node = worded;
            return true;
        }

        if (!LoneYear(at, out end, out var year)) return false;
        node = year;
        return true;
    }

    /// <summary>"August 5", "Aug. 5th, 2024", "5 August 2024", "the 5th of August", "5-Aug-2024".</summary>
    private bool DayAndMonth(int at, out int end, out CalendarNode node)
    {
        node = null!;
        if (NamedMonthNumeric(at, out end, out node)) return true;
        var start = Skip(at, WordClass.The);
        if (start == at && Month(at, out end, out var month, certain: false))
        {
            var next = Skip(IsMark(end, '-') && Touches(end) ? end + 1 : SkipMark(end, ','), WordClass.The);
            // "In August, two officials", "in August, the second-highest": behind a comma only an ordinal by itself is a day
            var comma = IsMark(end, ',');
            if (_spoken && (IsMark(end, '.') || IsMark(end, '/')) && Is(end + 1, WordClass.Digits)) next = end + 1;
            if (!DayNumber(next, out end, out var day, out var ordered) || (comma && !ordered) || (comma && IsMark(end, '-') && Touches(end)) || IsUnit(end) || TimeFollows(next, end)) return false;
            if (IsMark(end, '%') || (IsMark(end, '-') && Touches(end) && IsUnit(end + 1)) || PartOfNumber(next) && !CommaYear(next)) return false;
            var stop = end;
            var year = YearBehind(end, out end);
            // "Jan 99" is a month and a year; "May 5 million" is no day
            if (year is null && ClassAt(stop) == WordClass.Scale) return false;
            node = new DayNode(day, month, year);
            return true;
        }

        if (!DayNumber(start, out end, out var number, out var ordinal) || PartOfNumber(start)) return false;
        var hyphen = IsMark(end, '-') && Touches(end) && Touches(end + 1);
        var of = hyphen ? end + 1 : Skip(SkipMark(end, ','), WordClass.Of);
        if (Month(of, out end, out month, certain: ordinal || Is(of - 1, WordClass.Of) || !Is(start, WordClass.Cardinal)))
        {
            if (hyphen && IsMark(end, '-') && Touches(end)) end++;
            node = new DayNode(number, month, YearBehind(end, out end));
            return true;
        }

        // "the 14th of next month"
        if (!ordinal || !Is(of - 1, WordClass.Of) || !Relative(of, out end, out var whole) || whole.Grain != DateGrain.Month) return false;
        node = new DayNode(number, 0, whole);
        return true;
    }

    // "Jan. 5,2024" is a day and its year, not one grouped number
    private bool CommaYear(int at) => IsMark(at + 1, ',') && Is(at + 2, WordClass.Digits) && _tokens[at + 2].Length == 4;

    private bool TimeFollows(int at, int end) => end == at + 1 && (IsMark(end, ':') && Touches(end) || Is(end, WordClass.AmPm));

    /// <summary>"August 2024", "Aug., 2024", "August of last year", "August".</summary>
    private bool MonthAndYear(int at, out int end, out CalendarNode node)
    {
        node = null!;
        var start = Skip(at, WordClass.The);
        // "the month of September"
        start = Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Month && Is(start + 1, WordClass.Of) ? start + 2 : at;
        if (YearThenMonth(at, out end, out node)) return true;
        if (!Month(start, out end, out var month, certain: start > at)) return false;
        at = start;
        var stop = end;
        var year = YearBehind(IsMark(end, '-') && Touches(end) ? end + 1 : end, out end);
        if (year is null) end = stop;
        if (year is null && _tokens[at].Doubtful && !LikelyMonth(at)) return false;
        node = new MonthNode(month, year);
        return true;
    }

    // "2016 November", "2017 april"
    private bool YearThenMonth(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || !Is(at + 1, WordClass.Month) || !YearAfter(at, out var next, out var year) || !Month(next, out end, out var month, certain: true) || Is(end, WordClass.Digits)) return false;
        node = new MonthNode(month, year);
        return true;
    }

    private bool LikelyMonth(int at) => _tokens[at].Capital && ClassAt(at - 1) is WordClass.In or WordClass.Of or WordClass.Since or WordClass.By
        or WordClass.During or WordClass.Until or WordClass.From or WordClass.To or WordClass.And or WordClass.Before or WordClass.After or WordClass.Relative
        or WordClass.Part or WordClass.Between or WordClass.Every;

    /// <summary>A month's name, with the full stop of an abbreviation.</summary>
    /// <param name="at">Where.</param>
    /// <param name="end">After it.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="certain">Whether a number stands before it, so that "may" and "march" are months even in lower case.</param>
    private bool Month(int at, out int end, out int month, bool certain)
    {
        end = at;
        month = 0;
        if (!Is(at, WordClass.Month)) return false;
        var token = _tokens[at];
        if (token.Doubtful && !token.Capital && !certain && !(Is(at + 1, WordClass.Digits) && _tokens[at + 1].Length is <= 2 or 4) && !(_spoken && ClassAt(at + 1) is WordClass.Ordinal)) return false;
        month = token.Value;
        end = at + 1;
        var shortened = (token.Length == 3 && token.Value != 5) || (token.Length == 4 && token.Value == 9);
        if (shortened && IsMark(end, '.') && Touches(end) && !EndsSentence(end)) end++;
        return true;
    }

    // The stop of "Jan." stays with it where more of the date follows.
    private bool EndsSentence(int at) => !(ClassAt(at + 1) is WordClass.Digits or WordClass.Of or WordClass.Ordinal or WordClass.The || IsMark(at + 1, ','));

    /// <summary>What names the year behind a month or day: "2024", ", 2024", "of last year", "this year"; null where nothing does.</summary>
    private CalendarNode? YearBehind(int at, out int end)
    {
        end = at;
        var comma = SkipMark(at, ',');
        var next = ClassAt(comma) is WordClass.Of or WordClass.In ? comma + 1 : comma;
        if (YearAfter(next, out var stop, out var year) && !(next == at + 1 && comma != at && IsUnit(stop)))
        {
            // "Aug. 5, 2016 people" would be a count; news writes none so
            end = stop;
            return year;
        }

        if (RelativeYear(next, out stop, out var relative))
        {
            end = stop;
            return relative;
        }

        // "June 27 [2019]": an editor's year
        if (IsMark(at, '[') && YearAfter(at + 1, out stop, out var added) && IsMark(stop, ']'))
        {
            end = stop + 1;
            return added;
        }

        return null;
    }

    /// <summary>"last year", "of the same year", "this year", "the previous year".</summary>
    private bool RelativeYear(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Relative) && Is(start + 1, WordClass.Unit) && UnitAt(start + 1) == TimeUnit.Year)
        {
            node = IsWord(start, "same") || (start > at && Is(start, WordClass.Relative) && IsWord(start, "following")) ? new BackNode(TimeUnit.Year, _tokens[start].Value) : new UnitNode(TimeUnit.Year, _tokens[start].Value);
            end = start + 2;
            return true;
        }

        if (start == at + 1 && Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Year)
        {
            node = new BackNode(TimeUnit.Year, 0);
            end = start + 1;
            return true;
        }

        return false;
    }
}
