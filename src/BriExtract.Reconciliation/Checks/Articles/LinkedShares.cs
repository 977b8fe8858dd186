using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A share against a part and a whole of its article: "nearly a quarter of its 8,000 drivers" and "almost 2,000
/// people"; "12 of the 40 harbours, or 30%". A restated share may fail; else it is offered where the middle values give it.
/// </summary>
internal sealed class LinkedShares : IArticleRule
{
    private static readonly string[] Restatements = ["(", "or", ", or", ", or about", "or about", "(about", ", that is", "(or", "– or", "— or", ", i.e.", ", or some", ", or nearly", ", or roughly"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var claim in article.All)
        {
            foreach (var link in claim.Figure.Links)
            {
                if (link.Relation != LinkRelation.ShareOf || article.Of(link.FigureId) is not { } whole || whole.Figure.Role != Role.Level || !ArticleClaims.IsReckonable(whole)) continue;
                foreach (var check in IsPercentage(claim) ? Parts(article, claim, whole) : Shares(article, claim, whole)) yield return check;
            }
        }
    }

    private static bool IsPercentage(Claim claim) => claim.Figure is { Role: Role.Share, Unit: UnitCode.Percent, High: null };

    // The percentage and the whole are tied: a part is sought, of the same one and the same kind.
    private static IEnumerable<Check> Parts(ArticleClaims article, Claim share, Claim whole)
    {
        foreach (var part in article.All)
        {
            if (ReferenceEquals(part, whole) || part.Figure.Role != Role.Level || part.Figure.Unit != whole.Figure.Unit || part.Value >= whole.Value || !ArticleClaims.IsReckonable(part) || part.Figure.High is not null) continue;
            if (NameComparer.Compare(part.Entity, whole.Entity) != NameMatch.Same || !ArticleClaims.MayMeet(part, whole)) continue;
            var oneKind = NameComparer.Compare(part.CountedThing, whole.CountedThing) == NameMatch.Same || (UnitCode.IsCurrency(part.Figure.Unit) && part.Figure.Sentence == whole.Figure.Sentence) || (part.CountedThing.Length == 0 && part.Counted.Length > 0);
            if (oneKind && IsNear(share, part, whole)) yield return Test(share, part, whole);
        }
    }

    // Part and whole are tied: the percentage follows in the sentence.
    private static IEnumerable<Check> Shares(ArticleClaims article, Claim part, Claim whole)
    {
        if (part.Figure.Role != Role.Level || part.Figure.Unit != whole.Figure.Unit || !ArticleClaims.IsReckonable(part)) yield break;
        foreach (var share in article.InSentence(whole.Figure.Sentence))
        {
            if (!IsPercentage(share) || share.Figure.Start < whole.Figure.End) continue;
            var restated = article.Between(whole, share) is { } between && Array.IndexOf(Restatements, between) >= 0;
            if (restated || IsNear(share, part, whole)) yield return Test(share, part, whole);
        }
    }

    private static bool IsNear(Claim share, Claim part, Claim whole) => Closeness.IsNear(share, part.Value / whole.Value * 100);

    private static Check Test(Claim share, Claim part, Claim whole)
    {
        var implied = new Interval(
            Intervals.Multiply(Intervals.Divide(part.Allowed.Lower, whole.Allowed.Upper), 100),
            Intervals.Multiply(Intervals.Divide(part.Allowed.Upper, whole.Allowed.Lower), 100));
        var unit = part.Figure.Unit;
        var arithmetic = $"{Show.Value(part.Value, unit)} of {Show.Value(whole.Value, unit)} is {Show.Number(part.Value / whole.Value * 100)}%, with rounding {Show.Interval(implied, UnitCode.Percent)}";
        return Checked.Of(CheckKind.Share, share, implied, arithmetic, part, whole);
    }
}
