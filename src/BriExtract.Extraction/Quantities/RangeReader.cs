using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>Reads the second number of a range and joins it to the first: "5-7%", "between $160 million and $171 million", "from 240 to 273", "1 to 2 thousand".</summary>
internal sealed class RangeReader(NumberReader numbers)
{
    private const decimal LargestScore = 300m;
    private const int MoneyReach = 12;

    /// <summary>Extends <paramref name="low"/> by the number that follows, where the two make a range, a score or a span of years.</summary>
    public void TryExtend(ReadOnlySpan<char> text, QuantityScanner scanner, ref RawQuantity low)
    {
        if ((low.Form & NumberForm.Vague) != 0 || !TryJoint(text, low, out var joint, out var next)) return;
        if (!numbers.TryFind(text[..Math.Min(text.Length, next + MoneyReach)], next, out _) || !numbers.TryFind(text, next, out var number) || number.Start > next + 6 || number.Is(NumberForm.Label | NumberForm.Ordinal | NumberForm.Vague)) return;
        var high = scanner.ReadOne(text, number, low.UnitEnd);
        if (high.Start != next) return;
        if (low.Kind == RawKind.Calendar || high.Kind == RawKind.Calendar)
        {
            if (joint != Joint.Dash && low.Kind != high.Kind) return;
            low.Kind = RawKind.Calendar;
            low.End = low.NumberEnd = low.UnitEnd = high.NumberEnd;
            return;
        }

        if (joint is Joint.To or Joint.FromTo && IsOwnRange(text, scanner, high, ref low)) return;
        if (high.Kind == RawKind.Quantity && (joint == Joint.Or ? AreNeighbours(low, high) : Fits(text, low, high, joint))) Join(text, ref low, high, joint);
    }

    private static bool TryJoint(ReadOnlySpan<char> text, in RawQuantity low, out Joint joint, out int next)
    {
        var end = low.UnitEnd;
        joint = Joint.Dash;
        next = end;
        if (end >= text.Length) return false;
        if (text[end] is '-' or '–' or '—' or '~' or '−')
        {
            next = end + 1;
            if (UnitReader.IsWord(text, next, "to", out var to) && to < text.Length && text[to] == '-')
            {
                next = to + 1;
                joint = Joint.To;
            }

            return next < text.Length && text[next] != ' ';
        }

        if (text[end] == '/' && low.UnitKind == UnitKind.Money && low.Start < low.NumberStart)
        {
            next = end + 1;
            return true;
        }

        if (text[end] is not (' ' or '\u00A0')) return false;
        next = end + 1;
        if (next + 1 < text.Length && text[next] is '-' or '–' && text[next + 1] == ' ')
        {
            next += 2;
            return true;
        }

        var before = WordBefore(text, low.Start, out var wordStart);
        if (UnitReader.IsWord(text, next, "to", out var wordEnd))
        {
            joint = before.Equals("from", StringComparison.OrdinalIgnoreCase) || FromBeforeBound(text, wordStart, before) ? Joint.FromTo : Joint.To;
        }
        else if (UnitReader.IsWord(text, next, "and", out wordEnd) && before.Equals("between", StringComparison.OrdinalIgnoreCase))
        {
            joint = Joint.Between;
        }
        else if (UnitReader.IsWord(text, next, "or", out wordEnd))
        {
            joint = Joint.Or;
        }
        else
        {
            return false;
        }

        next = wordEnd;
        while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        return next > wordEnd;
    }

    // "from about 5 to 7", "from up to 252 to 287"
    private static bool FromBeforeBound(ReadOnlySpan<char> text, int wordStart, ReadOnlySpan<char> bound)
    {
        if (!(bound is "to" or "about" or "around" or "roughly" or "nearly" or "some" or "approximately" or "over")) return false;
        var word = WordBefore(text, wordStart, out var start);
        if (word is "up") word = WordBefore(text, start, out _);
        return word.Equals("from", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Fits(ReadOnlySpan<char> text, in RawQuantity low, in RawQuantity high, Joint joint)
    {
        if (low.Unit is not null && high.Unit is not null && low.Unit != high.Unit) return false;
        var lowHasOwnUnit = low.UnitEnd > low.NumberEnd;
        // "fell 0.7 per cent to 9,240": the level after a change has another unit, or none.
        if (lowHasOwnUnit && joint == Joint.To && text[low.UnitEnd] != '-' && !(low.Unit == high.Unit && low.Value < high.Value && GoesOnList(text, low.Start))) return false;
        if (lowHasOwnUnit && high.Unit is null && joint != Joint.FromTo) return false;
        if (lowHasOwnUnit && high.Unit is null && low.UnitKind is UnitKind.Money) return false;
        return joint is Joint.FromTo or Joint.Between || low.Value * Lift(low, high) < high.Value || (joint == Joint.Dash && low.Unit is null && high.Unit is null);
    }

    // "six or seven boats", "seven or eight hundred", "20 or 21": counts that follow one another say about how many; "18 or 30" are two numbers,
    // and "eight or nine euros" two prices.
    private static bool AreNeighbours(in RawQuantity low, in RawQuantity high)
    {
        var lift = Lift(low, high);
        return low.UnitEnd == low.NumberEnd && low.Unit is null && high.Unit is null && low.Bound == high.Bound && ((low.Form ^ high.Form) & NumberForm.Digits) == 0
            && ((low.Form | high.Form) & (NumberForm.Decimal | NumberForm.Fraction | NumberForm.Signed)) == 0
            && high.Value - low.Value * lift == Math.Max(lift, low.Scale);
    }

    // "grow from 18.5 to 21-24 billion euros": the level reached is a range of its own, whose scale and unit the first level shares.
    private bool IsOwnRange(ReadOnlySpan<char> text, QuantityScanner scanner, RawQuantity reached, ref RawQuantity low)
    {
        if (reached.Kind != RawKind.Quantity || reached.UnitEnd + 1 >= text.Length || text[reached.UnitEnd] is not ('-' or '–') || !char.IsAsciiDigit(text[reached.UnitEnd + 1])) return false;
        TryExtend(text, scanner, ref reached);
        if (reached is not { Kind: RawKind.Quantity, High: { } high, Unit: not null } || low.Unit is not null) return false;
        if ((low.Form & (NumberForm.Scaled | NumberForm.Grouped)) == 0 && reached.Value >= 1000m && low.Value < 1000m)
        {
            var scale = Scale(high);
            low.Value *= scale;
            low.Step *= scale;
            low.Form |= NumberForm.Scaled;
        }

        (low.Unit, low.UnitKind, low.Per, low.Assumed) = (reached.Unit, reached.UnitKind, reached.Per, reached.Assumed);
        return true;
    }

    private static decimal Scale(decimal value)
    {
        var scale = 1m;
        while (scale * 1000m <= value) scale *= 1000m;
        return scale;
    }

    // "and 15 percent to 20 percent", "only 50% to 60% of the staff": behind these words no change is told, so a level cannot follow it.
    private static bool GoesOnList(ReadOnlySpan<char> text, int start) =>
        WordBefore(text, start, out _) is "and" or "or" or "of" or "between" or "at" or "with" or "only" or "just" or "about" or "around" or "roughly" or "approximately" or "some" or "the" or "an" or "a" or "for" or "that" or "another" or "";

    // "1 to 2 thousand", "four to five hundred", "$10 to $15 billion": the scale of the upper number covers the lower, where it is the smaller
    // one before scaling. "two to two hundred and ten" has two scales.
    private static decimal Lift(in RawQuantity low, in RawQuantity high) =>
        (low.Form & NumberForm.Scaled) == 0 && (high.Scale >= 1000m || (high.Scale == 100m && high.Value % 100m == 0m)) && low.Value < high.Value / high.Scale && (low.Form & NumberForm.Grouped) == 0 ? high.Scale : 1m;

    private static void Join(ReadOnlySpan<char> text, ref RawQuantity low, in RawQuantity high, Joint joint)
    {
        var lift = Lift(low, high);
        low.LowEnd = low.UnitEnd;
        low.HighStart = high.Start;
        low.HighNumberStart = high.NumberStart;
        low.HighBound = high.Bound;
        low.HighStep = high.Step;
        low.LowStep = low.Step * lift;
        low.Value *= lift;
        low.High = high.Value;
        low.Step = Math.Max(low.LowStep ?? 0m, high.Step ?? 0m) is > 0m and var step ? step : null;
        low.Form |= high.Form;
        low.FromTo = joint == Joint.FromTo;
        low.NumberEnd = high.NumberEnd;
        low.UnitEnd = high.UnitEnd;
        low.End = high.End;
        if (high.Unit is not null)
        {
            low.Unit = high.Unit;
            low.UnitKind = high.UnitKind;
            low.Per = high.Per;
            low.IsAge = high.IsAge;
            low.Assumed = high.Assumed && low.Assumed;
        }

        if (joint == Joint.Between) low.Start = WordStart(text, low.Start);
        if (IsScore(text, low, joint)) low.Kind = RawKind.Score;
    }

    // "2-1", "89-89": two plain whole numbers, unless they rise and count something ("10-15 buses").
    private static bool IsScore(ReadOnlySpan<char> text, in RawQuantity range, Joint joint)
    {
        if (joint != Joint.Dash || range.Unit is not null || (range.Form & (NumberForm.Decimal | NumberForm.Grouped | NumberForm.Scaled)) != 0) return false;
        if (range.Value > LargestScore) return range.High <= range.Value;
        return range.High <= range.Value || !PluralFollows(text, range.UnitEnd);
    }

    private static bool PluralFollows(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not (' ' or '-')) return false;
        var to = end + 1;
        while (to < text.Length && char.IsAsciiLetterLower(text[to])) to++;
        var word = text[(end + 1)..to];
        return word.Length > 3 && (word[^1] == 's' || word is "people" or "children" or "women");
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, out int wordStart)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        wordStart = end;
        while (wordStart > 0 && char.IsAsciiLetter(text[wordStart - 1])) wordStart--;
        return text[wordStart..end];
    }

    private static int WordStart(ReadOnlySpan<char> text, int start)
    {
        WordBefore(text, start, out var wordStart);
        return wordStart;
    }

    private enum Joint
    {
        Dash,
        To,
        FromTo,
        Between,
        Or,
    }
}
