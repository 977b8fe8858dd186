using System.Numerics.Tensors;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Parsing;

/// <summary>
/// Several parsers that judge a state together: one of them errs where the others do not, so their mean is better than
/// any, and too slow to ship. The shipped parser learns their judgement (Kuncoro et al. 2016; Liu et al. 2018).
/// </summary>
internal sealed class ParserTeachers(IReadOnlyList<Parser> parsers)
{
    private readonly SentenceEncoder.Reading[] _readings = [.. parsers.Select(_ => new SentenceEncoder.Reading())];
    private readonly float[] _scores = new float[HashedNetwork.Pad(ArcHybrid.Moves)];

    /// <summary>Reads a sentence, whose states are judged next.</summary>
    public void Read(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens)
    {
        for (var i = 0; i < parsers.Count; i++) parsers[i].Encoder.Encode(forms, tokens, _readings[i]);
    }

    /// <summary>The mean probability of each move; 0 for those that the state does not allow.</summary>
    public void Judge(ArcHybrid state, ReadOnlySpan<int> rows, Span<float> likely)
    {
        likely.Clear();
        var moves = _scores.AsSpan(0, ArcHybrid.Moves);
        for (var i = 0; i < parsers.Count; i++)
        {
            parsers[i].Score(state, _readings[i], rows, _scores);
            Forbid(state, moves);
            TensorPrimitives.Subtract(moves, TensorPrimitives.Max<float>(moves), moves);
            TensorPrimitives.SoftMax<float>(moves, moves);
            TensorPrimitives.MultiplyAdd(moves, 1f / parsers.Count, likely, likely);
        }
    }

    private static void Forbid(ArcHybrid state, Span<float> scores)
    {
        if (!state.CanShift) scores[ArcHybrid.Shift] = float.NegativeInfinity;
        var left = scores.Slice(ArcHybrid.Left(default), ArcHybrid.Relations);
        var right = scores.Slice(ArcHybrid.Right(default), ArcHybrid.Relations);
        // The relations none and root are no move's.
        (state.CanLeft ? left[..((int)Deprel.Root + 1)] : left).Fill(float.NegativeInfinity);
        (state.CanRight ? right[..((int)Deprel.Root + 1)] : right).Fill(float.NegativeInfinity);
    }
}
