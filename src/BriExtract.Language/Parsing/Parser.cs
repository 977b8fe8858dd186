using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>
/// Finds heads and relations, one move at a time, each the best by a small network that sees the state's features and
/// the encoder's view of the words on top of the stack and in front of the buffer.
/// </summary>
internal sealed class Parser(SentenceEncoder encoder, HashedNetwork network)
{
    /// <summary>Parses a tagged sentence.</summary>
    /// <param name="state">Scratch; any state.</param>
    /// <param name="reading">Scratch; any sentence.</param>
    /// <param name="punctuation">Scratch.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="forms">Forms of the sentence's words.</param>
    /// <param name="tokens">Receives heads and relations.</param>
    /// <param name="first">Index of the first word in the document, to which heads refer.</param>
    public void Parse(ArcHybrid state, SentenceEncoder.Reading reading, PunctuationHeads punctuation, string text, ReadOnlySpan<WordForm> forms, Span<Token> tokens, int first)
    {
        Span<int> rows = stackalloc int[ParserFeatures.Most];
        Span<float> scores = stackalloc float[network.Padded];
        Span<float> added = stackalloc float[network.Hidden];
        state.Begin(tokens.Length);
        encoder.Encode(forms, tokens, reading);
        while (!state.Done)
        {
            if (Forced(state) is var forced && forced >= 0)
            {
                state.Move(forced);
                continue;
            }

            var count = ParserFeatures.Fill(state, forms, tokens, network.RowBits, rows);
            Gather(state, reading.Projected, added);
            network.Score(rows[..count], scores, added);
            state.Move(Best(state, scores));
        }

        Span<int> heads = tokens.Length <= 512 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            heads[i] = HeadPastMarks(state, tokens, i);
            tokens[i].Relation = heads[i] < 0 ? Deprel.Root : state.Relation(i);
        }

        punctuation.Fix(text, tokens, heads);
        for (var i = 0; i < tokens.Length; i++) tokens[i].Head = heads[i] < 0 ? -1 : first + heads[i];
    }

    /// <summary>Word in a role, as <see cref="SentenceEncoder.Roles"/> lists them.</summary>
    internal static int InRole(ArcHybrid state, int role) => role switch
    {
        < 3 => state.Stack(role),
        3 => state.Buffer(0),
        4 => state.Buffer(1),
        _ => state.RightChild(state.Stack(0)),
    };

    /// <summary>Adds up what the words in the roles bring.</summary>
    /// <param name="state">The parse so far.</param>
    /// <param name="projections">As <see cref="SentenceEncoder.Reading.Projected"/>.</param>
    /// <param name="added">Receives the sum.</param>
    internal static void Gather(ArcHybrid state, float[] projections, Span<float> added)
    {
        // Where each role's values begin; roles without a word are left out.
        Span<int> starts = stackalloc int[SentenceEncoder.Roles];
        var count = 0;
        for (var role = 0; role < SentenceEncoder.Roles; role++)
        {
            var word = InRole(state, role);
            if (word >= 0) starts[count++] = ((word * SentenceEncoder.Roles) + role) * added.Length;
        }

        ReadOnlySpan<float> projected = projections;
        for (var i = 0; i < added.Length; i += Vector512<float>.Count)
        {
            var sum = Vector512<float>.Zero;
            foreach (var start in starts[..count]) sum += Vector512.Create(projected.Slice(start + i, Vector512<float>.Count));
            sum.CopyTo(added[i..]);
        }
    }

    /// <summary>The move where there is only one, or -1: an empty stack is filled, the last word's head is the root.</summary>
    internal static int Forced(ArcHybrid state) =>
        state.Depth == 0 ? ArcHybrid.Shift : state.Depth == 1 && !state.CanShift ? ArcHybrid.Right(Deprel.Root) : -1;

    /// <summary>The best move that is allowed; the relation root is not among them.</summary>
    internal static int Best(ArcHybrid state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        if (state.CanShift) best = ArcHybrid.Shift;
        if (state.CanLeft) best = BestOf(scores, ArcHybrid.Left(Deprel.Root) + 1, best);
        if (state.CanRight) best = BestOf(scores, ArcHybrid.Right(Deprel.Root) + 1, best);
        return best;
    }

    /// <summary>Head of a word; where that is a punctuation mark, which has no dependents in Universal Dependencies, the mark's own head.</summary>
    private static int HeadPastMarks(ArcHybrid state, ReadOnlySpan<Token> tokens, int word)
    {
        var head = state.Head(word);
        while (head >= 0 && (tokens[head].Upos == Upos.Punct || state.Relation(head) == Deprel.Punct) && state.Head(head) >= 0) head = state.Head(head);
        return head;
    }

    /// <summary>Writes the parser as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        encoder.Write(writer);
        network.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Parser Read(ModelReader reader) => new(SentenceEncoder.Read(reader), HashedNetwork.Read(reader));

    private static int BestOf(ReadOnlySpan<float> scores, int from, int best)
    {
        var labelled = from + TensorPrimitives.IndexOfMax(scores.Slice(from, ArcHybrid.Relations - 2));
        return best < 0 || scores[labelled] > scores[best] ? labelled : best;
    }
}
