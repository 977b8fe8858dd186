using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>What a number of things is about: who has or does them ("the team won four finals": the team) or what they are in ("a survey of seven countries").</summary>
internal static class CountConcept
{
    /// <summary>Adds the phrase.</summary>
    public static void Add(Document document, QuantityMention mention, int top, ConceptPhrase phrase)
    {
        var tokens = document.Tokens;
        var relation = tokens[top].Relation;
        var head = tokens[top].Head;
        var own = document.Child(top, Deprel.Nsubj, Deprel.NsubjPass);
        if (own >= 0 && own != top) phrase.Add(ConceptSubject.Resolve(document, own));
        else phrase.AddWhole(ConceptBeside.Complement(document, mention, top));
        if (!phrase.IsEmpty || head < 0) return;
        // "14 players left the club"
        if (relation is Deprel.Nsubj && mention.Value > 1m && document.Child(head, Deprel.Obj) is >= 0 and var done && ConceptSubject.IsThing(document, done)) phrase.Add(done);
        if (relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return;
        if (relation is Deprel.Nmod && ConceptSubject.IsThing(document, head) && document.Child(top, Deprel.Case) is >= 0 and var preposition)
        {
            if (document.Is(preposition, "of", "in") && document.Lemma(head) is not ("total" or "number" or "group" or "series")) 
            {
                phrase.Add(head);
                phrase.Add(ConceptPhrase.Whole(document, head));
            }

            return;
        }

        // "rose to 40 ships", "opened with 40 ships"
        var isLed = relation is Deprel.Obl or Deprel.OblAgent && document.Is(document.Child(top, Deprel.Case), "by", "to", "from", "with");
        // "hired more than 40 people": the words of the bound stand over the number.
        if (isLed || top < mention.FirstToken || relation is Deprel.Obj or Deprel.Conj or Deprel.Xcomp) phrase.Add(ConceptSubject.OfMention(document, top));
    }
}
