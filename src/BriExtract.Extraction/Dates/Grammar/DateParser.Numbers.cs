using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Dates.Grammar;

/// <content>Numbers: counts of units, days of the month, years in figures and words.</content>
internal readonly ref partial struct DateParser
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    // Words of grammar that a number never counts: "before 2000 but", "in 1800 they".
    private static readonly WordSet s_owners = new("its", "his", "her", "their", "our", "my");

    private static readonly WordSet s_uncounted = new(
    [
        "but", "he", "she", "it", "they", "we", "i", "you", "when", "where", "who", "which", "that", "there", "was", "were", "is", "are", "has", "have", "had", "did", "does", "do",
        "would", "will", "could", "can", "may", "might", "should", "not", "with", "while", "because", "although", "though", "if", "however", "also", "only", "alone", "due", "amid", "under", "over",
        "about", "according", "including", "through", "throughout", "against", "into", "out", "without", "via", "than", "his", "her", "their", "its", "our", "my", "these", "those",
    ], StringComparer.Ordinal);

    /// <summary>A whole number that counts units: "5", "five", "twenty-one", "a", "a few", "several".</summary>
    private bool Count(int at, out int end, out int count)
    {
        end = at;
        count = 0;
        switch (ClassAt(at))
        {
            case WordClass.Digits when !PartOfNumber(at):
                count = _tokens[at].Value;
                end = at + 1;
                return true;
            case WordClass.Cardinal or WordClass.Tens or WordClass.Scale:
                return Cardinal(at, out end, out count);
            case WordClass.A when Is(at + 1, WordClass.Vague):
                count = _tokens[at + 1].Value;
                end = Skip(at + 2, WordClass.Of);
                return true;
            case WordClass.A when Is(at + 1, WordClass.Scale):
                return Cardinal(at + 1, out end, out count);
            case WordClass.A:
                count = 1;
                end = at + 1;
                return true;
            case WordClass.Vague when !IsWord(at, "some"):
                count = _tokens[at].Value;
                end = Skip(at + 1, WordClass.Of);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A number in words below a million: "twenty-one", "two hundred and five", "two thousand and eighteen".</summary>
    private bool Cardinal(int at, out int end, out int number)
    {
        end = at;
        number = 0;
        var group = 0;
        var any = false;
        while (true)
        {
            var next = any && IsMark(end, '-') && Touches(end) && Touches(end + 1) ? end + 1 : end;
            if (any && Is(next, WordClass.And) && ClassAt(next + 1) is WordClass.Cardinal or WordClass.Tens && number + group >= 100 && group % 100 == 0) next++;
            var token = (uint)next < (uint)_tokens.Length ? _tokens[next] : default;
            if (token.Class == WordClass.Cardinal && (!any || (group % 10 == 0 && (group % 100 == 0 || (group % 100 >= 20 && token.Value < 10))))) group += token.Value;
            else if (token.Class == WordClass.Tens && group % 100 == 0) group += token.Value;
            else if (token.Class == WordClass.Scale && token.Value == 100 && group is < 100) group = Math.Max(group, 1) * 100;
            else if (token.Class == WordClass.Scale && token.Value == 1000 && number == 0)
            {
                number = Math.Max(group, 1) * 1000;
                group = 0;
            }
            else
            {
                break;
            }

            any = true;
            end = next + 1;
        }

        number += group;
        return any;
    }

    /// <summary>Whether digits are a piece of a longer number: "1,035", "3.5", "$2016".</summary>
    private bool PartOfNumber(int at)
    {
        if (at > 0 && Touches(at) && _tokens[at - 1] is { Class: WordClass.Mark } mark)
        {
            if (mark.Value is ',' or '.' && at > 1 && Touches(at - 1) && Is(at - 2, WordClass.Digits)) return true;
            if (mark.Value is '$' or '€' or '£' or '¥' or '#' or '₹') return true;
        }

        return (IsMark(at + 1, ',') || IsMark(at + 1, '.')) && Touches(at + 1) && Is(at + 2, WordClass.Digits) && Touches(at + 2);
    }

    /// <summary>A day of the month: "5", "5th", "the fifth", "twenty-first".</summary>
    private bool DayNumber(int at, out int end, out int day, out bool ordinal)
    {
        end = at;
        day = 0;
        ordinal = false;
        if (Is(at, WordClass.Digits))
        {
            if (_tokens[at].Length > 2) return false;
            day = _tokens[at].Value;
            end = at + 1;
            if (Is(end, WordClass.OrdinalEnding))
            {
                ordinal = true;
                end++;
            }
            else if (Touches(end) && ClassAt(end) is not WordClass.Mark)
            {
                return false;
            }
        }
        else if (!OrdinalWord(at, out end, out day))
        {
            if (ClassAt(at) is not (WordClass.Cardinal or WordClass.Tens) || !Cardinal(at, out end, out day)) return false;
        }
        else
        {
            ordinal = true;
        }

        return day is >= 1 and <= 31;
    }

    /// <summary>"first", "twenty-first", "thirty first".</summary>
    private bool OrdinalWord(int at, out int end, out int number)
    {
        end = at + 1;
        number = 0;
        if (Is(at, WordClass.Ordinal))
        {
            number = _tokens[at].Value;
            return true;
        }

        if (!Is(at, WordClass.Tens)) return false;
        var next = SkipMark(at + 1, '-');
        if (!Is(next, WordClass.Ordinal) || _tokens[next].Value > 9) return false;
        number = _tokens[at].Value + _tokens[next].Value;
        end = next + 1;
        return true;
    }

    /// <summary>An ordinal in figures or words: "19th", "third".</summary>
    private bool AnyOrdinal(int at, out int end, out int number)
    {
        if (Is(at, WordClass.Digits) && Is(at + 1, WordClass.OrdinalEnding))
        {
            number = _tokens[at].Value;
            end = at + 2;
            return true;
        }

        return OrdinalWord(at, out end, out number);
    }

    /// <summary>A year where the words around have made sure that one stands here: after a month, "in", "of", "since".</summary>
    private bool YearAfter(int at, out int end, out YearNode year)
    {
        end = at;
        year = null!;
        if (Is(at, WordClass.Digits) && _tokens[at].Length == 4 && _tokens[at].Value is >= FirstYear and <= LastYear && !PartOfNumber(at) && !Is(at + 1, WordClass.OrdinalEnding))
        {
            if (Touches(at + 1) && ClassAt(at + 1) is not WordClass.Mark) return false;
            year = new YearNode(_tokens[at].Value);
            end = at + 1;
            return true;
        }

        if (IsMark(at, '\'') && Is(at + 1, WordClass.Digits) && Touches(at + 1) && _tokens[at + 1].Length == 2 && !IsWord(at + 2, "s"))
        {
            year = new YearNode(FullYear(_tokens[at + 1].Value));
            end = at + 2;
            return true;
        }

        return YearInWords(at, out end, out year);
    }

    /// <summary>"two thousand and eighteen", "nineteen ninety nine", "twenty eighteen".</summary>
    private bool YearInWords(int at, out int end, out YearNode year)
    {
        end = at;
        year = null!;
        if (ClassAt(at) is not (WordClass.Cardinal or WordClass.Tens) || _tokens[at].Value > 21) return false;
        if (_tokens[at].Value == 2 && Is(at + 1, WordClass.Scale) && _tokens[at + 1].Value == 1000)
        {
            if (!Cardinal(at, out end, out var number) || number is < 2000 or > LastYear) return false;
            year = new YearNode(number);
            return true;
        }

        // "nineteen ninety nine" must not be read as one cardinal
        if (_tokens[at].Value is not (>= 16 and <= 20)) return false;
        var next = SkipMark(at + 1, '-');
        if (ClassAt(next) is WordClass.Tens || (ClassAt(next) is WordClass.Cardinal && _tokens[next].Value >= 10))
        {
            if (!Cardinal(next, out end, out var rest) || rest is < 10 or > 99) return false;
            year = new YearNode((_tokens[at].Value * 100) + rest);
            return true;
        }

        return false;
    }

    /// <summary>A year of two figures: the nearest to our time, up to 2040.</summary>
    private static int FullYear(int two) => two <= 40 ? 2000 + two : 1900 + two;

    /// <summary>A year by itself: four figures that the words around do not make a count.</summary>
    private bool LoneYear(int at, out int end, out YearNode year)
    {
        end = at;
        year = null!;
        if (!Is(at, WordClass.Digits) || _tokens[at].Length != 4 || _tokens[at].Value is < 1500 or > 2100) return false;
        if (!YearAfter(at, out end, out year)) return false;
        // "2,016", "+86 138-2010", "2016/17 km": pieces of other numbers
        if (at > 0 && Touches(at) && _tokens[at - 1] is { Class: WordClass.Mark } before && before.Value is not ('(' or '"' or '\'' or '[' or '-' or '/' or '“' or '‘')) return false;
        if (at > 1 && Touches(at) && (IsMark(at - 1, '-') || IsMark(at - 1, '/')) && Touches(at - 1) && !(Is(at - 2, WordClass.Digits) && _tokens[at - 2].Length == 4 && !IsMark(at - 3, '-'))) return false;
        if (IsMark(end, '-') && Touches(end) && Is(end + 1, WordClass.Digits) && Touches(end + 1) && !(_tokens[end + 1].Length is 2 or 4 && !IsMark(end + 2, '-'))) return false;
        var noun = (uint)end < (uint)_tokens.Length && _tokens[end] is { Class: WordClass.Other, Capital: false } && !Touches(end) && !s_uncounted.Contains(WordAt(end));
        // "the number so far is 1720": years so long ago are led to, or stand in brackets
        if (year.Year < 1900 && !LeadsToYear(at - 1)) return false;
        if (PrecedesYear(at - 1) && !(noun && (year.Year % 100 == 0 || year.Year < 1900))) return true;
        if (IsUnit(end) || IsMark(end, '%')) return false;
        // "it could rise to 1800 or 2500"
        if (year.Year % 100 == 0 && at > 0 && _tokens[at - 1] is { Class: WordClass.Other, Capital: false }) return false;
        // "recorded 2019 cases": a plain number before a common noun counts, unless an article or owner stands before it: "its 2019 report"
        return !noun || Is(at - 1, WordClass.The) || Is(at - 1, WordClass.A) || IsOwner(at - 1);
    }

    // "its", "Peru's"
    private bool IsOwner(int at) => at >= 0 && _tokens[at].Class == WordClass.Other && (s_owners.Contains(WordAt(at)) || (WordAt(at) is "s" && IsMark(at - 1, '\'') && Touches(at)));

    private bool LeadsToYear(int at) => ClassAt(at) is WordClass.And or WordClass.To or WordClass.Or ? Is(at - 1, WordClass.Digits) && _tokens[at - 1].Length == 4
        : PrecedesYear(at) || ClassAt(at) is WordClass.The or WordClass.A or WordClass.Mark or WordClass.Digits;

    private bool PrecedesYear(int at) => ClassAt(at) is WordClass.In or WordClass.Of or WordClass.Since or WordClass.By or WordClass.From or WordClass.During
        or WordClass.Until or WordClass.Before or WordClass.After or WordClass.To or WordClass.Between or WordClass.And or WordClass.Or or WordClass.Part or WordClass.Around
        || (Is(at, WordClass.Unit) && UnitAt(at) == TimeUnit.Year);
}
