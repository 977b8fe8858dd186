using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>Finds the noun that a number counts: "35 <em>large ports</em>", "one of the <em>largest banks</em>", "five heads of state".</summary>
/// <remarks>The words beside the number lead, the parse helps where they are many: it is right about near nouns and often wrong about far ones.</remarks>
internal static class CountedNoun
{
    private const int Reach = 8;

    /// <summary>The noun phrase counted; false when the number counts nothing beside it.</summary>
    public static bool TryFind(Document document, QuantityMention mention, out Counted counted)
    {
        counted = default;
        var sentence = document.Sentences[mention.Sentence];
        var at = mention.EndToken;
        // "1,000 or more lamps"
        while (at < sentence.EndToken && document.Tokens[at].Start < mention.Span.End) at++;
        var partitive = document.Is(at, "of");
        if (partitive) at++;
        while (at < sentence.EndToken && (document.Is(at, "more", "fewer", "less", "additional", "further", "extra", "other") || (partitive || mention.Kind == QuantityKind.Fraction) && IsDeterminer(document, at))) at++;
        if (partitive) at = PastPossessor(document, at, sentence.EndToken);
        at = PastQuotedName(document, at, sentence.EndToken);
        if (!TryPhrase(document, at, sentence.EndToken, mention.FirstToken, partitive, out counted)) return false;
        counted = counted with { Before = Before(document, mention.FirstToken, sentence.FirstToken) };
        return true;
    }

    // "the top three seeds", "the previous two sessions"; words that place in time or rank restrict nothing.
    private static int Before(Document document, int number, int sentenceFirst)
    {
        var at = number - 1;
        return at >= sentenceFirst && document.Tokens[at].Xpos == Xpos.JJ && document.Tokens[at].Head >= number
            && !document.Is(at, "last", "past", "next", "first", "other", "same", "further", "additional", "full", "total", "only", "mere", "whole", "estimated", "record", "such")
            ? at
            : -1;
    }

    // "900 of the lake region's 30,000 farmers", "17 of Antofagasta's judges": the possessor is not what is counted.
    private static int PastPossessor(Document document, int at, int end)
    {
        for (var i = at; i < Math.Min(end - 1, at + Reach) && document.Tokens[i].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn; i++)
        {
            if (!document.Is(i + 1, "'s", "’s", "'", "’")) continue;
            var past = i + 2;
            while (past < end && past < at + (2 * Reach) && document.Tokens[past].Upos is Upos.Num or Upos.Adv) past++;
            return past;
        }

        return at;
    }

    // "12 “Green Harbour” ferry lines": a name in quotation marks between number and noun names the things, the noun is counted.
    private static int PastQuotedName(Document document, int at, int end)
    {
        if (!document.Is(at, "\"", "“", "``", "«")) return at;
        for (var close = at + 1; close < end - 1 && close <= at + Reach; close++)
        {
            if (document.Is(close, "\"", "”", "''", "»")) return IsNoun(document, close + 1) || Continues(document, close + 1) ? close + 1 : at;
        }

        return at;
    }

    // "of the", "of its", "of Airbnb's"
    private static bool IsDeterminer(Document document, int at)
    {
        var token = document.Tokens[at];
        if (token.Upos is Upos.Det or Upos.Pron && !document.Is(at, "which", "whom", "them", "us", "it", "that")) return true;
        return document.Is(at, "'s", "’s", "'", "’") || (token.Upos == Upos.Propn && document.Is(at + 1, "'s", "’s"));
    }

    // The run of adjectives and nouns from a token on: its last noun is the head.
    private static bool TryPhrase(Document document, int first, int end, int number, bool partitive, out Counted counted)
    {
        counted = default;
        // "exceeding 40,000 and strikes": what is joined to the number is another thing.
        if (document.Is(first, "last", "next", "this", "that", "past", "and", "or", "but")) return false;
        var head = Ahead(document, number, first, end);
        for (var i = first; head < 0 && i < end && i < first + Reach; i++)
        {
            // "two gas-fired plants": a noun that a hyphen joins to a participle or adjective is a modifier.
            if (IsJoined(document, i, end) && !IsNoun(document, i + 2))
            {
                i += 2;
                continue;
            }

            if (!IsNoun(document, i))
            {
                if (!Continues(document, i) && !JoinsAdjectives(document, i, first, end)) break;
                continue;
            }

            head = i;
            while (head + 1 < end && (IsNoun(document, head + 1) || IsHyphen(document, head + 1, end) || IsRelated(document, head + 1, end))) head += IsNoun(document, head + 1) ? 1 : 2;
            head = PastSecondName(document, head, end);
        }

        if (head < 0) return false;
        counted = new Counted(first, head, partitive);
        return true;
    }

    // "460 Ford and Mazda cars": two names of kinds before the plural that both go with.
    private static int PastSecondName(Document document, int head, int end) =>
        head + 3 < end && (document.Tokens[head].Xpos == Xpos.NNP || document.Tokens[head].Xpos == Xpos.NN && char.IsAsciiLetterUpper(document.Word(head)[0])) && document.Is(head + 1, "and", "or") && document.Tokens[head + 2].Xpos == Xpos.NNP && document.Tokens[head + 3].Xpos == Xpos.NNS
            ? head + 3
            : head;

    // "combined printed and digital copies"
    private static bool JoinsAdjectives(Document document, int i, int first, int end) =>
        i > first && i + 2 < end && document.Is(i, "and", "or") && document.Tokens[i - 1].Upos == Upos.Adj && document.Tokens[i + 1].Upos == Upos.Adj;

    private static bool IsJoined(Document document, int i, int end) =>
        i + 2 < end && document.Is(i + 1, "-") && document.Tokens[i + 1].Start == document.Tokens[i].End && document.Tokens[i + 2].Start == document.Tokens[i + 1].End;

    // "three diesel-only engine types", "310 Volvo and Scania trucks": the noun that the parse says the number modifies.
    private static int Ahead(Document document, int number, int first, int end)
    {
        var token = document.Tokens[number];
        if (token.Relation != Deprel.Nummod || token.Head < first || token.Head >= Math.Min(end, first + Reach) || !IsNoun(document, token.Head)) return -1;
        for (var i = first; i < token.Head; i++)
        {
            if (document.Tokens[i].Upos is Upos.Verb && document.Tokens[i].Xpos is not (Xpos.VBG or Xpos.VBN) || document.Is(i, ",", ";", ":", "(", ")", "of", "in", "to", "for", "last", "this", "next", "past", "each", "every", "per")) return -1;
        }

        var head = token.Head;
        // "two gas-only options": what a hyphen joins to a word that is no noun modifies what follows.
        if (IsJoined(document, head, end) && !IsNoun(document, head + 2)) return -1;
        while (head + 1 < end && IsNoun(document, head + 1) && (document.Tokens[head + 1].Relation is Deprel.Flat or Deprel.Compound or Deprel.FlatName || IsCompoundOf(document, head, head + 1))) head++;
        if (IsRelated(document, head + 1, end)) head += 2;
        return PastSecondName(document, head, end);
    }

    // "18 new cooperation agreements": the parse may hang the number on the first noun of a compound.
    private static bool IsCompoundOf(Document document, int noun, int next) =>
        document.Tokens[noun].Relation == Deprel.Compound && document.Tokens[noun].Head >= next;

    // "53 measles related deaths": written without its hyphen, the participle still joins two nouns.
    private static bool IsRelated(Document document, int i, int end) => i + 1 < end && document.Is(i, "related", "based") && IsNoun(document, i + 1);

    // "one million worldwide": taggers make nouns of these adverbs.
    private static bool IsNoun(Document document, int i) => document.Tokens[i].Upos is Upos.Noun or Upos.Propn && !IsPlace(document, i);

    private static bool IsPlace(Document document, int i) => document.Is(i, "worldwide", "nationwide", "statewide", "countrywide", "citywide", "globally", "abroad", "overnight", "apiece", "altogether");

    private static bool IsHyphen(Document document, int i, int end) =>
        document.Is(i, "-") && i + 1 < end && IsNoun(document, i + 1) && document.Tokens[i].Start == document.Tokens[i - 1].End && document.Tokens[i + 1].Start == document.Tokens[i].End;

    private static bool Continues(Document document, int i) => document.Tokens[i] switch
    {
        { Upos: Upos.Adj or Upos.Num or Upos.Adv } => !document.Is(i, "ago", "earlier", "later", "away", "old", "together", "respectively"),
        { Upos: Upos.Verb, Xpos: Xpos.VBN or Xpos.VBG } => true,
        _ => document.Is(i, "-") || (IsPlace(document, i) && i + 1 < document.Tokens.Length && IsNoun(document, i + 1)),
    };
}

/// <summary>What a number counts.</summary>
/// <param name="First">First token of the phrase.</param>
/// <param name="Head">The noun.</param>
/// <param name="Partitive">Whether the number is a part of the things: "one of the".</param>
/// <param name="Before">An adjective before the number that restricts the things; -1 when there is none.</param>
internal readonly record struct Counted(int First, int Head, bool Partitive, int Before = -1);
