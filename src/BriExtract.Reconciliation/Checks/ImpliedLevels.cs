using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The level that a growth implies for its base where nobody states it: "283.36 billion, up 18%, implies 240.1 billion the year before".</summary>
public static class ImpliedLevels
{
    /// <summary>What follows in a block.</summary>
    public static IEnumerable<ImpliedValue> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var growth in input.Facts)
        {
            if (growth.Fact.Role != Role.Growth || growth.Best.Period is not { } period || growth.Best.Figure.Status != FigureStatus.Reported) continue;
            var from = growth.Best.Figure.Base ?? Periods.YearBefore(period);
            if (period.End.Year - from.End.Year != 1) continue;
            foreach (var now in input.Series(growth, Role.Level, period))
            {
                // A range has no middle to reckon from, and a bound gives no value.
                if (now.Best.Figure.Bound is not (Bound.Exact or Bound.About) || now.Best.Figure.High is not null) continue;
                if (!input.Series(now, Role.Level, from).Any() && Of(growth.Best, now.Best) is { } implied) yield return implied with { Period = from };
            }
        }
    }

    private static ImpliedValue? Of(Claim growth, Claim now)
    {
        if (growth.Allowed is not { Lower: > -100, Upper: { } most } || growth.Value <= -100 || now.Value <= 0) return null;
        var allowed = new Interval(
            Intervals.Divide(now.Allowed.Lower, 1 + (most / 100)),
            Intervals.Divide(now.Allowed.Upper, 1 + (growth.Allowed.Lower / 100)));
        var value = Math.Round(now.Value / (1 + (growth.Value / 100)), 4);
        var unit = now.Figure.Unit;
        var way = growth.Value < 0 ? $"down {Show.Number(-growth.Value)}%" : $"up {Show.Number(growth.Value)}%";
        return new ImpliedValue(
            [now.Id, growth.Id],
            now.Figure.Indicator,
            now.Figure.Entity,
            now.Figure.Counterpart,
            unit,
            null,
            value,
            new Interval(Rounded(allowed.Lower), Rounded(allowed.Upper)),
            $"{Show.Value(now.Value, unit)}, {way}, implies {Show.Value(value, unit)} before ({Show.Interval(allowed, unit)})");
    }

    private static decimal? Rounded(decimal? end) => end is { } value ? Math.Round(value, 4) : null;
}
