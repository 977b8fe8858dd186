using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Days, months, years, named days: what has a place on the calendar.</content>
internal readonly ref partial struct DateParser
{
    /// <summary>Any one date: "August 5, 2024", "last year", "the first half of 2025", "Tuesday".</summary>
    private bool Calendar(int at, out int end, out CalendarNode node)
    {
        if ((uint)at >= (uint)_tokens.Length)
        {
            (end, node) = (at, null!);
            return false;
        }

        if (_memo.TryGet(at, out end, out var known))
        {
            node = known!;
            return known is not null;
        }

        var found = ReadCalendar(at, out end, out node);
        _memo.Set(at, end, found ? node : null);
        return found;
    }

    // A rule is entered only at words that it can begin with, "the" aside.
    private bool ReadCalendar(int at, out int end, out CalendarNode node)
    {
        var kind = ClassAt(Skip(at, WordClass.The));
        var counts = kind is WordClass.Digits or WordClass.Ordinal or WordClass.Tens;
        var relative = kind is WordClass.Relative;
        if (kind is WordClass.Unit or WordClass.Rest or WordClass.Part && Part(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Other or WordClass.Cue) && Nth(at, out end, out node)) return true;
        if (counts && Plan(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Fiscal or WordClass.Cue or WordClass.Mark or WordClass.Cardinal) && Fiscal(at, out end, out node)) return true;
        if (relative && NearHoliday(at, out end, out node)) return true;
        if (kind is not (WordClass.Digits or WordClass.Mark) && NamedHoliday(at, out end, out node)) return true;
        if ((counts || relative || kind is WordClass.Other) && WeekdayOfMonth(at, out end, out node)) return true;
        if ((relative || kind is WordClass.Weekday) && Weekday(at, out end, out node)) return true;
        if (kind is WordClass.Digits && Numeric(at, out end, out node)) return true;
        if ((counts || kind is WordClass.Month or WordClass.Cardinal) && DayAndMonth(at, out end, out node)) return true;
        if (kind is WordClass.Month or WordClass.Digits or WordClass.Unit && MonthAndYear(at, out end, out node)) return true;
        if ((relative || kind is WordClass.Season) && SeasonAndYear(at, out end, out node)) return true;
        if (kind is WordClass.Part or WordClass.Digits or WordClass.Mark or WordClass.Decades && Decade(at, out end, out node)) return true;
        if (kind is WordClass.Unit or WordClass.Deictic && NamedDay(at, out end, out node)) return true;
        if (kind is not (WordClass.Month or WordClass.Weekday or WordClass.Season or WordClass.Deictic or WordClass.Mark) && Relative(at, out end, out node)) return true;
        if (kind is WordClass.Unit or WordClass.Digits or WordClass.Cardinal or WordClass.Tens && YearAlone(at, out end, out node)) return true;
        end = at;
        node = null!;
        return false;
    }

    private bool YearAlone(int at, out int end, out CalendarNode node)
    {
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Year && YearAfter(Skip(start + 1, WordClass.Of), out end, out var stated))
        {
            node = stated;
            return true;
        }

        if (ClassAt(at - 1) is WordClass.In or WordClass.Of && YearInWords(at, out end, out var worded))
        {
            node = worded;
            return true;
        }

        if (!LoneYear(at, out end, out var year)) return false;
        node = year;
        return true;
    }

    /// <summary>"August 5", "Aug. 5th, 2024", "5 August 2024", "the 5th of August", "5-Aug-2024".</summary>
    private bool DayAndMonth(int at, out int end, out CalendarNode node)
    {
        node = null!;
        if (NamedMonthNumeric(at, out end, out node)) return true;
        var start = Skip(at, WordClass.The);
        if (start == at && Month(at, out end, out var month, certain: false))
        {
            var next = Skip(IsMark(end, '-') && Touches(end) ? end + 1 : SkipMark(end, ','), WordClass.The);
            // "In August, two officials", "in August, the second-highest": behind a comma only an ordinal by itself is a day
            var comma = IsMark(end, ',');
            if (_spoken && (IsMark(end, '.') || IsMark(end, '/')) && Is(end + 1, WordClass.Digits)) next = end + 1;
            if (!DayNumber(next, out end, out var day, out var ordered) || (comma && !ordered) || (comma && IsMark(end, '-') && Touches(end)) || IsUnit(end) || TimeFollows(next, end)) return false;
            if (IsMark(end, '%') || (IsMark(end, '-') && Touches(end) && IsUnit(end + 1)) || PartOfNumber(next) && !CommaYear(next)) return false;
            var stop = end;
            var year = YearBehind(end, out end);
            // "Jan 99" is a month and a year; "May 5 million" is no day
            if (year is null && ClassAt(stop) == WordClass.Scale) return false;
            node = new DayNode(day, month, year);
            return true;
        }

        if (!DayNumber(start, out end, out var number, out var ordinal) || PartOfNumber(start)) return false;
        var hyphen = IsMark(end, '-') && Touches(end) && Touches(end + 1);
        var of = hyphen ? end + 1 : Skip(SkipMark(end, ','), WordClass.Of);
        if (Month(of, out end, out month, certain: ordinal || Is(of - 1, WordClass.Of) || !Is(start, WordClass.Cardinal)))
        {
            if (hyphen && IsMark(end, '-') && Touches(end)) end++;
            node = new DayNode(number, month, YearBehind(end, out end));
            return true;
        }

        // "the 20th of next month"
        if (!ordinal || !Is(of - 1, WordClass.Of) || !Relative(of, out end, out var whole) || whole.Grain != DateGrain.Month) return false;
        node = new DayNode(number, 0, whole);
        return true;
    }

    // "2019/Aug/01", "2019-aug-1", "23/Sep/2020"
    private bool NamedMonthNumeric(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || !(IsMark(at + 1, '/') || IsMark(at + 1, '-')) || !Touches(at + 1) || !Is(at + 2, WordClass.Month) || !Touches(at + 2)) return false;
        if (!IsMark(at + 3, (char)_tokens[at + 1].Value) || !Touches(at + 3) || !Is(at + 4, WordClass.Digits) || !Touches(at + 4)) return false;
        var (first, last) = (_tokens[at], _tokens[at + 4]);
        var (year, day) = first.Length == 4 ? (first.Value, last.Value) : (last.Length == 2 ? FullYear(last.Value) : last.Value, first.Value);
        if (year is < FirstYear or > LastYear || day is < 1 || day > DateTime.DaysInMonth(year, _tokens[at + 2].Value)) return false;
        node = new DayNode(day, _tokens[at + 2].Value, new YearNode(year));
        end = at + 5;
        return true;
    }

    // "Jan. 5,2024" is a day and its year, not one grouped number
    private bool CommaYear(int at) => IsMark(at + 1, ',') && Is(at + 2, WordClass.Digits) && _tokens[at + 2].Length == 4;

    private bool TimeFollows(int at, int end) => end == at + 1 && (IsMark(end, ':') && Touches(end) || Is(end, WordClass.AmPm));

    /// <summary>"August 2024", "Aug., 2024", "August of last year", "August".</summary>
    private bool MonthAndYear(int at, out int end, out CalendarNode node)
    {
        node = null!;
        var start = Skip(at, WordClass.The);
        // "the month of September"
        start = Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Month && Is(start + 1, WordClass.Of) ? start + 2 : at;
        if (YearThenMonth(at, out end, out node)) return true;
        if (!Month(start, out end, out var month, certain: start > at)) return false;
        at = start;
        var stop = end;
        var year = YearBehind(IsMark(end, '-') && Touches(end) ? end + 1 : end, out end);
        if (year is null) end = stop;
        if (year is null && _tokens[at].Doubtful && !LikelyMonth(at)) return false;
        node = new MonthNode(month, year);
        return true;
    }

    // "2016 November", "2017 april"
    private bool YearThenMonth(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || !Is(at + 1, WordClass.Month) || !YearAfter(at, out var next, out var year) || !Month(next, out end, out var month, certain: true) || Is(end, WordClass.Digits)) return false;
        node = new MonthNode(month, year);
        return true;
    }

    private bool LikelyMonth(int at) => _tokens[at].Capital && ClassAt(at - 1) is WordClass.In or WordClass.Of or WordClass.Since or WordClass.By
        or WordClass.During or WordClass.Until or WordClass.From or WordClass.To or WordClass.And or WordClass.Before or WordClass.After or WordClass.Relative
        or WordClass.Part or WordClass.Between or WordClass.Every;

    /// <summary>A month's name, with the full stop of an abbreviation.</summary>
    /// <param name="at">Where.</param>
    /// <param name="end">After it.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="certain">Whether a number stands before it, so that "may" and "march" are months even in lower case.</param>
    private bool Month(int at, out int end, out int month, bool certain)
    {
        end = at;
        month = 0;
        if (!Is(at, WordClass.Month)) return false;
        var token = _tokens[at];
        if (token.Doubtful && !token.Capital && !certain && !(Is(at + 1, WordClass.Digits) && _tokens[at + 1].Length is <= 2 or 4) && !(_spoken && ClassAt(at + 1) is WordClass.Ordinal)) return false;
        month = token.Value;
        end = at + 1;
        var shortened = (token.Length == 3 && token.Value != 5) || (token.Length == 4 && token.Value == 9);
        if (shortened && IsMark(end, '.') && Touches(end) && !EndsSentence(end)) end++;
        return true;
    }

    // The stop of "Jan." stays with it where more of the date follows.
    private bool EndsSentence(int at) => !(ClassAt(at + 1) is WordClass.Digits or WordClass.Of or WordClass.Ordinal or WordClass.The || IsMark(at + 1, ','));

    /// <summary>What names the year behind a month or day: "2024", ", 2024", "of last year", "this year"; null where nothing does.</summary>
    private CalendarNode? YearBehind(int at, out int end)
    {
        end = at;
        var comma = SkipMark(at, ',');
        var next = ClassAt(comma) is WordClass.Of or WordClass.In ? comma + 1 : comma;
        if (YearAfter(next, out var stop, out var year) && !(next == at + 1 && comma != at && IsUnit(stop)))
        {
            // "Aug. 5, 2016 people" would be a count; news writes none so
            end = stop;
            return year;
        }

        if (RelativeYear(next, out stop, out var relative))
        {
            end = stop;
            return relative;
        }

        // "June 27 [2019]": an editor's year
        if (IsMark(at, '[') && YearAfter(at + 1, out stop, out var added) && IsMark(stop, ']'))
        {
            end = stop + 1;
            return added;
        }

        return null;
    }

    /// <summary>"last year", "of the same year", "this year", "the previous year".</summary>
    private bool RelativeYear(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Relative) && Is(start + 1, WordClass.Unit) && UnitAt(start + 1) == TimeUnit.Year)
        {
            node = IsWord(start, "same") || (start > at && Is(start, WordClass.Relative) && IsWord(start, "following")) ? new BackNode(TimeUnit.Year, _tokens[start].Value) : new UnitNode(TimeUnit.Year, _tokens[start].Value);
            end = start + 2;
            return true;
        }

        if (start == at + 1 && Is(start, WordClass.Unit) && UnitAt(start) == TimeUnit.Year)
        {
            node = new BackNode(TimeUnit.Year, 0);
            end = start + 1;
            return true;
        }

        return false;
    }

    /// <summary>"2024-08-05", "8/5/2024", "5.8.2024", "8/5", "2024/8".</summary>
    private bool Numeric(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Digits) || (at > 0 && Touches(at) && _tokens[at - 1] is { Class: WordClass.Mark, Value: '-' or '/' or '.' or ',' or '$' or '€' or '£' or '+' })) return false;
        if (_spoken && _tokens[at].Length == 4 && (IsMark(at + 1, '/') || IsMark(at + 1, '-') || IsMark(at + 1, '.')) && Is(at + 2, WordClass.Digits) && _tokens[at + 2].Length <= 2 && _tokens[at + 2].Value is >= 1 and <= 12 && ClassAt(at + 3) != WordClass.Mark | !Touches(at + 3) | IsMark(at + 3, '.')
            && _tokens[at].Value is >= 1900 and <= 2100 && !(IsMark(at + 3, '.') && Is(at + 4, WordClass.Digits)))
        {
            node = new MonthNode(_tokens[at + 2].Value, new YearNode(_tokens[at].Value));
            end = at + 3;
            return true;
        }

        if (!Touches(at + 1) || !Touches(at + 2) || ClassAt(at + 1) != WordClass.Mark || !Is(at + 2, WordClass.Digits)) return false;
        var mark = (char)_tokens[at + 1].Value;
        if (mark is not ('-' or '/' or '.')) return false;
        var (first, second) = (_tokens[at], _tokens[at + 2]);
        var three = IsMark(at + 3, mark) && Touches(at + 3) && Is(at + 4, WordClass.Digits) && Touches(at + 4);
        if (three)
        {
            if (IsMark(at + 5, mark) && Touches(at + 5) && Is(at + 6, WordClass.Digits)) return false;
            if (!ThreePart(first, second, _tokens[at + 4], mark, out var day)) return false;
            node = day;
            end = at + 5;
            return true;
        }

        // "2024/8", "2024-08": a year and its month; "2013-14" and "2024.5" are other things
        if (first.Length == 4 && mark != '.' && second.Length <= 2 && second.Value is >= 1 and <= 12 && first.Value is >= 1900 and <= 2100 && (mark == '-' ? second.Value <= first.Value % 100 && second.Length == 2 : true) && !(mark == '/' && second.Value == (first.Value + 1) % 100))
        {
            node = new MonthNode(second.Value, new YearNode(first.Value));
            end = at + 3;
            return true;
        }

        // "8/5" is a date only where a word says so: fractions and scores look the same
        var day2 = Is(at - 1, WordClass.On) ? mark == '/' || _spoken : _spoken && mark == '/';
        if (day2 && first.Length <= 2 && second.Length <= 2 && !Touches(at + 3) | IsMark(at + 3, '.') | IsMark(at + 3, ',') | IsMark(at + 3, '?') | IsMark(at + 3, '!') && first.Value is >= 1 and <= 12 && second.Value is >= 1 and <= 31)
        {
            end = at + 3;
            // "08/12,2015"
            node = new DayNode(second.Value, first.Value, YearBehind(end, out end));
            return true;
        }

        return false;
    }

    private static bool ThreePart(DateToken first, DateToken second, DateToken third, char mark, out CalendarNode node)
    {
        node = null!;
        int year, month, day;
        if (first.Length == 4) (year, month, day) = (first.Value, second.Value, third.Value);
        else if (third.Length == 4 || (third.Length == 2 && first.Length <= 2))
        {
            // month first, as American news writes; day first where it cannot be a month, and with dots
            (month, day) = (first.Value > 12 || (mark == '.' && second.Value <= 12)) ? (second.Value, first.Value) : (first.Value, second.Value);
            year = third.Length == 4 ? third.Value : FullYear(third.Value);
        }
        else
        {
            return false;
        }

        if (first.Length is 3 || second.Length > 2 || third.Length is 1 or 3 && first.Length != 4) return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        node = new DayNode(day, month, new YearNode(year));
        return true;
    }

    /// <summary>"Tuesday", "last Tuesday", "Tuesday, August 5", "Friday the 11th", "Tuesday of next week".</summary>
    private bool Weekday(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = at;
        int? weeks = null;
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

    /// <summary>"the first Friday of July", "the second Sunday in May 2024", "third Tuesday".</summary>
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

    /// <summary>"summer 2016", "the summer of last year", "this spring".</summary>
    private bool SeasonAndYear(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        var relative = Is(start, WordClass.Relative) ? start : -1;
        if (relative >= 0) start++;
        if (!Is(start, WordClass.Season)) return false;
        var season = _tokens[start].Value;
        var stop = start + 1;
        var year = YearBehind(stop, out end);
        if (year is null)
        {
            end = stop;
            // "fall" and "spring" are other words too
            if (relative < 0 && !(ClassAt(at - 1) is WordClass.In or WordClass.During or WordClass.Since or WordClass.Part or WordClass.Until) && !(start > at)) return false;
            if (start > at && relative < 0 && IsWord(start, "fall")) return false;
        }

        node = relative >= 0 && year is null
            ? new SeasonNode(season, new UnitNode(TimeUnit.Year, _tokens[relative].Value))
            : new SeasonNode(season, year);
        return true;
    }

    /// <summary>"the 1990s", "the '90s", "the nineties", "the 19th century".</summary>
    private bool Decade(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Part)) start = SkipMark(start + 1, '-');
        if (Is(start, WordClass.Digits) && _tokens[start].Length == 4 && _tokens[start].Value % 10 == 0 && PluralBehind(start + 1, out end))
            return Years(_tokens[start].Value, _tokens[start].Value % 100 == 0 && _tokens[start].Value < 2000 ? 100 : 10, out node);
        if (IsMark(start, '\'') && Is(start + 1, WordClass.Digits) && Touches(start + 1) && _tokens[start + 1] is { Length: 2 } two && two.Value % 10 == 0 && PluralBehind(start + 2, out end))
            return Years(1900 + two.Value - (two.Value < 30 ? -100 : 0), 10, out node);
        if (start > at && Is(start, WordClass.Decades) && !Is(start - 1, WordClass.In))
        {
            end = start + 1;
            return Years(1900 + _tokens[start].Value, 10, out node);
        }

        end = at;
        return false;
    }

    private bool PluralBehind(int at, out int end)
    {
        var next = SkipMark(at, '\'');
        end = next + 1;
        return Touches(at) && IsWord(next, "s") && Touches(next);
    }

    private static bool Years(int first, int count, out CalendarNode node)
    {
        node = new FixedNode(count == 10 ? DateGrain.Decade : DateGrain.Century, new Period(new DateOnly(first, 1, 1), new DateOnly(first + count - 1, 12, 31)));
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

    /// <summary>"the 14th Five-Year Plan period", "the 15th Five-Year Plan".</summary>
    private bool Plan(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (!AnyOrdinal(start, out var next, out var number)) return false;
        if (!Is(next, WordClass.Cardinal) || _tokens[next].Value != 5) return false;
        next = SkipMark(next + 1, '-');
        if (!IsUnit(next) || UnitAt(next) != TimeUnit.Year) return false;
        next = Skip(next + 1, WordClass.Plan);
        if (_lexica.Plans.Find(number) is not { } years) return false;
        next = SkipBracket(next);
        end = Skip(next, WordClass.Period);
        node = new FixedNode(DateGrain.Stretch, years);
        return true;
    }

    // "the 14th Five-Year Plan (2021-2025) period": the brackets repeat the years
    private int SkipBracket(int at)
    {
        if (!IsMark(at, '(')) return at;
        for (var next = at + 1; next < Math.Min(at + 6, _tokens.Length); next++)
        {
            if (IsMark(next, ')')) return next + 1;
        }

        return at;
    }

    /// <summary>"fiscal year 2023", "FY2023", "the 2023 fiscal year", "the current fiscal year": read as the calendar year of that name.</summary>
    private bool Fiscal(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (Is(start, WordClass.Fiscal))
        {
            var next = Is(start + 1, WordClass.Unit) && UnitAt(start + 1) == TimeUnit.Year ? start + 2 : start + 1;
            if (!FiscalYear(next, out end, out var year)) return false;
            node = new FiscalNode(year);
            return true;
        }

        if (IsWord(start, "fy") && FiscalYear(start + 1, out end, out var named))
        {
            node = new FiscalNode(named);
            return true;
        }

        if (YearAfter(start, out var stop, out var stated) && Is(stop, WordClass.Fiscal) && IsUnit(stop + 1))
        {
            node = new FiscalNode(stated);
            end = stop + 2;
            return true;
        }

        if (Is(start, WordClass.Relative) && Is(start + 1, WordClass.Fiscal) && IsUnit(start + 2))
        {
            node = new FiscalNode(new UnitNode(TimeUnit.Year, _tokens[start].Value));
            end = start + 3;
            return true;
        }

        return false;
    }

    private bool FiscalYear(int at, out int end, out YearNode year)
    {
        if (YearAfter(at, out end, out year))
        {
            // "FY2023-24", "fiscal 2023/24": named by both its years
            if ((IsMark(end, '-') || IsMark(end, '/')) && Touches(end) && Is(end + 1, WordClass.Digits) && Touches(end + 1) && _tokens[end + 1].Length is 2 or 4) end += 2;
            return true;
        }

        year = null!;
        if (!Is(at, WordClass.Digits) || !Touches(at) || _tokens[at].Length != 2) return false;
        year = new YearNode(2000 + _tokens[at].Value);
        end = at + 1;
        return true;
    }
}
