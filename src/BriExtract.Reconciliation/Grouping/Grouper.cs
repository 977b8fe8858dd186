using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Grouping;

/// <summary>
/// Splits claims that a chain of likenesses connects into facts: the best pairs are joined first, and two groups stay
/// apart when any figure of one cannot be one fact with any of the other (agglomeration with cannot-link constraints,
/// Wagstaff and others 2001). A third figure that is like both never joins what differs.
/// </summary>
public sealed class Grouper(PairComparer comparer, PairScorer scorer, int largestComponent)
{
    /// <summary>The groups, each in the order of <see cref="Claim.InOrder"/>, in the order of their first claims. The result does not depend on the order given.</summary>
    /// <param name="claims">Claims of one connected component.</param>
    /// <param name="rulings">What people ruled on pairs.</param>
    public IReadOnlyList<IReadOnlyList<Claim>> Group(IReadOnlyList<Claim> claims, PairRulings rulings)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(rulings);
        if (claims.Count == 1) return [claims];
        var ordered = claims.ToArray();
        Array.Sort(ordered, Claim.InOrder);
        var statements = Statements(ordered);
        if (statements.Count > largestComponent) return GroupParts(ordered, rulings);
        var groups = new List<List<int>>(statements.Count);
        var ties = new PairTie[statements.Count, statements.Count];
        var edges = new List<(double Score, int A, int B)>();
        for (var a = 0; a < statements.Count; a++)
        {
            groups.Add([a]);
            for (var b = a + 1; b < statements.Count; b++)
            {
                var (first, second) = (statements[a][0], statements[b][0]);
                var ruling = rulings.Of(statements[a], statements[b]);
                if (ruling == PairRuling.Merge)
                {
                    edges.Add((double.PositiveInfinity, a, b));
                    continue;
                }

                var pair = comparer.Compare(first, second);
                var tie = ruling == PairRuling.Separate ? PairTie.Apart : scorer.TieOf(pair);
                ties[a, b] = ties[b, a] = tie;
                if (tie is PairTie.Same or PairTie.SameTurned || (tie == PairTie.None && scorer.IsSame(pair))) edges.Add((scorer.Score(pair), a, b));
            }
        }

        edges.Sort((x, y) => y.Score.CompareTo(x.Score) is not 0 and var byScore ? byScore : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var sets = new DisjointSets(statements.Count);
        foreach (var (score, a, b) in edges)
        {
            var (first, second) = (sets.Find(a), sets.Find(b));
            if (first == second) continue;
            if (!double.IsPositiveInfinity(score) && !MayBeOne(groups[first], groups[second], ties)) continue;
            sets.Join(first, second);
            var (kept, gone) = first < second ? (first, second) : (second, first);
            groups[kept].AddRange(groups[gone]);
            groups[gone] = [];
        }

        var result = new List<IReadOnlyList<Claim>>();
        foreach (var group in groups)
        {
            if (group.Count == 0) continue;
            var members = group.SelectMany(s => statements[s]).ToArray();
            Array.Sort(members, Claim.InOrder);
            result.Add(members);
        }

        result.Sort((a, b) => Claim.InOrder(a[0], b[0]));
        return result;
    }

    // A chain that long is an accident of wording. Its claims are split by all that a fact has in common, and what is left
    // too large by value.
    private List<IReadOnlyList<Claim>> GroupParts(Claim[] ordered, PairRulings rulings)
    {
        var result = new List<IReadOnlyList<Claim>>();
        foreach (var part in ordered.GroupBy(c => (BlockKeys.HashOf(c.Entity), BlockKeys.HashOf(c.Indicator), BlockKeys.HashOf(c.Counterpart), c.Period)))
        {
            var byValue = part.OrderBy(c => c.Value).ToArray();
            for (var start = 0; start < byValue.Length; start += largestComponent)
                result.AddRange(Group(byValue[start..Math.Min(start + largestComponent, byValue.Length)], rulings));
        }

        result.Sort((a, b) => Claim.InOrder(a[0], b[0]));
        return result;
    }

    // One pair that cannot be one keeps two groups apart. Where nothing but the values differs, the greater number of
    // pairs decides: a value a thousand times too great is far from one that is rounded, and yet the slip of a third.
    private static bool MayBeOne(List<int> a, List<int> b, PairTie[,] ties)
    {
        var (same, far, turned) = (0, 0, false);
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (ties[x, y] == PairTie.Apart) return false;
                if (ties[x, y] == PairTie.OnlyValuesApart) far++;
                else if (ties[x, y] is PairTie.Same or PairTie.SameTurned) same++;
                turned |= ties[x, y] == PairTie.TurnedApart;
            }
        }

        return (far == 0 || same > far) && (!turned || a.TrueForAll(x => b.TrueForAll(y => ties[x, y] != PairTie.TurnedApart || IsLed(x, y, a, b, ties))));
    }

    // "Trade of A with B" differs from "trade of B with A", which each may have counted by itself; but where others of the
    // fact have the names the way round that one of the two has them, it is these that it differs from.
    private static bool IsLed(int x, int y, List<int> a, List<int> b, PairTie[,] ties) =>
        b.Exists(other => ties[x, other] == PairTie.Same) || a.Exists(other => ties[other, y] == PairTie.Same);

    // Where many articles say the same, one comparison serves all of them. What the text of one article ties or tells
    // apart is only seen claim by claim, so a small component is compared that way.
    private const int SmallComponent = 48;

    private List<List<Claim>> Statements(Claim[] ordered)
    {
        var statements = new List<List<Claim>>();
        if (ordered.Length <= SmallComponent)
        {
            foreach (var claim in ordered) statements.Add([claim]);
            return statements;
        }

        var known = new Dictionary<ulong, List<Claim>>();
        foreach (var claim in ordered)
        {
            var signature = claim.Signature;
            if (known.TryGetValue(signature, out var same) && scorer.IsSame(comparer.Compare(same[0], claim))) same.Add(claim);
            else
            {
                List<Claim> statement = [claim];
                known.TryAdd(signature, statement);
                statements.Add(statement);
            }
        }

        return statements;
    }
}
