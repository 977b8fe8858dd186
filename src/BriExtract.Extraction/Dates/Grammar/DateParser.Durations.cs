using System.Globalization;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Lengths of time and repetitions: "five years", "two and a half hours", "every two weeks", "daily".</content>
internal readonly ref partial struct DateParser
{
    /// <summary>"five years", "2-day", "half an hour", "two and a half years", "1 hour 20 minutes".</summary>
    private bool Duration(int at, out int end, out TimeLength length)
    {
        length = default;
        if (!OneLength(at, out end, out var first)) return false;
        length = first;
        while (true)
        {
            var next = Skip(SkipMark(end, ','), WordClass.And);
            if (!OneLength(next, out var stop, out var more) || more.Unit >= first.Unit || Is(next, WordClass.A)) return true;
            length = length.And(more);
            first = more;
            end = stop;
        }
    }

    private bool OneLength(int at, out int end, out TimeLength length)
    {
        end = at;
        length = default;
        // "half an hour", "half a year"
        if (Is(at, WordClass.Unit) && UnitAt(at) == TimeUnit.Half)
        {
            var unit = SkipMark(Skip(at + 1, WordClass.A), '-');
            if (unit == at + 1 || !Is(unit, WordClass.Unit)) return false;
            length = new TimeLength(0.5m, UnitAt(unit));
            end = unit + 1;
            return true;
        }

        // "all day", "another hour", "full week"
        if ((Is(at, WordClass.All) || IsWord(at, "another")) && Is(SkipMark(at + 1, '-'), WordClass.Unit) && _spoken)
        {
            length = new TimeLength(1, UnitAt(SkipMark(at + 1, '-')));
            end = SkipMark(at + 1, '-') + 1;
            return true;
        }

        if (!Amount(at, out var next, out var amount)) return false;
        // "3h"
        if (Is(at, WordClass.Digits) && IsWord(next, "h") && _spoken && !Is(next + 1, WordClass.Digits))
        {
            length = new TimeLength(amount, TimeUnit.Hour);
            end = next + 1;
            return true;
        }

        next = SkipMark(next, '-');
        if (Is(next, WordClass.More)) next++;
        if (IsWord(next, "business") || IsWord(next, "working"))
        {
            if (!IsUnit(next + 1) || UnitAt(next + 1) != TimeUnit.Day) return false;
            length = new TimeLength(amount, TimeUnit.BusinessDay);
            end = next + 2;
            return true;
        }

        if (!IsUnit(next) || UnitAt(next) is TimeUnit.Half or TimeUnit.Quarter && Is(at, WordClass.A)) return false;
        length = new TimeLength(amount, UnitAt(next));
        end = next + 1;
        // "one year and a half", "an hour and a half"
        var part = Skip(end + 1, WordClass.A);
        if (Is(end, WordClass.And) && Is(part, WordClass.Unit) && UnitAt(part) is TimeUnit.Half or TimeUnit.Quarter)
        {
            length = new TimeLength(amount + (UnitAt(part) == TimeUnit.Half ? 0.5m : 0.25m), length.Unit);
            end = part + 1;
        }

        return true;
    }

    /// <summary>A number that may hold a fraction: "3.5", "two and a half", "1,000".</summary>
    private bool Amount(int at, out int end, out decimal amount)
    {
        end = at;
        amount = 0;
        if (Is(at, WordClass.Digits))
        {
            while (IsMark(end + 1, ',') && Touches(end + 1) && Is(end + 2, WordClass.Digits) && Touches(end + 2) && _tokens[end + 2].Length == 3) end += 2;
            if (IsMark(end + 1, '.') && Touches(end + 1) && Is(end + 2, WordClass.Digits) && Touches(end + 2)) end += 2;
            var digits = _text[_tokens[at].Start.._tokens[end].End];
            end++;
            return digits.Length <= 20 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount);
        }

        var some = _spoken && IsWord(at, "some");
        if (!Count(at, out end, out var count))
        {
            if (!some) return false;
            (count, end) = (3, at + 1);
        }

        amount = count;
        var half = Skip(end + 1, WordClass.A);
        if (Is(end, WordClass.And) && Is(half, WordClass.Unit) && UnitAt(half) == TimeUnit.Half && IsUnit(half + 1))
        {
            amount += 0.5m;
            end = half + 1;
        }

        return true;
    }

    /// <summary>"daily", "every two weeks", "each Monday", "once a week", "Mondays".</summary>
    private bool Set(int at, out int end, out string timex)
    {
        end = at + 1;
        timex = "";
        switch (ClassAt(at))
        {
            case WordClass.Set:
                timex = new TimeLength(_tokens[at].Value % 100, (TimeUnit)(_tokens[at].Value / 100)).Timex;
                return true;
            case WordClass.Weekdays:
                timex = $"XXXX-WXX-{_tokens[at].Value}";
                if (!Is(at - 1, WordClass.On) && !_spoken) return false;
                break;
            case WordClass.Every:
                if (!Every(at + 1, out end, out timex)) return false;
                break;
            default:
                return ClassAt(at) is WordClass.Digits or WordClass.Cardinal && TimeEvery(at, out end, out timex);
        }

        return AtTime(ref end, ref timex);
    }

    // "every Monday at 4pm", "every morning at 8:40 a.m."
    private bool AtTime(ref int end, ref string timex)
    {
        var open = Is(end, WordClass.At);
        if (!ClockTime(open ? end + 1 : end, open, out var stop, out var clock)) return true;
        if (timex is ['T', ..]) clock = clock.Within(timex is "TMO" ? 8 : 16);
        timex = (timex is ['X', ..] ? timex : "") + ClockTimex(clock);
        end = stop;
        return true;
    }

    // "9am every Sunday"
    private bool TimeEvery(int at, out int end, out string timex)
    {
        timex = "";
        if (!ClockTime(at, false, out end, out var clock) || !Is(end, WordClass.Every) || !Every(end + 1, out end, out timex)) return false;
        timex = (timex is ['X', ..] ? timex : "") + ClockTimex(clock);
        return true;
    }

    private static string ClockTimex(Clock clock) =>
        clock.Seconds % 3600 == 0 ? $"T{clock.Seconds / 3600:00}" : $"T{clock.Seconds / 3600:00}:{clock.Seconds / 60 % 60:00}";

    private bool Every(int at, out int end, out string timex)
    {
        end = at;
        timex = "";
        if (Is(at, WordClass.Weekday))
        {
            timex = $"XXXX-WXX-{_tokens[at].Value}";
            end = at + 1;
            return true;
        }

        if (IsWord(at, "other") && IsUnit(at + 1))
        {
            timex = new TimeLength(2, UnitAt(at + 1)).Timex;
            end = at + 2;
            return true;
        }

        if (Is(at, WordClass.Daypart) && _tokens[at].Value != _tokens[at].Extra)
        {
            timex = _tokens[at].Value switch { 8 => "TMO", 12 => "TAF", 16 => "TEV", _ => "TNI" };
            end = at + 1;
            return true;
        }

        if (IsWord(at, "weekday"))
        {
            timex = "P1WD";
            end = at + 1;
            return true;
        }

        if (Is(at, WordClass.Unit))
        {
            timex = new TimeLength(1, UnitAt(at)).Timex;
            end = at + 1;
            return true;
        }

        if (!Duration(at, out end, out var length)) return false;
        timex = length.Timex;
        return true;
    }
}

/// <summary>A length of time in one or more units.</summary>
/// <param name="Amount">How many of the unit.</param>
/// <param name="Unit">The unit; the smallest where there are several.</param>
/// <param name="Before">What the larger units are written as, without the P.</param>
/// <param name="SecondsBefore">Those of the larger units.</param>
internal readonly record struct TimeLength(decimal Amount, TimeUnit Unit, string Before = "", decimal SecondsBefore = 0)
{
    /// <summary>In seconds, a month as 30 days and a year as 365; 0 where it is too long to count.</summary>
    public decimal Seconds => Amount > 1_000_000_000 ? 0 : SecondsBefore + (Amount * PerUnit);

    private decimal PerUnit => Unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Week => 7 * 86400,
        TimeUnit.Fortnight => 14 * 86400,
        TimeUnit.Weekend => 2 * 86400,
        TimeUnit.Month => 30 * 86400,
        TimeUnit.Quarter => 91 * 86400,
        TimeUnit.Half => 182 * 86400,
        TimeUnit.Year => 365 * 86400,
        TimeUnit.Decade => 3650m * 86400,
        TimeUnit.Century => 36500m * 86400,
        _ => 86400,
    };

    /// <summary>ISO 8601: <c>P5Y</c>, <c>PT1H20M</c>.</summary>
    public string Timex => "P" + Joined(Before, Amount, Unit);

    /// <summary>With a smaller unit behind it.</summary>
    public TimeLength And(TimeLength smaller) => new(smaller.Amount, smaller.Unit, Joined(Before, Amount, Unit), Seconds);

    private static string Joined(string before, decimal amount, TimeUnit unit)
    {
        var clock = unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour && !before.Contains('T', StringComparison.Ordinal) ? "T" : "";
        var (factor, letter) = unit switch
        {
            TimeUnit.Second => (1, "S"),
            TimeUnit.Minute => (1, "M"),
            TimeUnit.Hour => (1, "H"),
            TimeUnit.Week => (1, "W"),
            TimeUnit.Fortnight => (2, "W"),
            TimeUnit.Weekend => (1, "WE"),
            TimeUnit.Month => (1, "M"),
            TimeUnit.Quarter => (3, "M"),
            TimeUnit.Half => (6, "M"),
            TimeUnit.Year => (1, "Y"),
            TimeUnit.Decade => (10, "Y"),
            TimeUnit.Century => (100, "Y"),
            TimeUnit.BusinessDay => (1, "BD"),
            _ => (1, "D"),
        };
        return before + clock + (amount * factor).ToString("0.############", CultureInfo.InvariantCulture) + letter;
    }
}
