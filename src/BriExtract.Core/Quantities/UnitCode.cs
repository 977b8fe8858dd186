namespace BriExtract.Core.Quantities;

/// <summary>
/// Codes of units as the dataset writes them: ISO 4217 for money (<c>CNY</c>), UCUM for physical units (<c>km/h</c>,
/// <c>a</c> for years), and the few below.
/// </summary>
public static class UnitCode
{
    /// <summary>A count; the figure's <c>counted</c> says of what.</summary>
    public const string Count = "1";

    /// <summary>Percent.</summary>
    public const string Percent = "%";

    /// <summary>Percentage points: a difference between two percentages.</summary>
    public const string PercentagePoint = "pp";

    /// <summary>Twenty-foot equivalent units.</summary>
    public const string Teu = "TEU";

    /// <summary>Whether the code is a currency's: three capital letters of ISO 4217.</summary>
    public static bool IsCurrency(string? code) =>
        code is { Length: 3 } && code != Teu && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) && char.IsAsciiLetterUpper(code[2]);
}
