using System.Globalization;
using BriExtract.Core.Quantities;

namespace BriExtract.Review.Charts;

/// <summary>Amounts as people read them: 23.6 trillion CNY, 51.9 %, 128 (routes).</summary>
internal static class Amount
{
    private static readonly (decimal Size, string Word)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    internal static string Show(decimal value, string unit, string? counted = null) => unit switch
    {
        UnitCode.Count => counted is null ? Number(value) : $"{Number(value)} ({counted})",
        UnitCode.Percent => $"{Number(value)}%",
        UnitCode.PercentagePoint => $"{Number(value)} percentage points",
        _ => $"{Number(value)} {unit}",
    };

    internal static string Number(decimal value)
    {
        foreach (var (size, word) in Scales)
        {
            if (Math.Abs(value) >= size) return (value / size).ToString("0.####", CultureInfo.InvariantCulture) + " " + word;
        }

        return value.ToString("#,0.####", CultureInfo.InvariantCulture);
    }

    internal static string Show(Interval interval, string unit) => interval switch
    {
        { Lower: { } low, Upper: { } high } => $"{Number(low)} to {Show(high, unit)}",
        { Lower: { } low } => $"from {Show(low, unit)} upwards",
        { Upper: { } high } => $"up to {Show(high, unit)}",
        _ => "anything",
    };
}
