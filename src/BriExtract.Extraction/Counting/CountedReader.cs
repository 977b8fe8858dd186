using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Counting;

/// <summary>Reads what a count counts: beside the number ("26 European countries"), in the subject ("the route has reached 134"), or as before ("Labour lost 42").</summary>
public sealed class CountedReader(CountingNouns nouns) : IFigureReader
{
    // An elliptic count takes up the one before it from its own sentence or the last.
    private const int SentencesBack = 1;

    // "magnitude 6.3", "a 5.0 magnitude aftershock", "a magnitude of 4.0"
    private const int ScaleReach = 2;

    private readonly CountedPhrase _phrases = new(nouns);

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        FigureDraft? before = null;
        foreach (var draft in reading.Drafts)
        {
            if (draft.Rejected is not null || draft.Quantity.Unit != UnitCode.Count) continue;
            draft.Counted = Counted(reading.Document, draft.Quantity, before);
            if (draft.Counted is not null) before = draft;
        }
    }

    private string? Counted(Document document, QuantityMention quantity, FigureDraft? before)
    {
        if (OnScale(document, quantity)) return null;
        if (quantity.CountedHead >= 0)
            return _phrases.Of(document, quantity.CountedFirst >= 0 ? quantity.CountedFirst : quantity.CountedHead, quantity.CountedHead);
        if (document.Is(quantity.FirstToken - 1, "which", "whom", "them", "these", "those") && document.Is(quantity.FirstToken - 2, "of")) return Again(quantity, before);
        return OfComplement(document, quantity) ?? OfSubject(document, quantity) ?? Again(quantity, before);
    }

    private bool OnScale(Document document, QuantityMention quantity)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[quantity.Sentence];
        var from = Math.Max(sentence.FirstToken, quantity.FirstToken - ScaleReach);
        var to = Math.Min(sentence.EndToken, quantity.FirstToken + 1 + ScaleReach);
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Upos is Upos.Noun or Upos.Propn && nouns.IsScale(document.Lemma(i))) return true;
        }

        return false;
    }

    /// <summary>"23 of the 68 countries", "39 of South Carolina's 54 delegates": a part is counted in what the whole is.</summary>
    private string? OfComplement(Document document, QuantityMention quantity)
    {
        if (!document.Is(quantity.EndToken, "of", "out")) return null;
        var head = quantity.EndToken + (document.Is(quantity.EndToken + 1, "of") ? 2 : 1);
        var sentence = document.Sentences[quantity.Sentence];
        for (var i = head; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i].Upos is not (Upos.Noun or Upos.Propn) || document.IsNoun(i + 1) || document.Is(i + 1, "'s", "’s")) continue;
            return _phrases.Of(document, i, i);
        }

        return null;
    }

    /// <summary>"The route has reached 134": a number that its clause says of the subject.</summary>
    private string? OfSubject(Document document, QuantityMention quantity)
    {
        var top = document.Top(quantity.FirstToken, quantity.EndToken);
        var subject = document.Subject(top);
        if (subject < 0) subject = NounAbove(document, top);
        return subject >= 0 && subject != top ? _phrases.OfSubject(document, subject) : null;
    }

    // A verb that was taken for a participle leaves the subject at the root: "the number of tourists doubled to 2.4 million".
    private static int NounAbove(Document document, int top)
    {
        var tokens = document.Tokens;
        var root = top;
        for (var steps = 0; tokens[root].Head >= 0 && steps < tokens.Length; steps++) root = tokens[root].Head;
        return root < top && tokens[root].Upos == Upos.Noun ? root : -1;
    }

    private static string? Again(QuantityMention quantity, FigureDraft? before) =>
        before is not null && quantity.Sentence - before.Quantity.Sentence <= SentencesBack ? before.Counted : null;
}
