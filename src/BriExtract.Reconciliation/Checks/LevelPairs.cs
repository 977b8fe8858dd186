using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Chooses the statements of two facts that can be set against each other.</summary>
internal static class LevelPairs
{
    /// <summary>The most exact pair in one unit: growth of an amount in yuan is not that of the amount in dollars. Null where no pair shares a unit or both are open.</summary>
    public static (Claim First, Claim Second)? InOneUnit(BuiltFact first, BuiltFact second) =>
        InEachUnit(first, second) is [var best, ..] ? best : null;

    /// <summary>The most exact pair in each unit that both are stated in, the most exact of all first.</summary>
    public static List<(Claim First, Claim Second)> InEachUnit(BuiltFact first, BuiltFact second)
    {
        var pairs = new List<(Claim First, Claim Second, decimal Width)>();
        foreach (var a in first.Claims)
        {
            foreach (var b in second.Claims)
            {
                if (a.Figure.Unit != b.Figure.Unit || a.Figure.Role != b.Figure.Role) continue;
                var (x, y) = (FactBuilder.RelativeWidth(a), FactBuilder.RelativeWidth(b));
                if (x == decimal.MaxValue && y == decimal.MaxValue) continue;
                var width = x == decimal.MaxValue || y == decimal.MaxValue ? decimal.MaxValue : x + y;
                var known = pairs.FindIndex(pair => pair.First.Figure.Unit == a.Figure.Unit);
                if (known < 0) pairs.Add((a, b, width));
                else if (width < pairs[known].Width) pairs[known] = (a, b, width);
            }
        }

        // Of pairs that are as exact the first stays first.
        return [.. pairs.OrderBy(pair => pair.Width).Select(pair => (pair.First, pair.Second))];
    }
}
