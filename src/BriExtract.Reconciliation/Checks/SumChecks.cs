using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Parts that one sentence enumerates against their sum: "128 in Asia, 60 in Africa, 188 in all"; "143 buildings including 70 schools and 40 houses".</summary>
public static class SumChecks
{
    private const int FewestPlaces = 3;

    // What such a word introduces need not be all of the parts.
    private static readonly string[] Selections = ["including", "such as", "among them", "of which", "of whom", "especially"];

    /// <summary>The sums of one article; what they rest on stands in it alone.</summary>
    /// <param name="article">Its claims in order.</param>
    public static IEnumerable<Check> Find(IReadOnlyList<Claim> article) => Linked(article).Concat(Places(article));

    private static IEnumerable<Check> Linked(IReadOnlyList<Claim> article)
    {
        var parts = article
            .SelectMany(c => c.Figure.Links.Where(l => l.Relation == LinkRelation.PartOf).Select(l => (Part: c, Whole: l.FigureId)))
            .GroupBy(p => p.Whole, p => p.Part, StringComparer.Ordinal);
        foreach (var group in parts)
        {
            var whole = article.FirstOrDefault(c => c.Id == group.Key);
            var members = group.Where(c => whole is not null && c.Figure.Unit == whole.Figure.Unit).ToList();
            if (whole is null || members.Count < 2) continue;
            yield return Test(whole, members, Array.Exists(Selections, s => whole.Figure.Context.Contains(s, StringComparison.OrdinalIgnoreCase)));
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
                if (whole.Value <= members.Sum(c => c.Value)) yield return Test(whole, members, selection: true);
            }
        }
    }

    private static Check Test(Claim whole, List<Claim> parts, bool selection)
    {
        var (lower, upper) = (parts.Sum(c => c.Allowed.Lower ?? c.Value), parts.Exists(c => c.Allowed.Upper is null) ? (decimal?)null : parts.Sum(c => c.Allowed.Upper));
        var sum = parts.Sum(c => c.Value);
        // Counts are whole numbers: their sum is as exact as they are.
        if (whole.Figure.Unit == UnitCode.Count && parts.TrueForAll(c => c.Figure.Bound == Bound.Exact)) (lower, upper) = (sum - 0.5m, sum + 0.5m);
        var implied = new Interval(lower, selection ? null : upper);
        var unit = whole.Figure.Unit;
        var listed = string.Join(" + ", parts.Select(c => Show.Number(c.Value)));
        return Checked.Of(CheckKind.Sum, whole, implied, $"{listed} is {Show.Value(sum, unit)}{(selection ? ", and the parts listed need not be all" : "")}", [.. parts]);
    }
}
