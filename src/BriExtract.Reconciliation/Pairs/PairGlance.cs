using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>What can be told of a pair at a glance, without looking at either claim: never yes, but mostly no.</summary>
/// <param name="Words">A bit for each word of the indicator; all bits where there is none.</param>
/// <param name="Entity">A bit for each word of the entity; all bits where there is none or it may be initials.</param>
/// <param name="Counterpart">A bit for each word of the counterpart.</param>
/// <param name="Value">A hash of the value.</param>
/// <param name="Article">A hash of the article.</param>
internal readonly record struct PairGlance(ulong Words, ulong Entity, ulong Counterpart, int Value, int Article)
{
    /// <summary>The glance of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="tells">Whether words and names tell pairs apart under the weights in use; else every pair may be one.</param>
    public static PairGlance Of(Claim claim, bool tells)
    {
        if (!tells) return new PairGlance(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0, 0);
        var names = claim.Names;
        return new PairGlance(
            names.IndicatorSketch == 0 ? ulong.MaxValue : names.IndicatorSketch,
            names.EntitySketch == 0 || names.MayBeInitials ? ulong.MaxValue : names.EntitySketch,
            names.CounterpartSketch,
            claim.Value.GetHashCode(),
            claim.Figure.ArticleId.GetHashCode(StringComparison.Ordinal));
    }

    /// <summary>Whether two claims may be one fact: words and names may both meet, or the value is the same, or the article.</summary>
    public static bool MayBeSame(in PairGlance a, in PairGlance b) =>
        a.Value == b.Value || a.Article == b.Article
        || ((a.Words & b.Words) != 0 && ((a.Entity & b.Entity) != 0 || ((a.Entity & b.Counterpart) != 0 && (a.Counterpart & b.Entity) != 0)));
}
