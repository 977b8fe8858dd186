using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Facts;

/// <summary>Lists the pairs of claims of one fact that cannot both hold, with size, likeliest cause and the arithmetic.</summary>
public sealed class ConflictBuilder(AgreementRules agreement, CauseRules causes, int mostPerFact)
{
    /// <summary>The conflicts of a fact, weightiest first.</summary>
    public IReadOnlyList<Conflict> Build(string factId, IReadOnlyList<Claim> claims, Decision? keep)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var found = new List<Conflict>();
        var witnesses = Witnesses(claims);
        var seen = new HashSet<(decimal, string, decimal, string)>();
        var everyPair = CountPairs(claims) <= mostPerFact;
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (agreement.Compare(claims[i], claims[j]) != ValueMatch.Disagree) continue;
                if (IsConvertedFromOne(claims, claims[i], claims[j]) || IsConvertedFromOne(claims, claims[j], claims[i])) continue;
                if (!everyPair && !seen.Add(ValuesOf(claims[i], claims[j]))) continue;
                found.Add(Of(factId, claims[i], claims[j], claims.Count, witnesses, keep));
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

    // "40 million euros ($52 million)" and "40 million euros (36 million pounds)": what each converted is the same, and the rates
    // of two days make no contradiction.
    private bool IsConvertedFromOne(IReadOnlyList<Claim> claims, Claim converted, Claim other)
    {
        if (converted.Figure.Unit == other.Figure.Unit || converted.Dimension != UnitDimensions.Money || converted.Figure.ArticleId == other.Figure.ArticleId) return false;
        foreach (var claim in claims)
        {
            if (claim.Figure.ArticleId == converted.Figure.ArticleId && claim.Figure.Sentence == converted.Figure.Sentence && claim.Figure.Unit != converted.Figure.Unit
                && agreement.Compare(claim, converted) == ValueMatch.Agree && StatesToo(claims, other, claim)) return true;
        }

        return false;
    }

    // Whether another article states an amount as well: as the claim itself, or beside it in the unit of the amount.
    private bool StatesToo(IReadOnlyList<Claim> claims, Claim other, Claim source)
    {
        if (agreement.Compare(source, other) is ValueMatch.Equal) return true;
        foreach (var claim in claims)
        {
            if (claim.Figure.ArticleId == other.Figure.ArticleId && claim.Figure.Sentence == other.Figure.Sentence && claim.Figure.Unit == source.Figure.Unit
                && agreement.Compare(source, claim) == ValueMatch.Equal && agreement.Compare(claim, other) == ValueMatch.Agree) return true;
        }

        return false;
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

    private Conflict Of(string factId, Claim x, Claim y, int statements, IReadOnlyList<Claim> witnesses, Decision? keep)
    {
        var (a, b) = string.CompareOrdinal(x.Id, y.Id) < 0 ? (x, y) : (y, x);
        var difference = RelativeDifference(a, b);
        var (cause, reason) = ByWitness(a, b, witnesses) ?? causes.Of(a, b, !IsOfAnother(a, b, witnesses));
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

    // The most exact statements of the fact, one of each value.
    private static List<Claim> Witnesses(IReadOnlyList<Claim> claims) => [.. claims
        .Where(c => c.SignificantDigits >= DigitsThatTell)
        .DistinctBy(c => (c.Value, c.Figure.Unit, c.Figure.Bound))
        .OrderBy(FactBuilder.RelativeWidth).ThenBy(c => c, Comparer<Claim>.Create(Claim.InOrder))
        .Take(MostWitnesses)];

    // Beside "61.4 million" one cannot see that "63.18 million" is "61.38 million" transposed; beside a statement of
    // 61.38 million, with which 61.4 million agrees, one can.
    private (ConflictCause Cause, string Reason)? ByWitness(Claim a, Claim b, IReadOnlyList<Claim> witnesses)
    {
        if (causes.Sure(a, b) is not null) return null;
        foreach (var witness in witnesses)
        {
            if (Against(witness, a, b) is { } wrong && causes.Sure(wrong, witness) is { } sure)
                return (sure.Cause, $"Likeliest cause: {sure.Words}, as \"{witness.Figure.Quote}\" shows, with which the other agrees.");
        }

        return null;
    }

    // "16 million" may be "15.3 million" badly rounded; but where an exact statement says 16.03 million, it is not.
    private bool IsOfAnother(Claim a, Claim b, IReadOnlyList<Claim> witnesses) =>
        causes.IsRounding(a, b) && witnesses.Any(w => Against(w, a, b) is { } wrong && !causes.IsRounding(wrong, w));

    // Which of two a witness speaks against that speaks for the other; null where it does not.
    private Claim? Against(Claim witness, Claim a, Claim b)
    {
        if (ReferenceEquals(witness, a) || ReferenceEquals(witness, b)) return null;
        var (withA, withB) = (agreement.Compare(witness, a) != ValueMatch.Disagree, agreement.Compare(witness, b) != ValueMatch.Disagree);
        return withA == withB ? null : withA ? b : a;
    }

    private const int MostWitnesses = 8;
    private const int DigitsThatTell = 3;

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
