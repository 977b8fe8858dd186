using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Indicators;

/// <summary>
/// Fills <see cref="FigureDraft.Measured"/>, <see cref="FigureDraft.IndicatorHead"/> and
/// <see cref="FigureDraft.MeasuredWith"/>: the words that say what a figure measures, or the figure that it is said of.
/// </summary>
public sealed class MeasuredPhraseReader : IFigureReader
{
    // Figures further apart than this are not said of one another.
    private const int Farthest = 12;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var draft in reading.Drafts)
        {
            draft.Measured = MeasuredPhraseFinder.Find(reading, draft);
            draft.IndicatorHead = draft.Measured?.Head ?? -1;
        }

        for (var i = 0; i < reading.Drafts.Count; i++) Tie(reading, i);
    }

    // Links first; then what the order of words says: a rate of change, or an amount without a subject of its own, is
    // said of the amount before it.
    private static void Tie(ArticleReading reading, int at)
    {
        var draft = reading.Drafts[at];
        foreach (var link in draft.Links)
        {
            if (link.Relation is LinkRelation.GrowthOf or LinkRelation.ChangeOf or LinkRelation.ConversionOf && !ActsApart(draft, link.Other)) draft.MeasuredWith ??= link.Other;
            else if (link.Relation == LinkRelation.EarlierOf && link.Other.MeasuredWith is null && link.Other != draft) link.Other.MeasuredWith = draft;
        }

        // "occupied 6.05 hectares, up from 2.48": the earlier value of the same.
        if (draft.MeasuredWith is null && at > 0 && reading.Drafts[at - 1].Quantity.Sentence == draft.Quantity.Sentence && IsUpFrom(reading, draft))
            draft.MeasuredWith = EarlierOwn(reading.Drafts, at);
        if (draft.MeasuredWith is null && at > 0 && GoesOn(reading, reading.Drafts[at - 1], draft)) draft.MeasuredWith = reading.Drafts[at - 1];
        if (draft.MeasuredWith is null && NeedsAnother(reading, draft) && Before(reading.Drafts, at) is { } before) draft.MeasuredWith = before;
        for (FigureDraft? step = draft.MeasuredWith, fast = step; step is not null; step = step.MeasuredWith)
        {
            // Ties never run in a circle.
            if (step == draft || (fast = fast?.MeasuredWith) == draft)
            {
                draft.MeasuredWith = null;
                break;
            }
        }
    }

    // "to 50.7%, and further increased to 51.8% in the first half of 2025, which is more than half": no noun stands between.
    private static bool GoesOn(ArticleReading reading, FigureDraft before, FigureDraft draft)
    {
        if (before.Quantity.Sentence != draft.Quantity.Sentence || before.Quantity.Unit != draft.Quantity.Unit || before.Role != draft.Role || draft.Quantity.CountedHead >= 0 || before.Quantity.CountedHead >= 0) return false;
        var document = reading.Document;
        var verb = false;
        for (var i = before.Quantity.EndToken; i < draft.Quantity.FirstToken; i++)
        {
            if (reading.InDate(i)) continue;
            verb |= document.IsVerb(i);
            if (!document.IsMark(i) && !document.IsVerb(i) && !document.IsAdverb(i) && !document.IsPreposition(i) && !document.IsJoiner(i) && !document.IsDeterminer(i)) return false;
        }

        return verb;
    }

    // "Kenya canceled $20 billion in projects, and Ghana lopped $2 billion off a railway": another act by another.
    private static bool ActsApart(FigureDraft draft, FigureDraft other) =>
        draft.Role == Role.Change && draft.Measured is { Construction: Construction.Object, SubjectFirst: >= 0 } own
        && (other.Measured is not { } theirs || own.SubjectFirst >= other.Quantity.EndToken && own.SubjectFirst != theirs.SubjectFirst);

    private static bool IsUpFrom(ArticleReading reading, FigureDraft draft)
    {
        var document = reading.Document;
        for (var i = draft.Quantity.FirstToken - 1; i > 0 && i > draft.Quantity.FirstToken - 4; i--)
        {
            if (document.Is(i, "from", "with", "to")) return document.Is(i - 1, "up", "down", "compared");
        }

        return false;
    }

    private static bool NeedsAnother(ArticleReading reading, FigureDraft draft)
    {
        if (draft.Measured is not { } phrase) return draft.Quantity.CountedHead < 0;
        var head = reading.Document.Lemma(phrase.Head).ToLowerInvariant();
        // "the share had climbed to 64%": the rate that was spoken of.
        if (phrase.Construction == Construction.Subject && phrase.End - phrase.First <= 2 && head is "rate" or "figure" or "number" or "total" or "share" or "proportion" or "level" or "value" or "coverage") return true;
        return draft.Role is Role.Growth or Role.Change
            && phrase.Construction is Construction.Of or Construction.Modifier
            && head is "increase" or "growth" or "rise" or "decrease" or "decline" or "drop" or "fall" or "gain";
    }

    // The nearest figure before, in the sentence, that has words of its own.
    private static FigureDraft? EarlierOwn(List<FigureDraft> drafts, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Farthest) && drafts[i].Quantity.Sentence == drafts[at].Quantity.Sentence; i--)
        {
            if (drafts[i].MeasuredWith is null && drafts[i].Rejected is null) return drafts[i];
        }

        return null;
    }

    private static FigureDraft? Before(List<FigureDraft> drafts, int at)
    {
        var draft = drafts[at];
        FigureDraft? nearest = null;
        var bare = draft.Measured is null or { Construction: Construction.Subject };
        for (var i = at - 1; i >= Math.Max(0, at - Farthest) && draft.Quantity.Sentence - drafts[i].Quantity.Sentence <= (bare ? 2 : 0); i--)
        {
            if (drafts[i].Rejected is not null) continue;
            if (!bare) nearest ??= drafts[i];
            if (drafts[i].Quantity.Unit == draft.Quantity.Unit && drafts[i].Role == draft.Role) return drafts[i];
        }

        return draft.Role is Role.Growth or Role.Change || UnitCode.IsCurrency(draft.Quantity.Unit) ? nearest : null;
    }
}
