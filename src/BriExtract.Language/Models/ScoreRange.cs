using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriExtract.Language.Models;

/// <summary>Some of a network's scores, side by side, and the highest of them: found many times a word, in whole vectors.</summary>
internal sealed class ScoreRange
{
    private const int Width = 16;

    private readonly int _from;

    // Nothing for the scores of the range, infinitely little for their neighbours: added, it leaves only those in the running.
    private readonly Vector512<float>[] _only;

    /// <summary>Makes a range.</summary>
    /// <param name="from">The first score.</param>
    /// <param name="to">After the last.</param>
    public ScoreRange(int from, int to)
    {
        _from = from / Width * Width;
        var only = new float[HashedNetwork.Pad(to) - _from];
        only.AsSpan().Fill(float.NegativeInfinity);
        only.AsSpan((from - _from)..(to - _from)).Clear();
        _only = MemoryMarshal.Cast<float, Vector512<float>>(only).ToArray();
    }

    /// <summary>The highest.</summary>
    /// <param name="scores">All scores of the network, padded; none is NaN.</param>
    public float Highest(ReadOnlySpan<float> scores)
    {
        ref var first = ref MemoryMarshal.GetReference(scores[_from..HighestEnd]);
        var most = Vector512.Create(float.NegativeInfinity);
        for (var i = 0; i < _only.Length; i++) most = Vector512.MaxNative(most, Vector512.LoadUnsafe(ref first, (nuint)(i * Width)) + _only[i]);
        return LogSum.Highest(most);
    }

    /// <summary>Which score is the first that is so high.</summary>
    /// <param name="scores">All scores of the network, padded.</param>
    /// <param name="highest">What <see cref="Highest"/> gave.</param>
    public int IndexOf(ReadOnlySpan<float> scores, float highest)
    {
        ref var first = ref MemoryMarshal.GetReference(scores[_from..HighestEnd]);
        var wanted = Vector512.Create(highest);
        for (var i = 0; i < _only.Length; i++)
        {
            var bits = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)(i * Width)) + _only[i], wanted).ExtractMostSignificantBits();
            if (bits != 0) return _from + (i * Width) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }

    private int HighestEnd => _from + (_only.Length * Width);
}
