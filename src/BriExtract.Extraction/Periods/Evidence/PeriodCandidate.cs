using BriExtract.Core.Periods;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>A period that a figure may have, and what speaks for it.</summary>
/// <param name="Source">Where it was found.</param>
/// <param name="Period">The days; null for <see cref="PeriodSource.None"/>.</param>
/// <param name="Cues">Of the figure, its article and the date.</param>
public readonly record struct PeriodCandidate(PeriodSource Source, Period? Period, CueSet Cues)
{
    /// <summary>The date that names it; null where none does.</summary>
    internal GoverningDate? Date { get; init; }
}
