using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>What the words around a figure say about its time apart from dates: tense, plans, thresholds, things that lie before.</summary>
internal static class ClauseCues
{
    // How far behind a figure its own verb may stand: "more than 700 aid projects in those countries will be".
    private const int VerbReach = 12;

    /// <summary>The tense of the verb that the figure belongs to.</summary>
    public static Tense TenseOf(Document document, FigureDraft draft) => draft.Tense ??= ReadTense(document, draft);

    private static Tense ReadTense(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Quantity.Sentence];
        var first = draft.Quantity.FirstToken;
        var subject = IsSubject(document, draft, sentence);
        if (!subject && Before(document, first, sentence) is not Tense.None and var before) return before;

        for (var i = draft.Quantity.EndToken; i < Math.Min(sentence.EndToken, draft.Quantity.EndToken + VerbReach); i++)
        {
            if (Finite(document, i, sentence) is { } tense) return tense;
        }

        return Tense.None;
    }

    /// <summary>The tense of the last verb before a token of its sentence; none where no verb stands there.</summary>
    public static Tense Before(Document document, int token, Sentence sentence)
    {
        for (var i = token - 1; i >= Math.Max(sentence.FirstToken, token - SentenceDates.LongestLook); i--)
        {
            if (document.IsOneOf(i, ';')) break;
            if (Finite(document, i, sentence) is { } tense) return tense;
        }

        return Tense.None;
    }

    /// <summary>"128 cities will open": the verb at a token is the figure's own.</summary>
    public static bool StandsBeforeItsVerb(Document document, FigureDraft draft, int verb)
    {
        if (!IsSubject(document, draft, document.Sentences[draft.Quantity.Sentence])) return false;
        for (var i = draft.Quantity.EndToken; i < verb; i++)
        {
            if (document.Is(i, ",", "who", "which", "that", ";") || document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return false;
        }

        return true;
    }

    private static readonly WordSet Expecting = new("expecting", "anticipating", "expects", "anticipates", "foresees");

    private static readonly WordSet Expected = new("expected", "forecast", "predicted", "anticipated");

    /// <summary>"analysts were expecting 2 billion", "missing the gain of 4% that was expected": what was thought to come, whatever came.</summary>
    public static bool IsExpectation(Document document, FigureDraft draft)
    {
        const int Reach = 12;
        var sentence = document.Sentences[draft.Quantity.Sentence];
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - Reach); i--)
        {
            if (document.IsOneOf(i, ',', ';')) break;
            if (document.Is(i, Expecting) || document.Is(i, Expected) && document.Is(i - 1, "had", "analysts", "economists")) return true;
        }

        for (var i = draft.Quantity.EndToken; i < Math.Min(sentence.EndToken, draft.Quantity.EndToken + Reach); i++)
        {
            if (document.IsOneOf(i, ',', ';')) break;
            if (document.Is(i, Expected) && document.Is(i - 1, "was", "were", "analysts", "economists", "had") && !document.Is(i + 1, "to")) return true;
        }

        return false;
    }

    // The figure opens its clause: nothing but a date, an adverb or a conjunction stands before it.
    private static bool IsSubject(Document document, FigureDraft draft, Sentence sentence)
    {
        var token = document.Tokens[document.Top(draft.Quantity.FirstToken, Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1))];
        if (token.Relation is Deprel.Nsubj or Deprel.NsubjPass) return true;
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - SentenceDates.LongestLook); i--)
        {
            if (document.IsOneOf(i, ',', ';')) return true;
            if (Finite(document, i, sentence) is not null || document.Tokens[i].Upos is Upos.Verb) return false;
        }

        return true;
    }

    private static Tense? Finite(Document document, int token, Sentence sentence)
    {
        if (TenseWords.TryFind(document.Word(token), out var word))
        {
            if (Any(word, TenseWord.Will) || Any(word, TenseWord.Wo) && document.Is(token + 1, "n't", "n\u2019t")) return Tense.Future;
            if (Any(word, TenseWord.Should) || Any(word, TenseWord.Has) && document.Is(token + 1, "to")) return Tense.Plan;
            // "would have passed": the modal before it says more.
            if (Any(word, TenseWord.Bare) && token > sentence.FirstToken && document.Tokens[token - 1].Xpos == Xpos.MD) return null;
            if (Any(word, TenseWord.Would)) return Tense.Modal;
            if (Any(word, TenseWord.IsOrWas) && document.Is(token + 1, "to") && token + 2 < sentence.EndToken && document.Tokens[token + 2].Xpos is Xpos.VB) return Tense.Plan;
            if (Any(word, TenseWord.IsOrWas | TenseWord.Be) && IsForeseen(document, token + 1)) return Tense.Plan;
            if (Any(word, TenseWord.Plans) || Any(word, TenseWord.Calls) && document.Is(token + 1, "for")) return Tense.Plan;
            if (Any(word, TenseWord.Due) && document.Is(token + 1, "to") && token + 2 < sentence.EndToken && document.Tokens[token + 2].Xpos is Xpos.VB) return Tense.Plan;
            // "it has three inspectors" is how it is, "it has hired three" what was done
            if (Any(word, TenseWord.Has) && !HasParticiple(document, token, sentence)) return Tense.Present;
            if (Any(word, TenseWord.Has | TenseWord.Ve)) return Tense.Perfect;
            if (Any(word, TenseWord.Was)) return Tense.Past;
            if (Any(word, TenseWord.Is)) return Tense.Present;
        }

        return document.Tokens[token].Xpos switch
        {
            Xpos.VBD => Tense.Past,
            Xpos.VBZ or Xpos.VBP => Tense.Present,
            _ => null,
        };
    }

    private static bool Any(TenseWord word, TenseWord wanted) => (word & wanted) != 0;

    /// <summary>What a word says of tense, in the order of asking.</summary>
    [Flags]
    private enum TenseWord
    {
        Will = 1, Wo = 2, Should = 4, Has = 8, Bare = 16, Would = 32, IsOrWas = 64, Be = 128, Plans = 256, Calls = 512, Due = 1024, Ve = 2048, Was = 4096, Is = 8192,
    }

    // Looked up once for all questions: asked of some hundred words an article, hardly any of which is one of these.
    private static readonly WordTable<TenseWord> TenseWords = Table(
        (TenseWord.Will, "will shall 'll \u2019ll"),
        (TenseWord.Wo, "wo"),
        (TenseWord.Should, "should must"),
        (TenseWord.Has, "has have"),
        (TenseWord.Bare, "have be"),
        (TenseWord.Would, "would could may might can"),
        (TenseWord.IsOrWas, "is are was were"),
        (TenseWord.Be, "be"),
        (TenseWord.Plans, "plan plans planned planning aim aims aimed aiming seek seeks seeking sought intend intends intended hopes hoping target targets targeting goal pledges promises vows"),
        (TenseWord.Plans, "expected projected forecast forecasts scheduled predicted proposed proposing proposes potential potentially upcoming"),
        (TenseWord.Calls, "called calls calling"),
        (TenseWord.Due, "working preparing set due likely wants want vowed poised"),
        (TenseWord.Ve, "'ve \u2019ve"),
        (TenseWord.Was, "had was were did"),
        (TenseWord.Is, "is are does do 're \u2019re"));

    private static WordTable<TenseWord> Table(params ReadOnlySpan<(TenseWord Says, string Words)> rows)
    {
        var words = new Dictionary<string, TenseWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (says, listed) in rows)
        {
            foreach (var word in listed.Split(' ')) words[word] = words.GetValueOrDefault(word) | says;
        }

        return new WordTable<TenseWord>(words, StringComparer.OrdinalIgnoreCase);
    }

    // "are expected to receive", "is now likely to rise"
    private static bool IsForeseen(Document document, int token)
    {
        if (token < document.Tokens.Length && document.Tokens[token].Upos == Upos.Adv) token++;
        return document.Is(token, "expected", "projected", "forecast", "scheduled", "slated", "predicted", "due", "likely") && document.Is(token + 1, "to");
    }

    private static bool HasParticiple(Document document, int token, Sentence sentence)
    {
        for (var i = token + 1; i < Math.Min(sentence.EndToken, token + 5); i++)
        {
            if (document.Tokens[i].Xpos is Xpos.VBN or Xpos.VBD || document.Is(i, "been", "had")) return true;
            if (document.Tokens[i].Upos is not Upos.Adv && !document.Is(i, ",", "so", "far", "to", "date")) return false;
        }

        return false;
    }

    /// <summary>"after prescribing 500 doses": what was done before that which the sentence dates.</summary>
    public static bool FollowsAfter(Document document, FigureDraft draft)
    {
        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        for (var i = draft.Quantity.FirstToken - 1; i > first && i > draft.Quantity.FirstToken - 6; i--)
        {
            if (document.Is(i - 1, "after", "before") && document.Tokens[i].Xpos == Xpos.VBG) return true;
            if (document.Is(i, ",", ";", "and", "but")) return false;
        }

        return false;
    }

    /// <summary>"the 75 votes required for a change": a mark to be reached, whatever the day.</summary>
    public static bool IsThreshold(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Quantity.Sentence];
        var end = Math.Min(sentence.EndToken, Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1) + 3);
        for (var i = draft.Quantity.EndToken; i < end; i++)
        {
            if (document.Is(i, "needed", "required", "necessary")) return true;
            // "300 of the 326 seats needed": the second is the mark
            if (document.IsOneOf(i, ',', '.') || document.Tokens[i].Upos == Upos.Num) return false;
        }

        return false;
    }

    private static readonly WordSet Former = new("before", "previous", "previously", "initial", "initially", "originally", "prior", "earlier");

    /// <summary>"vaccination before the outbreak covered 31 percent": the figure lies before what the dates of the text tell.</summary>
    public static bool LiesBefore(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Quantity.Sentence];
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - SentenceDates.LongestLook); i--)
        {
            if (document.IsOneOf(i, ';')) return false;
            if (document.Is(i, Former)) return true;
            if (document.IsOneOf(i, ',') && !document.Is(sentence.FirstToken, "before", "prior", "previously", "initially", "originally")) return false;
        }

        return false;
    }
}

/// <summary>When the verb of a figure says it is.</summary>
internal enum Tense
{
    /// <summary>No verb was found.</summary>
    None,

    /// <summary>"was", "rose"</summary>
    Past,

    /// <summary>"has reached"</summary>
    Perfect,

    /// <summary>"is", "covers"</summary>
    Present,

    /// <summary>"will reach"</summary>
    Future,

    /// <summary>"plans to", "should", "is expected to"</summary>
    Plan,

    /// <summary>"may", "could"</summary>
    Modal,
}
