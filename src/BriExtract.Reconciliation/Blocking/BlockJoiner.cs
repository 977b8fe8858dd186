using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Blocking;

/// <summary>Lets claims meet that share a block key and joins those that compare as one fact.</summary>
public sealed class BlockJoiner(PairComparer comparer, PairScorer scorer, int largestBlock)
{
    /// <summary>The components of what was joined, over positions in <paramref name="claims"/>.</summary>
    /// <param name="claims">In order.</param>
    /// <param name="rulings">Pairs that a person made one are joined.</param>
    /// <param name="oversize">Takes the blocks that were split.</param>
    public DisjointSets Join(IReadOnlyList<Claim> claims, PairRulings rulings, List<OversizeBlock> oversize)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(rulings);
        ArgumentNullException.ThrowIfNull(oversize);
        var sets = new DisjointSets(claims.Count);
        foreach (var block in Blocks(claims)) JoinBlock(claims, block, sets, oversize);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (a, b) in rulings.Merged)
        {
            if (positions.Count == 0) for (var i = 0; i < claims.Count; i++) positions[claims[i].Id] = i;
            if (positions.TryGetValue(a, out var x) && positions.TryGetValue(b, out var y)) sets.Join(x, y);
        }

        return sets;
    }

    private static IEnumerable<List<int>> Blocks(IReadOnlyList<Claim> claims)
    {
        var blocks = new Dictionary<ulong, List<int>>();
        var keys = new List<ulong>();
        for (var i = 0; i < claims.Count; i++)
        {
            BlockKeys.Of(claims[i], keys);
            foreach (var key in keys)
            {
                if (!blocks.TryGetValue(key, out var block)) blocks.Add(key, block = []);
                block.Add(i);
            }
        }

        return blocks.Values.Where(b => b.Count > 1);
    }

    private void JoinBlock(IReadOnlyList<Claim> claims, List<int> block, DisjointSets sets, List<OversizeBlock> oversize)
    {
        var statements = Statements(claims, block, sets);
        if (statements.Count <= largestBlock)
        {
            JoinPairs(claims, statements, sets);
            return;
        }

        var parts = statements.GroupBy(i => Finer(claims[i])).ToArray();
        oversize.Add(new OversizeBlock(claims[statements[0]].Figure.Indicator ?? claims[statements[0]].Figure.Quote, statements.Count, parts.Length));
        foreach (var part in parts)
        {
            // What even the finer key leaves too large is compared with its neighbours in order of value.
            var members = part.OrderBy(i => claims[i].Value).ThenBy(i => i).ToArray();
            for (var start = 0; start < members.Length; start += largestBlock / 2)
                JoinPairs(claims, members[start..Math.Min(start + largestBlock, members.Length)], sets);
        }
    }

    private static ulong Finer(Claim claim) =>
        Fnv.Join(Fnv.Join(BlockKeys.HashOf(claim.Entity), BlockKeys.HashOf(claim.Counted)), claim.Indicator.Length > 0 ? claim.Indicator[0].Hash : 0);

    // Claims that say the same in all that is compared are joined at once, so that a thousand copies cost a thousand
    // steps, not a million.
    private List<int> Statements(IReadOnlyList<Claim> claims, List<int> block, DisjointSets sets)
    {
        var first = new Dictionary<ulong, int>();
        var statements = new List<int>();
        foreach (var i in block)
        {
            if (first.TryAdd(Signature.Of(claims[i]), i)) statements.Add(i);
            else if (first[Signature.Of(claims[i])] is var known && scorer.IsSame(comparer.Compare(claims[known], claims[i]))) sets.Join(known, i);
            else statements.Add(i);
        }

        return statements;
    }

    private void JoinPairs(IReadOnlyList<Claim> claims, IReadOnlyList<int> block, DisjointSets sets)
    {
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++)
            {
                if (sets.Find(block[i]) != sets.Find(block[j]) && scorer.IsSame(comparer.Compare(claims[block[i]], claims[block[j]]))) sets.Join(block[i], block[j]);
            }
        }
    }
}
