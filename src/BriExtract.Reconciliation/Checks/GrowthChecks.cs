using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Growth against the level of its period and of its base; average yearly growth where the two lie years apart.</summary>
public sealed class GrowthChecks : ICheckRule
{
    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Series;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var growth in input.Facts)
        {
            if (growth.Fact.Role != Role.Growth || growth.Best.Period is not { } period) continue;
            var from = growth.Best.Figure.Base ?? Periods.YearBefore(period);
            var years = period.End.Year - from.End.Year;
            if (years < 1) continue;
            var average = IsAverage(period, from, years);
            var tied = Tied(input, growth);
            List<Tested>? failing = null;
            var fits = false;
            foreach (var (now, before) in Pairs(input, growth, tied, average ? LastYear(period) : period, from))
            {
                if (Best(growth, now, before, average ? years : 1) is not { } best) continue;
                fits |= best.Holds && IsOfItsArticle(growth, best);
                if (best.Holds) yield return Told(growth.Best, best);
                else if ((tied.Contains(now) && tied.Contains(before)) || !GrowthDoubts.Arise(growth.Best, best.Now, best.Before, UnitsOf(growth, now), tied.Contains(now), average ? years : 1)) (failing ??= []).Add(best);
            }

            foreach (var best in failing ?? [])
            {
                // An article whose growth fits two of its levels does not contradict itself with others: net profit is not pretax profit.
                if (!fits || !IsOfItsArticle(growth, best)) yield return Told(growth.Best, best);
            }
        }
    }

    private static bool IsOfItsArticle(BuiltFact growth, Tested tested) =>
        tested.Now.Figure.ArticleId == growth.Best.Figure.ArticleId && tested.Before.Figure.ArticleId == growth.Best.Figure.ArticleId;

    // "From 2021 to 2024 by 4.7% a year": the period runs on from its base. A growth over years that is no average
    // compares the end with the start at once; which of the two is meant, the period says.
    private static bool IsAverage(Period period, Period from, int years) => years > 1 && period.Start <= from.End;

    private static Period LastYear(Period period) => new(new DateOnly(period.End.Year, 1, 1), period.End);

    // The two levels must be of one series with each other too, unless the text ties both to the growth: one that names no
    // partner ("trade grew by 17%") is like the trade with each, and the trade with one is not measured against that with another.
    private static IEnumerable<(BuiltFact Now, BuiltFact Before)> Pairs(CheckInput input, BuiltFact growth, List<BuiltFact> tied, Period period, Period from)
    {
        var bases = Levels(input, growth, from, tied);
        foreach (var now in Levels(input, growth, period, tied))
        {
            foreach (var before in bases)
            {
                if (input.AreOneSeries(now, before) || (tied.Contains(now) && tied.Contains(before))) yield return (now, before);
            }
        }
    }

    // Growth of an amount in yuan is not that of the amount in dollars: it fails only where it fails in every unit that both
    // levels are stated in.
    private static Tested? Best(BuiltFact growth, BuiltFact now, BuiltFact before, int years)
    {
        Tested? best = null;
        foreach (var (first, second) in LevelPairs.InEachUnit(now, before))
        {
            if (Reckon(growth.Best, first, second, years) is not { } tested) continue;
            if (tested.Holds) return tested;
            best ??= tested;
        }

        return best;
    }

    // "Up 5% to 300 billion yuan" is growth in yuan, whatever the amount is in dollars elsewhere.
    private static HashSet<string> UnitsOf(BuiltFact growth, BuiltFact now) =>
        [.. now.Claims.Where(level => growth.Claims.Any(told => told.Figure.ArticleId == level.Figure.ArticleId)).Select(level => level.Figure.Unit)];

    // Levels of its series, and those that the text ties it to, whatever they are called.
    private static List<BuiltFact> Levels(CheckInput input, BuiltFact growth, Period period, List<BuiltFact> tied)
    {
        var levels = input.Series(growth, Role.Level, period).ToList();
        levels.AddRange(tied.Where(t => t.Best.Period == period && !levels.Contains(t)));
        return levels;
    }

    private static List<BuiltFact> Tied(CheckInput input, BuiltFact growth)
    {
        var levels = input.Linked(growth, LinkRelation.GrowthOf).ToList();
        return levels.Count == 0 ? levels : [.. levels.Concat(levels.SelectMany(input.EarlierOf)).Distinct()];
    }

    /// <summary>The check of a growth against two levels; null where nothing follows from them.</summary>
    internal static Check? Test(Claim growth, Claim now, Claim before, int years) => Reckon(growth, now, before, years) is { } tested ? Told(growth, tested) : null;

    // Most of what is reckoned in a block nobody hears of, so it is put in words later.
    private static Tested? Reckon(Claim growth, Claim now, Claim before, int years)
    {
        if (before.Value <= 0 || now.Value < 0) return null;
        var implied = Implied(now.Allowed, before.Allowed, years);
        return implied is { Lower: null, Upper: null } ? null : new Tested(now, before, years, implied, growth.Allowed.Overlaps(implied));
    }

    private static Check Told(Claim growth, Tested tested)
    {
        var (now, before, years, implied, _) = tested;
        var middle = Rate(now.Value / before.Value, years);
        var unit = now.Figure.Unit;
        var root = years > 1 ? string.Create(CultureInfo.InvariantCulture, $" over {years} years, a year") : "";
        var arithmetic = $"{Show.Value(now.Value, unit)} after {Show.Value(before.Value, unit)}{root} is {Show.Number(middle ?? 0)}%, with rounding {Show.Interval(implied, UnitCode.Percent)}";
        return Checked.Of(years > 1 ? CheckKind.AverageGrowth : CheckKind.Growth, growth, implied, arithmetic, now, before);
    }

    /// <summary>The growth in percent, a year, that two levels allow.</summary>
    internal static Interval Implied(Interval now, Interval before, int years) =>
        new(Rate(Intervals.Divide(now.Lower, before.Upper), years), Rate(Intervals.Divide(now.Upper, before.Lower), years));

    private static decimal? Rate(decimal? ratio, int years) => ratio is not { } r || r < 0 ? null
        : years == 1 ? (r - 1) * 100
        : Math.Round(((decimal)Math.Pow((double)r, 1.0 / years) - 1) * 100, 6);

    /// <summary>Two levels and what they imply for a growth, over so many years.</summary>
    private readonly record struct Tested(Claim Now, Claim Before, int Years, Interval Implied, bool Holds);
}
