using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>Finds heads and relations, one move at a time, each the best by a small network.</summary>
internal sealed class Parser(HashedNetwork network)
{
    /// <summary>Parses a tagged sentence.</summary>
    /// <param name="state">Scratch; any state.</param>
    /// <param name="forms">Forms of the sentence's words.</param>
    /// <param name="tokens">Receives heads and relations.</param>
    /// <param name="first">Index of the first word in the document, to which heads refer.</param>
    public void Parse(ArcHybrid state, ReadOnlySpan<WordForm> forms, Span<Token> tokens, int first)
    {
        Span<int> rows = stackalloc int[ParserFeatures.Most];
        Span<float> scores = stackalloc float[network.Padded];
        state.Begin(tokens.Length);
        while (!state.Done)
        {
            var count = ParserFeatures.Fill(state, forms, tokens, network.RowBits, rows);
            network.Score(rows[..count], scores);
            state.Move(Best(state, scores));
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var head = state.Head(i);
            tokens[i].Head = head < 0 ? -1 : first + head;
            tokens[i].Relation = head < 0 ? Deprel.Root : state.Relation(i);
        }
    }

    /// <summary>The best move that is allowed.</summary>
    internal static int Best(ArcHybrid state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        if (state.CanShift) best = ArcHybrid.Shift;
        if (state.CanLeft) best = BestOf(scores, ArcHybrid.Left(default), best);
        if (state.CanRight) best = BestOf(scores, ArcHybrid.Right(default), best);
        return best;
    }

    private static int BestOf(ReadOnlySpan<float> scores, int from, int best)
    {
        var labelled = from + 1 + System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores.Slice(from + 1, ArcHybrid.Relations - 1));
        return best < 0 || scores[labelled] > scores[best] ? labelled : best;
    }
}
