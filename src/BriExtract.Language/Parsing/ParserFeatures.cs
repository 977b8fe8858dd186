using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>The features of the parser: words, tags and relations around stack and buffer, after Zhang and Nivre 2011.</summary>
internal ref struct ParserFeatures
{
    /// <summary>No more features than this are active.</summary>
    public const int Most = 64;

    private readonly ReadOnlySpan<WordForm> _forms;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<int> _rows;
    private int _template;
    private int _count;

    private ParserFeatures(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, Span<int> rows)
    {
        _forms = forms;
        _tokens = tokens;
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
        var features = new ParserFeatures(forms, tokens, rows);
        features.Add(state);
        HashedNetwork.Rows(rows[..features._count], rowBits);
        return features._count;
    }

    private void Add(ArcHybrid state)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.LeftChild(s0), s0r = state.RightChild(s0), s1l = state.LeftChild(s1), s1r = state.RightChild(s1), b0l = state.LeftChild(b0);

        // Words of the stack and buffer themselves come through the encoder; here stand the state and the tags.
        uint t0 = Tag(s0), t1 = Tag(s1), t2 = Tag(s2), q0 = Tag(b0), q1 = Tag(b1), q2 = Tag(b2);
        Put(t0);
        Put(t1);
        Put(t2);
        Put(q0);
        Put(q1);
        Put(q2);
        Child(state, s0l);
        Child(state, s0r);
        Child(state, s1l);
        Child(state, s1r);
        Child(state, b0l);
        Label(state, state.LeftChild2(s0));
        Label(state, state.RightChild2(s0));
        Label(state, state.LeftChild2(s1));
        Label(state, state.RightChild2(s1));
        Label(state, state.LeftChild2(b0));
        Label(state, state.RightChild(s0r));
        Label(state, state.RightChild(s2));

        Triple(t0, t1, q0);
        Triple(t0, q0, q1);
        Triple(t0, t1, t2);
        Triple(q0, q1, q2);
        Triple(t0, q0, Tag(b0l));
        Triple(t0, q0, Tag(s0r));
        Triple(t0, t1, Tag(s0l));
        Triple(t0, t1, Tag(s1r));
        Pair(t0, Valency(state, s0));
        Pair(t1, Valency(state, s1));
        Pair(q0, (uint)Math.Min(state.LeftCount(b0), 3));
        Triple(Distance(s0, b0), t0, q0);
        Triple(Distance(s1, s0), t0, t1);
        Put(Between(s1, s0));
        Put(((uint)Math.Min(state.Depth, 3) << 2) | (uint)Math.Min(state.Count - state.Next, 3));
    }

    private void Child(ArcHybrid state, int word)
    {
        if (word < 0)
        {
            _template += 3;
            return;
        }

        Put(FunctionWord(word));
        Put(Tag(word));
        Put((uint)state.Relation(word));
    }

    private void Label(ArcHybrid state, int word)
    {
        if (word < 0) _template++;
        else Put(((uint)_tokens[word].Upos << 8) | (uint)state.Relation(word));
    }

    private void Pair(uint one, uint other) => Put(one ^ (other * 0x9E3779B1u));

    private void Triple(uint one, uint other, uint third) => Put((one ^ (other * 0x9E3779B1u)) + (third * 0x27D4EB2Fu));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint value) => _rows[_count++] = HashedNetwork.Salted(100 + _template++, value);

    private readonly uint Tag(int word) => word < 0 ? 0 : 1 + ((uint)_tokens[word].Xpos << 5) + (uint)_tokens[word].Upos;

    /// <summary>The word itself for prepositions, conjunctions and the like: rarer words would be learned by heart.</summary>
    private readonly uint FunctionWord(int word) => _tokens[word].Upos
        is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Aux or Upos.Part or Upos.Det or Upos.Pron or Upos.Adv or Upos.Punct ? _forms[word].Lower : 0u;

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
