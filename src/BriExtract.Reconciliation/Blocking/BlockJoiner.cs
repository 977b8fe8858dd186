using System.Buffers;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Blocking;

/// <summary>Lets claims meet that share a block key and joins those that compare as one fact.</summary>
public sealed class BlockJoiner(PairComparer comparer, PairScorer scorer, int largestBlock)
{
    /// <summary>Joins within blocks.</summary>
    /// <param name="claims">In the order of <see cref="Claim.InOrder"/>, so that what is compared does not depend on how they came.</param>
    /// <param name="keyed">The keys of the claims, by position in <paramref name="claims"/>; sorted by the call.</param>
    /// <param name="sets">Takes the joins, over the same positions.</param>
    /// <param name="oversize">Takes the blocks that were split.</param>
    public void Join(IReadOnlyList<Claim> claims, List<(ulong Key, int Claim)> keyed, DisjointSets sets, List<OversizeBlock> oversize)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(keyed);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(oversize);
        if (!IsSorted(keyed)) keyed.Sort();
        var block = new List<int>();
        for (var first = 0; first < keyed.Count;)
        {
            block.Clear();
            var key = keyed[first].Key;
            for (; first < keyed.Count && keyed[first].Key == key; first++) block.Add(keyed[first].Claim);
            if (block.Count > 1) JoinBlock(claims, block, sets, oversize);
        }
    }

    private static bool IsSorted(List<(ulong Key, int Claim)> keyed)
    {
        for (var i = 1; i < keyed.Count; i++)
        {
            if (keyed[i - 1].Key > keyed[i].Key || (keyed[i - 1].Key == keyed[i].Key && keyed[i - 1].Claim > keyed[i].Claim)) return false;
        }

        return true;
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
        oversize.Add(new OversizeBlock(claims[statements[0]].Figure.Indicator ?? claims[statements[0]].Figure.Unit, statements.Count, parts.Length));
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
            var signature = claims[i].Signature;
            if (first.TryAdd(signature, i)) statements.Add(i);
            else if (first[signature] is var known && (sets.Find(known) == sets.Find(i) || comparer.AreSame(claims[known], claims[i], scorer))) sets.Join(known, i);
            else statements.Add(i);
        }

        return statements;
    }

    private void JoinPairs(IReadOnlyList<Claim> claims, IReadOnlyList<int> block, DisjointSets sets)
    {
        // The glance costs a few instructions, and nearly all pairs of a large block get no more.
        var glances = ArrayPool<PairGlance>.Shared.Rent(block.Count);
        for (var i = 0; i < block.Count; i++) glances[i] = PairGlance.Of(claims[block[i]], scorer.NeedsWordsAndNames);
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++)
            {
                if (!PairGlance.MayBeSame(glances[i], glances[j])) continue;
                if (sets.Find(block[i]) != sets.Find(block[j]) && comparer.AreSame(claims[block[i]], claims[block[j]], scorer)) sets.Join(block[i], block[j]);
            }
        }

        ArrayPool<PairGlance>.Shared.Return(glances);
    }
}
