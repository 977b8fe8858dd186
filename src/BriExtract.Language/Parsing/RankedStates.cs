namespace BriExtract.Language.Parsing;

/// <summary>
/// The states of the greedy parse as the scorer saw them, and what it chose: a parse that is tried again soon meets them, as
/// little of what it did otherwise is still in view, and takes their scores.
/// </summary>
internal sealed class RankedStates
{
    private int[] _seen = [];
    private int[] _lengths = [];
    private MoveScorer.Choice[] _choices = [];

    /// <summary>Begins a sentence.</summary>
    /// <param name="steps">Moves of its parse. A word more on the stack or one less in the buffer is a move more: like states have the same number.</param>
    public void Begin(int steps)
    {
        if (_lengths.Length < steps)
        {
            var room = Math.Max(256, steps);
            _seen = new int[room * MoveScorer.MostSeen];
            _lengths = new int[room];
            _choices = new MoveScorer.Choice[room];
        }

        _lengths.AsSpan(0, steps).Clear();
    }

    /// <summary>Where what is seen of a state of the greedy parse belongs.</summary>
    public Span<int> Place(int step) => _seen.AsSpan(step * MoveScorer.MostSeen, MoveScorer.MostSeen);

    /// <summary>Keeps what was chosen.</summary>
    /// <param name="step">Number of the move.</param>
    /// <param name="length">How much of the place is taken.</param>
    /// <param name="choice">The choice.</param>
    public void Keep(int step, int length, MoveScorer.Choice choice) => (_lengths[step], _choices[step]) = (length, choice);

    /// <summary>Whether the greedy parse was in a state that looks the same, and what it chose.</summary>
    public bool Find(int step, ReadOnlySpan<int> seen, out MoveScorer.Choice choice)
    {
        choice = _choices[step];
        return seen.SequenceEqual(_seen.AsSpan(step * MoveScorer.MostSeen, _lengths[step]));
    }
}
