using BriExtract.Core.Periods;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Arithmetic on periods.</summary>
internal static class Periods
{
    /// <summary>The same days a year before: 2024 for 2025, January to November 2023 for that of 2024.</summary>
    public static Period YearBefore(Period period)
    {
        // The last day of February stays the last.
        var end = period.End.AddYears(-1);
        if (period.End.AddDays(1).Day == 1) end = new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month));
        return new Period(period.Start.AddYears(-1), end);
    }
}
