using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>
/// The noun that the words beside a quantity name as what it measures: the noun it modifies, its complement, a noun that a word of amount
/// ties it to. The words lead and the parse helps, which is right about near nouns and often wrong about numbers.
/// </summary>
internal static class ConceptBeside
{
    private const int BracketReach = 6;

    // Nouns that make an adverb or a preposition with "in": "in total", "in exchange for".
    private static readonly string[] Manners = ["total", "full", "part", "all", "advance", "exchange", "return", "response", "addition", "line", "comparison", "court", "prison", "jail", "use", "circulation"];

    /// <summary>The complement of a quantity: "60% of the <em>voters</em>", "8 miles of new <em>tunnels</em>"; -1 for none.</summary>
    public static int Complement(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var end = MentionTokens.End(mention);
        var sentence = document.Sentences[mention.Sentence];
        if (OfBehind(document, end, sentence.EndToken) is >= 0 and var of && tokens[of].Head > of && ConceptSubject.IsThing(document, tokens[of].Head)) return tokens[of].Head;
        if (OffBehind(document, mention, end, sentence.EndToken) is >= 0 and var off) return off;
        if (WhatMoneyIsIn(document, mention, end, sentence.EndToken) is >= 0 and var kind) return kind;
        for (var i = end; i < sentence.EndToken; i++)
        {
            if (tokens[i].Relation != Deprel.Nmod || !ConceptSubject.IsThing(document, i) || (tokens[i].Head != top && (tokens[i].Head < mention.FirstToken || tokens[i].Head >= end))) continue;
            var preposition = document.Child(i, Deprel.Case);
            if (preposition >= end && document.Is(preposition, "of")) return i;
        }

        return -1;
    }

    // "$40 off the usual fare", "15% off all lamps": a discount is on what it is taken off.
    private static int OffBehind(Document document, QuantityMention mention, int at, int end)
    {
        if (!document.Is(at, "off") || !(IsMoney(mention) || mention.Unit == UnitCode.Percent)) return -1;
        var head = NounRun.Head(document, at + 1, end);
        return head >= 0 && !ConceptPhrase.IsTime(document, head) ? head : -1;
    }

    // "$3 million in damages", "$12 billion in yearly imports": behind an amount "in" and a common noun without a determiner name the kind of thing.
    private static int WhatMoneyIsIn(Document document, QuantityMention mention, int at, int end)
    {
        if (!document.Is(at, "in") || at + 1 >= end || !IsMoney(mention) || document.Tokens[at + 1].Upos is not (Upos.Noun or Upos.Adj or Upos.Verb)) return -1;
        var head = NounRun.Head(document, at + 1, end);
        return head >= 0 && document.Tokens[head].Upos == Upos.Noun && !ConceptPhrase.IsTime(document, head) && Array.IndexOf(Manners, document.Lemma(head)) < 0 ? head : -1;
    }

    /// <summary>Whether a quantity is an amount of money.</summary>
    public static bool IsMoney(QuantityMention mention) => mention.Unit.Length == 3 && char.IsAsciiLetterUpper(mention.Unit[0]) && char.IsAsciiLetterUpper(mention.Unit[2]);

    /// <summary>"a contract worth $450 million", "a house valued at $2 million", "a ship weighing 300 tonnes": the noun before that a word of amount ties the quantity to; -1 for none.</summary>
    public static int Worth(Document document, QuantityMention mention)
    {
        var word = MentionTokens.First(document, mention) - 1;
        if (document.Is(word, "at")) word--;
        if (!document.Is(word, "worth", "valued", "priced", "estimated", "totaling", "totalling", "costing", "measuring", "weighing", "averaging", "exceeding")) return -1;
        return document.IsNoun(word - 1) && !ConceptPhrase.IsTime(document, word - 1) ? word - 1 : -1;
    }

    /// <summary>"sent shares 3% higher", "left the index 12 points lower": the noun before a quantity and a comparative, which say how far it moved; -1 for none.</summary>
    public static int Moved(Document document, QuantityMention mention)
    {
        var before = MentionTokens.First(document, mention) - 1;
        var behind = MentionTokens.End(mention);
        return document.IsNoun(before) && !ConceptPhrase.IsTime(document, before) && document.Is(behind, "higher", "lower", "cheaper", "dearer") && !document.Is(behind + 1, "than") ? before : -1;
    }

    /// <summary>"a 5kW roof system", "the $700,000 award": the noun on the right that the quantity stands before; -1 for none.</summary>
    public static int Modified(Document document, IReadOnlyList<QuantityMention> mentions, int at, int top)
    {
        var mention = mentions[at];
        var tokens = document.Tokens;
        var head = tokens[top].Head;
        var end = MentionTokens.End(mention);
        var isParsed = head >= end && !document.Is(head, "worth") && ConceptSubject.IsThing(document, head) && !ConceptPhrase.IsTime(document, head) && NounRun.Reaches(document, end, head)
            && tokens[top].Relation is Deprel.Compound or Deprel.Nummod or Deprel.Nmod or Deprel.Amod or Deprel.NmodUnmarked or Deprel.NmodNpmod or Deprel.NmodDesc or Deprel.OblNpmod or Deprel.OblUnmarked;
        return isParsed ? head : Written(document, mentions, at);
    }

    // "a $3,500 a month mortgage", "the 37 m (121 ft)-long skeleton": between an article and a noun a quantity modifies that noun, however it was parsed.
    private static int Written(Document document, IReadOnlyList<QuantityMention> mentions, int at)
    {
        var mention = mentions[at];
        var before = MentionTokens.First(document, mention) - 1;
        var end = document.Sentences[mention.Sentence].EndToken;
        var behind = PastNext(document, mentions, at);
        if (!(behind > MentionTokens.End(mention)) && !document.Is(before, "a", "an", "the", "its", "their", "'s", "’s") && !(document.IsNoun(behind) && !ConceptPhrase.IsTime(document, behind))) return -1;
        if (document.Is(behind, "("))
        {
            while (behind < end && !document.Is(behind, ")")) behind++;
            behind++;
        }

        var head = NounRun.Head(document, behind, end);
        return head >= 0 && !ConceptPhrase.IsTime(document, head) && !document.Is(head, "worth") ? head : -1;
    }

    // "a 640 hp 5.2 litre engine", "two-, three- and four-bedroom flats": the quantities of one row stand before one noun.
    private static int PastNext(Document document, IReadOnlyList<QuantityMention> mentions, int at)
    {
        var behind = MentionTokens.End(mentions[at]);
        // "an 18% and 12% saving"
        var isOne = document.Is(MentionTokens.First(document, mentions[at]) - 1, "a", "an", "the");
        for (var i = at + 1; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == QuantityKind.Count) return behind;
            var next = MentionTokens.First(document, mentions[i]);
            if (next != behind)
            {
                if (!document.Is(behind, "-") && !(isOne && document.Is(behind, "and", "or", "to") && mentions[i].Unit == mentions[at].Unit)) return behind;
                for (var joint = behind; joint < next; joint++)
                {
                    if (!document.Is(joint, "-", ",", "and", "or", "to")) return behind;
                }
            }

            behind = MentionTokens.End(mentions[i]);
        }

        return behind;
    }

    // "of" right behind, or behind a conversion in brackets: "5 miles (8 kilometers) of old canals".
    private static int OfBehind(Document document, int at, int end)
    {
        if (document.Is(at, "worth")) at++;
        if (document.Is(at, "of")) return at;
        if (!document.Is(at, "(")) return -1;
        for (var i = at + 1; i < Math.Min(end, at + BracketReach); i++)
        {
            if (document.Is(i, ")")) return document.Is(i + 1, "of") ? i + 1 : -1;
        }

        return -1;
    }
}
