using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>What a measure, an amount or a share is about.</summary>
internal static class MeasureConcept
{
    private const int MostSteps = 12;
    private const int VerbReach = 4;

    // What money goes to stands behind "for" or "on": "paid $35,538 for a system".
    private static readonly string[] Paying =
        ["pay", "spend", "charge", "invest", "offer", "owe", "bid", "raise", "earn", "allocate", "budget", "set", "need", "seek", "take", "sell", "buy", "get", "receive", "fetch", "cost"];

    // What an amount is added to or taken from stands behind "to", "from" or "off": "adding $40 to the price".
    private static readonly string[] Moving = ["add", "wipe", "cut", "knock", "shave", "slash", "take", "trim", "strip", "deduct", "subtract"];

    private static readonly string[] Finding = ["find", "show", "suggest", "reveal", "estimate", "indicate", "say"];

    /// <summary>Adds the phrase.</summary>
    public static void Add(Document document, IReadOnlyList<QuantityMention> mentions, int at, int top, ChangeLexicon changes, ConceptPhrase phrase)
    {
        var mention = mentions[at];
        var part = ConceptBeside.Modified(document, mentions, at, top);
        if (part < 0) part = ConceptBeside.Worth(document, mention);
        var isWhole = part < 0;
        if (isWhole) part = ConceptBeside.Complement(document, mention, top);
        if (part >= 0)
        {
            if (isWhole) phrase.AddWhole(part);
            else phrase.Add(part);
            // An age is its bearer's alone: "the father of her 18-month-old daughter".
            if (mention.Kind == QuantityKind.Age) return;
            phrase.Add(ConceptPhrase.Whole(document, part));
            if (!ConceptSubject.IsSetOff(document, top) && !(isWhole && IsFound(document, mention, top))) phrase.Add(ConceptSubject.OfClause(document, part));
            return;
        }

        if (ConceptBeside.Moved(document, mention) is >= 0 and var moved)
        {
            phrase.Add(moved);
            return;
        }

        if (mention.Kind == QuantityKind.Age && Bearer(document, mention) is >= 0 and var bearer)
        {
            phrase.AddWhole(bearer);
            return;
        }

        if (VerbOfChange(document, mention, changes) is >= 0 and var verb && AddChanged(document, mentions, at, top, verb, phrase)) return;
        if (WrittenSubject.Add(document, mention, top, phrase)) return;
        var noun = Above(document, mentions, at, top);
        var isComplemented = noun >= 0 && IsComplemented(document, top, noun);
        phrase.Add(noun);
        // "the bank cut its rate to 3%"
        if (noun >= 0 && !isComplemented && document.Tokens[noun].Relation == Deprel.Obj && document.Is(MentionTokens.First(document, mention) - 1, "to", "from", "by")) phrase.Add(ConceptSubject.OfClause(document, noun));
        if (!isComplemented) return;
        phrase.Add(ConceptPhrase.Whole(document, noun));
        phrase.Add(ConceptSubject.OfClause(document, noun));
    }

    // "drivers over the age of 65": who is so old stands before; "retired at the age of 65": it is the subject.
    private static int Bearer(Document document, QuantityMention mention)
    {
        var age = MentionTokens.First(document, mention) - 2;
        if (!document.Is(age, "age", "ages") || !document.Is(age + 1, "of")) return -1;
        var preposition = document.Is(age - 1, "the") ? age - 2 : age - 1;
        var isLimit = document.Is(preposition, "over", "under", "above", "below", "between", "from");
        return isLimit && ConceptSubject.IsThing(document, preposition - 1) ? preposition - 1 : ConceptSubject.OfMention(document, age);
    }

    // "the survey found 64% of the farmers use it": a share is none of who finds it out.
    private static bool IsFound(Document document, QuantityMention mention, int top) =>
        mention.Unit == UnitCode.Percent && document.Tokens[top].Head is >= 0 and var verb && Array.IndexOf(Finding, document.Lemma(verb)) >= 0;

    // "Acme shares rose 6.5%": what a verb of change is said of; false where that is lost.
    private static bool AddChanged(Document document, IReadOnlyList<QuantityMention> mentions, int at, int top, int verb, ConceptPhrase phrase)
    {
        if (document.Tokens[top].Relation == Deprel.Obj && Array.IndexOf(Moving, document.Lemma(verb)) >= 0 && Goal(document, mentions, at, verb, top, top) is >= 0 and var goal)
        {
            phrase.Add(goal);
            return true;
        }

        // "sales were down 3%": the adverb holds the subject.
        var holder = document.Tokens[verb].Relation == Deprel.Cop ? document.Tokens[verb].Head : verb;
        var subject = document.Child(holder, Deprel.Nsubj, Deprel.NsubjPass);
        var before = WrittenSubject.Before(document, verb);
        // "net income for the six months to Oct. 1 slipped": a time does not slip.
        var end = before > 0 && document.Tokens[before].Upos == Upos.Num ? before - 1 : before;
        var isTime = document.IsNoun(end) && ConceptPhrase.IsTime(document, end);
        if (subject >= 0 && subject < verb && document.IsUnder(before, subject) && !(isTime && subject == before) && !IsHeading(document, subject, verb)) phrase.Add(ConceptSubject.Resolve(document, subject));
        else if (before == verb - 1 && !isTime) phrase.AddRunBefore(verb);
        else WrittenSubject.AddPhrases(document, mentions[at].Sentence, before, phrase);
        return !phrase.IsEmpty;
    }

    // "Acme — Shares of the tool maker rose 2%": what stands before a dash heads the statement and is not its subject.
    private static bool IsHeading(Document document, int noun, int verb)
    {
        for (var i = noun + 1; i < verb; i++)
        {
            if (document.Is(i, "—", "–", "--")) return true;
        }

        return false;
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

    // "Get the lamp at Acme Stores for $40", "cut the cost of its parts by 50%": the price is of what is got and the change of what is cut, however near another noun stands.
    private static int Priced(Document document, QuantityMention mention, int noun)
    {
        var tokens = document.Tokens;
        var preposition = MentionTokens.First(document, mention) - 1;
        if (!(document.Is(preposition, "for") && ConceptBeside.IsMoney(mention)) && !(document.Is(preposition, "by") && mention.Unit is UnitCode.Percent or UnitCode.PercentagePoint)) return noun;
        var at = noun;
        for (var steps = 0; steps < MostSteps && at >= 0; steps++)
        {
            if (tokens[at].Relation == Deprel.Obj && ConceptSubject.IsThing(document, at)) return at;
            var obj = document.Child(at, Deprel.Obj);
            if (obj >= 0 && obj < noun && ConceptSubject.IsThing(document, obj)) return obj;
            if (tokens[at].Relation is not (Deprel.Nmod or Deprel.Amod or Deprel.Obl or Deprel.Flat or Deprel.Appos) || (tokens[at].Relation == Deprel.Obl && document.Is(preposition, "by"))) break;
            at = tokens[at].Head;
        }

        return noun;
    }

    private static int Above(Document document, IReadOnlyList<QuantityMention> mentions, int which, int top)
    {
        var mention = mentions[which];
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
            if (relation is Deprel.Nmod or Deprel.Appos or Deprel.Obl or Deprel.Amod && ConceptSubject.IsThing(document, head) && !ConceptPhrase.IsTime(document, head) && !MentionTokens.Holds(document, mention, head)) return Priced(document, mention, head);
            // "as the interest rate on a loan stayed below 6%", "a plan costing $5 million": what a participle, or a finite verb taken for one, is said of.
            if (relation is Deprel.Acl && tokens[at].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VBG && ConceptSubject.IsThing(document, head) && !ConceptPhrase.IsTime(document, head)) return head;
            // "bookings have been on a roll, up almost 40%"
            if (relation is Deprel.Parataxis && document.Child(head, Deprel.Nsubj, Deprel.NsubjPass) is >= 0 and var over && over < top) return ConceptSubject.Resolve(document, over);
            if (at == top && relation is Deprel.Parataxis or Deprel.Dep && ConceptSubject.IsThing(document, head) && head < top && !MentionTokens.Holds(document, mention, head)) return head;
            if (IsClause(document, head) && Goal(document, mentions, which, head, top, at) is >= 0 and var goal) return goal;
            at = head;
        }

        return -1;
    }

    // "paid $35,538 for a system": what money goes to; "pulled the sector 0.7 percent lower", "sells the lamp for $40": what is moved or sold.
    private static int Goal(Document document, IReadOnlyList<QuantityMention> mentions, int which, int verb, int top, int at)
    {
        var mention = mentions[which];
        var tokens = document.Tokens;
        var sentence = document.Sentences[mention.Sentence];
        var bare = tokens[at].Relation is Deprel.Obj;
        var isNear = at == top || tokens[at].Relation is not (Deprel.Conj or Deprel.Advcl or Deprel.Ccomp or Deprel.Parataxis);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i == at || MentionTokens.Holds(document, mention, i) || IsQuantity(document, mentions, i) || !ConceptSubject.IsThing(document, i)) continue;
            if (!bare && isNear && tokens[i].Head == verb && tokens[i].Relation == Deprel.Obj && i < top) return i;
            if (!bare || i < top || (tokens[i].Head != verb && tokens[i].Head != top) || tokens[i].Relation is not (Deprel.Obl or Deprel.Nmod)) continue;
            if (document.Child(i, Deprel.Case) is >= 0 and var preposition && LeadsToGoal(document, verb, preposition) && !ConceptPhrase.IsTime(document, i)) return i;
        }

        return -1;
    }

    private static bool IsQuantity(Document document, IReadOnlyList<QuantityMention> mentions, int token)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind != QuantityKind.Count && MentionTokens.Holds(document, mention, token)) return true;
        }

        return false;
    }

    private static bool LeadsToGoal(Document document, int verb, int preposition) =>
        (document.Is(preposition, "for", "on") && !document.Is(preposition + 1, "top") && Array.IndexOf(Paying, document.Lemma(verb)) >= 0)
        || (document.Is(preposition, "in", "into") && document.Lemma(verb) is "invest" or "inject" or "pour" or "pump" or "put" or "plough" or "plow" or "sink")
        || (document.Is(preposition, "to", "from", "off") && Array.IndexOf(Moving, document.Lemma(verb)) >= 0);

    // "gusts of at least 60 mph", "a growth rate of 2.7%"
    private static bool IsComplemented(Document document, int top, int noun) =>
        document.Tokens[top].Relation == Deprel.Nmod && document.Tokens[top].Head == noun;

    private static bool IsClause(Document document, int token) => document.Tokens[token].Upos is Upos.Verb or Upos.Aux or Upos.Adj;
}
