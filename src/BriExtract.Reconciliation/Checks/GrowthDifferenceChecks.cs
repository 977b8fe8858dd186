using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>
/// A lead of one growth over another ("up 6.3%, 2.5 points more than trade in all"): against the other growth where that
/// is stated, and against the shares before and after, which the two growths move.
/// </summary>
public sealed class GrowthDifferenceChecks : ICheckRule
{
    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Series;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.Holds(Role.Change)) yield break;
        foreach (var growth in input.Facts)
        {
            if (growth.Fact.Role != Role.Growth || growth.Best.Period is not { } period) continue;
            var from = growth.Best.Figure.Base ?? Periods.YearBefore(period);
            foreach (var lead in Leads(input, growth))
            {
                foreach (var now in input.Series(growth, Role.Share, period))
                {
                    foreach (var before in input.Series(growth, Role.Share, from))
                    {
                        if (LevelPairs.InOneUnit(now, before) is { } pair && MovedShare(pair.First, pair.Second, growth.Best, lead.Best) is { } check) yield return check;
                    }
                }

                foreach (var other in Others(input, growth)) yield return Difference(lead.Best, growth.Best, other.Best);
            }
        }
    }

    // A lead is tied to its growth by the text, or stands in its sentence.
    private static List<BuiltFact> Leads(CheckInput input, BuiltFact growth)
    {
        var leads = new List<BuiltFact>();
        foreach (var claim in growth.Claims)
        {
            foreach (var other in input.InArticle(claim.Figure.ArticleId))
            {
                if (other.Figure.Role != Role.Change || other.Figure.Unit != UnitCode.PercentagePoint || other.Period != claim.Period) continue;
                var tied = other.Figure.Sentence == claim.Figure.Sentence || other.Figure.Links.Any(l => l.FigureId == claim.Id);
                if (tied && input.Of(other.Id) is { } lead && !leads.Contains(lead)) leads.Add(lead);
            }
        }

        return leads;
    }

    // The growth of the whole: the same measure of the same entity, without the counterpart.
    private static IEnumerable<BuiltFact> Others(CheckInput input, BuiltFact growth) => growth.Best.Counterpart.Length == 0 ? [] : input.At(growth, Role.Growth, growth.Best.Period)
        .Where(f => f.Best.Counterpart.Length == 0
            && Pairs.NameComparer.Compare(f.Best.Entity, growth.Best.Entity) == Pairs.NameMatch.Same
            && Pairs.PairComparer.WordsOf(f.Best, growth.Best) is { Restricting: 0, OnlyA: < 0.6, OnlyB: < 0.6, Shared: > 0.9 });

    private static Check Difference(Claim lead, Claim growth, Claim other)
    {
        var implied = new Interval(growth.Allowed.Lower - other.Allowed.Upper, growth.Allowed.Upper - other.Allowed.Lower);
        var arithmetic = $"growth of {Show.Number(growth.Value)}% less growth of {Show.Number(other.Value)}% is {Show.Number(growth.Value - other.Value)} points, with rounding {Show.Interval(implied, UnitCode.PercentagePoint)}";
        return Checked.Of(CheckKind.GrowthDifference, lead, implied, arithmetic, growth, other);
    }

    // Share now = share before x (1 + g) / (1 + g - d). It rises with the lead d; with g it falls where d is positive and
    // rises where it is negative.
    private static Check? MovedShare(Claim now, Claim before, Claim growth, Claim lead)
    {
        var (g, d) = (growth.Allowed, lead.Allowed);
        var implied = new Interval(
            Moved(before.Allowed.Lower, d.Lower >= 0 ? g.Upper : g.Lower, d.Lower),
            Moved(before.Allowed.Upper, d.Upper >= 0 ? g.Lower : g.Upper, d.Upper));
        if (implied.Lower is null || implied.Upper is null || Moved(before.Value, growth.Value, lead.Value) is not { } middle) return null;
        var whole = growth.Value - lead.Value;
        var arithmetic = $"a share of {Show.Number(before.Value)}% with growth of {Show.Number(growth.Value)}% in the part and {Show.Number(whole)}% in the whole ({Show.Number(growth.Value)} less {Show.Number(lead.Value)}) becomes {Show.Number(middle)}%, with rounding {Show.Interval(implied, UnitCode.Percent)}";
        return Checked.Of(CheckKind.GrowthDifference, now, implied, arithmetic, before, growth, lead);
    }

    private static decimal? Moved(decimal? share, decimal? growth, decimal? lead) =>
        share is { } s && growth is { } g && lead is { } d && 100 + g - d > 0 ? s * (100 + g) / (100 + g - d) : null;
}
