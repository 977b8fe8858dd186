using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>An absolute change against the level after and before: "rose 2.5 points to 51.9%", with 49.4% a year earlier.</summary>
public sealed class ChangeChecks : ICheckRule
{
    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Series;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var change in input.Facts)
        {
            if (change.Fact.Role != Role.Change) continue;
            foreach (var now in Levels(input, change))
            {
                foreach (var before in Before(input, change, now))
                {
                    if (LevelPairs.InOneUnit(now, before) is { } pair && Fits(change.Best, pair.First)) yield return Test(change.Best, pair.First, pair.Second);
                }
            }
        }
    }

    private static List<BuiltFact> Levels(CheckInput input, BuiltFact change)
    {
        var linked = input.Linked(change, LinkRelation.ChangeOf).Where(f => f.Fact.Role is Role.Level or Role.Share).ToList();
        if (linked.Count > 0 || change.Best.Period is not { } period) return linked;
        return [.. input.Series(change, Role.Level, period).Concat(input.Series(change, Role.Share, period))];
    }

    // The level before is that of the base; where the text says "from A to B, a change of C", it is A.
    private static IEnumerable<BuiltFact> Before(CheckInput input, BuiltFact change, BuiltFact now)
    {
        var earlier = input.EarlierOf(now).ToList();
        if (earlier.Count > 0) return earlier;
        if (change.Best.Figure.Base is not { } from) return [];
        return input.Series(now, now.Fact.Role, from);
    }

    private static bool Fits(Claim change, Claim level) =>
        level.Figure.Unit == UnitCode.Percent ? change.Figure.Unit is UnitCode.PercentagePoint or UnitCode.Percent : level.Figure.Unit == change.Figure.Unit;

    internal static Check Test(Claim change, Claim now, Claim before)
    {
        var implied = new Interval(now.Allowed.Lower - before.Allowed.Upper, now.Allowed.Upper - before.Allowed.Lower);
        var unit = now.Figure.Unit;
        var arithmetic = $"{Show.Value(now.Value, unit)} less {Show.Value(before.Value, unit)} is {Show.Value(now.Value - before.Value, change.Figure.Unit)}, with rounding {Show.Interval(implied, change.Figure.Unit)}";
        return Checked.Of(CheckKind.Change, change, implied, arithmetic, now, before);
    }
}
