using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BriExtract.Language.Models;

namespace BriExtract.Language.Parsing;

/// <summary>The features of the parser: words, tags and relations around stack and buffer, after Zhang and Nivre 2011.</summary>
internal ref struct ParserFeatures
{
    /// <summary>Room for the rows: fewer are active.</summary>
    public const int Most = 64;

    // Distance of two words; from 11 on all are alike.
    private static ReadOnlySpan<byte> Distances => [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7];


    private readonly ref uint _rows;
    private int _count;

    private ParserFeatures(Span<int> rows) => _rows = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(rows));

    /// <summary>Fills <paramref name="rows"/> and gives how many are active.</summary>
    /// <param name="state">The parse so far.</param>
    /// <param name="words">The sentence's words.</param>
    /// <param name="rowBits">Size of the network's table.</param>
    /// <param name="rows">At least <see cref="Most"/> long; what comes after the active ones has no meaning.</param>
    public static int Fill(ArcHybrid state, ParserWords words, int rowBits, Span<int> rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, Most);
        var features = new ParserFeatures(rows);
        features.Add(state, words);
        // Whole vectors, as a rest of another length each time would be guessed wrong each time.
        HashedNetwork.Rows(rows[..((features._count + 15) & ~15)], rowBits);
        return features._count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ArcHybrid state, ParserWords words)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.LeftChild(s0), s0r = state.RightChild(s0), s1l = state.LeftChild(s1), s1r = state.RightChild(s1), b0l = state.LeftChild(b0);

        // Words of the stack and buffer themselves come through the encoder; here stand the state and the tags.
        uint t0 = words[s0].Tag, t1 = words[s1].Tag, t2 = words[s2].Tag, q0 = words[b0].Tag, q1 = words[b1].Tag, q2 = words[b2].Tag;
        Put(100, t0);
        Put(101, t1);
        Put(102, t2);
        Put(103, q0);
        Put(104, q1);
        Put(105, q2);
        Child(106, state, words, s0l);
        Child(109, state, words, s0r);
        Child(112, state, words, s1l);
        Child(115, state, words, s1r);
        Child(118, state, words, b0l);
        Label(121, state, words, state.LeftChild2(s0));
        Label(122, state, words, state.RightChild2(s0));
        Label(123, state, words, state.LeftChild2(s1));
        Label(124, state, words, state.RightChild2(s1));
        Label(125, state, words, state.LeftChild2(b0));
        Label(126, state, words, state.RightChild(s0r));
        Label(127, state, words, state.RightChild(s2));

        Triple(128, t0, t1, q0);
        Triple(129, t0, q0, q1);
        Triple(130, t0, t1, t2);
        Triple(131, q0, q1, q2);
        Triple(132, t0, q0, words[b0l].Tag);
        Triple(133, t0, q0, words[s0r].Tag);
        Triple(134, t0, t1, words[s0l].Tag);
        Triple(135, t0, t1, words[s1r].Tag);
        Pair(136, t0, Valency(state, s0));
        Pair(137, t1, Valency(state, s1));
        Pair(138, q0, (uint)Math.Min(state.LeftCount(b0), 3));
        Triple(139, Distance(s0, b0), t0, q0);
        Triple(140, Distance(s1, s0), t0, t1);
        Put(141, Between(words, s1, s0));
        Put(142, ((uint)Math.Min(state.Depth, 3) << 2) | (uint)Math.Min(state.Count - state.Next, 3));
    }

    /// <summary>Three features of a dependent: they are always written, and counted if it is there, since whether it is there cannot be guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Child(int template, ArcHybrid state, ParserWords words, int word)
    {
        ref readonly var child = ref words[word];
        Write(0, template, child.FunctionWord);
        Write(1, template + 1, child.Tag);
        Write(2, template + 2, (uint)state.Relation(word));
        _count += 3 & ~(word >> 31);
    }

    /// <summary>A dependent's tag and relation, counted if it is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Label(int template, ArcHybrid state, ParserWords words, int word)
    {
        Write(0, template, words[word].UposBesideRelation | (uint)state.Relation(word));
        _count += 1 & ~(word >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pair(int template, uint one, uint other) => Put(template, one ^ (other * 0x9E3779B1u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Triple(int template, uint one, uint other, uint third) => Put(template, (one ^ (other * 0x9E3779B1u)) + (third * 0x27D4EB2Fu));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int template, uint value)
    {
        Write(0, template, value);
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Write(int offset, int template, uint value) => Unsafe.Add(ref _rows, _count + offset) = (uint)HashedNetwork.Salted(template, value);

    private static uint Valency(ArcHybrid state, int word) => (uint)((Math.Min(state.LeftCount(word), 3) << 2) | Math.Min(state.RightCount(word), 3)) + 1;

    private static uint Distance(int from, int to) => Distances[from < 0 || to < 0 ? 0 : Math.Min(to - from, 11)];

    /// <summary>Whether a verb, a comma or a conjunction stands between two words, or among the first 19 between them.</summary>
    private static uint Between(ParserWords words, int from, int to) => from < 0 ? 0u : words[from + 1].SeenUntil(words[Math.Min(to, from + 20)]);
}
