using BriExtract.Core.Quantities;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Reads every quantity of a text from its characters: numbers, ranges, units, bounds. One pass, no parse, nothing
/// allocated but the list it fills; years, dates, scores and labels come out marked as such.
/// </summary>
public sealed class QuantityScanner(NumberReader numbers, UnitReader units, BoundReader bounds, LabelLexicon labels)
{
    private readonly RangeReader _ranges = new(numbers);

    /// <summary>Appends the quantities of <paramref name="text"/> in order of position.</summary>
    public void Scan(ReadOnlySpan<char> text, List<RawQuantity> into) => Scan(text, 0, into);

    /// <summary>Appends the quantities that begin at or after <paramref name="from"/>; the text before it is looked back at ("Oct. 13" over a sentence end).</summary>
    public void Scan(ReadOnlySpan<char> text, int from, List<RawQuantity> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var first = into.Count;
        var at = from;
        var covered = 0;
        while (numbers.TryFind(text, at, out var number))
        {
            // A sign or "a" that a label has taken already is not the number's.
            if (number.Start < covered)
            {
                at = number.End;
                continue;
            }

            var quantity = ReadOne(text, number, at);
            if (GoesOnLabel(text, number, into, first) || IsSecondLabel(text, quantity, into, first)) quantity.Kind = RawKind.Label;
            if (quantity.Kind is RawKind.Quantity or RawKind.Calendar) _ranges.TryExtend(text, this, ref quantity);
            quantity.AmountStart = quantity.Start;
            if (quantity.AmountEnd < quantity.NumberEnd) quantity.AmountEnd = quantity.UnitEnd;
            if (quantity.Kind == RawKind.Quantity) ReadBounds(text, ref quantity);
            at = Math.Max(quantity.End, Math.Max(number.End, at + 1));
            quantity.Value = Plain(quantity.Value);
            if (quantity.High is { } high) quantity.High = Plain(high);
            covered = at;
            into.Add(quantity);
        }

        UnitSharing.Share(text, into, first);
    }

    // "a Boeing 737-800", "555-0134-22": what a hyphen joins to a label is the label's.
    private static bool GoesOnLabel(ReadOnlySpan<char> text, NumberReading number, List<RawQuantity> into, int first) =>
        into.Count > first && into[^1].End == number.Start - 1 && into[^1].Kind is RawKind.Label or RawKind.Score && text[number.Start - 1] is '-' or '–';

    // "Windows 7 and 8.": behind a label "and" joins another, where nothing stands that it could count.
    private static bool IsSecondLabel(ReadOnlySpan<char> text, in RawQuantity quantity, List<RawQuantity> into, int first)
    {
        if (into.Count == first || into[^1].Kind != RawKind.Label || quantity.Unit is not null || (quantity.Form & ~NumberForm.Digits) != 0) return false;
        var between = text[into[^1].End..quantity.Start];
        return (between is " and " or " or " or ", ") && (quantity.NumberEnd == text.Length || text[quantity.NumberEnd] is '.' or ',' or ';' or ')' && !(quantity.NumberEnd + 1 < text.Length && char.IsAsciiDigit(text[quantity.NumberEnd + 1])));
    }

    // One writing a value: 23600000000000, never 23600000000000.0.
    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.000000000000000000000000000000000m;

    /// <summary>Reads number and unit; no range, no bound. What stands before <paramref name="from"/> belongs to the quantity before ("10 $ 30 $").</summary>
    internal RawQuantity ReadOne(ReadOnlySpan<char> text, NumberReading number, int from)
    {
        var quantity = new RawQuantity
        {
            Start = number.Start,
            End = number.End,
            NumberStart = number.Start,
            NumberEnd = number.End,
            UnitEnd = number.End,
            Value = number.Value,
            High = number.High,
            Step = number.Step,
            Form = number.Form,
            Scale = number.Scale,
        };
        if (number.Is(NumberForm.Label | NumberForm.Ordinal))
        {
            quantity.Kind = number.Is(NumberForm.Label) ? RawKind.Label : RawKind.Ordinal;
            return quantity;
        }

        // "XC40", "S8": letters before digits are a name unless they name money ("EUR50m").
        if (number.Start > 0 && char.IsLetter(text[number.Start - 1]) && !TryMoneyBefore(text, number.Start, from, out _))
        {
            quantity.Kind = RawKind.Label;
            return quantity;
        }

        if (CalendarNumbers.Holds(text, number) && !TryMoneyBefore(text, number.Start, from, out _))
        {
            quantity.Kind = RawKind.Calendar;
            return quantity;
        }

        ReadUnit(text, number, from, ref quantity);
        if (quantity.UnitEnd == quantity.NumberEnd + 1 && Surroundings.ArePluralLabel(text, quantity, labels)) quantity.Kind = RawKind.Label;
        if (Surroundings.AreNameWithLetter(text, quantity)) quantity.Kind = RawKind.Label;
        if (Surroundings.AreDenominator(text, quantity) || (quantity.Unit is null && Surroundings.AreLabel(text, quantity, labels))) quantity.Kind = RawKind.Label;
        return quantity;
    }

    private bool TryMoneyBefore(ReadOnlySpan<char> text, int start, int from, out UnitReading money) =>
        units.TryBefore(text, start, out money) && money.Start >= from && !IsLetterWithNought(text, start, money);

    // "R0", "K0": a letter with a bare nought is the name of a number, not a sum of no money.
    private static bool IsLetterWithNought(ReadOnlySpan<char> text, int start, UnitReading money) =>
        money.Start == start - 1 && char.IsLetter(text[start - 1]) && text[start] == '0' && (start + 1 == text.Length || !char.IsLetterOrDigit(text[start + 1]) && !(text[start + 1] is '.' or ',' && start + 2 < text.Length && char.IsAsciiDigit(text[start + 2])));

    private void ReadUnit(ReadOnlySpan<char> text, NumberReading number, int from, ref RawQuantity quantity)
    {
        if (TryMoneyBefore(text, quantity.NumberStart, from, out var money))
        {
            quantity.Start = money.Start;
            ReadSignBeforeMoney(text, ref quantity);
            Apply(ref quantity, money, quantity.NumberEnd);
            ReadMoneyAfter(text, ref quantity);
            quantity.AmountEnd = quantity.UnitEnd;
            Apply(ref quantity, units.WithPer(text, money with { Code = quantity.Unit!, End = quantity.UnitEnd, Assumed = quantity.Assumed }, quantity.UnitEnd), quantity.UnitEnd);
            return;
        }

        if (number.Is(NumberForm.Fraction) && TryFractionUnit(text, ref quantity)) return;
        if (number.Is(NumberForm.Vague) && TryUnitAfterOf(text, ref quantity)) return;
        if (MetreLetter.IsMetre(text, quantity, units)) MetreLetter.Undo(ref quantity);
        if (units.TryAfter(text, quantity.UnitEnd, out var after))
        {
            ReadScaleAfter(text, ref quantity, ref after);
            after = DegreeSense.Decide(text, quantity, PoundSense.Decide(text, quantity, after));
            if (after.Kind == UnitKind.Money) ReadMinorAfter(text, ref quantity, ref after);
            if (after.Code is "Cel" or "[degF]" or "[degT]") ReadLooseMinus(text, ref quantity);
            quantity.AmountEnd = after.End;
            var whole = units.WithPer(text, after, after.End);
            if (whole.Per is null) quantity.AmountEnd = whole.End;
            Apply(ref quantity, whole, after.End);
        }
        else if (quantity.Unit is null && !number.Is(NumberForm.Fraction) && units.TryPer(text, quantity.NumberEnd, out var per, out var perEnd) && perEnd > quantity.NumberEnd)
        {
            quantity.Per = per;
            quantity.UnitEnd = perEnd;
            quantity.End = perEnd;
        }
    }

    // "half an hour", "1/16 of a pint", "a quarter of a mile": the unit stands behind an article.
    private bool TryFractionUnit(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        var at = UnitReader.SkipJoin(text, quantity.NumberEnd);
        if (UnitReader.IsWord(text, at, "of", out var end)) at = UnitReader.SkipJoin(text, end);
        if (!UnitReader.IsWord(text, at, "a", out end) && !UnitReader.IsWord(text, at, "an", out end)) return false;
        if (!units.TryAfter(text, end, out var unit)) return false;
        unit = PoundSense.Decide(text, quantity, unit);
        if (unit.Kind is UnitKind.Money or UnitKind.Times || unit.Code == "%") return false;
        quantity.Form &= ~NumberForm.Fraction;
        Apply(ref quantity, unit, unit.End);
        return true;
    }

    // "tens of millions of dollars", "hundreds of miles": a number that is a noun takes its unit behind "of"; "dozens of times" counts times.
    private bool TryUnitAfterOf(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        var at = UnitReader.SkipJoin(text, quantity.NumberEnd);
        if (at == quantity.NumberEnd || !UnitReader.IsWord(text, at, "of", out var end)) return false;
        if (!units.TryAfter(text, end, out var unit) || unit.Start == end || unit.Kind == UnitKind.Times || unit.End - unit.Start < 3) return false;
        unit = PoundSense.Decide(text, quantity, unit);
        Apply(ref quantity, units.WithPer(text, unit, unit.End), unit.End);
        return true;
    }

    // "-$50 million"
    private static void ReadSignBeforeMoney(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        var at = quantity.Start - 1;
        if (at < 0 || text[at] is not ('-' or '−') || (at > 0 && text[at - 1] is not (' ' or '('))) return;
        quantity.Start = at;
        quantity.Value = -quantity.Value;
        quantity.Form |= NumberForm.Signed;
    }

    // "$31.20 US", "$10 dollars", "$20 million USD": the money named again, more exactly.
    private void ReadMoneyAfter(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        if (units.TryAfter(text, quantity.NumberEnd, out var again) && again.Kind == UnitKind.Money && char.IsAsciiLetter(text[again.Start]) && (again.Code == quantity.Unit || quantity.Assumed))
        {
            if (!again.Assumed)
            {
                quantity.Unit = again.Code;
                quantity.Assumed = false;
            }

            quantity.UnitEnd = quantity.End = again.End;
            return;
        }

        var at = UnitReader.SkipJoin(text, quantity.NumberEnd);
        if (quantity.Unit != "USD" || at == quantity.NumberEnd) return;
        if (!(text[at..].StartsWith("US", StringComparison.Ordinal) || text[at..].StartsWith("U.S.", StringComparison.Ordinal))) return;
        var end = text[at + 1] == 'S' ? at + 2 : at + 4;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return;
        // "$20 US beef" names the beef; at the end of a phrase it names the dollar.
        if (end + 1 < text.Length && text[end] == ' ' && !UnitReader.IsWord(text, end + 1, "per", out _) && !UnitReader.IsWord(text, end + 1, "a", out _)) return;
        quantity.Assumed = false;
        quantity.UnitEnd = quantity.End = end;
    }

    // "of - 20 degrees Celsius": in text that was cut into words the minus of a temperature stands apart; a dash between words is not
    // followed by a bare temperature.
    private static void ReadLooseMinus(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        var at = quantity.NumberStart - 2;
        if (at < 1 || text[at] != '-' || text[at + 1] != ' ' || text[at - 1] != ' ' || (at > 1 && char.IsAsciiDigit(text[at - 2]))) return;
        quantity.Start = quantity.NumberStart = at;
        quantity.Value = -quantity.Value;
        quantity.Form |= NumberForm.Signed;
    }

    // "thirteen dollars forty-five", "15 dollars and 50": cents without their name, where nothing else follows that they could count.
    private void ReadMinorAfter(ReadOnlySpan<char> text, ref RawQuantity quantity, ref UnitReading after)
    {
        if (quantity.Value != decimal.Truncate(quantity.Value) || (quantity.Form & NumberForm.Scaled) != 0 || after.End - after.Start < 3) return;
        var at = UnitReader.SkipJoin(text, after.End);
        if (UnitReader.IsWord(text, at, "and", out var end)) at = UnitReader.SkipJoin(text, end);
        if (at == after.End || !numbers.TryRead(text, at, out var minor) || minor.Start != at || minor.Value is < 1m or >= 100m || minor.Step != 1m || minor.Is(NumberForm.Ordinal | NumberForm.Label)) return;
        var next = UnitReader.SkipJoin(text, minor.End);
        if (next < text.Length && text[next] is not ('.' or '?' or '!' or ';') && !UnitReader.IsWord(text, next, "more", out _)) return;
        if (units.TryAfter(text, minor.End, out _) && next < text.Length && text[next] != '.') return;
        // "15.50" and "15.15": two digits are cents; a single digit word counts cents as well: "one dollar and one" is 1.01.
        quantity.Value += minor.Value / 100m;
        quantity.Step = 0.01m;
        after = after with { End = minor.End };
    }

    // "75 USD million"
    private void ReadScaleAfter(ReadOnlySpan<char> text, ref RawQuantity quantity, ref UnitReading after)
    {
        if (after.Kind != UnitKind.Money || (quantity.Form & NumberForm.Scaled) != 0) return;
        var at = UnitReader.SkipJoin(text, after.End);
        if (at == after.End || !numbers.TryScale(text, at, out var scale, out var end)) return;
        quantity.Value *= scale;
        quantity.Step *= scale;
        quantity.Scale = scale;
        quantity.Form |= NumberForm.Scaled;
        after = after with { End = end };
    }

    private static void Apply(ref RawQuantity quantity, UnitReading unit, int end)
    {
        quantity.Unit = unit.Code;
        quantity.Per = unit.Per;
        quantity.UnitKind = unit.Kind;
        quantity.Assumed = unit.Assumed;
        quantity.IsAge = unit.IsAge;
        quantity.UnitEnd = Math.Max(end, unit.End);
        quantity.End = quantity.UnitEnd;
    }

    private void ReadBounds(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        if ((quantity.Form & NumberForm.Plus) != 0) quantity.Bound = Bound.AtLeast;
        if (bounds.TryBefore(text, quantity.Start, out var before, out var start))
        {
            quantity.Bound = before;
            quantity.Start = start;
        }
        else if (bounds.TryAfter(text, quantity.UnitEnd, out var after, out var end))
        {
            quantity.Bound = after;
            quantity.End = end;
            // "600 or more tonnes"
            if (quantity.Unit is null && units.TryAfter(text, end, out var unit) && char.IsAsciiLetter(text[unit.Start]) && unit.End - unit.Start > 2) Apply(ref quantity, units.WithPer(text, unit, unit.End), unit.End);
        }
    }
}
