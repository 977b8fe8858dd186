using BriExtract.Core.Periods;

namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>When a named day falls.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Month">Month; 0 for days counted from Easter.</param>
/// <param name="Day">Day of the month; for a weekday rule 0; for Easter the days after it, negative before.</param>
/// <param name="Weekday">1 for Monday; 0 where the day is fixed.</param>
/// <param name="Nth">Which such weekday of the month, -1 for the last.</param>
internal sealed record Holiday(string Name, int Month, int Day, int Weekday, int Nth)
{
    /// <summary>The day in a year (Gregorian); null where the year has none.</summary>
    public Period? In(int year)
    {
        if (year is < 1583 or > 9998) return null;
        if (Month == 0) return Period.Day(Easter(year).AddDays(Day));
        if (Weekday == 0) return Day <= DateTime.DaysInMonth(year, Month) ? Period.Day(new DateOnly(year, Month, Day)) : null;
        var month = Period.Month(year, Month);
        if (Nth == -1)
        {
            var back = (CalendarText.WeekdayOf(month.End) - Weekday + 7) % 7;
            return Period.Day(month.End.AddDays(-back));
        }

        var ahead = (Weekday - CalendarText.WeekdayOf(month.Start) + 7) % 7;
        var found = month.Start.AddDays(ahead + (7 * (Nth - 1)));
        return found <= month.End ? Period.Day(found) : null;
    }

    // Anonymous Gregorian computus (Nature 13, 487, 1876).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
