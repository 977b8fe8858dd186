using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>The cues of a figure itself: its verb's tense, what it is, how it stands to the dates of its sentence.</summary>
internal static class FigureCues
{
    // "71 years old", "a 60-year-old man"
    private const int AgeReach = 3;

    /// <summary>The cues.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="own">The dates of its sentence; null for none.</param>
    /// <param name="chosen">The best of them; null for none.</param>
    /// <param name="figures">The figures around it in its sentence.</param>
    /// <param name="opening">What the article opens with.</param>
    public static CueSet Of(ArticleReading reading, FigureDraft draft, SentenceDates? own, GoverningDate? chosen, IReadOnlyList<FigureDraft> figures, Opening opening)
    {
        var document = reading.Document;
        var kind = OfKind(document, draft, opening);
        return kind.With(PeriodCue.Any).With(TitleReader.InTitle(reading, draft) ? PeriodCue.InTitle : TenseCue(ClauseCues.TenseOf(document, draft)))
            .With(PeriodCue.AfterSaying, IsAfterSaying(document, draft))
            .With(PeriodCue.Standing, !kind.Has(PeriodCue.Age) && StandingAttribute.Is(reading, draft, chosen, figures))
            .With(PeriodCue.Hyphenated, StandingAttribute.Hyphenated(document, draft))
            .With(PeriodCue.Threshold, ClauseCues.IsThreshold(document, draft))
            .With(PeriodCue.FollowsAfter, ClauseCues.FollowsAfter(document, draft))
            .With(PeriodCue.LiesBefore, ClauseCues.LiesBefore(document, draft))
            .With(PeriodCue.Compared, own is not null && ComparisonReader.Stated(document, draft, own) is not null)
            .With(PeriodCue.Parted, chosen is null && own is not null && IsParted(document, draft, own))
            .With(PeriodCue.Bounded, own is not null && IsBounded(draft, own))
            .With(PeriodCue.SeriesFirst, Series.IsFirst(draft, out _))
            .With(PeriodCue.Quoted, IsQuoted(document, draft))
            .With(PeriodCue.HasOwn, chosen is not null);
    }

    private static bool IsParted(Document document, FigureDraft draft, SentenceDates own)
    {
        foreach (var other in own.Dates)
        {
            if (other.Use == DateUse.Plain && RelativeClause.Parts(document, draft.Quantity, other)) return true;
        }

        return false;
    }

    private static bool IsBounded(FigureDraft draft, SentenceDates own)
    {
        foreach (var other in own.Dates)
        {
            if (other.Use == DateUse.Bound && other.End <= draft.Quantity.FirstToken) return true;
        }

        return false;
    }

    private static PeriodCue TenseCue(Tense tense) => tense switch
    {
        Tense.Past => PeriodCue.TensePast,
        Tense.Perfect => PeriodCue.TensePerfect,
        Tense.Present => PeriodCue.TensePresent,
        Tense.Future => PeriodCue.TenseFuture,
        Tense.Plan => PeriodCue.TensePlan,
        Tense.Modal => PeriodCue.TenseModal,
        _ => PeriodCue.TenseNone,
    };

    private static CueSet OfKind(Document document, FigureDraft draft, Opening opening)
    {
        var unit = draft.Quantity.Unit;
        var cues = new CueSet(0).With(PeriodCue.Spelled, char.IsLetter(document.Text[draft.Quantity.NumberSpan.Start]));
        if (draft.Role is Role.Growth or Role.Change) return cues.With(PeriodCue.Growth);
        if (UnitCode.IsCurrency(unit)) return cues.With(PeriodCue.Money);
        if (draft.Role == Role.Share || unit == UnitCode.Percent) return cues.With(PeriodCue.Share);
        if (unit == "a" && draft.IsAgeAtDeath) return cues.With(PeriodCue.Age).With(PeriodCue.AgeAtDeath);
        if (unit == "a" && IsAge(document, draft)) return cues.With(PeriodCue.Age).With(PeriodCue.AgeAtDeath, opening.TellsDeath);
        if (unit is "a" or "mo" or "wk" or "d") return cues.With(PeriodCue.Duration);
        return cues.With(StandingAttribute.IsExtent(unit) ? PeriodCue.Extent : PeriodCue.Count);
    }

    // "aged 55", "He was 95.", "71 years old", "a 60-year-old man", as against "40 years in prison"
    private static bool IsAge(Document document, FigureDraft draft)
    {
        var end = Math.Min(document.Sentences[draft.Quantity.Sentence].EndToken, draft.Quantity.EndToken + AgeReach);
        for (var i = draft.Quantity.FirstToken; i < end; i++)
        {
            if (document.Is(i, "old", "year-old") || document.Word(i).EndsWith("-old", StringComparison.OrdinalIgnoreCase)) return true;
        }

        for (var i = draft.Quantity.FirstToken; i < Math.Min(end, draft.Quantity.EndToken + 1); i++)
        {
            if (document.Is(i, "year", "years", "decades", "decade") || document.Word(i).EndsWith("-year", StringComparison.OrdinalIgnoreCase)) return document.Is(draft.Quantity.FirstToken - 1, "aged", "age");
        }

        return true;
    }

    // "Duarte said that 12 million is": the nearest verb before the figure says, and tells nothing of its time.
    private static bool IsAfterSaying(Document document, FigureDraft draft)
    {
        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(first, draft.Quantity.FirstToken - SentenceDates.LongestLook); i--)
        {
            if (document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return SentenceDates.IsSpeech(document, i);
        }

        return false;
    }

    private static bool IsQuoted(Document document, FigureDraft draft)
    {
        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        var open = false;
        for (var i = Math.Max(first, draft.Quantity.FirstToken - SentenceDates.LongestLook); i < draft.Quantity.FirstToken; i++)
        {
            switch (document.Word(i))
            {
                case "\"" or "``" or "''":
                    open = !open;
                    break;
                case "\u201C":
                    open = true;
                    break;
                case "\u201D":
                    open = false;
                    break;
            }
        }

        return open;
    }
}
