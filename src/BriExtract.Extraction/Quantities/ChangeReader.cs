using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Reads what a sentence says happened to a quantity: "rose 0.3%", "up nearly 57%", "were up 1.8%, Lindqvist by 3.1%". Verbs and
/// adverbs only; a noun ("a 7% increase") names a change but does not say that it happened.
/// </summary>
internal sealed class ChangeReader(ChangeLexicon words)
{
    private const int Reach = 6;

    /// <summary>What happened to the mention.</summary>
    /// <param name="document">The document, its sentence analysed.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="before">The mention before it in the sentence, its change read; null when it is the first.</param>
    public QuantityChange Read(Document document, QuantityMention mention, QuantityMention? before)
    {
        if (mention.Kind is QuantityKind.Duration or QuantityKind.Age or QuantityKind.Multiple || mention.FromBefore > 0) return QuantityChange.None;
        var sentence = document.Sentences[mention.Sentence];
        var first = MentionTokens.First(document, mention);
        if (mention.Unit == UnitCode.Percent && mention.Value < 0m) return QuantityChange.Down;
        // "prices fall between $300 and $500": they lie there.
        if (mention.Unit != UnitCode.Percent && document.Is(first, "between")) return QuantityChange.None;
        if (before is not null && IsSameSaidAgain(document, mention, first, before)) return before.Change;
        if (Beside(document, mention, first, sentence.FirstToken, before) is { } beside) return beside;
        return OfVerb(document, mention, first);
    }

    // "lost 162 points, or 2.1%": the share of a change just given.
    private static bool IsSameSaidAgain(Document document, QuantityMention mention, int first, QuantityMention before)
    {
        var between = first - MentionTokens.End(before);
        return mention.Unit == UnitCode.Percent && before.Unit != UnitCode.Percent
            && ((between == 1 && document.Is(first - 1, "or", "(")) || (between == 2 && document.Is(first - 1, "or") && document.Is(first - 2, ",")));
    }

    // Walks left over what may stand between the word of change and the number.
    private QuantityChange? Beside(Document document, QuantityMention mention, int first, int sentenceFirst, QuantityMention? before)
    {
        var by = false;
        var to = false;
        for (var i = first - 1; i >= sentenceFirst && i >= first - Reach; i--)
        {
            if (words.At(document, i, ChangePart.Adverb) is { } adverb && !to && !IsUpTo(document, i) && !IsOfVerb(document, i, mention)) return Of(adverb);
            if (by && document.Is(i, "upward", "upwards")) return QuantityChange.Up;
            if (by && document.Is(i, "downward", "downwards")) return QuantityChange.Down;
            if ((IsVerb(document, i) || words.IsPastForm(document, i)) && words.At(document, i, ChangePart.Verb) is { } verb) return Takes(verb, mention, by, to) && !(to && before is { Change: not QuantityChange.None }) ? Of(verb) : null;
            if (document.Is(i, "by")) by = true;
            else if (document.Is(i, "to")) to = true;
            else if (document.Tokens[i].Upos is not (Upos.Adv or Upos.Det or Upos.Adj)) break;
        }

        // "were up 1.8%, Lindqvist by 3.1%": "by" without a verb of its own takes up the change before.
        return by && before is { Change: not QuantityChange.None } && before.Unit == mention.Unit ? before.Change : null;
    }

    // "was lowered by 12 degrees", "dropped early on Monday 4.5%": the verb that governs the quantity.
    private QuantityChange OfVerb(Document document, QuantityMention mention, int first)
    {
        var tokens = document.Tokens;
        var top = MentionTokens.Top(document, mention);
        var verb = tokens[top].Head;
        if (verb < 0 || verb >= first || !IsVerb(document, verb) || words.At(document, verb, ChangePart.Verb) is not { } word) return QuantityChange.None;
        var preposition = document.Child(top, Deprel.Case);
        if (preposition >= 0) return document.Is(preposition, "by") ? Of(word) : QuantityChange.None;
        return tokens[top].Relation is Deprel.Obj or Deprel.OblNpmod or Deprel.OblUnmarked or Deprel.Advmod && Takes(word, mention, by: false, to: false)
            ? Of(word)
            : QuantityChange.None;
    }

    // "fell to 49.55": a level that the verb led to; where how much it fell was said before ("lost 2% to sink to 6,310"), that is what fell.
    private static bool Takes(ChangeWord word, QuantityMention mention, bool by, bool to) => by || word.Takes(mention.Unit) || (to && word.Reach == ChangeReach.Any) || mention.Unit is "[point]" or "GBX" or "USX" or "MYX";

    // "shut down 3 plants", "put up 40 million", "make up 80% of the traffic"; but a share is not shut down: "the index ended down 1%".
    private static bool IsOfVerb(Document document, int adverb, QuantityMention mention) =>
        (document.Tokens[adverb].Relation == Deprel.CompoundPrt && mention.Unit is not (UnitCode.Percent or UnitCode.PercentagePoint))
        || (adverb > 0 && document.Lemma(adverb - 1) is "make" or "take" or "buy" or "use" or "give" or "eat" or "snap" or "hold");

    private static bool IsUpTo(Document document, int token) => document.Is(token, "up") && document.Is(token + 1, "to", "from");

    private static bool IsVerb(Document document, int token) => document.Tokens[token].Upos is Upos.Verb or Upos.Aux;

    private static QuantityChange Of(ChangeWord word) => word.Direction == Direction.Up ? QuantityChange.Up : QuantityChange.Down;
}
