using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Facts as checks see them: the claim that stands for the fact and a few more, however many state it.</summary>
internal static class SeriesFacts
{
    private const int MostClaims = 8;

    /// <summary>The fact with its best claim, those with ties to others, and the most exact in each unit.</summary>
    public static BuiltFact Of(BuiltFact fact)
    {
        if (fact.Claims.Count <= MostClaims) return fact;
        var kept = new List<Claim> { fact.Best };
        Add(kept, fact.Claims.Where(c => c.Figure.Links.Count > 0));
        Add(kept, fact.Claims.Where(c => c.Figure.Role == Role.Level).GroupBy(c => c.Figure.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderBy(FactBuilder.RelativeWidth).ThenBy(c => c, Comparer<Claim>.Create(Claim.InOrder)).First()));
        Add(kept, fact.Claims);
        kept.Sort(Claim.InOrder);
        return fact with { Claims = kept, Conflicts = [] };
    }

    private static void Add(List<Claim> kept, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (kept.Count >= MostClaims) return;
            if (!kept.Contains(claim)) kept.Add(claim);
        }
    }
}
