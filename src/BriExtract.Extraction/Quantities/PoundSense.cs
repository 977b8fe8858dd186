using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>Decides whether "pounds" are money or weight, and whether "p" and "c" are pence and cents.</summary>
/// <remarks>
/// Weight where something weighable follows ("2 pounds of rice"), or the text before speaks of weighing; money with a scale word
/// ("361 million pounds") or where the text speaks of paying. Undecided, a fraction or a number below a thousand is a weight.
/// </remarks>
internal static class PoundSense
{
    private const int Reach = 60;
    private static readonly string[] Weighing = ["weigh", "weight", "lose", "lost", "drop", "shed", "gain", "baby", "lift", "heavy", "bag of", "lean"];
    private static readonly string[] Paying = ["pay", "paid", "cost", "price", "worth", "fine", "spend", "spent", "profit", "pence", "tax", "revenue", "fund", "salar", "wage", "loan", "debt", "sold", "bought", "raise", "donat", "£", "invest", "earn", "charg", "bill", "compensat", "budget", "bank"];

    public static UnitReading Decide(ReadOnlySpan<char> text, in RawQuantity quantity, UnitReading unit)
    {
        if (unit.Code != "GBP" || !unit.Assumed || !char.IsAsciiLetter(text[unit.Start])) return unit;
        return IsMoney(text, quantity, unit) ? unit : unit with { Code = "[lb_av]", Kind = UnitKind.Measure };
    }

    private static bool IsMoney(ReadOnlySpan<char> text, in RawQuantity quantity, UnitReading unit)
    {
        var of = UnitReader.IsWord(text, UnitReader.SkipJoin(text, unit.End), "of", out _);
        if (of && !quantity.Form.HasFlag(NumberForm.Scaled)) return false;
        if ((quantity.Form & NumberForm.Scaled) != 0 && quantity.Scale >= 1000m) return true;
        var before = text[Math.Max(0, quantity.Start - Reach)..quantity.Start];
        if (Any(before, Weighing)) return false;
        var around = text[Math.Max(0, quantity.Start - Reach)..Math.Min(text.Length, unit.End + Reach)];
        return Any(around, Paying) || quantity.Value >= 1000m;
    }

    private static bool Any(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
