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
    public void Join(ArraySegment<Claim> claims, Span<(ulong Key, int Claim)> keyed, DisjointSets sets, List<OversizeBlock> oversize)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(oversize);
        if (!IsSorted(keyed)) keyed.Sort();
        // The glance costs a few instructions, and nearly all pairs of a large block get no more.
        var glances = ArrayPool<PairGlance>.Shared.Rent(claims.Count);
        for (var i = 0; i < claims.Count; i++) glances[i] = PairGlance.Of(claims[i], scorer.NeedsWordsAndNames);
        using var met = new Meetings(claims.Count);
        var work = new Work(claims, glances, met, sets);
        var block = new List<int>();
        for (var first = 0; first < keyed.Length;)
        {
            block.Clear();
            var key = keyed[first].Key;
            for (; first < keyed.Length && keyed[first].Key == key; first++) block.Add(keyed[first].Claim);
            if (block.Count > 1) JoinBlock(work, block, oversize);
        }

        ArrayPool<PairGlance>.Shared.Return(glances);
    }

    private static bool IsSorted(ReadOnlySpan<(ulong Key, int Claim)> keyed)
    {
        for (var i = 1; i < keyed.Length; i++)
        {
            if (keyed[i - 1].Key > keyed[i].Key || (keyed[i - 1].Key == keyed[i].Key && keyed[i - 1].Claim > keyed[i].Claim)) return false;
        }

        return true;
    }

    private void JoinBlock(in Work work, List<int> block, List<OversizeBlock> oversize)
    {
        var claims = work.Claims;
        var statements = Statements(work, block);
        if (statements.Count <= largestBlock)
        {
            JoinPairs(work, statements);
            work.Met.Add(statements);
            return;
        }

        var parts = statements.GroupBy(i => Finer(claims[i])).ToArray();
        oversize.Add(new OversizeBlock(claims[statements[0]].Figure.Indicator ?? claims[statements[0]].Figure.Unit, statements.Count, parts.Length));
        foreach (var part in parts)
        {
            // What even the finer key leaves too large is compared with its neighbours in order of value.
            var members = part.OrderBy(i => claims[i].Value).ThenBy(i => i).ToArray();
            for (var start = 0; start < members.Length; start += largestBlock / 2)
                JoinPairs(work, members[start..Math.Min(start + largestBlock, members.Length)]);
        }
    }

    private static ulong Finer(Claim claim) =>
        Fnv.Join(Fnv.Join(BlockKeys.HashOf(claim.Entity), BlockKeys.HashOf(claim.Counted)), claim.Indicator.Length > 0 ? claim.Indicator[0].Hash : 0);

    // Claims that say the same in all that is compared are joined at once, so that a thousand copies cost a thousand
    // steps, not a million.
    private List<int> Statements(in Work work, List<int> block)
    {
        var first = new Dictionary<ulong, int>(block.Count);
        var statements = new List<int>(block.Count);
        foreach (var i in block)
        {
            if (first.TryAdd(work.Claims[i].Signature, i))
            {
                statements.Add(i);
                continue;
            }

            var known = first[work.Claims[i].Signature];
            if (!work.Met.IsCopy(i, known))
            {
                if (!comparer.AreSame(work.Claims[known], work.Claims[i], scorer))
                {
                    statements.Add(i);
                    continue;
                }

                work.Met.AddCopy(i, known);
            }

            work.Sets.Join(known, i);
        }

        return statements;
    }

    private void JoinPairs(in Work work, IReadOnlyList<int> block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var one = block[i];
            ref readonly var glance = ref work.Glances[one];
            for (var j = i + 1; j < block.Count; j++)
            {
                var other = block[j];
                if (!PairGlance.MayBeSame(glance, work.Glances[other])) continue;
                if (work.Sets.Find(one) != work.Sets.Find(other) && !work.Met.Have(one, other) && comparer.AreSame(work.Claims[one], work.Claims[other], scorer)) work.Sets.Join(one, other);
            }
        }
    }

    /// <summary>What the blocks of one call share.</summary>
    private readonly record struct Work(ArraySegment<Claim> Claims, PairGlance[] Glances, Meetings Met, DisjointSets Sets);
}
