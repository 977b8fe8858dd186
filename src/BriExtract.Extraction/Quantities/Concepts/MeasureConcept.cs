using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>What a measure, an amount or a share is about.</summary>
internal static class MeasureConcept
{
    private const int MostSteps = 12;
    private const int VerbReach = 4;
    private const int BracketReach = 6;

    // What money goes to stands behind "for" or "on": "paid $35,538 for a system".
    private static readonly string[] Paying =
        ["pay", "spend", "charge", "invest", "offer", "owe", "bid", "raise", "earn", "allocate", "budget", "set", "need", "seek", "take", "sell", "buy", "get", "receive", "fetch", "cost"];

    // What an amount is added to or taken from stands behind "to", "from" or "off": "adding $40 to the price".
    private static readonly string[] Moving = ["add", "wipe", "cut", "knock", "shave", "slash", "take", "trim", "strip", "deduct", "subtract"];

    /// <summary>Adds the phrase.</summary>
    public static void Add(Document document, QuantityMention mention, int top, ChangeLexicon changes, ConceptPhrase phrase)
    {
        var part = Modified(document, mention, top);
        if (part < 0) part = Complement(document, mention, top);
        if (part >= 0)
        {
            phrase.Add(part);
            // An age is its bearer's alone: "the father of her 18-month-old daughter".
            if (mention.Kind == QuantityKind.Age) return;
            phrase.Add(ConceptPhrase.Whole(document, part));
            phrase.Add(ConceptSubject.OfClause(document, part));
            return;
        }

        var verb = VerbOfChange(document, mention, changes);
        if (verb >= 0)
        {
            var subject = document.Child(verb, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject >= 0 && subject < verb && document.IsUnder(verb - 1, subject)) phrase.Add(ConceptSubject.Resolve(document, subject));
            else phrase.AddRunBefore(verb);
            if (!phrase.IsEmpty) return;
        }

        var noun = Above(document, mention, top);
        var isComplemented = noun >= 0 && IsComplemented(document, top, noun);
        phrase.Add(noun);
        // "the bank cut its rate to 3%"
        if (noun >= 0 && !isComplemented && document.Tokens[noun].Relation == Deprel.Obj && document.Is(MentionTokens.First(document, mention) - 1, "to", "from", "by")) phrase.Add(ConceptSubject.OfClause(document, noun));
        if (!isComplemented) return;
        phrase.Add(ConceptPhrase.Whole(document, noun));
        phrase.Add(ConceptSubject.OfClause(document, noun));
    }

    /// <summary>The complement of a quantity: "60% of the <em>voters</em>", "8 miles of new <em>tunnels</em>"; -1 for none.</summary>
    public static int Complement(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var end = MentionTokens.End(mention);
        var sentence = document.Sentences[mention.Sentence];
        if (OfBehind(document, end, sentence.EndToken) is >= 0 and var of && tokens[of].Head > of && ConceptSubject.IsThing(document, tokens[of].Head)) return tokens[of].Head;
        for (var i = end; i < sentence.EndToken; i++)
        {
            if (tokens[i].Relation != Deprel.Nmod || !ConceptSubject.IsThing(document, i) || (tokens[i].Head != top && (tokens[i].Head < mention.FirstToken || tokens[i].Head >= end))) continue;
            var preposition = document.Child(i, Deprel.Case);
            if (preposition >= end && document.Is(preposition, "of")) return i;
        }

        return -1;
    }

    // "Acme shares rose 6.5%": a past form right before a number is the verb, however it was tagged, and the nouns before it are what rose.
    private static int VerbOfChange(Document document, QuantityMention mention, ChangeLexicon changes)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        var beside = MentionTokens.First(document, mention) - 1;
        for (var i = beside; i > first && i >= mention.FirstToken - VerbReach; i--)
        {
            if (i == beside && document.Is(i, "cost", "costs", "totals", "totaled", "totalled")) return i;
            if (document.Tokens[i].Upos == Upos.Verb && changes.At(document, i, ChangePart.Verb) is not null) return i;
            if (changes.IsPastForm(document, i) || (changes.At(document, i + 1, ChangePart.Adverb) is not null && document.Lemma(i) == "be")) return i;
            if (changes.At(document, i, ChangePart.Adverb) is null && document.Tokens[i].Upos is not (Upos.Adv or Upos.Adp or Upos.Det or Upos.Part)) return -1;
        }

        return -1;
    }

    // "a 5kW roof system", "the $700,000 award": the noun on the right that the quantity stands before.
    private static int Modified(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var head = tokens[top].Head;
        var end = MentionTokens.End(mention);
        var isParsed = head >= end && ConceptSubject.IsThing(document, head) && !ConceptPhrase.IsTime(document, head) && NounRun.Reaches(document, end, head)
            && tokens[top].Relation is Deprel.Compound or Deprel.Nummod or Deprel.Nmod or Deprel.Amod or Deprel.NmodUnmarked or Deprel.NmodNpmod or Deprel.NmodDesc or Deprel.OblNpmod or Deprel.OblUnmarked;
        return isParsed ? head : Written(document, mention);
    }

    // "a $3,500 a month mortgage", "the 37 m (121 ft)-long skeleton": between an article and a noun a quantity modifies that noun, however it was parsed.
    private static int Written(Document document, QuantityMention mention)
    {
        var before = MentionTokens.First(document, mention) - 1;
        if (!document.Is(before, "a", "an", "the", "its", "their", "'s", "’s")) return -1;
        var end = document.Sentences[mention.Sentence].EndToken;
        var behind = MentionTokens.End(mention);
        if (document.Is(behind, "("))
        {
            while (behind < end && !document.Is(behind, ")")) behind++;
            behind++;
        }

        var head = NounRun.Head(document, behind, end);
        return head >= 0 && !ConceptPhrase.IsTime(document, head) ? head : -1;
    }

    // "of" right behind, or behind a conversion in brackets: "8 miles (13 kilometers) of new tunnels".
    private static int OfBehind(Document document, int at, int end)
    {
        if (document.Is(at, "of")) return at;
        if (!document.Is(at, "(")) return -1;
        for (var i = at + 1; i < Math.Min(end, at + BracketReach); i++)
        {
            if (document.Is(i, ")")) return document.Is(i + 1, "of") ? i + 1 : -1;
        }

        return -1;
    }

    private static int Above(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var at = top;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var head = tokens[at].Head;
            var relation = tokens[at].Relation;
            if (at == top && relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return -1;
            // The quantity is said of its subject: "the limit is 40 km", "the tower is 37 m high".
            var own = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
            if (own >= 0 && own != top) return ConceptSubject.Resolve(document, own);
            if (head < 0) return -1;
            if (relation is Deprel.Nmod or Deprel.Appos or Deprel.Obl or Deprel.Amod && ConceptSubject.IsThing(document, head) && !ConceptPhrase.IsTime(document, head) && !MentionTokens.Holds(document, mention, head)) return head;
            // "shares have been on a tear, up nearly 57%"
            if (relation is Deprel.Parataxis && document.Child(head, Deprel.Nsubj, Deprel.NsubjPass) is >= 0 and var over && over < top) return ConceptSubject.Resolve(document, over);
            if (at == top && relation is Deprel.Parataxis or Deprel.Dep && ConceptSubject.IsThing(document, head) && head < top && !MentionTokens.Holds(document, mention, head)) return head;
            if (IsClause(document, head) && Goal(document, mention, head, top, at) is >= 0 and var goal) return goal;
            at = head;
        }

        return -1;
    }

    // "paid $35,538 for a system": what money goes to; "pulled the sector 0.7 percent lower", "sells the lamp for $40": what is moved or sold.
    private static int Goal(Document document, QuantityMention mention, int verb, int top, int at)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[mention.Sentence];
        var bare = tokens[at].Relation is Deprel.Obj;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i == at || MentionTokens.Holds(document, mention, i) || !ConceptSubject.IsThing(document, i)) continue;
            if (!bare && tokens[i].Head == verb && tokens[i].Relation == Deprel.Obj && i < top) return i;
            if (!bare || i < top || (tokens[i].Head != verb && tokens[i].Head != top) || tokens[i].Relation is not (Deprel.Obl or Deprel.Nmod)) continue;
            if (document.Child(i, Deprel.Case) is >= 0 and var preposition && LeadsToGoal(document, verb, preposition) && !ConceptPhrase.IsTime(document, i)) return i;
        }

        return -1;
    }

    private static bool LeadsToGoal(Document document, int verb, int preposition) =>
        (document.Is(preposition, "for", "on") && !document.Is(preposition + 1, "top") && Array.IndexOf(Paying, document.Lemma(verb)) >= 0)
        || (document.Is(preposition, "to", "from", "off") && Array.IndexOf(Moving, document.Lemma(verb)) >= 0);

    // "winds of at least 74 mph", "an interest rate of 1.38%"
    private static bool IsComplemented(Document document, int top, int noun) =>
        document.Tokens[top].Relation == Deprel.Nmod && document.Tokens[top].Head == noun;

    private static bool IsClause(Document document, int token) => document.Tokens[token].Upos is Upos.Verb or Upos.Aux or Upos.Adj;
}
