using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>The features of the parser: words, tags and relations around stack and buffer, after Zhang and Nivre 2011.</summary>
internal ref struct ParserFeatures
{
    /// <summary>No more features than this are active.</summary>
    public const int Most = 96;

    private readonly ReadOnlySpan<WordForm> _forms;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<int> _rows;
    private readonly int _rowBits;
    private int _template;
    private int _count;

    private ParserFeatures(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, int rowBits, Span<int> rows)
    {
        _forms = forms;
        _tokens = tokens;
        _rowBits = rowBits;
        _rows = rows;
    }

    /// <summary>Fills <paramref name="rows"/> and gives how many are active.</summary>
    /// <param name="state">The parse so far.</param>
    /// <param name="forms">Forms of the sentence's words.</param>
    /// <param name="tokens">Its tokens, tagged.</param>
    /// <param name="rowBits">Size of the network's table.</param>
    /// <param name="rows">At least <see cref="Most"/> long.</param>
    public static int Fill(ArcHybrid state, ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, int rowBits, Span<int> rows)
    {
        var features = new ParserFeatures(forms, tokens, rowBits, rows);
        features.Add(state);
        return features._count;
    }

    private void Add(ArcHybrid state)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.LeftChild(s0), s0r = state.RightChild(s0), s1l = state.LeftChild(s1), s1r = state.RightChild(s1), b0l = state.LeftChild(b0);

        Full(s0);
        Full(s1);
        Full(b0);
        Full(b1);
        Word(s2);
        Word(b2);
        Child(state, s0l);
        Child(state, s0r);
        Child(state, s1l);
        Child(state, s1r);
        Child(state, b0l);
        TagOnly(state, state.LeftChild2(s0));
        TagOnly(state, state.RightChild2(s0));
        TagOnly(state, state.LeftChild2(s1));
        TagOnly(state, state.RightChild2(s1));
        TagOnly(state, state.LeftChild2(b0));
        TagOnly(state, state.RightChild(s0r));
        TagOnly(state, state.RightChild(s2));
        TagOnly(state, state.Stack(3));
        TagOnly(state, state.Buffer(3));

        uint t0 = Tag(s0), t1 = Tag(s1), t2 = Tag(s2), q0 = Tag(b0), q1 = Tag(b1), q2 = Tag(b2);
        uint w0 = Lower(s0), w1 = Lower(s1), v0 = Lower(b0);
        Pair(w0, v0);
        Pair(w0, q0);
        Pair(t0, v0);
        Pair(w0, w1);
        Pair(w0, t1);
        Pair(t0, w1);
        Pair(w1, v0);
        Pair(w1, q0);
        Triple(t0, t1, q0);
        Triple(t0, q0, q1);
        Triple(t0, t1, t2);
        Triple(q0, q1, q2);
        Triple(t0, q0, Tag(b0l));
        Triple(t0, q0, Tag(s0r));
        Triple(t0, t1, Tag(s0l));
        Triple(t0, t1, Tag(s1r));
        Pair(t0, q0);
        Pair(t0, t1);
        Pair(w0, Valency(state, s0));
        Pair(t0, Valency(state, s0));
        Pair(t1, Valency(state, s1));
        Pair(q0, (uint)Math.Min(state.LeftCount(b0), 3));
        Triple(Distance(s0, b0), t0, q0);
        Triple(Distance(s1, s0), t0, t1);
        Put(Distance(s0, b0));
        Put(Distance(s1, s0));
        Triple(w0, (uint)state.Relation(s0r), (uint)state.Relation(s0l));
        Triple(w1, (uint)state.Relation(s1r), t0);
        Put(Between(s1, s0));
        Put(((uint)Math.Min(state.Depth, 3) << 2) | (uint)Math.Min(state.Count - state.Next, 3));
    }

    private void Full(int word)
    {
        if (word < 0)
        {
            Put(0);
            _template += 4;
            return;
        }

        Put(_forms[word].Lower);
        Put(_forms[word].Suffix3);
        Put(Tag(word));
        Put((uint)_tokens[word].Upos + 1);
        Put(_forms[word].Shape | 0x10000);
    }

    private void Word(int word)
    {
        Put(Lower(word));
        Put(Tag(word));
    }

    private void Child(ArcHybrid state, int word)
    {
        if (word < 0)
        {
            _template += 3;
            return;
        }

        Put(Lower(word));
        Put(Tag(word));
        Put((uint)state.Relation(word));
    }

    private void TagOnly(ArcHybrid state, int word)
    {
        if (word < 0)
        {
            _template += 2;
            return;
        }

        Put(Tag(word));
        Put((uint)state.Relation(word));
    }

    private void Pair(uint one, uint other) => Put(one ^ (other * 0x9E3779B1u));

    private void Triple(uint one, uint other, uint third) => Put((one ^ (other * 0x9E3779B1u)) + (third * 0x27D4EB2Fu));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint value) => _rows[_count++] = HashedNetwork.Row(100 + _template++, value, _rowBits);

    private readonly uint Tag(int word) => word < 0 ? 0 : 1 + ((uint)_tokens[word].Xpos << 5) + (uint)_tokens[word].Upos;

    private readonly uint Lower(int word) => word < 0 ? 0 : _forms[word].Lower;

    private static uint Valency(ArcHybrid state, int word) => (uint)((Math.Min(state.LeftCount(word), 3) << 2) | Math.Min(state.RightCount(word), 3)) + 1;

    private static uint Distance(int from, int to) => from < 0 || to < 0 ? 0u : (to - from) switch { 1 => 1u, 2 => 2u, 3 => 3u, 4 => 4u, < 7 => 5u, < 11 => 6u, _ => 7u };

    /// <summary>Whether a verb, a comma or a conjunction stands between two words.</summary>
    private readonly uint Between(int from, int to)
    {
        if (from < 0 || to < 0) return 0;
        var seen = 1u;
        for (var i = from + 1; i < to && i < from + 20; i++)
        {
            seen |= _tokens[i].Upos switch { Upos.Verb => 2u, Upos.Cconj => 4u, Upos.Adp => 8u, Upos.Punct => 16u, _ => 0u };
        }

        return seen;
    }
}
