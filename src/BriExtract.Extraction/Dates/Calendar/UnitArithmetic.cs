using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>Reckoning in days, weeks, months, quarters, halves, years; results outside years 1 to 9999 are null.</summary>
internal static class UnitArithmetic
{
    /// <summary>The unit that holds a day, or one some units away: offset -1 is the one before.</summary>
    public static Period? Around(DateOnly day, TimeUnit unit, int offset) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => Period.Day(day),
        TimeUnit.Day => Shift(day, unit, offset) is { } other ? Period.Day(other) : null,
        TimeUnit.BusinessDay => Shift(day, unit, offset) is { } other ? Period.Day(other) : null,
        TimeUnit.Week => Week(day, offset),
        TimeUnit.Fortnight => Week(day, 2 * offset),
        TimeUnit.Weekend => Week(day, offset) is { } week ? new Period(week.Start.AddDays(5), week.End) : null,
        TimeUnit.Month => Months(day, offset, 1),
        TimeUnit.Quarter => Months(day, offset, 3),
        TimeUnit.Half => Months(day, offset, 6),
        TimeUnit.Year => Months(day, offset, 12),
        TimeUnit.Decade => Years(day, offset, 10),
        TimeUnit.Century => Years(day, offset, 100),
        _ => null,
    };

    /// <summary>A day some units on; months clip to the last day of a shorter month.</summary>
    public static DateOnly? Shift(DateOnly day, TimeUnit unit, int count)
    {
        if (Math.Abs((long)count) > 4_000_000) return null;
        return unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => day,
            TimeUnit.Hour => Days(day, count / 24),
            TimeUnit.Day => Days(day, count),
            TimeUnit.BusinessDay => BusinessDays(day, count),
            TimeUnit.Week or TimeUnit.Weekend => Days(day, 7L * count),
            TimeUnit.Fortnight => Days(day, 14L * count),
            TimeUnit.Month => AddMonths(day, count),
            TimeUnit.Quarter => AddMonths(day, 3L * count),
            TimeUnit.Half => AddMonths(day, 6L * count),
            TimeUnit.Year => AddMonths(day, 12L * count),
            TimeUnit.Decade => AddMonths(day, 120L * count),
            TimeUnit.Century => AddMonths(day, 1200L * count),
            _ => null,
        };
    }

    /// <summary>Some units of a stretch, counted from its start, or from its end where <paramref name="index"/> is -1; null where it does not hold them.</summary>
    public static Period? Nth(Period whole, TimeUnit unit, int index, int count)
    {
        if (index == -1)
        {
            if (unit == TimeUnit.Week) return LastWeek(whole);
            if (whole.End.Year > 9998 || Shift(whole.End.AddDays(1), unit, -count) is not { } start || start < whole.Start) return null;
            return new Period(start, whole.End);
        }

        var first = unit == TimeUnit.Week ? FirstWeek(whole) : whole.Start;
        if (Shift(first, unit, index - 1) is not { } from || Shift(first, unit, index - 1 + count) is not { } after) return null;
        var to = after.AddDays(-1);
        return from > whole.End || (unit != TimeUnit.Week && to > whole.End) ? null : new Period(from, to);
    }

    /// <summary>Weeks run from Monday (ISO 8601); the first of a stretch holds its first Thursday.</summary>
    private static DateOnly FirstWeek(Period whole)
    {
        var own = CalendarText.WeekdayOf(whole.Start);
        return own <= 4 ? whole.Start.AddDays(1 - own) : whole.Start.AddDays(8 - own);
    }

    private static Period LastWeek(Period whole)
    {
        var own = CalendarText.WeekdayOf(whole.End);
        var monday = own >= 4 ? whole.End.AddDays(1 - own) : whole.End.AddDays(1 - own - 7);
        return new Period(monday, monday.AddDays(6));
    }

    private static Period? Week(DateOnly day, int offset)
    {
        if (Days(day, (7L * offset) + 1 - CalendarText.WeekdayOf(day)) is not { } monday || Days(monday, 6) is not { } sunday) return null;
        return new Period(monday, sunday);
    }

    private static Period? Months(DateOnly day, int offset, int size)
    {
        var start = new DateOnly(day.Year, ((day.Month - 1) / size * size) + 1, 1);
        if (AddMonths(start, (long)offset * size) is not { } first || AddMonths(first, size) is not { } after) return null;
        return new Period(first, after.AddDays(-1));
    }

    private static Period? Years(DateOnly day, int offset, int size)
    {
        var first = (day.Year / size * size) + (offset * size);
        return first < 1 || first + size - 1 > 9999 ? null : new Period(new DateOnly(first, 1, 1), new DateOnly(first + size - 1, 12, 31));
    }

    private static DateOnly? Days(DateOnly day, long count)
    {
        var number = day.DayNumber + count;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    private static DateOnly? AddMonths(DateOnly day, long count)
    {
        var year = (((day.Year * 12L) + day.Month - 1 + count) / 12);
        return year is < 1 or > 9998 ? null : day.AddMonths((int)count);
    }

    private static DateOnly? BusinessDays(DateOnly day, int count)
    {
        DateOnly? at = day;
        for (var left = Math.Min(Math.Abs(count), 10_000); left > 0 && at is not null;)
        {
            at = Days(at.Value, Math.Sign(count));
            if (at is { } next && CalendarText.WeekdayOf(next) <= 5) left--;
        }

        return at;
    }
}
