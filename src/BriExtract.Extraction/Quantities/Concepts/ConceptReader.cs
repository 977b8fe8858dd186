using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>
/// Finds what a quantity is about: the noun phrase it measures, through the dependency heads. "60% of the voters" is about voters,
/// "a 5 kW roof system" about the system, "sales rose 6%" about sales, "the set costs $200" about the set.
/// </summary>
/// <remarks>
/// The order follows how directly the construction names the thing: the number before it of one statement, a further thing whose verb is
/// not said again, what it is compared with, the noun that the words beside it name (a noun it modifies, its complement, what is worth it),
/// what moved, the subject of the verb before it, a noun that the quantity complements, the object and then the subject of its clause.
/// Near a quantity the words lead, as a number is where the parse errs most; far from it the parse does. What a clause says of a part it
/// says of its subject too, so the subject joins a part ("the plan comes with 50 GB of storage": storage, plan; "borrows at a rate of
/// 1.4%": rate, who borrows) unless a comma sets the part off. A pronoun is no concept, and a number of things that are themselves the
/// subject is about nothing else.
/// </remarks>
internal static class ConceptReader
{
    private const int HeadingReach = 5;

    /// <summary>The tokens of the noun phrase, ascending; empty when there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">The mentions of the sentence, concepts read of those before.</param>
    /// <param name="at">Which mention.</param>
    /// <param name="changes">Verbs that say that something rose or fell.</param>
    public static IReadOnlyList<int> Read(Document document, IReadOnlyList<QuantityMention> mentions, int at, ChangeLexicon changes)
    {
        var mention = mentions[at];
        // "one of the banks" says which, not how much.
        if (mention.Kind == QuantityKind.Fraction || mention is { Partitive: true, Value: 1m }) return [];
        var before = at > 0 ? mentions[at - 1] : null;
        if (before is not null && SharedConcept.Holds(document, mention, before)) return before.Concept;
        var phrase = new ConceptPhrase(document, mention, mentions);
        var first = MentionTokens.First(document, mention);
        if (mention.Kind != QuantityKind.Count && document.Is(first - 1, "(") && phrase.AddRunBefore(first - 1)) return phrase.Tokens;
        if (before is not null) phrase.Add(Gapped(document, mention, first));
        phrase.Add(Compared(document, mention));
        phrase.AddWhole(Spread(document, mention, first, isWay: at + 1 < mentions.Count && mentions[at + 1].FromBefore == 1));
        // "Harbor 50 -1.1% Tide -0.4%": in a row of signed changes each is about the name before it.
        if (phrase.IsEmpty && mention is { Value: < 0m, Unit: UnitCode.Percent }) phrase.AddRunBefore(first);
        if (!phrase.IsEmpty) return phrase.Tokens;
        var top = MentionTokens.Top(document, mention);
        if (mention.Kind == QuantityKind.Count)
        {
            CountConcept.Add(document, mention, top, phrase);
            return phrase.Tokens;
        }

        MeasureConcept.Add(document, mentions, at, top, changes, phrase);
        if (!phrase.IsEmpty)
        {
            phrase.Add(Headed(document, mention.Sentence, phrase.Tokens[0]));
            return phrase.Tokens;
        }

        // "43% use one and 26% use both": shares that follow each other are of the same people.
        if (OpensClause(document, mention, top, first)) return before is { Unit: UnitCode.Percent } && mention.Unit == UnitCode.Percent ? before.Concept : [];
        // A further number of one statement is about what the first is.
        if (before is { Kind: not QuantityKind.Count, Concept.Count: > 0 }) return before.Concept;
        AddLost(document, mention, top, phrase);
        return phrase.Tokens;
    }

    // "He said that 750,000 will be sold": a number by itself that opens its clause as the subject is about nothing said.
    private static bool OpensClause(Document document, QuantityMention mention, int top, int first) =>
        document.Tokens[top].Relation is Deprel.Nsubj or Deprel.NsubjPass && document.Tokens[top].Head > top
        && (first == document.Sentences[mention.Sentence].FirstToken || document.Tokens[first - 1].Upos is Upos.Sconj or Upos.Cconj || document.Is(first - 1, "\"", "“", "``"));

    // "Acme starts at $20, Bolt at $30 and Core at $35": a further thing of the same statement, whose verb is not said again.
    private static int Gapped(Document document, QuantityMention mention, int first)
    {
        if (mention.Kind == QuantityKind.Count || !document.Is(first - 1, "at", "by", "to") || !document.IsNoun(first - 2) || ConceptPhrase.IsTime(document, first - 2)) return -1;
        var at = first - 2;
        while (at > 0 && (document.IsNoun(at) || document.Tokens[at].Upos is Upos.Adj or Upos.Det)) at--;
        return document.Is(at, ",", ";") || (document.Is(at, "and") && document.Is(at - 1, ",")) ? first - 2 : -1;
    }

    // "10 mph less than the top speed": what it is set against.
    private static int Compared(Document document, QuantityMention mention)
    {
        var at = MentionTokens.End(mention);
        if (!document.Is(at, "less", "more", "lower", "higher", "longer", "shorter", "greater", "smaller") || !document.Is(at + 1, "than")) return -1;
        var than = NounRun.Head(document, at + 2, document.Sentences[mention.Sentence].EndToken);
        // "30% larger than last year" is still about what is higher.
        return than >= 0 && !ConceptPhrase.IsTime(document, than) ? than : -1;
    }

    // "grants ranging from $50,000 to $30 million", "fines from $10 to $50": what stands before, whatever the parse hangs it on.
    private static int Spread(Document document, QuantityMention mention, int first, bool isWay)
    {
        var before = document.Is(first, "from", "between") ? first - 1 : first - 2;
        if (!document.Is(before + 1, "from", "between")) return -1;
        if (document.Is(before, "ranging", "range", "ranges", "ranged", "varying", "vary", "varies"))
        {
            before--;
            while (document.Is(before, ",", "which", "that", "can", "may", "will")) before--;
            return document.IsNoun(before) ? before : -1;
        }

        if (!(isWay || mention.High is not null) || !document.IsNoun(before) || ConceptPhrase.IsTime(document, before)) return -1;
        var whole = ConceptPhrase.Whole(document, before);
        // "cut the number of stops from 30 to 12", "raised rents in the valley from 90 to 160": there a verb leads from one to the other.
        return isWay && (document.Tokens[before].Relation != Deprel.Nmod || document.Tokens[whole].Relation == Deprel.Obj) ? -1 : whole;
    }

    // "Acme — The tool maker rose 2%": the notes of market reports put the name before a dash.
    private static int Headed(Document document, int sentence, int subject)
    {
        var first = document.Sentences[sentence].FirstToken;
        for (var dash = first + 1; dash < Math.Min(subject, first + HeadingReach); dash++)
        {
            if (document.Is(dash, "—", "–", "--")) return document.Tokens[first].Upos == Upos.Propn && subject - dash <= HeadingReach ? dash - 1 : -1;
            if (document.Tokens[dash].Upos != Upos.Propn) return -1;
        }

        return -1;
    }

    // Where the way up is lost, the nearest subject to the left, if it is a noun, or what the sentence names first: news says what it measures first.
    private static void AddLost(Document document, QuantityMention mention, int top, ConceptPhrase phrase)
    {
        var tokens = document.Tokens;
        var first = document.Sentences[mention.Sentence].FirstToken;
        if (tokens[top].Relation is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter))
        {
            for (var i = mention.FirstToken - 1; i >= first; i--)
            {
                if (tokens[i].Relation is not (Deprel.Nsubj or Deprel.NsubjPass)) continue;
                if (ConceptSubject.IsThing(document, i)) phrase.Add(i);
                return;
            }
        }

        for (var i = first; i < MentionTokens.First(document, mention); i++)
        {
            if (!ConceptSubject.IsThing(document, i) || ConceptPhrase.IsTime(document, i) || tokens[i].Relation is not (Deprel.Nsubj or Deprel.Root or Deprel.Obl or Deprel.Obj or Deprel.Dep)) continue;
            phrase.Add(i);
            return;
        }
    }
}
