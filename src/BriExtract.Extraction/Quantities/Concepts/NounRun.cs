using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>Noun phrases by their words alone: a run of modifiers and nouns, which needs no parse.</summary>
internal static class NounRun
{
    /// <summary>The last noun of the run of determiners, modifiers and nouns that starts at a token; -1 when it has none.</summary>
    public static int Head(Document document, int first, int end)
    {
        var head = -1;
        for (var i = first; i < end; i++)
        {
            if (document.IsNoun(i)) head = i;
            else if (!IsModifier(document, i) || (head >= 0 && document.Tokens[i].Upos is not (Upos.Punct or Upos.Num))) break;
        }

        return head;
    }

    /// <summary>Whether everything from a token up to a noun modifies that noun: no comma, preposition or finite verb between.</summary>
    public static bool Reaches(Document document, int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (!document.IsNoun(i) && !IsModifier(document, i)) return false;
        }

        return true;
    }

    private static bool IsModifier(Document document, int token) => document.Tokens[token] switch
    {
        { Upos: Upos.Adj or Upos.Num or Upos.X or Upos.Sym or Upos.Adv } => !document.Is(token, "each", "up", "down", "ago", "later", "earlier"),
        { Upos: Upos.Det } => document.Is(token, "the", "a", "an"),
        { Upos: Upos.Verb, Xpos: Xpos.VBN or Xpos.VBG or Xpos.JJ } => true,
        _ => document.Is(token, "-", "(", ")"),
    };
}
