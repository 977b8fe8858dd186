using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>Decides whether bare "degrees" are of temperature (scale not stated, code <c>[degT]</c>) or of angle.</summary>
internal static class DegreeSense
{
    private const int Reach = 60;
    private static readonly string[] Warm = ["temperature", "warm", "heat", "hot", "cold", "cool", "weather", "thermostat", "freez", "oven", "fever", "chill", "forecast high"];

    public static UnitReading Decide(ReadOnlySpan<char> text, in RawQuantity quantity, UnitReading unit)
    {
        if (unit.Code != "deg") return unit;
        var around = text[Math.Max(0, quantity.Start - Reach)..Math.Min(text.Length, unit.End + Reach)];
        foreach (var word in Warm)
        {
            if (around.Contains(word, StringComparison.OrdinalIgnoreCase)) return unit with { Code = "[degT]" };
        }

        return unit;
    }
}
