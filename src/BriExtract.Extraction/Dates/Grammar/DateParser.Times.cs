using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Times of day, alone and with their day: "8:00 p.m.", "half past seven", "Monday at noon", "from 4pm today to 5pm tomorrow".</content>
internal readonly ref partial struct DateParser
{
    private const int Hour = 3600;

    private bool Times(int at, out DateReading reading)
    {
        reading = default;
        if (ClockRange(at, out var end, out var moment)) KeepMoment(ref reading, at, end, moment);
        if (DayFirst(at, out end, out moment)) KeepMoment(ref reading, at, end, moment);
        if (ClockFirst(at, out end, out moment)) KeepMoment(ref reading, at, end, moment);
        if (MomentRange(at, out end, out moment)) KeepMoment(ref reading, at, end, moment);
        if (DayThenBound(at, out end, out moment, out var relation)) Keep(ref reading, new DateReading(at, end, DateKind.Time, moment.Day, Moment: moment, Bound: relation));
        if (HoursAround(at, out end, out var hours)) Keep(ref reading, new DateReading(at, end, DateKind.Time, null, Hours: hours));
        return reading.EndToken > 0;
    }

    /// <summary>"Monday after 6 pm", "February 1 no later than 6:00".</summary>
    private bool DayThenBound(int at, out int end, out Moment moment, out DateRelation relation)
    {
        moment = null!;
        relation = default;
        if (!Day(at, out end, out var day)) return false;
        var next = SkipMark(end, ',');
        var said = -1;
        if (BoundPhrases.At(_text, _tokens, next) is { } phrase) (relation, said) = (phrase.Relation, phrase.End);
        else if (ClassAt(next) is WordClass.Before or WordClass.After) (relation, said) = (Is(next, WordClass.Before) ? DateRelation.Before : DateRelation.After, next + 1);
        if (said < 0 || !ClockTime(said, open: true, out end, out var clock)) return false;
        moment = new Moment(day, clock);
        return true;
    }

    // "around 1pm": speech means the time by it
    private static void KeepMoment(ref DateReading best, int at, int end, Moment moment) =>
        Keep(ref best, new DateReading(at, end, DateKind.Time, moment.Day, Moment: moment));

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

    /// <summary>"5 to 6pm", "from 1:30 to 3pm", "between 5 and 6 in the afternoon", "in the morning"; with a day behind it.</summary>
    private bool ClockRange(int at, out int end, out Moment moment)
    {
        moment = null!;
        if (!HoursOnly(at, out end, out var from, out var to)) return false;
        var day = DayBehind(end, out var stop);
        if (day is not null) end = stop;
        moment = new Moment(day, from, to);
        return true;
    }

    private bool HoursOnly(int at, out int end, out Clock from, out Clock to)
    {
        to = default;
        var between = Is(at, WordClass.Between);
        var prefixed = between || Is(at, WordClass.From);
        var start = prefixed ? at + 1 : at;
        if (PlainOrPast(start, out var stop, out from, out var sureFrom))
        {
            if (Joint(stop, between, prefixed, out var next) && PlainOrPast(next, out end, out to, out var sureTo) && !PartOfNumber(next))
            {
                var part = Is(end, WordClass.In) ? Skip(end + 1, WordClass.The) : end;
                if (to.Open && Is(part, WordClass.Daypart) && _tokens[part].Value != _tokens[part].Extra)
                {
                    to = to.Within(_tokens[part].Value);
                    end = part + 1;
                    sureTo = true;
                }

                // a clock on either side makes the other one; two bare numbers need the style of speech
                if (!sureFrom && !sureTo && !(_spoken && (prefixed || Is(at - 1, WordClass.Weekday)))) return false;
                if (from.Open && !to.Open) from = Before(from, to);
                return true;
            }
        }

        end = at;
        // "early in the morning", "later in the afternoon"
        var edge = Is(at, WordClass.Part) && Is(at + 1, WordClass.In) ? (DatePart)_tokens[at].Value : Is(at, WordClass.Later) && Is(at + 1, WordClass.In) ? DatePart.Late : DatePart.None;
        var within = edge == DatePart.None ? at : at + 1;
        if (Is(within, WordClass.In) || Is(within, WordClass.During) || Is(within, WordClass.At) || (_spoken && Is(within, WordClass.Part)))
        {
            var the = Is(within, WordClass.Part) ? within : Skip(within + 1, WordClass.The);
            if ((the > within + 1 || Is(the, WordClass.Part)) && Daypart(the, out end, out var hours, edge))
            {
                (from, to) = hours;
                return true;
            }
        }

        return false;
    }

    // "1:30 to 3pm" is 13:30; "11 to 3pm" begins in the morning
    private static Clock Before(Clock from, Clock to) =>
        from.Later.Seconds < to.Seconds && to.Seconds >= 12 * Hour ? from.Later : from.Settled;

    private bool PlainOrPast(int at, out int end, out Clock clock, out bool sure)
    {
        if (PlainClock(at, open: true, out end, out clock, out sure))
        {
            var part = Is(end, WordClass.In) && Is(end + 1, WordClass.The) ? end + 2 : -1;
            if (clock.Open && part > 0 && Is(part, WordClass.Daypart))
            {
                clock = clock.Within(_tokens[part].Value);
                end = part + 1;
                sure = true;
            }

            return true;
        }

        return PastTheHour(at, out end, out clock, out sure);
    }

    private CalendarNode? DayBehind(int at, out int end)
    {
        var next = SkipMark(at, ',');
        if (ClassAt(next) is WordClass.On or WordClass.Of or WordClass.In) next++;
        return Day(next, out end, out var day) ? day : null;
    }

    /// <summary>A date to the day: "today", "Monday", "April 22"; in speech also "the 15".</summary>
    private bool Day(int at, out int end, out CalendarNode day)
    {
        if (Calendar(at, out end, out day) && day.Grain == DateGrain.Day && day is not (PartNode or NowNode)) return true;
        var start = Skip(at, WordClass.The);
        if ((_spoken || start > at) && DayNumber(start, out end, out var number, out var ordinal) && (ordinal || (_spoken && Is(at - 1, WordClass.On))) && !PartOfNumber(start) && !IsUnit(end))
        {
            day = new DayNode(number, 0, null);
            return true;
        }

        day = null!;
        return false;
    }

    /// <summary>"Monday at noon", "October 14, 8:00 am", "tomorrow morning", "last night", "tonight", "this morning at 7".</summary>
    private bool DayFirst(int at, out int end, out Moment moment)
    {
        moment = null!;
        if (DayWithPart(at, out end, out var day, out var hours))
        {
            // "this morning at 7"
            var clockAt = ClassAt(end) is WordClass.At or WordClass.Around ? end + 1 : end;
            if (Is(clockAt, WordClass.Around)) clockAt++;
            if (ClockTime(clockAt, open: clockAt > end, out var after, out var time))
            {
                end = after;
                moment = new Moment(day, time.Within(hours.From.Seconds / Hour));
                return true;
            }

            moment = new Moment(day, hours.From, hours.To);
            return true;
        }

        if (!Day(at, out var stop, out day)) return false;
        var next = SkipMark(stop, ',');
        if (IsWord(next, "T") && Touches(next)) next++;
        if (HoursOnly(next, out end, out var from, out var to))
        {
            moment = new Moment(day, from, to);
            return true;
        }

        var said = ClassAt(next) is WordClass.At or WordClass.Around ? next + 1 : IsMark(next, '@') ? next + 1 : next;
        if (Is(said, WordClass.Around)) said++;
        if (!ClockTime(said, open: said > next && Is(said - 1, WordClass.At), out end, out var clock)) return false;
        moment = new Moment(day, clock);
        return true;
    }

    // "this morning", "tomorrow afternoon", "Monday night", "last night", "tonight"
    private bool DayWithPart(int at, out int end, out CalendarNode day, out (Clock From, Clock To) hours)
    {
        hours = default;
        day = null!;
        end = at;
        if (IsWord(at, "tonight"))
        {
            day = new DeicticNode(0);
            hours = (new Clock(20 * Hour, false), new Clock((24 * Hour) - 1, false));
            end = at + 1;
            return true;
        }

        if (Is(at, WordClass.Relative) && Daypart(at + 1, out end, out hours))
        {
            day = new DeicticNode(_tokens[at].Value);
            return true;
        }

        if (!Day(at, out var stop, out day)) return false;
        var next = Is(stop, WordClass.In) && Is(stop + 1, WordClass.The) ? stop + 2 : IsMark(stop, '-') ? stop + 1 : stop;
        return Daypart(next, out end, out hours);
    }

    /// <summary>"8:00 p.m.", "8pm on the 15th", "7:37 p.m. on Wednesday".</summary>
    private bool ClockFirst(int at, out int end, out Moment moment)
    {
        moment = null!;
        var open = _spoken && Is(at - 1, WordClass.At);
        if (!ClockTime(at, open, out end, out var clock))
        {
            // "7, this morning"
            if (!PlainClock(at, open: true, out end, out clock, out _) || !DayWithPart(SkipMark(end, ','), out var close, out var morning, out var part) || !IsWord(SkipMark(end, ','), "this") && !IsWord(SkipMark(end, ','), "tomorrow")) return false;
            end = close;
            moment = new Moment(morning, clock.Within(part.From.Seconds / Hour));
            return true;
        }

        var next = SkipMark(end, ',');
        if (ClassAt(next) is WordClass.On or WordClass.Of) next++;
        if (DayWithPart(next, out var stop, out var day, out var hours) )
        {
            end = stop;
            moment = new Moment(day, clock.Within(hours.From.Seconds / Hour));
            return true;
        }

        var dated = DayBehind(end, out stop);
        if (dated is not null) end = stop;
        moment = new Moment(dated, clock);
        return true;
    }

    /// <summary>"from 4pm today to 5pm tomorrow".</summary>
    private bool MomentRange(int at, out int end, out Moment moment)
    {
        end = at;
        moment = null!;
        var between = Is(at, WordClass.Between);
        var start = between || Is(at, WordClass.From) ? at + 1 : at;
        if (!Single(start, out var stop, out var from) || !Joint(stop, between, start > at, out var next) || !Single(next, out end, out var to)) return false;
        if (from.Day is null && to.Day is null) return false;
        moment = new Moment(from.Day ?? to.Day, from.From, to.From, from.Day is null ? null : to.Day);
        return true;
    }

    private bool Single(int at, out int end, out Moment moment) =>
        (DayFirst(at, out end, out moment) && moment.To is null) || (ClockFirst(at, out end, out moment) && moment.To is null);

    /// <summary>"the next 5 hours", "the past 3 minutes", "within 5 minutes", "in an hour", "5 hours ago".</summary>
    private bool HoursAround(int at, out int end, out HoursFromNow hours)
    {
        end = at;
        hours = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Relative) && _tokens[start].Value != 0 && Duration(start + 1, out end, out var length) && length.Unit <= TimeUnit.Hour)
        {
            hours = new HoursFromNow((_tokens[start].Value < 0 ? -1 : 1) * (long)length.Seconds, false);
            return length.Seconds > 0;
        }

        if (Is(at, WordClass.In) && Duration(Skip(at + 1, WordClass.The), out end, out length) && length.Unit <= TimeUnit.Hour && length.Seconds > 0 && _spoken)
        {
            hours = new HoursFromNow((long)length.Seconds, !IsWord(at, "within"));
            return true;
        }

        if (!Duration(at, out var stop, out length) || length.Unit > TimeUnit.Hour || length.Seconds <= 0 || !Is(stop, WordClass.Ago)) return false;
        end = stop + 1;
        hours = new HoursFromNow(-(long)length.Seconds, true);
        return true;
    }
}
