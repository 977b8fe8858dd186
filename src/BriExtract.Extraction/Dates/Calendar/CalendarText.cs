using System.Globalization;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>How days are written down: ISO 8601 and TIMEX3.</summary>
internal static class CalendarText
{
    /// <summary>1 for Monday to 7 for Sunday (ISO 8601).</summary>
    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A year as <c>2024</c>, a month as <c>2024-08</c>, a day as ISO writes it, anything else as an interval.</summary>
    public static string Of(Period period, DateGrain grain) => grain switch
    {
        DateGrain.Year when period.Start.Month == 1 => period.Start.Year.ToString("0000", CultureInfo.InvariantCulture),
        DateGrain.Month => period.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => period.ToString(),
    };

    /// <summary>How fine a unit is.</summary>
    public static DateGrain GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => DateGrain.Week,
        TimeUnit.Weekend => DateGrain.Weekend,
        TimeUnit.Month => DateGrain.Month,
        TimeUnit.Quarter => DateGrain.Quarter,
        TimeUnit.Half => DateGrain.Half,
        TimeUnit.Year => DateGrain.Year,
        TimeUnit.Decade => DateGrain.Decade,
        TimeUnit.Century => DateGrain.Century,
        _ => DateGrain.Day,
    };
}
