using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks;

/// <summary>A share against its part and whole: 51.9% against trade with the partners and trade in all.</summary>
public sealed class ShareChecks : ICheckRule
{
    /// <inheritdoc/>
    public SeriesKind Kind => SeriesKind.Series;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(CheckInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var share in input.Facts)
        {
            if (share.Fact.Role != Role.Share || share.Fact.Unit != UnitCode.Percent || share.Best.Period is null) continue;
            if (share.Best.Entity.Length == 0 || share.Best.Counterpart.Length == 0) continue;
            var levels = input.At(share, Role.Level, share.Best.Period).Where(l => MeasuresSame(share.Best, l.Best)).ToList();
            foreach (var part in levels.Where(l => IsPart(share.Best, l.Best)))
            {
                foreach (var whole in levels.Where(l => IsWhole(share.Best, l.Best)))
                {
                    if (!ReferenceEquals(part, whole) && LevelPairs.InOneUnit(part, whole) is { } pair && Test(share.Best, pair.First, pair.Second) is { } check) yield return check;
                }
            }
        }
    }

    // "Share of goods trade" is of goods trade: every content word of the one stands in the other.
    private static bool MeasuresSame(Claim share, Claim level)
    {
        var (shared, onlyShare, onlyLevel, restricting) = PairComparer.WordsOf(share, level);
        return restricting == 0 && shared >= 0.7 && Math.Min(onlyShare, onlyLevel) < 0.6 && Math.Max(onlyShare, onlyLevel) < 1;
    }

    // The part names both sides, in either order, or the part's own name alone where it is no trading partner.
    private static bool IsPart(Claim share, Claim level)
    {
        if (level.Counterpart.Length == 0) return NameComparer.Compare(level.Entity, share.Entity) == NameMatch.Same;
        return (Same(level.Entity, share.Counterpart) && Same(level.Counterpart, share.Entity)) || (Same(level.Entity, share.Entity) && Same(level.Counterpart, share.Counterpart));
    }

    private static bool IsWhole(Claim share, Claim level) => level.Counterpart.Length == 0 && Same(level.Entity, share.Counterpart);

    private static bool Same(WordWeight[] a, WordWeight[] b) => NameComparer.Compare(a, b) == NameMatch.Same;

    private static Check? Test(Claim share, Claim part, Claim whole)
    {
        if (whole.Value <= 0 || part.Value < 0) return null;
        var implied = new Interval(
            Intervals.Multiply(Intervals.Divide(part.Allowed.Lower, whole.Allowed.Upper), 100),
            Intervals.Multiply(Intervals.Divide(part.Allowed.Upper, whole.Allowed.Lower), 100));
        if (implied is { Lower: null, Upper: null }) return null;
        var unit = part.Figure.Unit;
        var arithmetic = $"{Show.Value(part.Value, unit)} of {Show.Value(whole.Value, unit)} is {Show.Number(part.Value / whole.Value * 100)}%, with rounding {Show.Interval(implied, UnitCode.Percent)}";
        return Checked.Of(CheckKind.Share, share, implied, arithmetic, part, whole);
    }
}
