using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriExtract.Core.Periods;

/// <summary>The days a figure covers, both ends included; a stock at a moment is one day.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <example>"the first 11 months of 2024" is 2024-01-01/2024-11-30; "as of the end of June 2025" is 2025-06-30.</example>
public readonly record struct Period(DateOnly Start, DateOnly End)
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A calendar month.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => Start == End;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(Period other) => Start <= other.End && other.Start <= End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>ISO 8601: an interval of days, or one day.</summary>
    public override string ToString() => IsDay
        ? Start.ToString(Iso, CultureInfo.InvariantCulture)
        : $"{Start.ToString(Iso, CultureInfo.InvariantCulture)}/{End.ToString(Iso, CultureInfo.InvariantCulture)}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Not an ISO 8601 day or interval of days, or the end lies before the start.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period.Value
        : throw new FormatException($"'{text}' is not a period; expected 2025-06-30 or 2025-01-01/2025-12-31");

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (text is null) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? text : text[..slash];
        var last = slash < 0 ? text : text[(slash + 1)..];
        if (!DateOnly.TryParseExact(first, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)) return false;
        if (!DateOnly.TryParseExact(last, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) || end < start) return false;
        period = new Period(start, end);
        return true;
    }
}
