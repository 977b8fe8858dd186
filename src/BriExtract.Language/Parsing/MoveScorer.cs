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
    private static readonly ScoreRange ToLeft = new(0, ShiftAt), ToRight = new(ShiftAt + 1, Moves.Length);

    private readonly HashedNetwork _network;

    /// <summary>Makes a scorer.</summary>
    /// <param name="network">Scores every move of <see cref="ArcHybrid"/>.</param>
    public MoveScorer(HashedNetwork network) => _network = network.WithOutputs(Moves);

    /// <summary>The best move that is allowed and the best of the other kinds of move.</summary>
    /// <param name="Best">The move.</param>
    /// <param name="LogBest">Logarithm of its probability.</param>
    /// <param name="Second">The best of the other kinds, if it is nearly as good (<see cref="MoveSearch.LeastSure"/>); else -1.</param>
    /// <param name="LogSecond">Logarithm of its probability.</param>
    public readonly record struct Choice(int Best, float LogBest, int Second, float LogSecond);

    /// <summary>Room for what is seen of a state.</summary>
    public const int MostSeen = ParserFeatures.Most;

    /// <summary>Fills in what is seen of a state: rows of the network, then the word in each role.</summary>
    /// <param name="state">The parse so far; it is not done.</param>
    /// <param name="words">The sentence's words.</param>
    /// <param name="seen">As long as <see cref="MostSeen"/>.</param>
    /// <returns>How much was filled.</returns>
    public int See(ArcHybrid state, ParserWords words, Span<int> seen)
    {
        var rows = ParserFeatures.Fill(state, words, _network.RowBits, seen);
        Parser.InRoles(state, seen[rows..]);
        return rows + SentenceEncoder.Roles;
    }

    /// <summary>Ranks the moves.</summary>
    /// <param name="state">The parse so far; it is not done.</param>
    /// <param name="seen">What is seen of it.</param>
    /// <param name="projected">What each word brings in each role, as <see cref="SentenceEncoder.Reading.Projected"/>.</param>
    /// <param name="room">Numbers used again for every state.</param>
    public Choice Rank(ArcHybrid state, ReadOnlySpan<int> seen, ReadOnlySpan<float> projected, Room room)
    {
        var units = room.Units.AsSpan(0, _network.Hidden);
        _network.Sum(seen[..^SentenceEncoder.Roles], units);
        Parser.Gather(seen[^SentenceEncoder.Roles..], projected, units);
        _network.Output(units, room.Scores);

        ReadOnlySpan<float> scores = room.Scores;
        float left = ToLeft.Highest(scores), right = ToRight.Highest(scores);
        var total = LogSum.Of(scores, MathF.Max(MathF.Max(left, right), scores[ShiftAt]));
        var ranking = new Ranking();
        if (state.CanShift) ranking.Add(Kind.Shift, scores[ShiftAt]);
        if (state.CanLeft) ranking.Add(Kind.Left, left);
        if (state.CanRight) ranking.Add(Kind.Right, right);
        var (best, second) = (ranking.BestScore - total, ranking.SecondScore - total);
        var near = ranking.Second != Kind.None && best - second <= MoveSearch.LeastSure;
        return new Choice(Move(ranking.Best, ranking.BestScore, scores), best, near ? Move(ranking.Second, ranking.SecondScore, scores) : -1, second);
    }

    /// <summary>The first move of a kind that has a score.</summary>
    private static int Move(Kind kind, float score, ReadOnlySpan<float> scores) => Moves[kind switch
    {
        Kind.Left => ToLeft.IndexOf(scores, score),
        Kind.Right => ToRight.IndexOf(scores, score),
        _ => ShiftAt,
    }];

    /// <summary>What is seen of a state, its hidden units and scores.</summary>
    public sealed class Room
    {
        public int[] Seen { get; } = new int[MostSeen];

        public float[] Units { get; } = new float[512];

        public float[] Scores { get; } = new float[HashedNetwork.Pad(Moves.Length)];
    }

    private enum Kind
    {
        None,
        Shift,
        Left,
        Right,
    }

    /// <summary>The best two of up to three kinds of move; of equal ones that which was added first.</summary>
    private ref struct Ranking()
    {
        public Kind Best, Second;
        public float BestScore = float.NegativeInfinity, SecondScore = float.NegativeInfinity;

        public void Add(Kind kind, float score)
        {
            if (Best == Kind.None || score > BestScore) (Second, SecondScore, Best, BestScore) = (Best, BestScore, kind, score);
            else if (Second == Kind.None || score > SecondScore) (Second, SecondScore) = (kind, score);
        }
    }
}
