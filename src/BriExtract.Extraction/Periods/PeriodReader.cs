using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Periods.Evidence;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// Reads when a figure holds, what a growth or change is compared with, and whether it is reported or a target. Of the periods that
/// the article offers a figure (its clause's date, what holds on in its paragraph, the day of the event that the article opens with, none)
/// it takes the likeliest under trained weights.
/// </summary>
/// <remarks>Needs quantities with roles and links.</remarks>
/// <param name="weights">What speaks how much for which.</param>
public sealed class PeriodReader(PeriodWeights weights) : IFigureReader
{
    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var anchor = DateAnchor.Of(reading.Article.Published);
        var drafts = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        if (drafts.Count == 0) return;
        var dates = SentenceDates.Of(reading);
        var candidates = PeriodCandidates.Gather(reading, anchor, dates, drafts);
        var governing = new GoverningDate?[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            var best = weights.Best(candidates.Of(i));
            (drafts[i].Period, governing[i]) = (best.Period, best.Date);
            if (best is { Source: PeriodSource.OwnSpeech, Period.IsDay: true } && IsOverYear(reading, drafts[i], dates)) drafts[i].Period = null;
        }

        TitleReader.Fill(reading, drafts, candidates.Opening.Lead?.Mention.Period);
        foreach (var draft in drafts) Follow(draft);
        FillBeforePerUnit(reading, drafts);
        ComparedLevel.Fill(reading, dates, drafts);
        YearAgo.Fill(reading, dates, drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            AverageGrowth.Fill(reading, drafts[i], drafts);
            drafts[i].Status = StatusRule.Of(reading, drafts[i], anchor, governing[i]);
        }

        foreach (var draft in drafts)
        {
            if (draft.Base is not null) continue;
            draft.Base = ComparisonReader.Of(reading, draft, dates.GetValueOrDefault(draft.Quantity.Sentence));
            if (draft.Base is { } compared && draft.Period is null) draft.Period = AfterBase(reading, draft, compared, anchor, dates);
        }
    }

    /// <summary>The periods that each figure may have, none first: what the weights are trained on.</summary>
    public static IReadOnlyList<IReadOnlyList<PeriodCandidate>> Candidates(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var drafts = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        var found = PeriodCandidates.Gather(reading, DateAnchor.Of(reading.Article.Published), SentenceDates.Of(reading), drafts);
        return [.. Enumerable.Range(0, drafts.Count).Select(found.Of)];
    }

    /// <summary>The growth of a level, the share of a whole and the conversion of an amount hold when that one holds.</summary>
    private static void Follow(FigureDraft draft)
    {
        foreach (var link in draft.Links)
        {
            if (link.Other.Quantity.Sentence != draft.Quantity.Sentence) continue;
            if (link.Relation == LinkRelation.ConversionOf) draft.Period = link.Other.Period;
            else if (link.Relation is LinkRelation.GrowthOf && draft.Period is { } own && link.Other.Period is { } level && own.Start == level.Start && level.End < own.End) draft.Period = level;
            else if (draft.Period is null && link.Relation is LinkRelation.GrowthOf or LinkRelation.ChangeOf) draft.Period = link.Other.Period;
        }
    }

    // "The office said on Wednesday that trade was 30% larger than last year": no day is larger than a year; it was said then.
    private static bool IsOverYear(ArticleReading reading, FigureDraft draft, Dictionary<int, SentenceDates> dates) =>
        draft.Role is Role.Growth or Role.Change
        && ComparisonReader.Stated(reading.Document, draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) is { Mention: { HasYear: true, Grain: DateGrain.Year } stated }
        && !YearAgo.Is(reading.Document, stated);

    // "earned $4 million, or 50 cents a share, in 2018": the amount holds when what it is a share or head of it does.
    private static void FillBeforePerUnit(ArticleReading reading, List<FigureDraft> drafts)
    {
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            var (amount, dealt) = (drafts[i], drafts[i + 1]);
            if (amount.Period is null && ComparedLevel.IsDealt(reading, amount, dealt)) amount.Period = dealt.Period;
        }
    }

    // "was 30% larger than last year", said with no other date: it is this year's.
    private static Period? AfterBase(ArticleReading reading, FigureDraft draft, Period compared, DateAnchor anchor, Dictionary<int, SentenceDates> dates)
    {
        if (ComparisonReader.Stated(reading.Document, draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) is not { Mention: { HasYear: true, Grain: DateGrain.Year } }) return null;
        if (compared.Start.Year > 9990 || anchor.Earliest?.Year != compared.Start.Year + 1) return null;
        return new Period(compared.Start.AddYears(1), compared.End.AddYears(1));
    }
}
