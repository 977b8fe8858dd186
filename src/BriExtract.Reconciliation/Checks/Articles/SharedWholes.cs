using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A whole that is dealt out: "she won 39 of the 54 delegates", and in the next sentence "her rival took 15". The text ties
/// the first part to the whole; that the others are the rest of it is shown by the sum alone, so it is offered if it holds.
/// </summary>
internal sealed class SharedWholes : IArticleRule
{
    private const decimal SmallestWhole = 5;
    private const int Farthest = 2;
    private static readonly string[] Rests = ["the other", "the remaining", "the rest", "remaining", "another"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tied = article.All
            .Where(ArticleClaims.IsCount)
            .SelectMany(c => c.Figure.Links.Where(l => l.Relation == LinkRelation.ShareOf).Select(l => (Part: c, Whole: l.FigureId)))
            .GroupBy(p => p.Whole, p => p.Part, StringComparer.Ordinal);
        foreach (var group in tied)
        {
            if (article.Of(group.Key) is not { } whole || !ArticleClaims.IsCount(whole) || whole.Value < SmallestWhole) continue;
            var parts = group.ToList();
            var rest = whole.Value - parts.Sum(c => c.Value);
            if (rest == 0 && parts.Count > 1) yield return Sums.Of(whole, parts, selection: false);
            if (rest <= 0) continue;
            var others = article.All.Where(c => IsOther(article, whole, parts, c)).ToList();
            if (others.Find(c => c.Value == rest) is { } last) yield return Sums.Of(whole, [.. parts, last], selection: false);
            else if (others.Count > 1 && others[0].Value + others[1].Value == rest) yield return Sums.Of(whole, [.. parts, others[0], others[1]], selection: false);
        }
    }

    // Another one's part of the same: soon after, the same thing counted, on the same days.
    private static bool IsOther(ArticleClaims article, Claim whole, List<Claim> parts, Claim claim) =>
        claim.Figure.Start > parts[^1].Figure.Start
        && claim.Figure.Sentence - whole.Figure.Sentence <= Farthest
        && ArticleClaims.IsCount(claim) && !ReferenceEquals(claim, whole)
        && NameComparer.Compare(claim.Counted, whole.Counted) == NameMatch.Same
        && ArticleClaims.MayMeet(claim, whole)
        && !claim.Figure.Links.Any(l => l.FigureId != whole.Id)
        && (article.Between(parts[^1], claim) is [.., ','] or [.., ' ', 'a', 'n', 'd'] || NameComparer.Compare(claim.Entity, parts[^1].Entity) == NameMatch.Other || article.Before(claim) is { } before && Array.Exists(Rests, r => before.EndsWith(r, StringComparison.OrdinalIgnoreCase)));
}
