using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Units;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks;

/// <summary>What was summed up to a day may not exceed what was summed up to a later one: eleven months against the year, running totals.</summary>
public sealed class TotalChecks : ICheckRule
{
    private const int ShortestFlow = 27;
    private const int Year = 366;

    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Total;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var later in input.Facts)
        {
            if (later.Best.Period is not { } period) continue;
            BuiltFact? nearest = null;
            foreach (var earlier in input.Facts)
            {
                if (earlier.Best.Period is not { } before || before.End >= period.End || later.Best.Figure.Status != earlier.Best.Figure.Status) continue;
                if (nearest is null || IsNearer(earlier, nearest)) nearest = earlier;
            }

            if (nearest is not null && LevelPairs.InOneUnit(later, nearest) is { } pair) yield return Test(pair.First, pair.Second, period, nearest.Best.Period!.Value);
        }
    }

    private static bool IsNearer(BuiltFact a, BuiltFact b) =>
        a.Best.Period!.Value.End != b.Best.Period!.Value.End
            ? a.Best.Period.Value.End > b.Best.Period.Value.End
            : string.CompareOrdinal(a.Fact.FactId, b.Fact.FactId) < 0;

    // Flows over a stretch of time, and stocks that are said to be running totals. An average, a rate and a temperature
    // may fall.
    internal static bool IsTotal(Claim claim)
    {
        if (claim.Figure.Role != Role.Level || claim.Period is not { } period || claim.Indicator.Length == 0) return false;
        // 48 cents a share of a quarter are no part of the millions of a year.
        if (Articles.Rates.IsRate(claim)) return false;
        var running = Array.Exists(claim.Indicator, w => w.Sense == WordSense.Running);
        if (!running && Array.Exists(claim.Indicator, w => w.Kind == WordKind.Restricting && w.Sense == WordSense.Rate)) return false;
        if (period.IsDay) return running;
        var flows = claim.Dimension is UnitDimensions.Money or "count" or "containers" or "mass" or "energy";
        return flows && period.End.DayNumber - period.Start.DayNumber >= ShortestFlow && !Array.Exists(claim.Indicator, w => w.Hash == Average);
    }

    private static readonly uint Average = Fnv.Hash("average");

    private static Check Test(Claim later, Claim earlier, Period period, Period before)
    {
        var implied = new Interval(earlier.Allowed.Lower, null);
        var kind = !period.IsDay && period.End.DayNumber - period.Start.DayNumber <= Year ? CheckKind.PartOfPeriod : CheckKind.RunningTotal;
        var unit = later.Figure.Unit;
        return Checked.Of(kind, later, implied, $"by {before.End:yyyy-MM-dd} it was {Show.Value(earlier.Value, unit)}, so by {period.End:yyyy-MM-dd} {Show.Interval(implied, unit)}", earlier);
    }
}
