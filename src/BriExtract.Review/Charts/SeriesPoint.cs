using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Review.Charts;

/// <summary>One value of an indicator over time.</summary>
/// <param name="Period">What it covers.</param>
/// <param name="Value">Reconciled value.</param>
/// <param name="Allowed">What the statements allow together.</param>
/// <param name="FactId">The fact, for the link.</param>
/// <param name="Conflicting">Whether its sources contradict each other.</param>
public sealed record SeriesPoint(Period Period, decimal Value, Interval Allowed, string FactId, bool Conflicting);
