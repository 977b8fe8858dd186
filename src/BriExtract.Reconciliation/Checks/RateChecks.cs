using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Units;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The time between two runs against the number of runs in a year: one train every half hour, 20,000 trains a year.</summary>
public sealed class RateChecks(UnitDimensions units) : ICheckRule
{
    private const decimal HoursPerYear = 365 * 24;
    private const int LongestYear = 366;
    private const int ShortestYear = 365;

    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Rate;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var interval in input.Facts)
        {
            if (!IsInterval(interval.Best)) continue;
            foreach (var runs in input.Facts)
            {
                if (IsRunsOfYear(runs.Best) && SameYear(interval.Best, runs.Best) && Test(interval.Best, runs.Best) is { } check) yield return check;
            }
        }
    }

    /// <summary>"One train departs in less than half an hour": a time from one run to the next.</summary>
    internal static bool IsInterval(Claim claim) => claim.IsInterval;

    /// <summary>"Trains made over 20,000 trips in the year": runs of the thing itself over a year.</summary>
    internal static bool IsRunsOfYear(Claim claim) =>
        claim.Figure is { Role: Role.Level, Unit: UnitCode.Count } && claim.Entity.Length > 0 && IsYear(claim) && CountsRuns(claim);

    private static bool IsYear(Claim runs) => runs.Period is { } period && period.End.DayNumber - period.Start.DayNumber + 1 is >= ShortestYear and <= LongestYear;

    private static bool SameYear(Claim interval, Claim runs) => interval.Period is not { } period || period.End.Year == runs.Period!.Value.End.Year;

    // What is counted is what runs: the thing itself ("freight trains" of the freight train) or its runs.
    private static bool CountsRuns(Claim runs) =>
        Array.Exists(runs.Indicator, w => w.Hash == Run) || Array.Exists(runs.Counted, w => NameComparer.Holds(runs.Entity, w.Hash));

    private static readonly uint Run = Fnv.Hash("run");

    private Check? Test(Claim interval, Claim runs)
    {
        var unit = interval.Figure.Unit;
        if (runs.Value <= 0 || units.Convert(HoursPerYear, "h", unit) is not { } year) return null;
        var implied = new Interval(Intervals.Divide(year, runs.Allowed.Upper), Intervals.Divide(year, runs.Allowed.Lower));
        if (implied is { Upper: null }) return null;
        var arithmetic = $"a year of {Show.Value(year, unit)} over {Show.Number(runs.Value)} runs is {Show.Value(year / runs.Value, unit)}, with bounds {Show.Interval(implied, unit)}";
        return Checked.Of(CheckKind.Rate, interval, implied, arithmetic, runs);
    }
}
