using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>Parts that one sentence enumerates against their sum: "128 in Asia, 60 in Africa, 188 in all"; "95 boats including 60 ferries and 20 tugs".</summary>
internal sealed class LinkedSums : IArticleRule
{
    private const int FewestPlaces = 3;

    // What such a word introduces need not be all of the parts.
    private static readonly string[] Selections = ["including", "such as", "among them", "of which", "of whom", "especially"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Linked(article).Concat(Places(article.All));
    }

    private static IEnumerable<Check> Linked(ArticleClaims article)
    {
        var parts = article.All
            .SelectMany(c => c.Figure.Links.Where(l => l.Relation == LinkRelation.PartOf).Select(l => (Part: c, Whole: l.FigureId)))
            .GroupBy(p => p.Whole, p => p.Part, StringComparer.Ordinal);
        foreach (var group in parts)
        {
            var whole = article.Of(group.Key);
            var members = group.Where(c => whole is not null && c.Figure.Unit == whole.Figure.Unit).ToList();
            if (whole is null || members.Count < 2) continue;
            yield return Sums.Of(whole, members, Array.Exists(Selections, s => whole.Figure.Context.Contains(s, StringComparison.OrdinalIgnoreCase)));
        }
    }

    // "21 injured in A, 36 in B, 29 in C and seven in D", and elsewhere in the article the whole without a place: the
    // places may not be all, but together they cannot be more.
    private static IEnumerable<Check> Places(IReadOnlyList<Claim> article)
    {
        var lists = article
            .Where(c => c.Figure.Role == Role.Level && c.Counterpart.Length > 0 && c.Indicator.Length > 0)
            .GroupBy(c => (c.Figure.Sentence, c.Figure.Indicator, c.Figure.Entity, c.Figure.Unit));
        foreach (var list in lists)
        {
            var members = list.DistinctBy(c => c.Figure.Counterpart).ToList();
            if (members.Count < FewestPlaces) continue;
            foreach (var whole in article)
            {
                if (whole.Figure.Role != Role.Level || whole.Counterpart.Length > 0 || whole.Figure.Unit != list.Key.Unit || whole.Figure.Indicator != list.Key.Indicator) continue;
                if (NameComparer.Compare(whole.Entity, members[0].Entity) is not (NameMatch.Same or NameMatch.None)) continue;
                if (whole.Period is not null && members[0].Period is not null && whole.Period != members[0].Period) continue;
                if (whole.Value <= members.Sum(c => c.Value)) yield return Sums.Of(whole, members, selection: true);
            }
        }
    }
}
