using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>Finds the noun that a number counts: "35 <em>large ports</em>", "one of the <em>largest banks</em>", "five heads of state".</summary>
internal static class CountedNoun
{
    private const int Reach = 6;

    /// <summary>The noun phrase counted; false when the number counts nothing beside it.</summary>
    public static bool TryFind(Document document, QuantityMention mention, out Counted counted)
    {
        counted = default;
        var sentence = document.Sentences[mention.Sentence];
        var at = mention.EndToken;
        var partitive = document.Is(at, "of");
        if (partitive) at++;
        while (partitive && at < sentence.EndToken && document.Tokens[at].Upos is Upos.Det or Upos.Pron && !document.Is(at, "which", "whom")) at++;
        return TryPhrase(document, at, sentence.EndToken, partitive, out counted);
    }

    // The run of adjectives and nouns from a token on: its last noun is the head.
    private static bool TryPhrase(Document document, int first, int end, bool partitive, out Counted counted)
    {
        counted = default;
        var head = -1;
        for (var i = first; i < end && i < first + Reach; i++)
        {
            var token = document.Tokens[i];
            if (token.Upos is Upos.Noun or Upos.Propn) head = i;
            else if (!Continues(document, i, head)) break;
        }

        if (head < 0) return false;
        counted = new Counted(first, head, partitive);
        return true;
    }

    private static bool Continues(Document document, int i, int head)
    {
        var token = document.Tokens[i];
        if (token.Upos is Upos.Adj) return true;
        if (head >= 0) return false;
        return token.Upos is Upos.Adv or Upos.Num || (token.Upos == Upos.Verb && token.Xpos is Xpos.VBN or Xpos.VBG) || document.Is(i, "-", "more");
    }
}

/// <summary>What a number counts.</summary>
/// <param name="First">First token of the phrase.</param>
/// <param name="Head">The noun.</param>
/// <param name="Partitive">Whether the number is a part of the things: "one of the".</param>
internal readonly record struct Counted(int First, int Head, bool Partitive);
