using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>Subjects of clauses, and what relative and personal pronouns in their place stand for.</summary>
internal static class ConceptSubject
{
    private const int MostSteps = 12;

    /// <summary>Whether a token names something.</summary>
    public static bool IsThing(Document document, int token) =>
        token >= 0 && (document.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Sym or Upos.X || document.Tokens[token].Xpos is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS);

    /// <summary>The subject of the clause that a noun stands in, where it is a noun: a clause inside it without a subject of its own has none; -1 for none.</summary>
    public static int OfClause(Document document, int noun)
    {
        var tokens = document.Tokens;
        if (tokens[noun].Relation is Deprel.Appos or Deprel.Parataxis) return -1;
        if (IsSetOff(document, noun) || document.Is(document.Child(noun, Deprel.Case), "below", "above", "against", "beyond", "past")) return -1;
        var at = tokens[noun].Head;
        for (var steps = 0; at >= 0 && steps < MostSteps; steps++, at = tokens[at].Head)
        {
            if (tokens[at].Relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return -1;
            var subject = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject >= 0) return subject != noun && !document.IsUnder(noun, subject) ? Resolve(document, subject) : -1;
            if (tokens[at].Relation is Deprel.Advcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp or Deprel.Parataxis or Deprel.Appos) return -1;
        }

        return -1;
    }

    /// <summary>Whether a comma sets a prepositional phrase off as a statement by itself: "lost 2.4%, on volume of 3.5 billion".</summary>
    public static bool IsSetOff(Document document, int noun) =>
        document.Tokens[noun].Relation is Deprel.Obl or Deprel.Nmod && document.Child(noun, Deprel.Case) is >= 1 and var preposition && preposition < noun && document.Is(preposition - 1, ",");

    /// <summary>The subject of the nearest clause that has one over a mention's top; -1 for none.</summary>
    public static int OfMention(Document document, int top)
    {
        // "a network connecting 92 cities": what the participle is said of.
        if (document.Tokens[top].Head is >= 0 and var verb && document.Tokens[verb].Relation == Deprel.Acl && document.Tokens[verb].Xpos is Xpos.VBG or Xpos.VBD or Xpos.VBZ or Xpos.VBP
            && document.Tokens[verb].Head is >= 0 and var noun && noun < verb && IsThing(document, noun)) return noun;
        var subject = document.Subject(document.Tokens[top].Head);
        return subject >= 0 && !document.IsUnder(top, subject) ? Resolve(document, subject) : -1;
    }

    /// <summary>The noun that a subject names: itself, or what a pronoun stands for; -1 where that is not said.</summary>
    public static int Resolve(Document document, int subject)
    {
        if (IsThing(document, subject)) return subject;
        // "the lowest is 74"
        if (document.Tokens[subject].Upos == Upos.Adj && document.Is(subject - 1, "the")) return subject;
        if (document.Is(subject, "it", "they", "he", "she")) return OfPersonal(document, subject);
        // "each of the buildings", "one of the lines"
        if (document.Tokens[subject].Upos is Upos.Det or Upos.Pron or Upos.Num && document.Child(subject, Deprel.Nmod) is >= 0 and var whole && IsThing(document, whole)) return whole;
        return document.Is(subject, "who", "which", "that") ? Antecedent(document, subject) : -1;
    }

    // "the firm said it has", "Rosa joined the board when she was 41": the subject of a clause over the pronoun's own that agrees with it.
    private static int OfPersonal(Document document, int pronoun)
    {
        var at = document.Tokens[pronoun].Head;
        for (var steps = 0; at >= 0 && steps < MostSteps; steps++)
        {
            var isSaid = document.Tokens[at].Relation == Deprel.Ccomp;
            at = document.Tokens[at].Head;
            var subject = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject < 0 || subject >= pronoun || !IsThing(document, subject)) continue;
            if (Agrees(document, pronoun, subject, isSaid)) return subject;
            // "Ana's book made 9 million, as she": whose it is.
            if (document.Child(subject, Deprel.NmodPoss) is >= 0 and var owner && Agrees(document, pronoun, owner, isSaid)) return owner;
        }

        return -1;
    }

    // Who is "he" or "she" is known of names alone; a body that speaks of itself may be "they", and a name tells no number.
    private static bool Agrees(Document document, int pronoun, int noun, bool isSaid)
    {
        if (ConceptPhrase.IsTime(document, noun)) return false;
        var isName = document.Tokens[noun].Upos == Upos.Propn;
        if (document.Is(pronoun, "he", "she")) return isName;
        if (document.Is(pronoun, "it")) return isName || document.Tokens[noun].Xpos != Xpos.NNS;
        return isSaid || document.Tokens[noun].Xpos is Xpos.NNS or Xpos.NNPS || document.Child(noun, Deprel.Conj) > noun;
    }

    // "Maria, who was 10", "the ties with Acme, which is 43 percent owned": "who" and "which" stand for the noun right before them; "the bombings
    // of trains that killed 191" tells what killed by the parse, as its "that" reaches over nouns.
    private static int Antecedent(Document document, int pronoun)
    {
        var before = document.Is(pronoun - 1, ",") ? pronoun - 2 : pronoun - 1;
        var isNear = before >= 0 && IsThing(document, before) && !ConceptPhrase.IsTime(document, before);
        if (isNear && !document.Is(pronoun, "that")) return before;
        var tokens = document.Tokens;
        for (int at = tokens[pronoun].Head, steps = 0; at >= 0 && steps < MostSteps; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation is Deprel.AclRelcl or Deprel.Acl && IsThing(document, tokens[at].Head) && tokens[at].Head < pronoun) return tokens[at].Head;
        }

        return isNear ? before : -1;
    }
}
