using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>A whole unit counted from the anchor's own: "last year", "this month", "the decade".</summary>
internal sealed record UnitNode(TimeUnit Unit, int Offset) : CalendarNode
{
    public override DateGrain Grain => CalendarText.GrainOf(Unit);

    public override Period? On(DateOnly? anchor, Lean lean) => anchor is { } day ? UnitArithmetic.Around(day, Unit, Offset) : null;
}

/// <summary>A number of units that ends or begins with the anchor: "the past five years", "the next 3 months".</summary>
/// <param name="Count">How many; a part of one is allowed for hours only and counts as whole days.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Ahead">Whether it lies after the anchor.</param>
/// <param name="FromToday">Whether a stretch ahead begins with the anchor's own day: "within 3 weeks".</param>
internal sealed record StretchNode(int Count, TimeUnit Unit, bool Ahead, bool FromToday = false) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day || UnitArithmetic.Shift(day, Unit, Ahead ? Count : -Count) is not { } other) return null;
        return Ahead ? new Period(day, other) : new Period(other, day);
    }
}

/// <summary>A point a number of units before or after another: "three years ago", "two weeks after May 1".</summary>
/// <param name="Count">How many, negative for before.</param>
/// <param name="Unit">Of what.</param>
/// <param name="From">Counted from; null for the anchor.</param>
/// <param name="Exact">Whether the day itself is meant, not the unit that it lies in.</param>
internal sealed record OffsetNode(int Count, TimeUnit Unit, CalendarNode? From, bool Exact = false) : CalendarNode
{
    public override DateGrain Grain => CalendarText.GrainOf(Unit);

    /// <summary>The whole unit that the point lies in: "three years ago" is a year, not a day.</summary>
    public override Period? On(DateOnly? anchor, Lean lean) =>
        Point(anchor, lean) is not { } point ? null : Exact ? Period.Day(point) : UnitArithmetic.Around(point, Unit is TimeUnit.Week or TimeUnit.Fortnight ? TimeUnit.Day : Unit, 0);

    /// <summary>The day itself.</summary>
    public DateOnly? Point(DateOnly? anchor, Lean lean)
    {
        var start = From is null ? anchor : From.On(anchor, lean) is { } from ? (Count < 0 ? from.Start : from.End) : null;
        return start is { } day ? UnitArithmetic.Shift(day, Unit, Count) : null;
    }
}

/// <summary>"late last year", "mid-October 2024", "the end of June".</summary>
internal sealed record PartNode(DatePart Part, CalendarNode Whole) : CalendarNode
{
    public override DateGrain Grain => Part is DatePart.End or DatePart.Start ? DateGrain.Day : Whole.Grain;

    public override bool HasYear => Whole.HasYear;

    public override CalendarNode In(CalendarNode year) => this with { Whole = Whole.In(year) };

    public override Period? On(DateOnly? anchor, Lean lean) => Whole.On(anchor, lean) is not { } whole ? null : Part switch
    {
        DatePart.End => Period.Day(whole.End),
        DatePart.Start => Period.Day(whole.Start),
        // "late last year" is the whole year: news does not say which months it takes for late
        _ => whole,
    };

    public override string Timex(Period? at) => Whole.Timex(Part is DatePart.End or DatePart.Start ? null : at);
}

/// <summary>"the first 11 months of last year", "the third quarter of 2024", "the second half", "the last week of October".</summary>
/// <param name="Index">From 1; -1 for the last.</param>
/// <param name="Count">How many units.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Whole">Of which stretch; null for the year of the anchor.</param>
internal sealed record NthNode(int Index, int Count, TimeUnit Unit, CalendarNode? Whole) : CalendarNode
{
    // What is told of a stretch some days before it is over is told as of one that is.
    private const int MostToGo = 15;

    public override DateGrain Grain => Count == 1 ? CalendarText.GrainOf(Unit) : DateGrain.Stretch;

    public override bool HasYear => Whole is { HasYear: true };

    public override CalendarNode In(CalendarNode year) => this with { Whole = Whole is null ? year : Whole.In(year) };

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (Whole is not null) return Whole.On(anchor, lean) is { } whole ? UnitArithmetic.Nth(whole, Unit, Index, Count) : null;
        if (anchor is not { } day) return null;
        var own = UnitArithmetic.Nth(Period.Year(day.Year), Unit, Index, Count);
        // "in the third quarter" of an article of February is last year's
        // and "in the first eleven months" of one of January, when this year's are not over
        return lean == Lean.Past && own is { } found && (found.Start > day || (Count > 1 && found.End.DayNumber > day.DayNumber + MostToGo)) && day.Year > 1
            ? UnitArithmetic.Nth(Period.Year(day.Year - 1), Unit, Index, Count)
            : own;
    }
}

/// <summary>"summer 2016": the meteorological season of the northern half; winter begins in December of its year.</summary>
internal sealed record SeasonNode(int Season, CalendarNode? Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Season;

    public override bool HasYear => Year is not null;

    public override CalendarNode In(CalendarNode year) => Year is null ? this with { Year = year } : this;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (Year is not null) return Year.On(anchor, lean) is { } year ? Of(year.Start.Year) : null;
        if (anchor is not { } day || day.Year is < 2 or > 9997) return null;
        var own = Of(day.Year);
        return lean == Lean.Past && own.Start > day ? Of(day.Year - 1) : lean == Lean.Future && own.End < day ? Of(day.Year + 1) : own;
    }

    public override string Timex(Period? at) =>
        (at is { } period && HasYear ? $"{period.Start.Year:0000}-" : "") + Season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    private Period Of(int year)
    {
        var start = FirstOf(year, Season * 3);
        return new Period(start, start.AddMonths(3).AddDays(-1));
    }
}

/// <summary>A day with a name that falls every year: "Christmas", "Labour Day".</summary>
internal sealed record HolidayNode(Holiday Holiday, CalendarNode? Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override bool HasYear => Year is not null;

    public override CalendarNode In(CalendarNode year) => Year is null ? this with { Year = year } : this;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (Year is not null) return Year.On(anchor, lean) is { } year ? Holiday.In(year.Start.Year) : null;
        if (anchor is not { } day || day.Year is < 2 or > 9998) return null;
        if (Holiday.In(day.Year) is not { } own) return null;
        return lean == Lean.Past && own.Start > day ? Holiday.In(day.Year - 1) : lean == Lean.Future && own.End < day ? Holiday.In(day.Year + 1) : own;
    }
}

/// <summary>"last Easter", "next Christmas": the nearest that has begun, or that is to come.</summary>
internal sealed record NearHolidayNode(HolidayNode Holiday, bool Ahead) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override Period? On(DateOnly? anchor, Lean lean) => Holiday.On(anchor, Ahead ? Lean.Future : Lean.Past);
}

/// <summary>"Friday the 13th": the nearest month whose day of that number is that weekday.</summary>
internal sealed record WeekdayDayNode(int Weekday, int Day) : CalendarNode
{
    // The longest wait for a weekday to fall on a day is that for the 31st, within 40 months; a common year's February makes none longer.
    private const int MostMonths = 48;

    public override DateGrain Grain => DateGrain.Day;

    public override bool HasYear => false;

    public override string Timex(Period? at) => $"XXXX-XX-{Day:00}";

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day || day.Year is < 10 or > 9990) return null;
        for (var step = 0; step <= MostMonths; step++)
        {
            var month = FirstOf(day.Year, day.Month).AddMonths(lean == Lean.Past ? -step : step);
            if (Day > DateTime.DaysInMonth(month.Year, month.Month)) continue;
            var found = month.AddDays(Day - 1);
            if (CalendarText.WeekdayOf(found) == Weekday && (lean == Lean.Past ? found <= day : found >= day)) return Period.Day(found);
        }

        return null;
    }
}

/// <summary>"next Tuesday", "last Friday": the one of the week before or after.</summary>
internal sealed record NearWeekdayNode(int Weekday, int Weeks) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day) return null;
        var own = CalendarText.WeekdayOf(day);
        // "last Friday" said on a Monday is three days ago, not the Friday before that
        if (Weeks < 0) return Period.Day(day.AddDays(-(((own - Weekday + 6) % 7) + 1)));
        return Period.Day(day.AddDays(Weekday - own + (7 * Weeks)));
    }
}

/// <summary>"the year", "the same year", "that month": points back at a date of the text; the anchor's own where there is none.</summary>
internal sealed record BackNode(TimeUnit Unit, int Offset) : CalendarNode
{
    public override DateGrain Grain => CalendarText.GrainOf(Unit);

    public override Period? On(DateOnly? anchor, Lean lean) => anchor is { } day ? UnitArithmetic.Around(day, Unit, Offset) : null;
}

/// <summary>A fiscal year: which months it runs over depends on whose it is, so its calendar year stands for it.</summary>
internal sealed record FiscalNode(CalendarNode Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Year;

    public override Period? On(DateOnly? anchor, Lean lean) => Year.On(anchor, lean);
}

/// <summary>"last June", "next June": the nearest one before or after the anchor's own month.</summary>
internal sealed record NearMonthNode(int Month, int Offset) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Month;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day || day.Year is < 3 or > 9996) return null;
        var year = day.Year + Offset switch
        {
            < 0 => Month < day.Month ? 0 : -1,
            > 0 => Month > day.Month ? 0 : 1,
            _ => 0,
        };
        return Period.Month(year, Month);
    }
}

/// <summary>"the same period last year": as long as what it is compared with, in that year.</summary>
internal sealed record SamePeriodNode(CalendarNode Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override Period? On(DateOnly? anchor, Lean lean) => Year.On(anchor, lean);
}

/// <summary>"a year earlier", "two weeks earlier": counted back from a date of the text, from the anchor where there is none.</summary>
internal sealed record EarlierNode(int Count, TimeUnit Unit) : CalendarNode
{
    public override DateGrain Grain => CalendarText.GrainOf(Unit);

    public override Period? On(DateOnly? anchor, Lean lean) =>
        anchor is { } day && UnitArithmetic.Shift(day, Unit, -Count) is { } point ? UnitArithmetic.Around(point, Unit, 0) : null;
}

/// <summary>"to date", "currently": the anchor's day; with a stretch ("so far this year") from its first day until then.</summary>
internal sealed record NowNode(CalendarNode? Within) : CalendarNode
{
    public override DateGrain Grain => Within is null ? DateGrain.Day : DateGrain.Stretch;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day) return null;
        if (Within is null) return Period.Day(day);
        return Within.On(anchor, lean) is { } within && within.Start <= day ? new Period(within.Start, day) : null;
    }
}

/// <summary>"the first Tuesday of August".</summary>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Index">From 1; -1 for the last.</param>
/// <param name="Month">Which month.</param>
internal sealed record WeekdayOfMonthNode(int Weekday, int Index, CalendarNode Month) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override bool HasYear => Month.HasYear;

    public override CalendarNode In(CalendarNode year) => this with { Month = Month.In(year) };

    public override Period? On(DateOnly? anchor, Lean lean) =>
        Month.On(anchor, lean) is { } month ? new Holiday("", month.Start.Month, 0, Weekday, Index).In(month.Start.Year) : null;
}

/// <summary>"the week of September 16": the whole week that holds a day.</summary>
internal sealed record WeekAroundNode(CalendarNode Day) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Week;

    public override bool HasYear => Day.HasYear;

    public override CalendarNode In(CalendarNode year) => new WeekAroundNode(Day.In(year));

    public override Period? On(DateOnly? anchor, Lean lean) => Day.On(anchor, lean) is { } day ? UnitArithmetic.Around(day.Start, TimeUnit.Week, 0) : null;
}

/// <summary>"the rest of the week": from the anchor's day to the end of its unit.</summary>
internal sealed record RestNode(CalendarNode Whole) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override Period? On(DateOnly? anchor, Lean lean) =>
        anchor is { } day && Whole.On(anchor, lean) is { } whole && whole.Start <= day && day <= whole.End ? new Period(day, whole.End) : null;
}

/// <summary>"3 days from next Monday": so many units from a day on, the coming one where it may be two.</summary>
internal sealed record LengthNode(CalendarNode From, int Count, TimeUnit Unit) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override Period? On(DateOnly? anchor, Lean lean) =>
        From.On(anchor, Lean.Future) is { } from && UnitArithmetic.Shift(from.Start, Unit, Count) is { } after && after > from.Start ? new Period(from.Start, after.AddDays(-1)) : null;
}

/// <summary>"the three months ended June 30": so many units up to the end of a day or a month.</summary>
/// <param name="Last">The day or month it ends with.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Ahead">Whether the coming one is meant where it may be two: "the year ending March 31".</param>
internal sealed record LengthToNode(CalendarNode Last, int Count, TimeUnit Unit, bool Ahead) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override bool HasYear => Last.HasYear;

    public override CalendarNode In(CalendarNode year) => this with { Last = Last.In(year) };

    public override Period? On(DateOnly? anchor, Lean lean) =>
        Last.On(anchor, Ahead ? Lean.Future : lean) is { End.Year: < 9999 } last && UnitArithmetic.Shift(last.End.AddDays(1), Unit, -Count) is { } start ? new Period(start, last.End) : null;
}
