using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Days with names: weekdays, holidays, "today", "the first Tuesday of August".</content>
internal readonly ref partial struct DateParser
{
    /// <summary>"Tuesday", "last Tuesday", "Tuesday, August 5", "Friday the 11th", "Tuesday of next week".</summary>
    private bool Weekday(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = at;
        int? weeks = null;
        // "following Wednesday's quake": behind no article the word is a preposition
        if (IsWord(at, "following") && !Is(at - 1, WordClass.The) && !_spoken) return false;
        if (Is(at, WordClass.Relative) && Is(at + 1, WordClass.Weekday))
        {
            // news says "this Sunday" of the one just past too; speech means the week's own
            weeks = _tokens[at].Value == 0 && !_spoken ? null : _tokens[at].Value;
            start = at + 1;
        }

        if (!Is(start, WordClass.Weekday)) return false;
        var token = _tokens[start];
        if (token.Doubtful && !(_spoken && !Is(start - 1, WordClass.The)) && (!token.Capital || !(start > at || Is(start - 1, WordClass.On) || IsMark(start + 1, ',') || IsMark(start + 1, '.') || Is(start + 1, WordClass.Month)))) return false;
        end = start + 1;
        if (token.Length <= 5 && IsMark(end, '.') && Touches(end) && ClassAt(end + 1) is WordClass.Month or WordClass.Digits) end++;
        node = weeks is { } offset and not 0 ? new NearWeekdayNode(token.Value, offset) : new WeekdayNode(token.Value, weeks);
        if (start > at) return true;
        var next = Skip(SkipMark(SkipMark(end, '('), ','), WordClass.The);
        if ((ClassAt(next) is WordClass.Month || Is(next, WordClass.Digits) || ClassAt(next) is WordClass.Ordinal or WordClass.Tens) && DayAndMonth(next, out var stop, out var day))
        {
            node = day;
            end = IsMark(stop, ')') && IsMark(next - 1, '(') ? stop + 1 : stop;
        }
        else if (Numeric(next, out stop, out day) && day.Grain == DateGrain.Day)
        {
            node = day;
            end = stop;
        }
        else if (DayNumber(next, out stop, out var number, out var ordinal) && (ordinal || (_spoken && (Is(next - 1, WordClass.The) || EndsPhrase(stop)))) && !IsUnit(stop))
        {
            node = new WeekdayDayNode(token.Value, number);
            end = stop;
        }
        else if (Relative(Is(end, WordClass.Of) ? end + 1 : end, out stop, out var week) && week is UnitNode { Unit: TimeUnit.Week } unit)
        {
            node = new WeekdayNode(token.Value, unit.Offset);
            end = stop;
        }

        return true;
    }

    /// <summary>"next week on Tuesday", "last week on Friday": the week before its day.</summary>
    private bool WeekThenDay(int at, out int end, out CalendarNode node)
    {
        node = null!;
        if (!NamedWeek(at, out end, out var weeks)) return false;
        var day = Is(end, WordClass.On) ? end + 1 : end;
        if ((day == end && !_spoken) || !Is(day, WordClass.Weekday)) return false;
        end = day + 1;
        node = new WeekdayNode(_tokens[day].Value, weeks);
        return true;
    }

    /// <summary>"last week between Tuesday and Thursday", "this week from Monday to Thursday".</summary>
    private bool WeekThenDays(int at, out int end, out CalendarNode node)
    {
        node = null!;
        if (!NamedWeek(at, out end, out var weeks) || ClassAt(end) is not (WordClass.Between or WordClass.From) || !Is(end + 1, WordClass.Weekday)) return false;
        var first = end + 1;
        if (!Joint(first + 1, Is(end, WordClass.Between), prefixed: true, out var last) || !Is(last, WordClass.Weekday)) return false;
        end = last + 1;
        node = new RangeNode(new WeekdayNode(_tokens[first].Value, weeks), new WeekdayNode(_tokens[last].Value, weeks));
        return true;
    }

    private bool NamedWeek(int at, out int end, out int weeks)
    {
        weeks = 0;
        end = at;
        if (!Is(at, WordClass.Relative) || !Relative(at, out end, out var week) || week is not UnitNode { Unit: TimeUnit.Week } unit) return false;
        weeks = unit.Offset;
        return true;
    }

    private bool EndsPhrase(int at) => at >= _tokens.Length || _tokens[at] is { Class: WordClass.Mark, Value: '.' or '!' or '?' or ',' };

    /// <summary>"last Easter", "next Christmas".</summary>
    private bool NearHoliday(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Relative) || _tokens[at].Value is not (1 or -1) || !NamedHoliday(at + 1, out end, out var named) || named is not HolidayNode { Year: null } day) return false;
        node = new NearHolidayNode(day, _tokens[at].Value == 1);
        return true;
    }

    /// <summary>"Christmas", "Good Friday 2024", "the Labour Day".</summary>
    private bool NamedHoliday(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if ((uint)start >= (uint)_tokens.Length || !_lexica.Holidays.MayBegin(WordAt(start))) return false;
        // news writes holidays with capitals; "new year" and "easter" in lower case are left to speech
        if (!_tokens[start].Capital && !_spoken) return false;
        Span<char> name = stackalloc char[64];
        var length = 0;
        Holiday? found = null;
        var words = 0;
        for (var next = start; next < _tokens.Length && words < HolidayLexicon.MaxWords + 2; next++)
        {
            var word = WordAt(next);
            if (IsMark(next, '\'') && Touches(next)) continue;
            if (IsMark(next, '.') && Touches(next) && word.Length == 1 && length is 2) continue;
            if (!char.IsAsciiLetter(word[0]) || length + word.Length + 1 >= name.Length) break;
            var joined = IsMark(next - 1, '\'') && Touches(next);
            if (length > 0 && !joined) name[length++] = ' ';
            length += word.ToLowerInvariant(name[length..]);
            words++;
            if (_lexica.Holidays.Find(name[..length]) is not { } day) continue;
            found = day;
            end = next + 1;
        }

        if (found is null) return false;
        // "the new year's first month": "New Year" alone is a season of wishes
        var year = YearBehind(end, out var stop);
        if (year is not null) end = stop;
        node = new HolidayNode(found, year);
        return true;
    }

    /// <summary>"the first Tuesday of August", "the second Sunday in May 2024", "third Tuesday".</summary>
    private bool WeekdayOfMonth(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (!Index(start, out var next, out var index) || !Is(next, WordClass.Weekday) || index > 5) return false;
        end = next + 1;
        var of = ClassAt(end) is WordClass.Of or WordClass.In ? end + 1 : end;
        if (of > end && Calendar(of, out var stop, out var month) && month.Grain == DateGrain.Month)
        {
            end = stop;
            node = new WeekdayOfMonthNode(_tokens[next].Value, index, month);
            return true;
        }

        if (!_spoken || index < 0) return false;
        node = new WeekdayOfMonthNode(_tokens[next].Value, index, new UnitNode(TimeUnit.Month, 0));
        return true;
    }

    /// <summary>"today", "yesterday", "the day before yesterday".</summary>
    private bool NamedDay(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Day && ClassAt(start + 1) is WordClass.Before or WordClass.After && Is(start + 2, WordClass.Deictic))
        {
            node = new DeicticNode(_tokens[start + 2].Value + (Is(start + 1, WordClass.Before) ? -1 : 1));
            end = start + 3;
            return true;
        }

        if (!Is(at, WordClass.Deictic)) return false;
        node = new DeicticNode(_tokens[at].Value);
        end = at + 1;
        return true;
    }
}
