using BriExtract.Core.Quantities;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Whose a figure is where that has no name but its place in the clause says so: what has, holds or carries something ("the ferry
/// carried 33 passengers"), what has a length, depth or mass ("the wreck lies at a depth of 400 m"), where there is something
/// ("there were ten passengers aboard the ferry").
/// </summary>
internal sealed class ThingsMeasured(ArticleReading reading, MentionMap mentions, CountedParties counted, Speakers speakers, Antecedents antecedents, CommonNames common, IndicatorLexicon lexicon, PartyNouns nouns, PartyVerbs verbs, NameWords nameWords)
{
    private readonly Document _document = reading.Document;

    /// <summary>The name of the thing; null where the clause does not say it.</summary>
    public string? Of(FigureDraft draft, MeasuredPhrase phrase)
    {
        var number = draft.Quantity.FirstToken;
        if (phrase.Construction == Construction.Counted && _document.Is(phrase.SubjectEnd - 1, "there")) return Holding(phrase);
        // "a 300-km pipeline", "a 23-metre boat": the work or vehicle that the length restricts; of anything else it is a part's ("8-inch screen").
        if (phrase.Construction == Construction.Modifier && IsPhysical(draft.Quantity.Unit) && _document.Tokens[phrase.Head].Upos == Upos.Noun && mentions.At(phrase.Head) is null && IsWork(phrase.Head))
            return antecedents.OfNoun(phrase.Head) ?? common.Any(phrase.First, phrase.Head + 1);
        var subject = Subject(draft);
        if (subject < 0 || subject > number || _document.Tokens[subject] is not { Upos: Upos.Noun } noun || _document.Tokens[subject].Head is >= 0 and var governor && speakers.Speaks(governor)) return null;
        var has = phrase.Construction == Construction.Counted && noun.Xpos == Xpos.NN && phrase.Verb >= 0 && verbs.Is(_document.Lemma(phrase.Verb), PartyVerbClasses.Have);
        // "dumped two inches of rain": the amount is the rain's, unless the subject makes or moves it.
        var works = phrase.Construction != Construction.Behind || phrase.Verb >= 0 && verbs.Is(_document.Lemma(phrase.Verb), PartyVerbClasses.Work);
        if (!has && !(IsPhysical(draft.Quantity.Unit) && works && !Says(draft, subject))) return null;
        if (antecedents.OfNoun(subject) is { } stands) return stands;
        return nouns.Is(Lemmas.Of(_document, subject), PartyNounClasses.Stand) ? null : common.Any(_document.FirstOf(subject), Math.Min(_document.EndOf(subject), number));
    }

    private bool IsWork(int noun) =>
        nameWords.Of(_document.Word(noun)) == NameWordClass.Built || nouns.Is(Lemmas.Of(_document, noun), PartyNounClasses.Vehicle);

    /// <summary>The name of what costs something, where the phrase before the verb has none up to its noun: "a railway linking Peru and Chile will cost"; else null, as for bare nouns of acts ("reconstruction will cost").</summary>
    public string? Costing(MeasuredPhrase phrase) =>
        !_document.IsDeterminer(phrase.First) && !_document.IsDeterminer(phrase.First - 1) || _document.Is(phrase.Head + 1, "of") || mentions.In(phrase.First, phrase.Head + 1).Any() || nouns.Is(Lemmas.Of(_document, phrase.Head), PartyNounClasses.Stand) ? null : common.Any(phrase.First, phrase.Head + 1);

    // The subject of the verb, or of the noun or adjective with "is", that a quantity stands under itself: not that of the clause around it.
    private int Subject(FigureDraft draft)
    {
        var tokens = _document.Tokens;
        var steps = 0;
        for (var at = draft.Quantity.FirstToken; at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            var subject = _document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject >= 0 && !_document.IsUnder(draft.Quantity.FirstToken, subject))
            {
                // "the tunnel, which is 12 km long"
                return tokens[at].Relation == Deprel.AclRelcl && tokens[at].Head >= 0 && _document.Is(subject, "which", "that") ? tokens[at].Head : subject;
            }

            // "will generate power and employ 2,000 workers": the verb before has the subject.
            if (tokens[at].Upos == Upos.Verb && tokens[at].Relation != Deprel.Conj) return -1;
            // "recorded winds of 100 mph": the winds'.
            if (tokens[at].Relation == Deprel.Obj && (at < draft.Quantity.FirstToken || at >= draft.Quantity.EndToken) && at != draft.Quantity.CountedHead) return -1;
            // "a lever of 5 cm": another thing than the subject, unless it says what is measured.
            var own = at >= draft.Quantity.FirstToken && at < draft.Quantity.EndToken || at == draft.Quantity.CountedHead;
            if (!own && tokens[at].Upos is Upos.Noun or Upos.Propn or Upos.Pron && !Says(draft, at)) return -1;
        }

        return -1;
    }

    /// <summary>What people are on board of, where the sentence does not say: the vehicle that the title or the lead names; null where they are not, or none is named.</summary>
    public string? Boarded(MeasuredPhrase phrase)
    {
        var at = phrase.Head + 1;
        var behind = _document.Is(at, "aboard") ? at + 1 : _document.Is(at, "on") && _document.Is(at + 1, "board") ? at + 2 : -1;
        if (phrase.Construction != Construction.Counted || behind < 0 || behind < _document.Tokens.Length && (_document.IsDeterminer(behind) || _document.IsNoun(behind))) return null;
        for (var s = 0; s <= 1 && s < _document.Sentences.Length; s++)
        {
            var sentence = _document.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!nouns.Is(_document.Word(i).ToString().ToLowerInvariant(), PartyNounClasses.Vehicle)) continue;
                // A title without figures is not analysed yet.
                reading.Analyze(s);
                return _document.SpanOf(NounPhrase.First(_document, i, sentence.FirstToken), i).In(_document.Text).ToString();
            }
        }

        return null;
    }

    private string? Holding(MeasuredPhrase phrase)
    {
        var at = phrase.Head + 1;
        // "there are reportedly 12 people living in the area"
        while (at < phrase.End && (_document.IsAdverb(at) || _document.Tokens[at].Xpos is Xpos.VBG or Xpos.VBN)) at++;
        return at < _document.Tokens.Length ? counted.Holding(at) : null;
    }

    // Lengths, areas, masses, speeds: of things. Money and time are spent on and by whom they may.
    private static bool IsPhysical(string unit) => MeasureWords.ClassOf(unit) is "length" or "area" or "speed" || MeasureWords.ClassOf(unit) == "other" && unit != UnitCode.Teu;

    // "the distance is 12 km": the noun says what is measured, not of what.
    private bool Says(FigureDraft draft, int noun) => lexicon.Measures.Says(MeasureWords.ClassOf(draft.Quantity.Unit), Lemmas.Of(_document, noun));
}
