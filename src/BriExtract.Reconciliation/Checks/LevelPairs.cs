using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Chooses the statements of two facts that can be set against each other.</summary>
internal static class LevelPairs
{
    /// <summary>The most exact pair in one unit: growth of an amount in yuan is not that of the amount in dollars. Null where no pair shares a unit or both are open.</summary>
    public static (Claim First, Claim Second)? InOneUnit(BuiltFact first, BuiltFact second)
    {
        (Claim, Claim)? best = null;
        var least = decimal.MaxValue;
        foreach (var a in first.Claims)
        {
            foreach (var b in second.Claims)
            {
                if (a.Figure.Unit != b.Figure.Unit || a.Figure.Role != b.Figure.Role) continue;
                var (x, y) = (FactBuilder.RelativeWidth(a), FactBuilder.RelativeWidth(b));
                if (x == decimal.MaxValue && y == decimal.MaxValue) continue;
                var width = x == decimal.MaxValue || y == decimal.MaxValue ? decimal.MaxValue : x + y;
                if (best is null || width < least) (best, least) = ((a, b), width);
            }
        }

        return best;
    }
}
