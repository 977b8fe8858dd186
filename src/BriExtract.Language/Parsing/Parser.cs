using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>
/// Finds heads and relations, one move at a time, each the best by a small network that sees the state's features and
/// the encoder's view of the words on top of the stack and in front of the buffer; moves in doubt are tried both ways.
/// </summary>
internal sealed class Parser(SentenceEncoder encoder, HashedNetwork network)
{
    private readonly MoveScorer _moves = new(network);

    /// <summary>Parses a tagged sentence.</summary>
    /// <param name="scratch">A thread's own.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="forms">Forms of the sentence's words.</param>
    /// <param name="tokens">Receives heads and relations.</param>
    /// <param name="first">Index of the first word in the document, to which heads refer.</param>
    public void Parse(ParserScratch scratch, string text, ReadOnlySpan<WordForm> forms, Span<Token> tokens, int first)
    {
        var state = scratch.State;
        encoder.Encode(forms, tokens, scratch.Reading);
        scratch.Words.Read(forms, tokens);
        Search(scratch, tokens.Length);
        Span<int> heads = tokens.Length <= 512 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            heads[i] = HeadPastMarks(state, tokens, i);
            tokens[i].Relation = heads[i] < 0 ? Deprel.Root : state.Relation(i);
        }

        scratch.Punctuation.Fix(text, tokens, heads);
        for (var i = 0; i < tokens.Length; i++) tokens[i].Head = heads[i] < 0 ? -1 : first + heads[i];
    }

    /// <summary>Leaves the state as the likeliest parse found has it.</summary>
    private void Search(ParserScratch scratch, int words)
    {
        var search = scratch.Search;
        search.Begin(words);
        scratch.State.Begin(words);
        scratch.Ranked.Begin(2 * words);
        var best = Follow(scratch, 0, 0, float.NegativeInfinity);
        if (search.Doubts.IsEmpty) return;
        search.KeepGreedy(2 * words);
        foreach (var doubt in search.Doubts)
        {
            if (doubt.Score <= best) continue;
            search.Retry(scratch.State, words, doubt);
            var score = Follow(scratch, doubt.Step + 1, doubt.Score, best);
            if (score <= best) continue;
            best = score;
            search.KeepTried();
        }

        search.Replay(scratch.State, words);
    }

    /// <summary>Goes on with the best move each time, until the sentence ends or the parse is less likely than another.</summary>
    /// <param name="scratch">Holds the state.</param>
    /// <param name="step">Number of the next move.</param>
    /// <param name="score">Logarithm of the probability of the moves so far.</param>
    /// <param name="floor">What is to be beaten; negative infinity in the greedy parse, whose doubts are noted.</param>
    /// <returns>Logarithm of the probability of all moves; below the floor when the parse was left.</returns>
    private float Follow(ParserScratch scratch, int step, float score, float floor)
    {
        var (state, search) = (scratch.State, scratch.Search);
        var greedy = float.IsNegativeInfinity(floor);
        for (; !state.Done && score > floor; step++)
        {
            var move = Forced(state);
            if (move < 0)
            {
                var choice = Rank(scratch, step, greedy);
                if (choice.Second >= 0 && greedy) search.Note(new MoveSearch.Doubt(step, choice.Second, choice.LogBest - choice.LogSecond, score + choice.LogSecond));
                (move, score) = (choice.Best, score + choice.LogBest);
            }

            search.Moves[step] = move;
            state.Move(move);
        }

        return score;
    }

    /// <summary>Ranks the moves of the state, or finds them ranked.</summary>
    private MoveScorer.Choice Rank(ParserScratch scratch, int step, bool greedy)
    {
        var ranked = scratch.Ranked;
        var place = greedy ? ranked.Place(step) : scratch.Room.Seen;
        var seen = place[.._moves.See(scratch.State, scratch.Words, place)];
        if (!greedy && ranked.Find(step, seen, out var known)) return known;
        encoder.Project(scratch.Reading, seen[^SentenceEncoder.Roles..]);
        var choice = _moves.Rank(scratch.State, seen, scratch.Reading.Projected.All, scratch.Room);
        if (greedy) ranked.Keep(step, seen.Length, choice);
        return choice;
    }

    /// <summary>Gives the word in each role, as <see cref="SentenceEncoder.Roles"/> lists them.</summary>
    internal static void InRoles(ArcHybrid state, Span<int> roles)
    {
        roles[0] = state.Stack(0);
        roles[1] = state.Stack(1);
        roles[2] = state.Stack(2);
        roles[3] = state.Buffer(0);
        roles[4] = state.Buffer(1);
        roles[5] = state.RightChild(state.Stack(0));
    }

    /// <summary>Adds what the words in the roles bring.</summary>
    /// <param name="roles">The word in each role.</param>
    /// <param name="projected">As <see cref="SentenceEncoder.Reading.Projected"/>.</param>
    /// <param name="units">The hidden layer, to which it is added.</param>
    internal static void Gather(ReadOnlySpan<int> roles, ReadOnlySpan<float> projected, Span<float> units)
    {
        ref var first = ref MemoryMarshal.GetReference(projected);
        ref var target = ref MemoryMarshal.GetReference(units);
        // What is not there brings zeros: whether it is there cannot be guessed, so to ask costs more than to add.
        var nothing = projected.Length - units.Length;
        nint s0 = Start(roles, 0, units.Length, nothing), s1 = Start(roles, 1, units.Length, nothing), s2 = Start(roles, 2, units.Length, nothing);
        nint b0 = Start(roles, 3, units.Length, nothing), b1 = Start(roles, 4, units.Length, nothing), s0r = Start(roles, 5, units.Length, nothing);
        for (nint i = 0; i < units.Length; i += Vector512<float>.Count)
        {
            ref var part = ref Unsafe.Add(ref first, i);
            var sum = Part(ref part, s0) + Part(ref part, s1) + Part(ref part, s2) + Part(ref part, b0) + Part(ref part, b1) + Part(ref part, s0r);
            (Vector512.LoadUnsafe(ref target, (nuint)i) + sum).StoreUnsafe(ref target, (nuint)i);
        }
    }

    /// <summary>Where what the word in a role brings begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Start(ReadOnlySpan<int> roles, int role, int hidden, int nothing) => roles[role] < 0 ? nothing : ((roles[role] * SentenceEncoder.Roles) + role) * hidden;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Part(ref float part, nint start) => Vector512.LoadUnsafe(ref Unsafe.Add(ref part, start));

    /// <summary>The move where there is only one, or -1: an empty stack is filled, the last word's head is the root.</summary>
    internal static int Forced(ArcHybrid state) =>
        state.Depth == 0 ? ArcHybrid.Shift : state.Depth == 1 && !state.CanShift ? ArcHybrid.Right(Deprel.Root) : -1;

    /// <summary>The best move that is allowed, of all moves; the relation root is not among them.</summary>
    internal static int Best(ArcHybrid state, ReadOnlySpan<float> scores)
    {
        var best = state.CanShift ? ArcHybrid.Shift : -1;
        if (state.CanLeft) best = Better(scores, best, ArcHybrid.Left(Deprel.Root) + 1);
        if (state.CanRight) best = Better(scores, best, ArcHybrid.Right(Deprel.Root) + 1);
        return best;
    }

    private static int Better(ReadOnlySpan<float> scores, int best, int from)
    {
        var move = from + TensorPrimitives.IndexOfMax(scores.Slice(from, ArcHybrid.Relations - 2));
        return best < 0 || scores[move] > scores[best] ? move : best;
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
}

/// <summary>What a thread needs to parse, used again for every sentence.</summary>
internal sealed class ParserScratch
{
    public ArcHybrid State { get; } = new();

    public SentenceEncoder.Reading Reading { get; } = new();

    public MoveSearch Search { get; } = new();

    public ParserWords Words { get; } = new();

    public RankedStates Ranked { get; } = new();

    public MoveScorer.Room Room { get; } = new();

    public PunctuationHeads Punctuation { get; } = new();
}
