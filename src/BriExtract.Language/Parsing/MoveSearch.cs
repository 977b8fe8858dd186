namespace BriExtract.Language.Parsing;

/// <summary>
/// What a parse keeps of its moves in order to go back to those it was least sure of: the sentence is parsed greedily,
/// then again from each of a few doubtful moves with the second best in its place, and the likeliest parse of all wins.
/// </summary>
/// <remarks>After Choi and McCallum 2013, "Transition-based dependency parsing with selectional branching".</remarks>
internal sealed class MoveSearch
{
    // A fixed number, so that time grows with the sentence and no faster.
    private const int MostDoubts = 4;

    /// <summary>Scores apart; beyond it the second best never wins.</summary>
    public const float LeastSure = 2.5f;

    private readonly Doubt[] _doubts = new Doubt[MostDoubts];
    private int[] _greedy = new int[128], _tried = new int[128], _best = new int[128];
    private int _count;

    /// <summary>A move that was nearly another.</summary>
    /// <param name="Step">Its number in the greedy parse.</param>
    /// <param name="Move">The second best.</param>
    /// <param name="Margin">How much the score of the best was higher.</param>
    /// <param name="Score">Logarithm of the probability of the moves before and the second best.</param>
    public readonly record struct Doubt(int Step, int Move, float Margin, float Score);

    /// <summary>Moves of the parse that goes on.</summary>
    public int[] Moves { get; private set; } = [];

    /// <summary>The least sure moves of the greedy parse, the least sure first.</summary>
    public ReadOnlySpan<Doubt> Doubts => _doubts.AsSpan(0, _count);

    /// <summary>Begins the greedy parse.</summary>
    /// <param name="words">Words of the sentence: each is put on the stack once and leaves it once.</param>
    public void Begin(int words)
    {
        if (_greedy.Length < 2 * words)
        {
            _greedy = new int[2 * words];
            _tried = new int[2 * words];
            _best = new int[2 * words];
        }

        _count = 0;
        Moves = _greedy;
    }

    /// <summary>Notes a move of the greedy parse, if it is among the least sure.</summary>
    public void Note(Doubt doubt)
    {
        if (doubt.Margin > LeastSure || (_count == MostDoubts && doubt.Margin >= _doubts[^1].Margin)) return;
        var at = _count < MostDoubts ? _count++ : MostDoubts - 1;
        for (; at > 0 && _doubts[at - 1].Margin > doubt.Margin; at--) _doubts[at] = _doubts[at - 1];
        _doubts[at] = doubt;
    }

    /// <summary>Ends the greedy parse, which is the best so far.</summary>
    public void KeepGreedy(int steps)
    {
        _greedy.AsSpan(0, steps).CopyTo(_best);
        Moves = _tried;
    }

    /// <summary>Goes back to a doubtful move and makes the other.</summary>
    public void Retry(ArcHybrid state, int words, Doubt doubt)
    {
        state.Begin(words);
        for (var step = 0; step < doubt.Step; step++) state.Move(_tried[step] = _greedy[step]);
        state.Move(_tried[doubt.Step] = doubt.Move);
    }

    /// <summary>The parse just ended is the best so far.</summary>
    public void KeepTried() => (_tried, _best, Moves) = (_best, _tried, _best);

    /// <summary>Leaves the state as the best parse has it.</summary>
    public void Replay(ArcHybrid state, int words)
    {
        state.Begin(words);
        for (var step = 0; !state.Done; step++) state.Move(_best[step]);
    }
}
