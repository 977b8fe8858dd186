using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>The clock: "8:00 p.m.", "half past seven", "noon", "early morning".</content>
internal readonly ref partial struct DateParser
{
    /// <summary>"8:00 p.m.", "8pm", "half past seven", "noon", "seven thirty pm", "7 o'clock in the morning".</summary>
    private bool ClockTime(int at, bool open, out int end, out Clock clock)
    {
        if (!PlainClock(at, open, out end, out clock, out var sure) && !PastTheHour(at, out end, out clock, out sure)) return false;
        var next = ClassAt(end) is WordClass.In or WordClass.At ? Skip(end + 1, WordClass.The) : IsMark(end, ',') && IsWord(end + 1, "this") ? end + 2 : IsWord(end, "this") ? end + 1 : end;
        if (Is(next, WordClass.Daypart) && !(next == end && Touches(next)) && (clock.Open || next > end))
        {
            // "at 9:00 this morning" names the day too; that is the day's rule
            if (next > end && IsWord(next - 1, "this")) return sure || open;
            clock = clock.Within(_tokens[next].Value);
            end = next + 1;
            return true;
        }

        return sure || open;
    }

    /// <param name="at">Where.</param>
    /// <param name="open">Whether a bare number may be an hour.</param>
    /// <param name="end">After it.</param>
    /// <param name="clock">The time.</param>
    /// <param name="sure">Whether the words alone make it a time.</param>
    private bool PlainClock(int at, bool open, out int end, out Clock clock, out bool sure)
    {
        clock = default;
        sure = false;
        end = at + 1;
        if (Is(at, WordClass.Daypart) && _tokens[at].Value == _tokens[at].Extra)
        {
            clock = new Clock(_tokens[at].Value * Hour, false);
            return sure = true;
        }

        int hour, minute = 0, second = 0;
        var parted = false;
        if (Is(at, WordClass.Digits))
        {
            if (_tokens[at].Length > 4 || PartOfNumber(at) && !DotTime(at)) return false;
            hour = _tokens[at].Value;
            if (_tokens[at].Length >= 3)
            {
                // "715pm"; four figures alone are a year
                if (!HalfOfDay(end, out _, out _)) return false;
                (hour, minute) = (hour / 100, hour % 100);
                parted = true;
            }
            else if ((IsMark(end, ':') || (IsMark(end, '.') && DotTime(at))) && Touches(end) && Is(end + 1, WordClass.Digits) && Touches(end + 1) && _tokens[end + 1].Length == 2)
            {
                minute = _tokens[end + 1].Value;
                parted = true;
                end += 2;
                if (IsMark(end, ':') && Touches(end) && Is(end + 1, WordClass.Digits) && Touches(end + 1) && _tokens[end + 1].Length == 2)
                {
                    second = _tokens[end + 1].Value;
                    end += 2;
                }
            }
            else if (IsWord(end, "h") && Touches(end) && Is(end + 1, WordClass.Digits) && Touches(end + 1) && _tokens[end + 1].Length == 2)
            {
                minute = _tokens[end + 1].Value;
                parted = true;
                end += 2;
            }
        }
        else if (ClassAt(at) is WordClass.Cardinal or WordClass.Tens)
        {
            if (!WordedHour(at, out end, out hour, out minute)) return false;
        }
        else
        {
            return false;
        }

        if (hour > 24 || minute > 59 || second > 59) return false;
        sure = parted || (_spoken && minute > 0);
        var seconds = (hour % 24 * Hour) + (minute * 60) + second;
        clock = new Clock(seconds, hour is >= 1 and <= 12);
        if (Is(end, WordClass.Oclock) || (IsWord(end, "o") && IsMark(end + 1, '\'') && Is(end + 2, WordClass.Clock)))
        {
            end += Is(end, WordClass.Oclock) ? 1 : 3;
            sure = true;
        }

        if (HalfOfDay(end, out var stop, out var half))
        {
            if (hour > 12 && half == 0) return false;
            clock = half < 0 ? clock : new Clock(((hour % 12) + (hour > 12 ? 12 : half)) * Hour + (minute * 60) + second, false);
            end = stop;
            return sure = true;
        }

        // "12 noon", "12 midnight"
        if (hour == 12 && Is(end, WordClass.Daypart) && _tokens[end].Value == _tokens[end].Extra)
        {
            clock = new Clock(_tokens[end].Value * Hour, false);
            end++;
            return sure = true;
        }

        return sure || open || Is(end, WordClass.In) && Is(end + 1, WordClass.The) && Is(end + 2, WordClass.Daypart);
    }

    // "8.30pm": a point between hour and minutes needs the half of the day behind it
    private bool DotTime(int at) => IsMark(at + 1, '.') && Touches(at + 1) && Is(at + 2, WordClass.Digits) && _tokens[at + 2].Length == 2 && HalfOfDay(at + 3, out _, out _);

    /// <summary>"am", "p.m.", "p m", "ampm".</summary>
    private bool HalfOfDay(int at, out int end, out int half)
    {
        end = at + 1;
        half = -1;
        if (Is(at, WordClass.AmPm))
        {
            half = _tokens[at].Value;
            return true;
        }

        if (IsWord(at, "ampm")) return true;
        if (!(IsWord(at, "a") || IsWord(at, "p"))) return false;
        var m = SkipMark(at + 1, '.');
        if (!IsWord(m, "m") || (m > at + 1 && !Touches(m))) return false;
        half = IsWord(at, "p") ? 12 : 0;
        end = m > at + 1 && IsMark(m + 1, '.') && Touches(m + 1) ? m + 2 : m + 1;
        return true;
    }

    /// <summary>"seven", "seven thirty", "eleven oh five", "fifteen thirty five".</summary>
    private bool WordedHour(int at, out int end, out int hour, out int minute)
    {
        end = at + 1;
        minute = 0;
        hour = _tokens[at].Value;
        if (Is(at, WordClass.Tens))
        {
            if (hour != 20) return false;
            if (Is(end, WordClass.Cardinal) && _tokens[end].Value is >= 1 and <= 4) hour += _tokens[end++].Value;
        }

        if (hour is < 1 or > 24) return false;
        if (_spoken && IsMark(end, '-') && Touches(end) && Touches(end + 1) && ClassAt(end + 1) is WordClass.Tens) end++;
        if (ClassAt(end) is WordClass.Tens or WordClass.Cardinal && Cardinal(end, out var stop, out var number) && number is >= 1 and <= 59 && !IsUnit(stop))
        {
            minute = number;
            end = stop;
        }

        return true;
    }

    /// <summary>"half past seven", "a quarter to 8", "20 min past eight".</summary>
    private bool PastTheHour(int at, out int end, out Clock clock, out bool sure)
    {
        clock = default;
        sure = true;
        end = at;
        int minutes, next;
        var start = Skip(at, WordClass.A);
        if (Is(start, WordClass.Unit) && UnitAt(start) is TimeUnit.Half or TimeUnit.Quarter) (minutes, next) = (UnitAt(start) == TimeUnit.Half ? 30 : 15, start + 1);
        else if (Is(at, WordClass.Cardinal) && _tokens[at].Value == 3 && IsWord(at + 1, "quarters")) (minutes, next) = (45, at + 2);
        else if (Count(at, out next, out minutes) && minutes is >= 1 and <= 59)
        {
            if (IsUnit(next) && UnitAt(next) == TimeUnit.Minute) next++;
        }
        else
        {
            return false;
        }

        var past = IsWord(next, "past");
        if (!past && !Is(next, WordClass.To)) return false;
        if (!past && !IsUnit(next - 1)) return false;
        if (!PlainClock(next + 1, open: true, out end, out var hour, out _) || hour.Seconds % Hour != 0 && !past) return false;
        clock = new Clock((hour.Seconds + ((past ? minutes : -minutes) * 60) + (24 * Hour)) % (24 * Hour), hour.Open);
        return true;
    }

    /// <summary>"the morning", "early morning", "in the late-afternoon": hours of the day, the edges shortened by "early" and "late".</summary>
    private bool Daypart(int at, out int end, out (Clock From, Clock To) hours, DatePart part = DatePart.None)
    {
        hours = default;
        var next = at;
        if (Is(next, WordClass.Part))
        {
            part = (DatePart)_tokens[next].Value;
            next = SkipMark(next + 1, '-');
        }

        end = next + 1;
        if (!Is(next, WordClass.Daypart)) return false;
        var (first, last) = (_tokens[next].Value * Hour, _tokens[next].Extra * Hour);
        if (first == last) return false;
        if (part == DatePart.Early) last = first + (2 * Hour);
        if (part == DatePart.Late) first = last - (2 * Hour);
        hours = (new Clock(first, false), new Clock(last == 24 * Hour ? last - 1 : last, false));
        return true;
    }
}
