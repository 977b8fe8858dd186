using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Times of day alone and with their day: "Monday at noon", "from 9am today to 6pm tomorrow", "the next 5 hours".</content>
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

    /// <summary>"Monday after 6 pm", "March 3 no later than 9:15".</summary>
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

    /// <summary>"5 to 6pm", "from 2:15 to 4pm", "between 2 and 4 in the afternoon", "in the morning"; with a day behind it.</summary>
    private bool ClockRange(int at, out int end, out Moment moment)
    {
        moment = null!;
        if (!HoursOnly(at, out end, out var from, out var to)) return false;
        // "from 3 to 8 yesterday afternoon"
        if (DayWithPart(end, out var stop, out var dated, out var hours))
        {
            end = stop;
            moment = new Moment(dated, from.Within(hours.From.Seconds / Hour), to.Within(hours.From.Seconds / Hour));
            return true;
        }

        var day = DayBehind(end, out stop);
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

        // "for 2 hours from 9 am"
        if (Duration(Skip(at, WordClass.For), out stop, out var length) && length.Unit <= TimeUnit.Hour && length.Seconds is > 0 and < 24 * Hour
            && Is(stop, WordClass.From) && ClockTime(stop + 1, open: _spoken, out end, out from))
        {
            to = new Clock((from.Seconds + (int)length.Seconds) % (24 * Hour), from.Open);
            return true;
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

            // "Monday morning from 10 to 11", "tonight from 8 to 8:45"
            if (ClassAt(clockAt) is WordClass.From or WordClass.Between && HoursOnly(clockAt, out after, out var first, out var last))
            {
                end = after;
                moment = new Moment(day, first.Within(hours.From.Seconds / Hour), last.Within(hours.From.Seconds / Hour));
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

    /// <summary>"from 9am today to 6pm tomorrow".</summary>
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
