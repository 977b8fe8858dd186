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
    public void Scan(ReadOnlySpan<char> text, List<RawQuantity> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var first = into.Count;
        var at = 0;
        while (numbers.TryFind(text, at, out var number))
        {
            var quantity = ReadOne(text, number);
            if (GoesOnLabel(text, number, into, first)) quantity.Kind = RawKind.Label;
            if (quantity.Kind is RawKind.Quantity or RawKind.Calendar) _ranges.TryExtend(text, this, ref quantity);
            if (quantity.Kind == RawKind.Quantity) ReadBounds(text, ref quantity);
            at = Math.Max(quantity.End, Math.Max(number.End, at + 1));
            quantity.Value = Plain(quantity.Value);
            if (quantity.High is { } high) quantity.High = Plain(high);
            into.Add(quantity);
        }

        UnitSharing.Share(text, into, first);
    }

    // "a Boeing 737-800", "555-0134-22": what a hyphen joins to a label is the label's.
    private static bool GoesOnLabel(ReadOnlySpan<char> text, NumberReading number, List<RawQuantity> into, int first) =>
        into.Count > first && into[^1].End == number.Start - 1 && into[^1].Kind is RawKind.Label or RawKind.Score && text[number.Start - 1] is '-' or '–';

    // One writing a value: 23600000000000, never 23600000000000.0.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

    /// <summary>Reads number and unit; no range, no bound.</summary>
    internal RawQuantity ReadOne(ReadOnlySpan<char> text, NumberReading number)
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

        if (CalendarNumbers.Holds(text, number) && !units.TryBefore(text, number.Start, out _))
        {
            quantity.Kind = RawKind.Calendar;
            return quantity;
        }

        ReadUnit(text, ref quantity);
        if (quantity.Unit is null && Surroundings.AreLabel(text, quantity, labels)) quantity.Kind = RawKind.Label;
        return quantity;
    }

    private void ReadUnit(ReadOnlySpan<char> text, ref RawQuantity quantity)
    {
        if (units.TryBefore(text, quantity.NumberStart, out var money))
        {
            quantity.Start = money.Start;
            ReadSignBeforeMoney(text, ref quantity);
            Apply(ref quantity, money, quantity.NumberEnd);
            ReadMoneyAfter(text, ref quantity);
            Apply(ref quantity, units.WithPer(text, money with { Code = quantity.Unit!, End = quantity.UnitEnd, Assumed = quantity.Assumed }, quantity.UnitEnd), quantity.UnitEnd);
            return;
        }

        if (MetreLetter.IsMetre(text, quantity, units)) MetreLetter.Undo(ref quantity);
        if (units.TryAfter(text, quantity.UnitEnd, out var after))
        {
            ReadScaleAfter(text, ref quantity, ref after);
            after = PoundSense.Decide(text, quantity, after);
            Apply(ref quantity, units.WithPer(text, after, after.End), after.End);
        }
        else if (quantity.Unit is null && units.TryPer(text, quantity.NumberEnd, out var per, out var perEnd) && perEnd > quantity.NumberEnd)
        {
            quantity.Per = per;
            quantity.UnitEnd = perEnd;
            quantity.End = perEnd;
        }
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
        if (units.TryAfter(text, quantity.NumberEnd, out var again) && again.Kind == UnitKind.Money && (again.Code == quantity.Unit || quantity.Assumed))
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
        }
    }
}
