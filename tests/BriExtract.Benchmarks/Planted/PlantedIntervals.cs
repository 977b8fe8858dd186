using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Money;

namespace BriExtract.Benchmarks.Planted;

/// <summary>
/// What planted statements allow, by interval arithmetic on what was written: the truth about which mistakes can be told at
/// all. It looks at no output: a mistake that rounding, an open bound or the year's rate of exchange admits is none that
/// anybody could find.
/// </summary>
public static class PlantedIntervals
{
    private static readonly ExchangeRates Rates = ExchangeRates.Load();

    /// <summary>Whether two statements of one fact cannot both hold.</summary>
    public static bool CannotBothHold(PlantedStatement a, PlantedStatement b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return !(a.Unit == b.Unit ? Written(a).Overlaps(Written(b)) : InDollars(a).Overlaps(InDollars(b)));
    }

    /// <summary>What the words of a statement allow, in its own unit; negative for what fell.</summary>
    public static Interval Written(PlantedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var allowed = Rounding.Allowed(Math.Abs(statement.Value), null, statement.Step, statement.Bound);
        return statement.Role == Role.Growth && statement.Value < 0 ? new Interval(-allowed.Upper, -allowed.Lower) : allowed;
    }

    private static Interval InDollars(PlantedStatement statement)
    {
        var written = Written(statement);
        if (statement.Unit != "CNY") return written;
        var rate = Rates.Of("USD", "CNY", statement.Year)!.Value;
        return new Interval(written.Lower / rate.High, written.Upper / rate.Low);
    }
}
