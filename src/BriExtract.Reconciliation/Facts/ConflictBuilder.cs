using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Facts;

/// <summary>Lists the pairs of claims of one fact that cannot both hold, with size, likeliest cause and the arithmetic.</summary>
public sealed class ConflictBuilder(AgreementRules agreement, CauseRules causes, int mostPerFact)
{
    /// <summary>The conflicts of a fact, weightiest first.</summary>
    public IReadOnlyList<Conflict> Build(string factId, IReadOnlyList<Claim> claims, Decision? keep)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var found = new List<Conflict>();
        var seen = new HashSet<(decimal, string, decimal, string)>();
        var everyPair = CountPairs(claims) <= mostPerFact;
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (agreement.Compare(claims[i], claims[j]) != ValueMatch.Disagree) continue;
                if (!everyPair && !seen.Add(ValuesOf(claims[i], claims[j]))) continue;
                found.Add(Of(factId, claims[i], claims[j], claims.Count, keep));
            }
        }

        found.Sort(InOrder);
        return found;
    }

    /// <summary>Weightiest first, then by id.</summary>
    public static int InOrder(Conflict a, Conflict b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var byWeight = b.Weight.CompareTo(a.Weight);
        return byWeight != 0 ? byWeight : string.CompareOrdinal(a.ConflictId, b.ConflictId);
    }

    private int CountPairs(IReadOnlyList<Claim> claims)
    {
        var count = 0;
        for (var i = 0; i < claims.Count && count <= mostPerFact; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (agreement.Compare(claims[i], claims[j]) == ValueMatch.Disagree) count++;
            }
        }

        return count;
    }

    private static (decimal, string, decimal, string) ValuesOf(Claim a, Claim b) =>
        (a.Value, a.Figure.Unit).CompareTo((b.Value, b.Figure.Unit)) <= 0
            ? (a.Value, a.Figure.Unit, b.Value, b.Figure.Unit)
            : (b.Value, b.Figure.Unit, a.Value, a.Figure.Unit);

    private Conflict Of(string factId, Claim x, Claim y, int statements, Decision? keep)
    {
        var (a, b) = string.CompareOrdinal(x.Id, y.Id) < 0 ? (x, y) : (y, x);
        var difference = RelativeDifference(a, b);
        var (cause, reason) = causes.Of(a, b);
        var arithmetic = string.Create(CultureInfo.InvariantCulture,
            $"\"{a.Figure.Quote}\" allows {Show.Interval(a.Allowed, a.Figure.Unit)}, \"{b.Figure.Quote}\" {Show.Interval(b.Allowed, b.Figure.Unit)}{InOneUnit(a, b)}: the two do not meet; they differ by {difference * 100:0.##}%");
        return new Conflict
        {
            ConflictId = StableId.Of("conf", a.Id, b.Id),
            FactId = factId,
            FigureA = a.Id,
            FigureB = b.Id,
            RelativeDifference = difference,
            Cause = cause,
            Explanation = $"{arithmetic}. {reason}",
            Weight = Weight(a, b, difference, statements),
            Decision = keep?.DecisionId,
        };
    }

    private string InOneUnit(Claim a, Claim b) =>
        a.Figure.Unit != b.Figure.Unit && agreement.In(b, a) is { } converted ? $" ({Show.Interval(converted, a.Figure.Unit)})" : "";

    /// <summary>Difference of two values over the greater, in one unit, to four decimals.</summary>
    private decimal RelativeDifference(Claim a, Claim b)
    {
        var other = agreement.ValueIn(b, a) ?? b.Value;
        var greater = Math.Max(Math.Abs(a.Value), Math.Abs(other));
        return greater == 0 ? 0 : Math.Round(Math.Abs(a.Value - other) / greater, 4);
    }

    // A reader first wants to see the great differences between statements that were surely read right and that many
    // repeat.
    private static decimal Weight(Claim a, Claim b, decimal difference, int statements) =>
        Math.Round(difference * a.Figure.Confidence * b.Figure.Confidence * (1 + (decimal)Math.Log2(statements)), 6);
}
