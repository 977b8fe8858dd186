using BriExtract.Core.Periods;

namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>Which way an incomplete date leans: "in August" of an article of May is last year's or this year's.</summary>
internal enum Lean : byte
{
    /// <summary>The nearest that has begun.</summary>
    Past,

    /// <summary>The nearest that has not ended.</summary>
    Future,
}

/// <summary>What a date expression means, before it meets the day of its article.</summary>
internal abstract record CalendarNode
{
    /// <summary>How fine it is.</summary>
    public abstract DateGrain Grain { get; }

    /// <summary>The days it covers, both ends included; null where it needs a day that is not known or names no days.</summary>
    /// <param name="anchor">The day that relative words count from.</param>
    /// <param name="lean">Which way an incomplete date leans.</param>
    public abstract Period? On(DateOnly? anchor, Lean lean);

    /// <summary>What is written down, as TIMEX3 would: <c>XXXX-08</c> for "August".</summary>
    public virtual string Timex(Period? at) => at is { } period ? CalendarText.Of(period, Grain) : "XXXX";

    /// <summary>Whether a year is stated, in figures or by a relative word.</summary>
    public virtual bool HasYear => true;

    /// <summary>The same with a year, where it has none; else itself.</summary>
    public virtual CalendarNode In(CalendarNode year) => this;

    /// <summary>First day, for the end of a range.</summary>
    protected static DateOnly FirstOf(int year, int month) => new(year, month, 1);
}

/// <summary>"2024".</summary>
internal sealed record YearNode(int Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Year;

    public override Period? On(DateOnly? anchor, Lean lean) => Period.Year(Year);

    public override string Timex(Period? at) => Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>"August", "August 2024", "August of last year".</summary>
internal sealed record MonthNode(int Month, CalendarNode? Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Month;

    public override bool HasYear => Year is not null;

    public override CalendarNode In(CalendarNode year) => Year is null ? this with { Year = year } : this;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (Year is not null) return Year.On(anchor, lean) is { } year ? Period.Month(year.Start.Year, Month) : null;
        if (anchor is not { } day) return null;
        var own = Period.Month(day.Year, Month);
        if (lean == Lean.Past && own.Start > day && day.Year > 1) return Period.Month(day.Year - 1, Month);
        return lean == Lean.Future && own.End < day ? Period.Month(day.Year + 1, Month) : own;
    }

    public override string Timex(Period? at) => at is { } period && HasYear
        ? CalendarText.Of(period, Grain)
        : $"XXXX-{Month:00}";
}

/// <summary>"August 5", "5 August 2024", "the 5th".</summary>
internal sealed record DayNode(int Day, int Month, CalendarNode? Year) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override bool HasYear => Year is not null;

    public override CalendarNode In(CalendarNode year) => Year is null ? this with { Year = year } : this;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (Year is not null)
        {
            // "the 14th of next month": the year node is a month
            if (Year.On(anchor, lean) is not { } whole) return null;
            return Month == 0 ? At(whole.Start.Year, whole.Start.Month) : At(whole.Start.Year, Month);
        }

        if (anchor is not { } day) return null;
        return Month == 0 ? NearestInMonths(day, lean) : NearestInYears(day, lean);
    }

    public override string Timex(Period? at) => at is { } period && HasYear
        ? CalendarText.Of(period, Grain)
        : Month == 0 ? $"XXXX-XX-{Day:00}" : $"XXXX-{Month:00}-{Day:00}";

    private Period? At(int year, int month) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, month) ? Period.Day(new DateOnly(year, month, Day)) : null;

    private Period? NearestInYears(DateOnly day, Lean lean)
    {
        // eight years hold a 29 February
        for (var step = 0; step <= 8; step++)
        {
            var year = day.Year + (lean == Lean.Past ? -step : step);
            if (At(year, Month) is { } found && (lean == Lean.Past ? found.Start <= day : found.Start >= day)) return found;
        }

        return null;
    }

    private Period? NearestInMonths(DateOnly day, Lean lean)
    {
        var month = FirstOf(day.Year, day.Month);
        for (var step = 0; step <= 3; step++)
        {
            if (At(month.Year, month.Month) is { } found && (lean == Lean.Past ? found.Start <= day : found.Start >= day)) return found;
            if (month.Year is < 2 or > 9998) return null;
            month = month.AddMonths(lean == Lean.Past ? -1 : 1);
        }

        return null;
    }
}

/// <summary>"Tuesday", "last Tuesday", "Tuesday of next week".</summary>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Weeks">Weeks from the anchor's own; null for the nearest.</param>
internal sealed record WeekdayNode(int Weekday, int? Weeks) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override bool HasYear => Weeks is not null;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (anchor is not { } day) return null;
        var own = CalendarText.WeekdayOf(day);
        if (Weeks is { } weeks) return Period.Day(day.AddDays(Weekday - own + (7 * weeks)));
        var back = (own - Weekday + 7) % 7;
        // A weekday's name in news is the day just past; the article's own day counts.
        return Period.Day(lean == Lean.Past ? day.AddDays(-back) : day.AddDays((7 - back) % 7));
    }

    public override string Timex(Period? at) => at is { } period && HasYear ? CalendarText.Of(period, Grain) : $"XXXX-WXX-{Weekday}";
}

/// <summary>"today", "yesterday".</summary>
internal sealed record DeicticNode(int Offset) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Day;

    public override Period? On(DateOnly? anchor, Lean lean) => anchor is { } day ? Period.Day(day.AddDays(Offset)) : null;
}

/// <summary>A stretch whose days are fixed: a decade, a century, a five-year plan.</summary>
internal sealed record FixedNode(DateGrain Size, Period Days) : CalendarNode
{
    public override DateGrain Grain => Size;

    public override Period? On(DateOnly? anchor, Lean lean) => Days;
}

/// <summary>"recent years", "recently": a time that names no days.</summary>
internal sealed record VagueNode : CalendarNode
{
    public override DateGrain Grain => DateGrain.None;

    public override Period? On(DateOnly? anchor, Lean lean) => null;

    public override string Timex(Period? at) => "PAST_REF";
}

/// <summary>From one date to another: "January to November last year".</summary>
internal sealed record RangeNode(CalendarNode From, CalendarNode To) : CalendarNode
{
    public override DateGrain Grain => DateGrain.Stretch;

    public override bool HasYear => From.HasYear || To.HasYear;

    public override CalendarNode In(CalendarNode year) => new RangeNode(From.In(year), To.In(year));

    /// <summary>The first day of its last date.</summary>
    public DateOnly? LastStart(DateOnly? anchor, Lean lean) => To is NowNode ? anchor : To.On(anchor, lean)?.Start;

    public override Period? On(DateOnly? anchor, Lean lean)
    {
        if (To.On(anchor, lean) is not { } to) return null;
        // "Nov to Feb 2017": the start lies before the end
        if (From.On(From.HasYear ? anchor : to.Start, From.HasYear ? lean : Lean.Past) is not { } from) return null;
        return from.Start <= to.End ? new Period(from.Start, to.End) : null;
    }
}
