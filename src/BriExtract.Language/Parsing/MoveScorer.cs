using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;

namespace BriExtract.Language.Parsing;

/// <summary>
/// Ranks the moves of a state. Only moves that the treebanks make are scored, 80 of 119: most relations run in one
/// direction by the guidelines of Universal Dependencies (conj and flat to the right, det to the left but for slips).
/// </summary>
internal sealed class MoveScorer
{
    // In the train parts of EWT and GUM each stands at least 20 times to the left of its head.
    private static readonly Deprel[] ToTheLeft =
    [
        Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter, Deprel.Obj, Deprel.Csubj, Deprel.Ccomp, Deprel.Obl, Deprel.OblUnmarked, Deprel.Vocative,
        Deprel.Expl, Deprel.Dislocated, Deprel.Advcl, Deprel.Advmod, Deprel.Discourse, Deprel.Aux, Deprel.AuxPass, Deprel.Cop, Deprel.Mark, Deprel.Nmod,
        Deprel.NmodPoss, Deprel.NmodUnmarked, Deprel.NmodDesc, Deprel.Nummod, Deprel.Acl, Deprel.Amod, Deprel.Det, Deprel.DetPredet, Deprel.Case,
        Deprel.Cc, Deprel.CcPreconj, Deprel.Compound, Deprel.Parataxis, Deprel.Reparandum, Deprel.Punct, Deprel.Dep,
    ];

    // And at least 4 times to the right.
    private static readonly Deprel[] ToTheRight =
    [
        Deprel.Nsubj, Deprel.NsubjPass, Deprel.Obj, Deprel.Iobj, Deprel.Csubj, Deprel.CsubjPass, Deprel.Ccomp, Deprel.Xcomp, Deprel.Obl, Deprel.OblAgent,
        Deprel.OblUnmarked, Deprel.Vocative, Deprel.Expl, Deprel.Dislocated, Deprel.Advcl, Deprel.AdvclRelcl, Deprel.Advmod, Deprel.Discourse, Deprel.Aux,
        Deprel.AuxPass, Deprel.Cop, Deprel.Mark, Deprel.Nmod, Deprel.NmodUnmarked, Deprel.NmodDesc, Deprel.Appos, Deprel.Nummod, Deprel.Acl, Deprel.AclRelcl,
        Deprel.Amod, Deprel.Det, Deprel.Case, Deprel.Conj, Deprel.Fixed, Deprel.Flat, Deprel.Compound, Deprel.CompoundPrt, Deprel.List, Deprel.Parataxis,
        Deprel.Orphan, Deprel.Goeswith, Deprel.Reparandum, Deprel.Punct, Deprel.Dep,
    ];

    /// <summary>The moves in the order of their scores: to the left, then Shift, then to the right.</summary>
    private static readonly int[] Moves = [.. ToTheLeft.Select(ArcHybrid.Left), ArcHybrid.Shift, .. ToTheRight.Select(ArcHybrid.Right)];

    private static readonly int ShiftAt = ToTheLeft.Length;
    private static readonly Vector512<float>[] LeftOnly = Only(0, ShiftAt), RightOnly = Only(ShiftAt + 1, Moves.Length);

    private readonly HashedNetwork _network;

    /// <summary>Makes a scorer.</summary>
    /// <param name="network">Scores every move of <see cref="ArcHybrid"/>.</param>
    public MoveScorer(HashedNetwork network) => _network = network.WithOutputs(Moves);

    /// <summary>The best move that is allowed and the best of the other kinds of move.</summary>
    /// <param name="Best">The move.</param>
    /// <param name="LogBest">Logarithm of its probability.</param>
    /// <param name="Second">The best of the other kinds; -1 where no other is allowed.</param>
    /// <param name="LogSecond">Logarithm of its probability.</param>
    public readonly record struct Choice(int Best, float LogBest, int Second, float LogSecond);

    /// <summary>Ranks the moves.</summary>
    /// <param name="state">The parse so far; it is not done.</param>
    /// <param name="forms">Forms of the sentence's words.</param>
    /// <param name="tokens">Its tokens, tagged.</param>
    /// <param name="projected">What each word brings in each role, as <see cref="SentenceEncoder.Reading.Projected"/>.</param>
    /// <param name="room">Numbers used again for every state.</param>
    public Choice Rank(ArcHybrid state, ReadOnlySpan<Tagging.WordForm> forms, ReadOnlySpan<Token> tokens, ReadOnlySpan<float> projected, Room room)
    {
        var count = ParserFeatures.Fill(state, forms, tokens, _network.RowBits, room.Rows);
        var units = room.Units.AsSpan(0, _network.Hidden);
        _network.Sum(room.Rows.AsSpan(0, count), units);
        Parser.Gather(state, projected, units);
        _network.Output(units, room.Scores);

        ReadOnlySpan<float> scores = room.Scores;
        var ranking = new Ranking();
        if (state.CanShift) ranking.Add(ShiftAt, scores[ShiftAt]);
        if (state.CanLeft) ranking.Add(scores, LeftOnly);
        if (state.CanRight) ranking.Add(scores, RightOnly);
        var total = LogSum.Of(scores);
        return new Choice(Moves[ranking.Best], ranking.BestScore - total, ranking.Second < 0 ? -1 : Moves[ranking.Second], ranking.SecondScore - total);
    }

    /// <summary>Nothing for the scores from one to another, infinitely little for the rest: added, it leaves only those in the running.</summary>
    private static Vector512<float>[] Only(int from, int to)
    {
        var numbers = new float[HashedNetwork.Pad(Moves.Length)];
        numbers.AsSpan().Fill(float.NegativeInfinity);
        numbers.AsSpan(from..to).Clear();
        return MemoryMarshal.Cast<float, Vector512<float>>(numbers).ToArray();
    }

    /// <summary>Rows, hidden units and scores of a state.</summary>
    public sealed class Room
    {
        public int[] Rows { get; } = new int[ParserFeatures.Most];

        public float[] Units { get; } = new float[512];

        public float[] Scores { get; } = new float[HashedNetwork.Pad(Moves.Length)];
    }

    /// <summary>The best two of up to three.</summary>
    private ref struct Ranking()
    {
        public int Best = -1, Second = -1;
        public float BestScore = float.NegativeInfinity, SecondScore = float.NegativeInfinity;

        public void Add(int at, float score)
        {
            if (Best < 0 || score > BestScore) (Second, SecondScore, Best, BestScore) = (Best, BestScore, at, score);
            else if (Second < 0 || score > SecondScore) (Second, SecondScore) = (at, score);
        }

        /// <summary>Adds the highest of those in the running, the first of equal ones.</summary>
        public void Add(ReadOnlySpan<float> scores, ReadOnlySpan<Vector512<float>> only)
        {
            ref var first = ref MemoryMarshal.GetReference(scores);
            var most = Vector512.Create(float.NegativeInfinity);
            for (var i = 0; i < only.Length; i++) most = Vector512.Max(most, Vector512.LoadUnsafe(ref first, (nuint)(i * 16)) + only[i]);
            var highest = LogSum.Highest(most);
            var wanted = Vector512.Create(highest);
            for (var i = 0; i < only.Length; i++)
            {
                var bits = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)(i * 16)) + only[i], wanted).ExtractMostSignificantBits();
                if (bits == 0) continue;
                Add((i * 16) + BitOperations.TrailingZeroCount(bits), highest);
                return;
            }
        }
    }
}
