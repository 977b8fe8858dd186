using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>
/// The subject of a finite verb right before a quantity by its words, where the parse has none or takes a time for it: "the rent for offices
/// in March was $2 million", "as the fee on a student visa remained below 9%". The noun phrases that prepositions join stand in one row before the
/// verb, and the first is the subject.
/// </summary>
internal static class WrittenSubject
{
    /// <summary>Adds the subject's phrases; false where no finite verb stands before the quantity or the parse has a subject that can be one.</summary>
    public static bool Add(Document document, QuantityMention mention, int top, ConceptPhrase phrase)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        var verb = MentionTokens.First(document, mention) - 1;
        while (verb > first && document.Tokens[verb].Upos is Upos.Adv or Upos.Adp) verb--;
        if (verb <= first || !IsFinite(document, verb) || IsCredible(document, top, verb)) return false;
        return AddPhrases(document, mention.Sentence, Before(document, verb), phrase);
    }

    private static bool IsFinite(Document document, int verb) =>
        document.Lemma(verb) == "be" || (document.Tokens[verb].Upos == Upos.Verb && document.Tokens[verb].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP);

    /// <summary>The token before a verb with its auxiliaries: "has" and "not" are its own in "sales has not risen".</summary>
    public static int Before(Document document, int verb)
    {
        var at = verb - 1;
        while (at > 0 && document.Tokens[at].Upos is Upos.Aux or Upos.Adv or Upos.Part) at--;
        return at;
    }

    /// <summary>Adds the noun phrases that prepositions join in one row and that end at a token; false when there are none.</summary>
    public static bool AddPhrases(Document document, int sentence, int last, ConceptPhrase phrase)
    {
        var first = document.Sentences[sentence].FirstToken;
        var found = false;
        for (var at = last; at >= first; at--)
        {
            var noun = at;
            while (at >= first && IsInPhrase(document, at)) at--;
            if (at == noun) break;
            if (document.IsNoun(noun) && !ConceptPhrase.IsTime(document, noun))
            {
                phrase.Add(noun);
                phrase.AddWords(at + 1, noun);
                found = true;
            }

            if (at < first || !document.Is(at, "of", "for", "in", "at", "from", "on", "between")) break;
        }

        return found;
    }

    private static bool IsCredible(Document document, int top, int verb)
    {
        var subject = document.Child(top, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
        if (subject < 0) subject = document.Child(verb, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
        if (subject < 0) subject = document.Child(document.Tokens[top].Head, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
        return subject >= 0 && subject < verb && (!ConceptSubject.IsThing(document, subject) || !ConceptPhrase.IsTime(document, subject));
    }

    private static bool IsInPhrase(Document document, int token) =>
        document.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num
        || document.Is(token, "-", "'s", "’s", "&") || document.Tokens[token].Xpos is Xpos.VBG or Xpos.VBN;
}
