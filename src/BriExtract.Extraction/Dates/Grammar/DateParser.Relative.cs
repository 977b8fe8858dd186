using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Dates that count from the anchor or point back in the text: "last year", "the past five years", "three months ago", "to date".</content>
internal readonly ref partial struct DateParser
{
    /// <summary>"last year", "the past five years", "next June", "three years ago", "the same period last year".</summary>
    private bool Relative(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        // "the week 1": the number names the week, which is read without the article
        if (_spoken && start > at && Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Week && Is(start + 1, WordClass.Digits)) return false;
        if (start > at && IsUnit(start)) return PointsBack(start, out end, out node);
        if (start > at && MonthsOfYear(at, start, out end, out node)) return true;
        if (SamePeriod(start, out end, out node)) return true;
        if (_spoken && WeekOf(start, out end, out node)) return true;
        if (start == at && Ago(at, out end, out node)) return true;
        if (_spoken && start == at && FromNow(at, out end, out node)) return true;
        if (CountFirst(start, out end, out node)) return true;
        if (IsWord(start, "recent") && (IsUnit(start + 1) || IsWord(start + 1, "times")))
        {
            node = new VagueNode();
            end = start + 2;
            return true;
        }

        var early = start;
        if (Is(start, WordClass.Earlier) && Is(start + 1, WordClass.Relative) || IsWord(start, "later") && Is(start + 1, WordClass.Relative)) start++;
        if (!Is(start, WordClass.Relative))
        {
            // "this" is a relative word; "that year", "those years" point back
            if (IsWord(start, "that") && Is(start + 1, WordClass.Unit) && UnitAt(start + 1) >= TimeUnit.Day)
            {
                node = new BackNode(UnitAt(start + 1), 0);
                end = start + 2;
                return true;
            }

            return false;
        }

        var offset = _tokens[start].Value;
        var next = start + 1;
        if (Is(next, WordClass.Month) && !(_tokens[next].Doubtful && !_tokens[next].Capital))
        {
            end = next + 1;
            node = new NearMonthNode(_tokens[next].Value, offset);
            return true;
        }

        var counted = Count(next, out var after, out var count) && !Is(next, WordClass.A);
        if (!counted && IsWord(next, "business") && IsUnit(next + 1)) next++;
        var vague = counted && Is(after - 1, WordClass.Vague) || (counted && Is(next, WordClass.Vague));
        if (counted) next = after;
        if (Is(next, WordClass.More) || IsWord(next, "odd") || IsWord(next, "plus")) next++;
        if (!IsUnit(next)) return false;
        var unit = UnitAt(next);
        end = next + 1;
        if (unit == TimeUnit.Day && IsWord(next, "day") && !counted && offset == 0 && IsWord(start, "present")) return false;
        if (vague && !_spoken)
        {
            node = new VagueNode();
            return true;
        }

        if (!counted && Is(next, WordClass.Units)) // "the past years"
        {
            node = new VagueNode();
            return offset != 0;
        }

        if (IsWord(start, "same") || (early > at && offset == 1 && IsWord(start, "following")))
        {
            node = new BackNode(unit, offset);
            return unit >= TimeUnit.Day;
        }

        if (counted || ((IsWord(start, "past") || (IsWord(start, "coming") && !_spoken)) && start > at))
        {
            node = new StretchNode(counted ? count : 1, unit, offset > 0);
            return offset != 0 || counted;
        }

        if (unit < TimeUnit.Day) return false;
        // "earlier this week": from its first day until now
        node = start > early && offset == 0 && Is(early, WordClass.Earlier) ? new NowNode(new UnitNode(unit, 0)) : new UnitNode(unit, offset);
        return true;
    }

    /// <summary>"week 10", "week 3 of 2027", "the week of May 6th", "the week starting March 11", "my weekend".</summary>
    private bool WeekOf(int at, out int end, out CalendarNode node)
    {
        end = at + 1;
        node = null!;
        if (!Is(at, WordClass.Unit) || UnitAt(at) is not (TimeUnit.Week or TimeUnit.Weekend)) return false;
        if (UnitAt(at) == TimeUnit.Weekend)
        {
            node = new UnitNode(TimeUnit.Weekend, 0);
            return !Is(at - 1, WordClass.A) && !Is(at - 1, WordClass.Digits);
        }

        if (Is(end, WordClass.Digits) && !Touches(end) && _tokens[end].Value is >= 1 and <= 53 && !IsMark(end + 1, ':'))
        {
            var number = _tokens[end].Value;
            var of = Skip(end + 1, WordClass.Of);
            var year = of > end + 1 && YearAfter(of, out _, out var stated) ? stated : null;
            end = year is null ? end + 1 : of + 1;
            node = new NthNode(number, 1, TimeUnit.Week, year ?? (CalendarNode)new UnitNode(TimeUnit.Year, 0));
            return true;
        }

        var day = Is(end, WordClass.Of) ? end + 1 : IsWord(end, "starting") || IsWord(end, "beginning") ? Skip(end + 1, WordClass.On) : -1;
        if (day < 0 || !DayAndMonth(day, out end, out var date)) return false;
        node = new WeekAroundNode(date);
        return true;
    }

    /// <summary>"in 3 weeks", "two days later": counted from now, as speech means it.</summary>
    private bool FromNow(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (Is(at, WordClass.In) && !IsWord(at, "within") && Count(at + 1, out var next, out var count) && IsUnit(next) && UnitAt(next) >= TimeUnit.Day && !(ClassAt(next + 1) is WordClass.From or WordClass.Before or WordClass.After))
        {
            end = next + 1;
            node = new OffsetNode(count, UnitAt(next), null);
            return true;
        }

        if (IsWord(at, "within") && Count(Is(at + 1, WordClass.The) ? at + 2 : at + 1, out next, out count) && IsUnit(next) && UnitAt(next) >= TimeUnit.Day && !Is(next + 1, WordClass.And) && !(ClassAt(next + 1) is WordClass.From or WordClass.Before or WordClass.After))
        {
            end = next + 1;
            node = new StretchNode(count, UnitAt(next), true, FromToday: true);
            return true;
        }

        if (!Count(at, out next, out count) || !IsUnit(next) || UnitAt(next) < TimeUnit.Day || !Is(next + 1, WordClass.Later)) return false;
        end = next + 2;
        node = new OffsetNode(count, UnitAt(next), null);
        return true;
    }

    /// <summary>"the 10 previous weeks", "2 next days".</summary>
    private bool CountFirst(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Count(at, out var next, out var count) || Is(at, WordClass.A) || !Is(next, WordClass.Relative) || _tokens[next].Value == 0 || !IsUnit(next + 1) || UnitAt(next + 1) < TimeUnit.Day) return false;
        // "reported one last month": one of something, and the month before
        if (count == 1 && !_spoken) return false;
        end = next + 2;
        node = new StretchNode(count, UnitAt(next + 1), _tokens[next].Value > 0);
        return true;
    }

    /// <summary>"the year", "the month", behind "the": a date of the text is meant.</summary>
    // "For the nine months, net income was": firms report by the quarter and by the year so far
    private bool MonthsOfYear(int at, int start, out int end, out CalendarNode node)
    {
        node = null!;
        end = at;
        if (ClassAt(at - 1) is not (WordClass.For or WordClass.In) || !Count(start, out var next, out var count) || count is not (6 or 9)) return false;
        if (!IsUnit(next) || UnitAt(next) != TimeUnit.Month || !IsMark(next + 1, ',')) return false;
        (end, node) = (next + 1, new NthNode(1, count, TimeUnit.Month, null));
        return true;
    }

    private bool PointsBack(int at, out int end, out CalendarNode node)
    {
        end = at + 1;
        node = null!;
        if (!Is(at, WordClass.Unit) || UnitAt(at) is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Week or TimeUnit.Weekend) && !(_spoken && UnitAt(at) is TimeUnit.Day or TimeUnit.Fortnight)) return false;
        // "the year after next", "the month before last"
        var next = Skip(end + 1, WordClass.The);
        if (ClassAt(end) is WordClass.After or WordClass.Before && Is(next, WordClass.Relative) && !IsUnit(next + 1) && _tokens[next].Value == (Is(end, WordClass.After) ? 1 : -1))
        {
            node = new UnitNode(UnitAt(at), 2 * _tokens[next].Value);
            end = next + 1;
            return true;
        }

        // "the year before", "the week after": counted from there
        if (ClassAt(end) is WordClass.Before or WordClass.Earlier && !FollowedByNoun(end + 1))
        {
            end++;
            node = new BackNode(UnitAt(at), -1);
            return true;
        }

        if (_spoken && UnitAt(at) != TimeUnit.Month && !Is(end, WordClass.Of))
        {
            node = new UnitNode(UnitAt(at), 0);
            return true;
        }

        if (!(ClassAt(at - 2) is WordClass.In or WordClass.Of or WordClass.During or WordClass.For or WordClass.From or WordClass.All or WordClass.Since) && !IsWord(at - 2, "whole")) return false;
        if (Is(end, WordClass.Of) || IsMark(end, '-')) return false;
        node = new BackNode(UnitAt(at), 0);
        return true;
    }

    private bool FollowedByNoun(int at) => (uint)at < (uint)_tokens.Length && _tokens[at].Class is WordClass.Other or WordClass.The or WordClass.Month;

    /// <summary>"the same period last year", "the year-ago period", "a year earlier".</summary>
    private bool SamePeriod(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!(IsWord(at, "same") || IsWord(at, "corresponding")) || !(Is(at + 1, WordClass.Period) || IsWord(at + 1, "time") || IsWord(at + 1, "month") || IsWord(at + 1, "quarter"))) return false;
        var stop = at + 2;
        var of = ClassAt(stop) is WordClass.Of or WordClass.In ? stop + 1 : stop;
        if (RelativeYear(of, out end, out var year) || YearOf(of, out end, out year))
        {
            node = new SamePeriodNode(year);
            return true;
        }

        if (OneYear(stop, out var behind) && ClassAt(behind) is WordClass.Earlier or WordClass.Ago or WordClass.Before)
        {
            end = behind + 1;
            node = new SamePeriodNode(new UnitNode(TimeUnit.Year, -1));
            return true;
        }

        return false;
    }

    private bool YearOf(int at, out int end, out CalendarNode node)
    {
        var found = YearAfter(at, out end, out var year);
        node = year;
        return found;
    }

    private bool OneYear(int at, out int end)
    {
        end = at + 2;
        return (Is(at, WordClass.A) || (Is(at, WordClass.Cardinal) && _tokens[at].Value == 1) || Is(at, WordClass.The))
            && Is(at + 1, WordClass.Unit) && UnitAt(at + 1) == TimeUnit.Year;
    }

    /// <summary>"three years ago", "a week earlier", "two days before May 1", "two weeks after the launch".</summary>
    private bool Ago(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Count(at, out var next, out var count) || !IsUnit(next)) return false;
        if (Count(SkipMark(next + 1, ','), out var second, out var smaller) && IsUnit(second) && UnitAt(second) is >= TimeUnit.Day and <= TimeUnit.Month && UnitAt(next) > UnitAt(second) && Is(second + 1, WordClass.Ago))
        {
            end = second + 2;
            node = new OffsetNode(-smaller, UnitAt(second), new OffsetNode(-count, UnitAt(next), null, Exact: true));
            return true;
        }

        var vague = Is(next - 1, WordClass.Vague) || Is(at, WordClass.Vague);
        var unit = UnitAt(next);
        var stop = next + 1;
        if (unit < TimeUnit.Day) return false;
        switch (ClassAt(stop))
        {
            case WordClass.Ago:
                end = stop + 1;
                node = vague && !_spoken ? new VagueNode() : new OffsetNode(-count, unit, null);
                return true;
            case WordClass.Earlier:
                end = stop + 1;
                node = vague && !_spoken ? new VagueNode() : new EarlierNode(count, unit);
                return true;
            case WordClass.Before or WordClass.After or WordClass.From or WordClass.Since when Calendar(stop + 1, out end, out var from) && from is not (VagueNode or StretchNode):
                node = vague && !_spoken ? new VagueNode() : new OffsetNode(Is(stop, WordClass.Before) ? -count : count, unit, from);
                return true;
            case WordClass.From when Is(stop + 1, WordClass.Now):
                end = stop + 2;
                node = new OffsetNode(count, unit, null);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"to date", "so far", "so far this year", "currently", "at present", "until now", "year to date".</summary>
    private bool Running(int at, out DateReading reading)
    {
        reading = default;
        var end = ClassAt(at) switch
        {
            WordClass.To when Is(at + 1, WordClass.Date) => at + 2,
            WordClass.So when Is(at + 1, WordClass.Far) => at + 2,
            WordClass.Currently => at + 1,
            WordClass.Already => at + 1,
            WordClass.At or WordClass.As or WordClass.Up or WordClass.Until or WordClass.By when Present(at, out var stop) => stop,
            WordClass.Now when !IsMark(at + 1, '-') => at + 1,
            WordClass.The or WordClass.Relative when IsWord(Skip(at, WordClass.The), "current") && !IsUnit(Skip(at, WordClass.The) + 1) && !Is(Skip(at, WordClass.The) + 1, WordClass.Fiscal) => Skip(at, WordClass.The) + 1,
            _ => 0,
        };
        if (end == 0) return false;
        // "so far this year": from the year's first day until the anchor
        CalendarNode node = new NowNode(null);
        if (Is(end, WordClass.Relative) && _tokens[end].Value == 0 && Is(end + 1, WordClass.Unit))
        {
            node = new NowNode(new UnitNode(UnitAt(end + 1), 0));
            end += 2;
        }
        else if (ClassAt(at) is WordClass.So or WordClass.To && Is(end, WordClass.In) && Calendar(end + 1, out var stop, out var stretch) && stretch.Grain is DateGrain.Year or DateGrain.Month or DateGrain.Quarter)
        {
            node = new NowNode(stretch);
            end = stop;
        }

        reading = new DateReading(at, end, DateKind.Date, node, null, Running: true);
        return true;
    }

    // "at present", "as of now", "up to now", "until now", "at the moment", "as of today"
    private bool Present(int at, out int end)
    {
        end = at + 1;
        if (Is(at, WordClass.Up)) end = Skip(end, WordClass.To) is var next && Is(next, WordClass.Until) ? next + 1 : next;
        if (Is(at, WordClass.As)) end = Skip(end, WordClass.Of);
        end = Skip(end, WordClass.The);
        if (!(IsWord(end, "present") || Is(end, WordClass.Now) || (IsWord(end, "moment") && Is(at, WordClass.At)))) return false;
        if (IsWord(end, "present") && IsUnit(end + 1)) return false;
        end++;
        return true;
    }
}
