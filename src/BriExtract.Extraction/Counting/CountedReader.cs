using BriExtract.Core.Quantities;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Counting;

/// <summary>Reads what a count counts: beside the number ("26 European countries"), in the subject ("the route has reached 134"), or as before ("Labour lost 42").</summary>
public sealed class CountedReader(CountingNouns nouns) : IFigureReader
{
    // An elliptic count takes up the one before it from its own sentence or the last.
    private const int SentencesBack = 1;

    // "17 of the province's 20 judges": how far the things may stand behind "of".
    private const int LongestWhole = 12;

    // How far before its number a verb may stand.
    private const int VerbReach = 12;

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
        if (nouns.IsOnScale(document, quantity)) return null;
        // "eight missing", which a tagger takes for a noun in a headline
        if (quantity.CountedHead == quantity.EndToken && InState(document, quantity) is { } state) return state;
        if (quantity.CountedHead >= 0 && !document.Is(quantity.CountedHead, "other", "others"))
            return IsReading(document, quantity) ? null : _phrases.Of(document, quantity.CountedFirst >= 0 ? quantity.CountedFirst : quantity.CountedHead, quantity.CountedHead);
        if (document.Is(quantity.FirstToken - 1, "which", "whom", "them", "these", "those") && document.Is(quantity.FirstToken - 2, "of")) return Again(quantity, before);
        if (before is not null && IsJoined(document, before.Quantity, quantity)) return Again(quantity, before);
        if (FollowsHeadlineHarm(document, quantity)) return "person";
        return OfComplement(document, quantity) ?? OfNoun(document, quantity) ?? InState(document, quantity) ?? OfSubject(document, quantity) ?? MostOf(document, quantity)
            ?? Victims(document, quantity, before) ?? Again(quantity, before);
    }

    // "the 5.0 earthquake": a number with decimals before a singular noun is a reading, for nothing is counted in tenths.
    private static bool IsReading(Document document, QuantityMention quantity) =>
        quantity.Value < 100 && document.Tokens[quantity.CountedHead].Xpos == Xpos.NN && quantity.CountedHead == quantity.FirstToken + 1
        && document.Word(quantity.FirstToken).Contains('.') && !quantity.Span.In(document.Text).Contains("illion", StringComparison.Ordinal);

    /// <summary>"12 of the 40 harbours", "17 of Antofagasta's 20 judges", "all nine of Talca's judges": a part is counted in what the whole is.</summary>
    private string? OfComplement(Document document, QuantityMention quantity)
    {
        if (!document.Is(quantity.EndToken, "of", "out")) return null;
        var head = quantity.EndToken + (document.Is(quantity.EndToken + 1, "of") ? 2 : 1);
        var sentence = document.Sentences[quantity.Sentence];
        for (var i = head; i < sentence.EndToken && i < head + LongestWhole; i++)
        {
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Aux or Upos.Pron && document.Tokens[i].Xpos != Xpos.PRPS) return null;
            if (document.Tokens[i].Upos is not (Upos.Noun or Upos.Propn) || document.IsNoun(i + 1) || document.Is(i + 1, "'s", "’s", "'", "’", "of")) continue;
            return _phrases.Of(document, i, i);
        }

        return null;
    }

    // "212-to-180", "to four years and deputies to six": the other of a pair.
    private static bool IsJoined(Document document, QuantityMention before, QuantityMention quantity) =>
        before.Sentence == quantity.Sentence && quantity.FirstToken > before.EndToken
        && document.Text.AsSpan(before.Span.End, Math.Max(0, quantity.Span.Start - before.Span.End)).Trim() is "-to-" or "to" or "–" or "-" or "versus" or "against";

    /// <summary>"by margins of 212 to 180", "voted 51 to 44": the things whose number follows them.</summary>
    private string? OfNoun(Document document, QuantityMention quantity)
    {
        var before = quantity.FirstToken - 1;
        // "the largest group of engineers, 85, and"
        if (document.Is(before, ",") && before > 0 && document.Is(quantity.EndToken, ",", ".") && document.Tokens[before - 1].Xpos == Xpos.NNS) return _phrases.Of(document, before - 1, before - 1);
        if (document.Is(before, "of") && before > 0 && document.Tokens[before - 1].Xpos == Xpos.NNS) return _phrases.Of(document, before - 1, before - 1);
        return before >= 0 && document.Tokens[before].Upos == Upos.Verb && document.Lemma(before) == "vote" ? "vote" : null;
    }

    /// <summary>"left five dead", "at least 30 injured", "seven die": people in a state, without a noun.</summary>
    private string? InState(Document document, QuantityMention quantity)
    {
        var at = quantity.EndToken;
        var end = document.Sentences[quantity.Sentence].EndToken;
        if (at >= end || at + 1 < end && document.IsNoun(at + 1)) return null;
        if (document.Is(at, "die", "died")) return "person";
        if (!nouns.IsStateOfPeople(document.Word(at).ToString().ToLowerInvariant())) return null;
        return $"{document.Word(at).ToString().ToLowerInvariant()} person";
    }

    // "Blast Kills 40, Wounds 60 in Lima": a tagger takes the verb for a name where it has a capital.
    private bool FollowsHeadlineHarm(Document document, QuantityMention quantity)
    {
        var verb = quantity.FirstToken - 1;
        if (verb <= document.Sentences[quantity.Sentence].FirstToken || document.Tokens[verb].Upos == Upos.Verb || !char.IsUpper(document.Word(verb)[0]) || !Surroundings.IsHeadlineVerb(document.Word(verb))) return false;
        return nouns.IsDoneToPeople(Lemmas.Singular(document.Word(verb).ToString().ToLowerInvariant()));
    }

    /// <summary>"won the most wards, with 31": the number of what someone has most of.</summary>
    private string? MostOf(Document document, QuantityMention quantity)
    {
        if (!document.Is(quantity.FirstToken - 1, "with")) return null;
        var sentence = document.Sentences[quantity.Sentence];
        for (var i = quantity.FirstToken - 2; i > sentence.FirstToken; i--)
        {
            if (document.Tokens[i].Xpos != Xpos.NNS || !document.Is(i - 1, "most", "fewest", "more", "many", "fewer")) continue;
            return _phrases.Of(document, i, i);
        }

        return null;
    }

    /// <summary>"killed at least 62": people, unless the sentence has just counted them by another name.</summary>
    private string? Victims(Document document, QuantityMention quantity, FigureDraft? before)
    {
        // "at least seven, including two nurses, died"
        var top = document.Top(quantity.FirstToken, quantity.EndToken);
        if (document.Tokens[top] is { Relation: Deprel.Nsubj or Deprel.NsubjPass, Head: >= 0 } subject && nouns.IsDoneToPeople(document.Lemma(subject.Head))) return "person";
        if (quantity.EndToken < document.Tokens.Length && document.Tokens[quantity.EndToken].Upos == Upos.Verb && nouns.IsDoneToPeople(document.Lemma(quantity.EndToken)) && document.Tokens[quantity.EndToken].Xpos == Xpos.VBD) return "person";
        var verb = VerbBefore(document, quantity);
        if (verb < 0 || !nouns.IsDoneToPeople(document.Lemma(verb))) return null;
        return before is not null && before.Quantity.Sentence == quantity.Sentence ? null : "person";
    }

    /// <summary>"The route has reached 134": a number that its clause says of the subject.</summary>
    private string? OfSubject(Document document, QuantityMention quantity)
    {
        var top = document.Top(quantity.FirstToken, quantity.EndToken);
        var subject = document.Subject(top);
        if (subject < 0) subject = NounAbove(document, top);
        if (subject < 0 || subject == top) return null;
        var verb = VerbBefore(document, quantity);
        if (verb > subject && !nouns.SaysHowMany(document.Lemma(verb)) && !IsTotal(document, quantity)) return null;
        return _phrases.OfSubject(document, subject);
    }

    // "has been launched in a total of 112,000"
    private bool IsTotal(Document document, QuantityMention quantity) =>
        quantity.FirstToken > 1 && document.Is(quantity.FirstToken - 1, "of") && nouns.IsAmount(document.Lemma(quantity.FirstToken - 2));

    // The verb before a number, or the one that bounds it: "has reached 134", "surpassed one million".
    private static int VerbBefore(Document document, QuantityMention quantity)
    {
        var sentence = document.Sentences[quantity.Sentence];
        var first = quantity.FirstToken;
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - VerbReach); i--)
        {
            if (document.Is(i, ";", ":")) return -1;
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Aux) return i;
        }

        return -1;
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
