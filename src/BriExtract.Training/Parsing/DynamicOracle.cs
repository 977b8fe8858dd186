using BriExtract.Language.Documents;
using BriExtract.Language.Parsing;

namespace BriExtract.Training.Parsing;

/// <summary>Which moves lose no further arc of the treebank's tree, from any state (Goldberg and Nivre 2013).</summary>
/// <remarks>
/// Arcs of a non-projective tree that no sequence of moves can make are counted as if they could, as is usual: the
/// costs are then a little too high for all moves alike, and training goes on with the least.
/// </remarks>
internal sealed class DynamicOracle
{
    private readonly int[] _heads;
    private readonly Deprel[] _relations;

    public DynamicOracle(int[] heads, Deprel[] relations)
    {
        _heads = heads;
        _relations = relations;
    }

    /// <summary>Arcs that Shift makes impossible.</summary>
    public int ShiftCost(ArcHybrid state)
    {
        var word = state.Next;
        var cost = 0;
        for (var i = 0; i < state.Depth; i++)
        {
            var below = state.Stack(i);
            if (_heads[below] == word) cost++;
            if (i > 0 && _heads[word] == below) cost++;
        }

        // The root is below the stack: a word that is put on others can never be its child.
        if (_heads[word] == ArcHybrid.Nothing && state.Depth > 0) cost++;
        return cost;
    }

    /// <summary>Arcs that Left makes impossible.</summary>
    public int LeftCost(ArcHybrid state)
    {
        var top = state.Stack(0);
        var head = _heads[top];
        var cost = DependentsInBuffer(state, top);
        if (head > state.Next || (head == state.Stack(1) && head != state.Next)) cost++;
        return cost;
    }

    /// <summary>Arcs that Right makes impossible.</summary>
    public int RightCost(ArcHybrid state)
    {
        var top = state.Stack(0);
        return DependentsInBuffer(state, top) + (_heads[top] >= state.Next ? 1 : 0);
    }

    /// <summary>The best-scored of the cheapest moves.</summary>
    public int Best(ArcHybrid state, ReadOnlySpan<float> scores)
    {
        var shift = state.CanShift ? ShiftCost(state) : int.MaxValue;
        var left = state.CanLeft ? LeftCost(state) : int.MaxValue;
        var right = state.CanRight ? RightCost(state) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        var best = -1;
        if (shift == least) best = ArcHybrid.Shift;
        if (left == least) best = BestLabelled(state.Stack(0), state.Next, ArcHybrid.Left(default), scores, best);
        if (right == least) best = BestLabelled(state.Stack(0), state.Stack(1), ArcHybrid.Right(default), scores, best);
        return best;
    }

    private int BestLabelled(int word, int head, int from, ReadOnlySpan<float> scores, int best)
    {
        var move = from + (int)_relations[word];
        if (_heads[word] != head)
        {
            move = from + (int)Deprel.Root + 1;
            for (var i = move; i < from + ArcHybrid.Relations; i++)
            {
                if (scores[i] > scores[move]) move = i;
            }
        }

        return best < 0 || scores[move] > scores[best] ? move : best;
    }

    private int DependentsInBuffer(ArcHybrid state, int word)
    {
        var count = 0;
        for (var i = state.Next; i < state.Count; i++)
        {
            if (_heads[i] == word) count++;
        }

        return count;
    }
}
