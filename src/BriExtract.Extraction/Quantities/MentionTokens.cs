using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>The tokens of a mention and how it hangs in the parse.</summary>
internal static class MentionTokens
{
    /// <summary>First token, bound word and money sign included.</summary>
    public static int First(Document document, QuantityMention mention)
    {
        var first = mention.FirstToken;
        var start = document.Sentences[mention.Sentence].FirstToken;
        while (first > start && document.Tokens[first - 1].Start >= mention.Span.Start) first--;
        return first;
    }

    /// <summary>After the last token, what is counted included.</summary>
    public static int End(QuantityMention mention) => Math.Max(mention.EndToken, mention.CountedHead + 1);

    /// <summary>Whether a token is the mention's.</summary>
    public static bool Holds(Document document, QuantityMention mention, int token) =>
        (token >= First(document, mention) && token < mention.EndToken)
        || (mention.CountedHead >= 0 && token >= mention.CountedFirst && token <= mention.CountedHead);

    /// <summary>The token that ties the mention to its sentence: the first whose head lies outside. A unit at the end is parsed wrong more often than a number.</summary>
    public static int Top(Document document, QuantityMention mention)
    {
        var first = First(document, mention);
        var end = End(mention);
        var tokens = document.Tokens;
        for (var i = first; i < end; i++)
        {
            if (i < mention.FirstToken && tokens[i].Upos != Upos.Sym) continue;
            if ((tokens[i].Head < first || tokens[i].Head >= end) && tokens[i].Relation is not (Deprel.Punct or Deprel.Case or Deprel.Det or Deprel.Advmod)) return i;
        }

        return document.Top(first, end);
    }
}
