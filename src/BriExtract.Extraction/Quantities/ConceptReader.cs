using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Finds what a quantity is about: the noun phrase it measures, through the dependency heads. "60% of the voters" is about voters,
/// "a 5 kW roof system" about the system, "sales rose 6%" about sales, "the set costs $200" about the set.
/// </summary>
/// <remarks>
/// The order follows how directly the construction names the thing: a noun the quantity modifies, an "of" complement, a noun that
/// the quantity complements, the object and then the subject of its clause. What a clause says of a part it says of its subject too, so
/// the subject joins a part ("the plan comes with 50 GB of storage": storage, plan). A pronoun is no concept, and a number of things
/// that are themselves the subject is about nothing else.
/// </remarks>
internal static class ConceptReader
{
    private const int MostSteps = 12;
    private const int VerbReach = 4;
    private const int BracketReach = 6;

    /// <summary>The tokens of the noun phrase, ascending; empty when there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">The mentions of the sentence, concepts read of those before.</param>
    /// <param name="at">Which mention.</param>
    /// <param name="changes">Verbs that say that something rose or fell.</param>
    public static IReadOnlyList<int> Read(Document document, IReadOnlyList<QuantityMention> mentions, int at, ChangeLexicon changes)
    {
        var mention = mentions[at];
        if (mention.Partitive || mention.Kind == QuantityKind.Fraction) return [];
        var phrase = new ConceptPhrase(document, mention, mentions);
        var before = at > 0 ? mentions[at - 1] : null;
        if (InBrackets(document, mention))
        {
            if (before is not null && before.EndToken == MentionTokens.First(document, mention) - 1) return before.Concept;
            if (mention.Kind != QuantityKind.Count && phrase.AddRunBefore(MentionTokens.First(document, mention) - 1)) return phrase.Tokens;
        }

        var top = MentionTokens.Top(document, mention);
        // "Stoxx 50 -1.3% FTSE -0.6%": in a row of signed changes each is about the name before it.
        if (mention is { Value: < 0m, Unit: UnitCode.Percent }) phrase.AddRunBefore(MentionTokens.First(document, mention));
        if (!phrase.IsEmpty) return phrase.Tokens;
        if (mention.Kind == QuantityKind.Count) AddOfCount(document, mention, top, phrase);
        else AddOfMeasure(document, mention, top, VerbOfChange(document, mention, changes), phrase);
        if (!phrase.IsEmpty || mention.Kind == QuantityKind.Count) return phrase.Tokens;
        // A second number of one statement is about what the first is: "rose 6.5% to 164p".
        if (before is { Kind: not QuantityKind.Count, Concept.Count: > 0 }) return before.Concept;
        phrase.Add(SubjectBefore(document, mention, top));
        if (phrase.IsEmpty) phrase.Add(FirstNoun(document, mention));
        return phrase.Tokens;
    }

    // "Acme shares rose 6.5%": a past form right before a number is the verb, however it was tagged, and the nouns before it are what rose.
    private static int VerbOfChange(Document document, QuantityMention mention, ChangeLexicon changes)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = MentionTokens.First(document, mention) - 1; i > first && i >= mention.FirstToken - VerbReach; i--)
        {
            if (i == MentionTokens.First(document, mention) - 1 && document.Is(i, "cost", "costs", "totals", "totaled", "totalled")) return i;
            if (changes.IsPastForm(document, i) || (changes.At(document, i + 1, ChangePart.Adverb) is not null && document.Lemma(i) == "be")) return i;
            if (changes.At(document, i, ChangePart.Adverb) is null && document.Tokens[i].Upos is not (Upos.Adv or Upos.Adp or Upos.Det or Upos.Part)) return -1;
        }

        return -1;
    }

    private static bool InBrackets(Document document, QuantityMention mention) => document.Is(MentionTokens.First(document, mention) - 1, "(");

    // Things counted are about who has or does them ("the team won four finals": the team) or what they are in ("a survey of seven countries").
    private static void AddOfCount(Document document, QuantityMention mention, int top, ConceptPhrase phrase)
    {
        var tokens = document.Tokens;
        var relation = tokens[top].Relation;
        var head = tokens[top].Head;
        var own = document.Child(top, Deprel.Nsubj, Deprel.NsubjPass);
        if (own >= 0 && own != top) phrase.Add(Resolve(document, own));
        else phrase.Add(Complement(document, mention, top));
        if (!phrase.IsEmpty || head < 0 || relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return;
        if (relation is Deprel.Nmod && IsThing(document, head) && document.Child(top, Deprel.Case) is >= 0 and var preposition)
        {
            if (document.Is(preposition, "of", "in") && document.Lemma(head) is not ("total" or "number" or "group" or "series")) phrase.Add(head);
            return;
        }

        var leadsToLevel = relation is Deprel.Obl or Deprel.OblAgent && document.Is(document.Child(top, Deprel.Case), "by", "to", "from");
        if (leadsToLevel || relation is Deprel.Obj or Deprel.Conj or Deprel.Xcomp) phrase.Add(Subject(document, top));
    }

    private static void AddOfMeasure(Document document, QuantityMention mention, int top, int verb, ConceptPhrase phrase)
    {
        var part = Modified(document, mention, top);
        if (part < 0) part = Complement(document, mention, top);
        if (part >= 0)
        {
            phrase.Add(part);
            if (IsObject(document, part)) phrase.Add(ClauseSubject(document, part));
            return;
        }

        if (verb >= 0)
        {
            var subject = document.Child(verb, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject >= 0 && subject < verb && document.IsUnder(verb - 1, subject)) phrase.Add(Resolve(document, subject));
            else phrase.AddRunBefore(verb);
            if (!phrase.IsEmpty) return;
        }

        var noun = Above(document, mention, top);
        phrase.Add(noun);
        if (noun >= 0 && IsComplemented(document, top, noun) && IsObject(document, noun)) phrase.Add(ClauseSubject(document, noun));
    }

    // "a 5kW roof system", "the $700,000 award": the noun on the right that the quantity stands before.
    private static int Modified(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var head = tokens[top].Head;
        if (head < MentionTokens.End(mention) || !IsThing(document, head) || ConceptPhrase.IsTime(document, head)) return -1;
        return tokens[top].Relation is Deprel.Compound or Deprel.Nummod or Deprel.Nmod or Deprel.Amod or Deprel.NmodUnmarked or Deprel.NmodNpmod or Deprel.NmodDesc or Deprel.OblNpmod or Deprel.OblUnmarked
            ? head
            : -1;
    }

    // "60% of the voters", "8 miles of new tunnels", "$12.4 million in claims"
    private static int Complement(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        var end = MentionTokens.End(mention);
        var sentence = document.Sentences[mention.Sentence];
        if (OfBehind(document, end, sentence.EndToken) is >= 0 and var of && tokens[of].Head > of && IsThing(document, tokens[of].Head)) return tokens[of].Head;
        for (var i = end; i < sentence.EndToken; i++)
        {
            if (tokens[i].Relation != Deprel.Nmod || !IsThing(document, i) || (tokens[i].Head != top && (tokens[i].Head < mention.FirstToken || tokens[i].Head >= end))) continue;
            var preposition = document.Child(i, Deprel.Case);
            if (preposition >= end && document.Is(preposition, "of")) return i;
        }

        return -1;
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
            if (own >= 0 && own != top) return Resolve(document, own);
            if (head < 0) return -1;
            if (relation is Deprel.Nmod or Deprel.Appos or Deprel.Obl or Deprel.Amod && IsThing(document, head) && !ConceptPhrase.IsTime(document, head) && !MentionTokens.Holds(document, mention, head)) return head;
            if (at == top && relation is Deprel.Parataxis or Deprel.Dep && IsThing(document, head) && head < top && !MentionTokens.Holds(document, mention, head)) return head;
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
            if (i == at || MentionTokens.Holds(document, mention, i) || !IsThing(document, i)) continue;
            if (!bare && tokens[i].Head == verb && tokens[i].Relation == Deprel.Obj && i < top) return i;
            if (!bare || i < top || (tokens[i].Head != verb && tokens[i].Head != top) || tokens[i].Relation is not (Deprel.Obl or Deprel.Nmod)) continue;
            if (document.Child(i, Deprel.Case) is >= 0 and var preposition && document.Is(preposition, "for", "on") && !ConceptPhrase.IsTime(document, i)) return i;
        }

        return -1;
    }

    // "winds of at least 74 mph", "an interest rate of 1.38%"
    private static bool IsComplemented(Document document, int top, int noun) =>
        document.Tokens[top].Relation == Deprel.Nmod && document.Tokens[top].Head == noun;

    // Only what a clause does something to is its subject's as well: "the firm expects a net profit of 3 billion".
    private static bool IsObject(Document document, int token) => document.Tokens[token].Relation == Deprel.Obj;

    private static bool IsSubject(Document document, int token) =>
        document.Tokens[token].Relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.Root;

    // The subject of the clause that a noun stands in; only the nearest clause, and only a noun.
    private static int ClauseSubject(Document document, int noun)
    {
        var tokens = document.Tokens;
        var at = tokens[noun].Head;
        for (var steps = 0; at >= 0 && steps < MostSteps; steps++, at = tokens[at].Head)
        {
            if (IsSubject(document, at) && tokens[at].Relation != Deprel.Root) return -1;
            var subject = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject >= 0) return subject != noun && !document.IsUnder(noun, subject) ? Resolve(document, subject) : -1;
        }

        return -1;
    }

    private static int Subject(Document document, int top)
    {
        var subject = document.Subject(document.Tokens[top].Head);
        return subject >= 0 && !document.IsUnder(top, subject) ? Resolve(document, subject) : -1;
    }

    // Where the way up is lost, the nearest subject to the left, if it is a noun: news says what it measures first.
    private static int SubjectBefore(Document document, QuantityMention mention, int top)
    {
        var tokens = document.Tokens;
        if (IsSubject(document, top) && tokens[top].Relation != Deprel.Root) return -1;
        for (var i = mention.FirstToken - 1; i >= document.Sentences[mention.Sentence].FirstToken; i--)
        {
            if (tokens[i].Relation is Deprel.Nsubj or Deprel.NsubjPass) return IsThing(document, i) ? i : -1;
        }

        return -1;
    }

    // Where no clause holds together, what the sentence names first: "Before the crisis global debt was about $113 trillion".
    private static int FirstNoun(Document document, QuantityMention mention)
    {
        var tokens = document.Tokens;
        for (var i = document.Sentences[mention.Sentence].FirstToken; i < MentionTokens.First(document, mention); i++)
        {
            if (IsThing(document, i) && tokens[i].Relation is Deprel.Nsubj or Deprel.Root or Deprel.Obl or Deprel.Obj or Deprel.Dep && !ConceptPhrase.IsTime(document, i)) return i;
        }

        return -1;
    }

    // "Maria, who was 10": the relative pronoun stands for its antecedent; "the firm said it has": "it" for the subject before it.
    private static int Resolve(Document document, int subject)
    {
        if (IsThing(document, subject)) return subject;
        var tokens = document.Tokens;
        if (document.Is(subject, "it", "they"))
        {
            var clause = tokens[subject].Head;
            var over = clause >= 0 && tokens[clause].Relation is Deprel.Ccomp or Deprel.Conj or Deprel.Advcl ? tokens[clause].Head : -1;
            var antecedent = document.Child(over, Deprel.Nsubj);
            return antecedent >= 0 && IsThing(document, antecedent) ? antecedent : -1;
        }

        // "each of the buildings", "one of the lines"
        if (tokens[subject].Upos is Upos.Det or Upos.Pron or Upos.Num && document.Child(subject, Deprel.Nmod) is >= 0 and var whole && IsThing(document, whole)) return whole;
        if (!document.Is(subject, "who", "which", "that")) return -1;
        if (subject > 0 && IsThing(document, subject - 1)) return subject - 1;
        for (int at = tokens[subject].Head, steps = 0; at >= 0 && steps < MostSteps; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation is Deprel.AclRelcl or Deprel.Acl) return IsThing(document, tokens[at].Head) ? tokens[at].Head : -1;
        }

        return -1;
    }

    internal static bool IsThing(Document document, int token) =>
        token >= 0 && (document.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Sym or Upos.X || document.Tokens[token].Xpos is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS);

    private static bool IsClause(Document document, int token) => document.Tokens[token].Upos is Upos.Verb or Upos.Aux or Upos.Adj;
}
