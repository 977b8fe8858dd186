using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>From one date to another: "from January to November last year", "November 19 to 20", "2013-2024", "2023-24".</content>
internal readonly ref partial struct DateParser
{
    private bool Range(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var between = Is(at, WordClass.Between);
        var prefixed = between || Is(at, WordClass.From);
        var start = prefixed ? at + 1 : at;
        if (DaysOfMonth(start, between, out end, out node) || WeekThenDays(at, out end, out node) || LengthTo(at, out end, out node) || YearToDate(at, out end, out node)) return true;
        if (!Calendar(start, out var stop, out var from) || from is VagueNode or StretchNode or NowNode) return false;
        if (!Joint(stop, between, prefixed, out var next)) return false;
        if (ShortEnd(next, from, out end, out var to) || (Calendar(next, out end, out to) && Meet(from, to)))
        {
            node = new RangeNode(from, to);
            return true;
        }

        if ((Until(stop) || between) && (Is(next, WordClass.Now) || IsWord(next, "present") || IsWord(next, "date")))
        {
            end = next + 1;
            node = new RangeNode(from, new NowNode(null));
            return true;
        }

        return false;
    }

    /// <summary>"for 2 weeks, from 4th Nov", "for 3 days starting next Monday": so long from that day on.</summary>
    private bool LengthFrom(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at - 1, WordClass.For) || !Count(at, out var next, out var count) || !IsUnit(next) || UnitAt(next) < TimeUnit.Day) return false;
        var from = SkipMark(next + 1, ',');
        var day = Is(from, WordClass.From) ? from + 1 : IsWord(from, "starting") || IsWord(from, "beginning") ? from + 1 : -1;
        if (day < 0) return false;
        if (ClassAt(day) is WordClass.On or WordClass.From) day++;
        if (!Day(day, out end, out var start)) return false;
        node = new LengthNode(start, count, UnitAt(next));
        return true;
    }

    /// <summary>"the three months ended June 30", "the 12 months to March 31", "the fiscal year ending in June 2024": so long until the end of that day or month.</summary>
    private bool LengthTo(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        var unit = Is(start, WordClass.Fiscal) ? start + 1 : start;
        var count = 1;
        if (unit == start && Count(start, out var counted, out var number)) (unit, count) = (SkipMark(counted, '-'), number);
        if (!IsUnit(unit) || count < 1 || UnitAt(unit) is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Year)) return false;
        var ending = IsWord(unit + 1, "ending");
        // "the year to June"; without "the" it may be the time that is left: "two weeks to the vote"
        if (!ending && !IsWord(unit + 1, "ended") && !(start > at && Until(unit + 1))) return false;
        var last = ClassAt(unit + 2) is WordClass.On or WordClass.In ? unit + 3 : unit + 2;
        if (!Calendar(last, out end, out var day) || day.Grain is not (DateGrain.Day or DateGrain.Month) || day is NowNode) return false;
        node = new LengthToNode(day, count, UnitAt(unit), ending);
        return true;
    }

    /// <summary>"year-to-date", "fiscal year to date": from the first day of the year until now.</summary>
    private bool YearToDate(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var year = Skip(at, WordClass.Fiscal);
        if (!Is(year, WordClass.Unit) || UnitAt(year) != TimeUnit.Year) return false;
        var to = SkipMark(year + 1, '-');
        var date = SkipMark(to + 1, '-');
        if (!Is(to, WordClass.To) || !(Is(date, WordClass.Date) || IsWord(date, "date"))) return false;
        end = date + 1;
        node = new RangeNode(new UnitNode(TimeUnit.Year, 0), new NowNode(null));
        return true;
    }

    private bool Until(int at) => ClassAt(at) is WordClass.To or WordClass.Until;

    // A day and a month meet; a year and a weekday do not.
    private static bool Meet(CalendarNode from, CalendarNode to) => to is not (StretchNode or VagueNode or SamePeriodNode or EarlierNode or OffsetNode or BackNode)
        && (from.Grain == to.Grain || from.Grain is DateGrain.Day or DateGrain.Month && to.Grain is DateGrain.Day or DateGrain.Month || to is NowNode
            || from is PartNode || to is PartNode || (from.HasYear && to.HasYear && from.Grain is DateGrain.Year or DateGrain.Month or DateGrain.Day && to.Grain is DateGrain.Year or DateGrain.Month or DateGrain.Day));

    private bool Joint(int at, bool between, bool prefixed, out int next)
    {
        next = at + 1;
        if (between && Is(at, WordClass.And)) return true;
        if (Until(at) && (prefixed || !between)) return true;
        if (IsMark(at, '-') || (IsMark(at, '—') && Touches(at) && Touches(next)))
        {
            // a spaced dash between two dates joins them too, but not across a sentence's aside
            return Touches(at) == Touches(next);
        }

        return IsMark(at, '/') && Touches(at) && Touches(next);
    }

    /// <summary>The end of a range that repeats nothing: "November 19 to 20", "2023-24".</summary>
    private bool ShortEnd(int at, CalendarNode from, out int end, out CalendarNode to)
    {
        end = at;
        to = null!;
        if (!Is(at, WordClass.Digits)) return false;
        var token = _tokens[at];
        if (from is YearNode year)
        {
            if (token.Length != 2 || !Touches(at) || PartOfNumber(at) || token.Value != (year.Year + 1) % 100 && token.Value <= year.Year % 100) return false;
            if (Touches(at + 1) && ClassAt(at + 1) is not WordClass.Mark) return false;
            to = new YearNode((year.Year / 100 * 100) + token.Value + (token.Value <= year.Year % 100 ? 100 : 0));
            end = at + 1;
            return true;
        }

        if (from is not DayNode { Month: > 0 } day || !DayNumber(at, out end, out var number, out _) || number <= day.Day || PartOfNumber(at) || IsUnit(end) || Is(end, WordClass.Month) || (IsMark(end, '/') && Touches(end))) return false;
        var stated = day.Year is null ? YearBehind(end, out end) : null;
        to = new DayNode(number, day.Month, day.Year ?? stated);
        return true;
    }

    /// <summary>"6 to 18 this month", "between 5 and 16 of Oct", "4-22 January, 1995", "December 5 and 6".</summary>
    private bool DaysOfMonth(int at, bool between, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (Is(at, WordClass.Month) && Month(at, out var next, out var month, certain: false) && DayNumber(next, out var stop, out var first, out _) && Is(stop, WordClass.And)
            && DayNumber(stop + 1, out end, out var second, out _) && second == first + 1 && Is(stop + 1, WordClass.Digits) && !PartOfNumber(stop + 1) && !IsUnit(end) && !Is(end, WordClass.Month))
        {
            var year = YearBehind(end, out end);
            node = new RangeNode(new DayNode(first, month, year), new DayNode(second, month, year));
            return true;
        }

        if (!DayNumber(at, out stop, out first, out _) || PartOfNumber(at)) return false;
        if (IsMark(stop, '/') || (!Joint(stop, between, prefixed: true, out next) && !Is(stop, WordClass.And))) return false;
        if (!DayNumber(next, out stop, out second, out _) || second <= first || PartOfNumber(next)) return false;
        var of = Skip(stop, WordClass.Of);
        if (Month(of, out end, out month, certain: true))
        {
            var year = YearBehind(end, out end);
            node = new RangeNode(new DayNode(first, month, year), new DayNode(second, month, year));
            return true;
        }

        of = ClassAt(stop) is WordClass.Of or WordClass.In ? stop + 1 : stop;
        if (!Relative(of, out end, out var whole) || whole is not UnitNode { Unit: TimeUnit.Month }) return false;
        node = new RangeNode(new DayNode(first, 0, whole), new DayNode(second, 0, whole));
        return true;
    }
}
