using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>What <see cref="ParserFeatures"/> tells of each word of a sentence: the same in all states, so it is made once.</summary>
internal sealed class ParserWords
{
    // The first stands for no word.
    private ParserWord[] _words = [default];

    /// <summary>Reads a tagged sentence.</summary>
    /// <param name="forms">Forms of its words.</param>
    /// <param name="tokens">Its tokens.</param>
    public void Read(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens)
    {
        if (_words.Length <= tokens.Length) _words = new ParserWord[Math.Max(128, 1 + tokens.Length + (tokens.Length / 2))];
        var before = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            _words[1 + i] = new ParserWord(1 + ((uint)token.Xpos << 5) + (uint)token.Upos, FunctionWord(token.Upos, forms[i]), before);
            before += One(token.Upos);
        }
    }

    /// <summary>A word by its number in the sentence, or <see cref="ArcHybrid.Nothing"/>.</summary>
    public ref readonly ParserWord this[int word]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _words[1 + word];
    }

    /// <summary>The word itself for prepositions, conjunctions and the like: rarer words would be learned by heart.</summary>
    private static uint FunctionWord(Upos upos, in WordForm form) => upos
        is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Aux or Upos.Part or Upos.Det or Upos.Pron or Upos.Adv or Upos.Punct ? form.Lower : 0u;

    private static ulong One(Upos upos) => upos switch { Upos.Verb => 1UL, Upos.Cconj => 1UL << 16, Upos.Adp => 1UL << 32, Upos.Punct => 1UL << 48, _ => 0UL };
}

/// <summary>A word as <see cref="ParserFeatures"/> sees it.</summary>
/// <param name="Tag">Both tags; 0 only for no word.</param>
/// <param name="FunctionWord">The word's hash, if it is a function word; else 0.</param>
/// <param name="Before">How many verbs, conjunctions, prepositions and marks stand before it in the sentence, 16 bits each.</param>
internal readonly record struct ParserWord(uint Tag, uint FunctionWord, ulong Before)
{
    /// <summary>The universal tag in its place beside a relation.</summary>
    public uint UposBesideRelation => ((Tag - 1) & 31) << 8;

    /// <summary>1, and a bit for each of verb, conjunction, preposition and mark that stands from this word to before another.</summary>
    public uint SeenUntil(in ParserWord end)
    {
        var seen = end.Before - Before;
        return 1u | (Bit(seen) << 1) | (Bit(seen >> 16) << 2) | (Bit(seen >> 32) << 3) | (Bit(seen >> 48) << 4);
    }

    private static uint Bit(ulong count) => (ushort)count != 0 ? 1u : 0u;
}
