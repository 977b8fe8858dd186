using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Stretches with names: seasons, decades, plans, fiscal years.</content>
internal readonly ref partial struct DateParser
{
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
