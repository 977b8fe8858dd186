using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Parts of a stretch: "late last year", "the first 11 months of 2024", "Q3", "the second half".</content>
internal readonly ref partial struct DateParser
{
    /// <summary>"late last year", "mid-October 2024", "the end of June 2025", "year-end 2024", "end-June".</summary>
    private bool Part(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (YearEnd(start, out end, out node)) return true;
        if (Is(start, WordClass.Rest))
        {
            var whole = Skip(start + 1, WordClass.Of);
            var unit = Skip(whole, WordClass.The);
            if (Is(unit, WordClass.Relative) && _tokens[unit].Value == 0) unit++;
            if (unit == whole || !Is(unit, WordClass.Unit) || UnitAt(unit) < TimeUnit.Week) return false;
            end = unit + 1;
            node = new RestNode(new UnitNode(UnitAt(unit), 0));
            return true;
        }

        if (!Is(start, WordClass.Part)) return false;
        var part = (DatePart)_tokens[start].Value;
        var next = start + 1;
        if (part is DatePart.Early or DatePart.Mid or DatePart.Late)
        {
            next = SkipMark(next, '-');
            // "earlier this month" is left to the relative rules; "early in 2024", "late on Monday"
            next = ClassAt(next) is WordClass.In or WordClass.On ? next + 1 : next;
            if (Is(next, WordClass.Part) || !Calendar(next, out end, out var whole)) return false;
            node = new PartNode(part, whole);
            return true;
        }

        var of = Is(next, WordClass.Of);
        var hyphen = IsMark(next, '-') && Touches(next);
        if (!of && !hyphen && start == at && !Is(next, WordClass.Relative) && !Is(next, WordClass.Month)) return false;
        if (!Calendar(of || hyphen ? next + 1 : next, out end, out var stretch))
        {
            if (!_spoken || !of || !Is(next + 1, WordClass.Unit) || UnitAt(next + 1) < TimeUnit.Week) return false;
            (stretch, end) = (new UnitNode(UnitAt(next + 1), 0), next + 2);
        }

        if (stretch is StretchNode or VagueNode || stretch.Grain == DateGrain.Day) return false;
        node = new PartNode(part, stretch);
        return true;
    }

    /// <summary>"year-end 2024", "the year end", "at year-end".</summary>
    private bool YearEnd(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        if (!Is(at, WordClass.Unit) || UnitAt(at) is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter) || !IsMark(at + 1, '-') || !IsWord(at + 2, "end")) return false;
        end = at + 3;
        var year = YearBehind(end, out var stop);
        if (year is not null) end = stop;
        node = new PartNode(DatePart.End, year ?? new UnitNode(UnitAt(at), 0));
        return true;
    }

    /// <summary>"the first 11 months of last year", "the third quarter", "H1 2025", "the last week of October", "the 19th century".</summary>
    private bool Nth(int at, out int end, out CalendarNode node)
    {
        if (QuarterCode(at, out end, out node)) return true;
        if (YearThenPart(at, out end, out node)) return true;
        end = at;
        node = null!;
        var start = Skip(at, WordClass.The);
        if (!Index(start, out var next, out var index)) return false;
        var count = 1;
        if (Count(next, out var after, out var stated) && !Is(next, WordClass.A) && !Is(next, WordClass.Vague))
        {
            count = stated;
            next = after;
        }

        next = SkipMark(next, '-');
        if (!IsUnit(next)) return false;
        var unit = UnitAt(next);
        if (count == 1 && Is(next, WordClass.Units) && unit != TimeUnit.Half) return false;
        end = next + 1;
        return unit switch
        {
            TimeUnit.Century when index > 0 => Years(Math.Max(1, (index - 1) * 100), 100, out node) && Era(ref end),
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => false,
            _ => NthOf(at, start, index, count, unit, ref end, out node),
        };
    }

    private static readonly WordSet s_reported = new(
    [
        "earnings", "results", "profit", "profits", "sales", "revenue", "revenues", "income", "loss", "losses", "charge", "charges", "dividend", "turnover", "gdp", "output", "production",
        "growth", "exports", "imports", "trade", "deliveries", "shipments", "orders", "figures",
    ]);

    // "third-quarter earnings", "first-half net profit": what firms and states report by the quarter
    private bool IsReported(int at)
    {
        const int Reach = 4;
        for (var i = at; i < Math.Min(at + Reach, _tokens.Length); i++)
        {
            if (_tokens[i].Class is WordClass.Other && s_reported.Contains(WordAt(i))) return true;
            if (_tokens[i].Class is not WordClass.Other && !IsMark(i, '-')) return false;
        }

        return false;
    }

    // "2019 Q1", "2019-Q1", "2016 the third quarter"
    private bool YearThenPart(int at, out int end, out CalendarNode node)
    {
        node = null!;
        var start = Skip(at, WordClass.The);
        if (!Is(start, WordClass.Digits) || !YearAfter(start, out end, out var year))
        {
            end = at;
            return false;
        }

        var next = IsMark(end, '-') && Touches(end) ? end + 1 : end;
        if (!QuarterCode(next, out end, out var part) && !(next + 1 < _tokens.Length && (Is(next, WordClass.The) || Is(next, WordClass.Ordinal) || IsWord(next, "second")) && Nth(next, out end, out part))) return false;
        if (part is not NthNode { Whole: null } nth || part.Grain is not (DateGrain.Quarter or DateGrain.Half)) return false;
        node = nth with { Whole = year };
        return true;
    }

    private bool Era(ref int end)
    {
        if (Is(end, WordClass.Era)) end++;
        return true;
    }

    private bool NthOf(int at, int start, int index, int count, TimeUnit unit, ref int end, out CalendarNode node)
    {
        node = null!;
        var stop = end;
        var of = ClassAt(stop) is WordClass.Of or WordClass.In ? stop + 1 : SkipMark(stop, ',');
        if (Whole(of, stop, out var after, out var whole))
        {
            end = after;
            node = new NthNode(index, count, unit, whole);
            return true;
        }

        // "the last five years" counts back from the anchor; "the last quarter" is a whole one
        if (index == -1) return false;
        if (unit is TimeUnit.Quarter or TimeUnit.Half)
        {
            // "half" and "quarter" are also fractions: the second half of the game
            if (Is(stop, WordClass.Of) || (start == at && !IsReported(stop) && !(ClassAt(at - 1) is WordClass.In or WordClass.Of or WordClass.During or WordClass.From or WordClass.Since or WordClass.Digits))) return false;
            node = new NthNode(index, count, unit, null);
            return true;
        }

        if (unit == TimeUnit.Month && count > 1 && index == 1 && !Is(stop, WordClass.Of))
        {
            node = new NthNode(index, count, unit, null);
            return true;
        }

        // "in the first year of operation": a time, but of something that has no date here
        if (unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week && Is(stop, WordClass.Of) && ClassAt(at - 1) is WordClass.In or WordClass.During)
        {
            node = new VagueNode();
            return true;
        }

        return false;
    }

    // What the part is a part of: behind "of" any date, else only a year.
    private bool Whole(int at, int stop, out int end, out CalendarNode whole)
    {
        if (at > stop && (Is(at - 1, WordClass.Of) || Is(at - 1, WordClass.In)))
        {
            if (RelativeYear(at, out end, out whole)) return true;
            if (Calendar(at, out end, out whole) && whole.Grain is not (DateGrain.Day or DateGrain.None)) return true;
            whole = null!;
            return false;
        }

        whole = YearBehind(stop, out end)!;
        if (whole is not null) return true;
        return Is(stop, WordClass.Relative) && Relative(stop, out end, out whole) && whole is UnitNode;
    }

    private bool Index(int at, out int end, out int index)
    {
        if (AnyOrdinal(at, out end, out index)) return true;
        index = -1;
        end = at + 1;
        return IsWord(at, "last") || IsWord(at, "final");
    }

    /// <summary>"Q3 2024", "3Q24", "H1 of last year", "first-half 2025".</summary>
    private bool QuarterCode(int at, out int end, out CalendarNode node)
    {
        end = at;
        node = null!;
        var (letter, number) = Is(at, WordClass.Digits) ? (at + 1, at) : (at, at + 1);
        if ((uint)letter >= (uint)_tokens.Length || _tokens[letter].Length != 1 || !Is(number, WordClass.Digits) || !Touches(Math.Max(letter, number)) || _tokens[number].Length != 1) return false;
        var unit = IsWord(letter, "q") ? TimeUnit.Quarter : IsWord(letter, "h") ? TimeUnit.Half : TimeUnit.None;
        var index = _tokens[number].Value;
        if (unit == TimeUnit.None || index < 1 || index > (unit == TimeUnit.Quarter ? 4 : 2)) return false;
        // "3h" is three hours, "2q" nothing; the form with the figure first needs a capital
        if (number == at && !_tokens[letter].Capital) return false;
        end = Math.Max(letter, number) + 1;
        CalendarNode? year = null;
        if (Touches(end) && FiscalYear(end, out var stop, out var attached))
        {
            year = attached;
            end = stop;
        }
        else
        {
            year = YearBehind(SkipMark(end, '-'), out stop);
            if (year is null && (Calendar(Is(end, WordClass.Of) ? end + 1 : end, out stop, out var fiscal) && fiscal is FiscalNode)) year = fiscal;
            if (year is not null) end = stop;
        }

        // "100% H2" is hydrogen
        if (year is null && unit == TimeUnit.Half && !(ClassAt(at - 1) is WordClass.In or WordClass.During or WordClass.Of or WordClass.Since or WordClass.By)) return false;
        node = new NthNode(index, 1, unit, year);
        return true;
    }
}
