using System.Globalization;
using BriExtract.Core.Quantities;

namespace BriExtract.Reconciliation;

/// <summary>Writes numbers as a reader of explanations wants them: "23.6 trillion CNY", "6.3%".</summary>
public static class Show
{
    private static readonly (decimal Size, string Word)[] Scales = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>A value in a unit.</summary>
    public static string Value(decimal value, string unit) => $"{Number(value)}{Unit(unit)}";

    /// <summary>An interval in a unit; an open end is "or more", "or less".</summary>
    public static string Interval(Interval interval, string unit) => interval switch
    {
        { Lower: { } lower, Upper: { } upper } => $"{Ends(lower, upper)}{Unit(unit)}",
        { Lower: { } lower } => $"{Number(lower)}{Unit(unit)} or more",
        { Upper: { } upper } => $"{Number(upper)}{Unit(unit)} or less",
        _ => "anything",
    };

    /// <summary>A number with a scale word from a million on, to six significant digits or so.</summary>
    public static string Number(decimal value) => Number(value, 0);

    private static string Number(decimal value, int more)
    {
        foreach (var (size, word) in Scales)
        {
            if (Math.Abs(value) >= size) return $"{Plain(value / size, more)} {word}";
        }

        return Plain(value, more);
    }

    // An interval narrower than the digits usually shown is shown with more, or "238.36 billion" would allow itself alone.
    private static string Ends(decimal lower, decimal upper)
    {
        var more = 0;
        while (more < MostMore && lower != upper && Number(lower, more) == Number(upper, more)) more++;
        return $"{Number(lower, more)} to {Number(upper, more)}";
    }

    private const int MostMore = 6;

    private static string Plain(decimal value, int more)
    {
        var size = Math.Abs(value);
        var decimals = (size >= 1000 ? 1 : size >= 100 ? 2 : size >= 10 ? 3 : 4) + more;
        return Math.Round(value, decimals).ToString("#,0.##########", CultureInfo.InvariantCulture);
    }

    private static string Unit(string unit) => unit switch
    {
        UnitCode.Count => "",
        UnitCode.Percent => "%",
        UnitCode.PercentagePoint => " points",
        _ => " " + unit,
    };
}
