namespace BriExtract.Extraction.Dates.Calendar;

/// <summary>A time of day as written.</summary>
/// <param name="Seconds">Since midnight.</param>
/// <param name="Open">Whether it may be of either half of the day: "at 7".</param>
internal readonly record struct Clock(int Seconds, bool Open)
{
    private const int HalfDay = 12 * 3600;

    /// <summary>The same in the second half of the day, where it is open.</summary>
    public Clock Later => new(Seconds % HalfDay + HalfDay, false);

    /// <summary>The same with its half settled as the first.</summary>
    public Clock Settled => this with { Open = false };

    /// <summary>Moves an open time into a part of the day: "8 in the evening".</summary>
    public Clock Within(int firstHour) => !Open ? this
        : firstHour >= 20 && Seconds >= HalfDay ? new Clock(Seconds - HalfDay, false)
        : firstHour >= 12 && Seconds < HalfDay ? Later
        : Settled;
}

/// <summary>A time of day or a stretch between two, on a day or on none.</summary>
/// <param name="Day">The day; null where none is named.</param>
/// <param name="From">The time, or the start.</param>
/// <param name="To">The end; null for a point.</param>
/// <param name="ToDay">The end's day, where it is another.</param>
internal sealed record Moment(CalendarNode? Day, Clock From, Clock? To = null, CalendarNode? ToDay = null)
{
    private const int HalfDay = 12 * 3600;
    private const int Day24 = 24 * 3600;
    private static readonly DateOnly NoDay = DateOnly.MinValue;

    /// <summary>Every reading: past and coming day, either half of the day where it is open; a day of year 1 stands for none.</summary>
    public IEnumerable<DateValue> Values(DateOnly? anchor)
    {
        foreach (var (from, to) in Halves())
        {
            foreach (var lean in Day is null ? [Lean.Past] : Day.HasYear ? new[] { Lean.Past } : [Lean.Past, Lean.Future])
            {
                if (DayOf(Day, anchor, lean) is not { } day) continue;
                var start = day.ToDateTime(TimeOnly.MinValue).AddSeconds(from.Seconds);
                if (to is not { } end)
                {
                    yield return new DateValue(start, null);
                    continue;
                }

                if ((ToDay is null ? day : DayOf(ToDay, anchor, lean)) is not { } last) continue;
                var stop = last.ToDateTime(TimeOnly.MinValue).AddSeconds(end.Seconds);
                // "from 10 pm to 3" ends on the day after
                yield return new DateValue(start, stop < start && Day is not null && ToDay is null ? stop.AddDays(1) : stop);
            }
        }
    }

    private static DateOnly? DayOf(CalendarNode? node, DateOnly? anchor, Lean lean) => node is null ? NoDay : node.On(anchor, lean)?.Start;

    private IEnumerable<(Clock From, Clock? To)> Halves()
    {
        if (From.Open && To is { Open: true } last)
        {
            // "from 11 to 4": the end is the first such hour after the start, in either half of the day.
            var length = (last.Seconds - From.Seconds + Day24) % HalfDay;
            foreach (var start in new[] { From.Seconds % HalfDay, (From.Seconds % HalfDay) + HalfDay })
                yield return (new Clock(start, false), new Clock((start + (length == 0 ? HalfDay : length)) % Day24, false));
            yield break;
        }

        var to = To?.Settled;
        if (To is { } end && !From.Open && end.Open && end.Seconds <= From.Seconds) to = end.Later; // "11 am to 3"
        yield return (From.Settled, to);
        if (!From.Open || To is { Open: false }) yield break;
        yield return (From.Later, null);
    }
}

/// <summary>"in 5 hours", "the past 3 minutes": counted from the anchor's own time of day.</summary>
/// <param name="Seconds">How long, negative for back.</param>
/// <param name="Point">Whether its end alone is meant.</param>
internal sealed record HoursFromNow(long Seconds, bool Point)
{
    /// <summary>The stretch, or its end.</summary>
    public DateValue? On(DateAnchor anchor)
    {
        if (anchor.Day is not { } day) return null;
        var now = day.ToDateTime(anchor.Time ?? TimeOnly.MinValue);
        if (Math.Abs(Seconds) > 100L * 366 * 86400) return null;
        var other = now.AddSeconds(Seconds);
        return Point ? new DateValue(other, null) : Seconds < 0 ? new DateValue(other, now) : new DateValue(now, other);
    }
}
