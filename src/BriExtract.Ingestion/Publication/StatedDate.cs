using BriExtract.Core.Text;

namespace BriExtract.Ingestion.Publication;

/// <summary>A calendar date as a text states it, with as much of it as stands there.</summary>
/// <param name="Span">The words.</param>
/// <param name="Year">Null in "Jan. 15th".</param>
/// <param name="Month">Null in a bare year.</param>
/// <param name="Day">Null in "July 2025".</param>
/// <param name="LastMonth">Last month covered, for "the first half of 2025" (6) and "the first 11 months of 2024" (11); else null.</param>
/// <param name="Forward">Whether its clause speaks of the future: "will", "by 2030", "expected".</param>
internal readonly record struct StatedDate(TextSpan Span, int? Year, int? Month, int? Day, int? LastMonth, bool Forward)
{
    /// <summary>The day, where it is stated in full.</summary>
    public DateOnly? Full => Year is { } y && Month is { } m && Day is { } d && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    /// <summary>A year and nothing more: "in 2025".</summary>
    public bool IsBareYear => Year is not null && Month is null && LastMonth is null;

    /// <summary>The first day on which one can write of it as something that has begun or been; null without a year.</summary>
    /// <example>July 2025 can be written of from 1 July; the first half of 2025 from 30 June.</example>
    public DateOnly? Known => Year is not { } y ? null
        : Full is { } day ? day
        : LastMonth is { } last ? new DateOnly(y, last, DateTime.DaysInMonth(y, last))
        : new DateOnly(y, Month ?? 1, 1);
}
