using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// Reads when a figure holds, what a growth or change is compared with, and whether it is reported or a target. A figure takes
/// the date of its own clause, else the date carried over in its paragraph, else the one period that the article as a
/// whole reports; a standing attribute (a line's length, a lease's years) takes none but its own.
/// </summary>
/// <remarks>Needs quantities with roles and links.</remarks>
public sealed class PeriodReader : IFigureReader
{
    private const int MostAround = 16;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var anchor = DateAnchor.Of(reading.Article.Published);
        var dates = SentenceDates.Of(reading);
        var drafts = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        if (drafts.Count == 0) return;
        var findings = new Dictionary<FigureDraft, Finding>(drafts.Count);
        ReadParagraphs(reading, anchor, dates, drafts, findings);
        var whole = ArticlePeriod.Of(reading, dates, drafts, findings);
        foreach (var draft in drafts)
        {
            var finding = findings[draft];
            if (finding.Kind == FindingKind.Nothing && whole is { } period && MayTakeWhole(reading, draft, period)) finding = new Finding(FindingKind.Whole, period, null);
            draft.Period = finding.Period;
        }

        TitleReader.Fill(reading, drafts, ArticlePeriod.Lead(reading, dates));
        foreach (var draft in drafts) Follow(draft);
        YearAgo.Fill(reading, dates, drafts);
        foreach (var draft in drafts)
        {
            AverageGrowth.Fill(reading, draft, drafts);
            draft.Status = StatusRule.Of(reading, draft, anchor, findings[draft].Date);
        }

        foreach (var draft in drafts)
        {
            if (draft.Base is not null) continue;
            draft.Base = ComparisonReader.Of(reading, draft, dates.GetValueOrDefault(draft.Quantity.Sentence));
            if (draft.Base is { } compared && draft.Period is null) draft.Period = AfterBase(reading, draft, compared, anchor, dates);
        }
    }

    private static void ReadParagraphs(ArticleReading reading, DateAnchor anchor, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts, Dictionary<FigureDraft, Finding> findings)
    {
        var document = reading.Document;
        var bySentence = drafts.ToLookup(draft => draft.Quantity.Sentence);
        var carried = default(Carried);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (sentence == 0 || document.Sentences[sentence].Paragraph != document.Sentences[sentence - 1].Paragraph) carried = default;
            var own = dates.GetValueOrDefault(sentence);
            var figures = bySentence[sentence].ToList();
            if (TurnsAway(document, document.Sentences[sentence].FirstToken) && carried.Date is { Mention.Grain: DateGrain.Day }) carried = default;
            GoverningDate? last = null;
            for (var i = 0; i < figures.Count; i++)
            {
                var draft = figures[i];
                var finding = Find(reading, anchor, draft, own?.Around(draft.Quantity.FirstToken), Near(figures, i), carried);
                findings[draft] = finding;
                draft.Period = finding.Period;
                if (finding.Kind == FindingKind.Own) last = finding.Date;
            }

            carried = carried.After(reading, own, last, figures);
        }
    }

    // "Meanwhile, ...": what follows is told of another moment than the day before.
    private static bool TurnsAway(Document document, int first) => document.Is(first, "meanwhile", "elsewhere", "separately");

    // The figures of the sentence around one: those further off tell nothing of its date.
    private static List<FigureDraft> Near(List<FigureDraft> figures, int at)
    {
        if (figures.Count <= 2 * MostAround) return figures;
        var from = Math.Max(0, at - MostAround);
        return figures.GetRange(from, Math.Min(figures.Count, at + MostAround) - from);
    }

    private static Finding Find(ArticleReading reading, DateAnchor anchor, FigureDraft draft, SentenceDates? own, IReadOnlyList<FigureDraft> figures, Carried carried)
    {
        var document = reading.Document;
        if (ClauseCues.IsThreshold(document, draft) || ClauseCues.FollowsAfter(document, draft)) return Finding.Blocked;
        var chosen = own is null ? null : DateChoice.Of(reading, draft, own, figures);
        if (StandingAttribute.Is(reading, draft, chosen, figures)) return Finding.Blocked;
        if (chosen is { Use: DateUse.Passing } && carried is { Date: { } holding, Governed: true }) chosen = holding;
        if (chosen is null && own is not null && own.Dates.Any(other => other.Use == DateUse.Plain && RelativeClause.Parts(document, draft.Quantity, other))) return Finding.Blocked;
        if (chosen is { } date) return new Finding(FindingKind.Own, PeriodOf(reading, anchor, draft, date, own!, figures), date);
        if (own is not null && ComparisonReader.Stated(document, draft, own) is not null) return Finding.Nothing;
        if (ClauseCues.LiesBefore(document, draft)) return Finding.Blocked;
        if (own is not null && own.Dates.Any(other => other.Use == DateUse.Bound && other.End <= draft.Quantity.FirstToken)) return Finding.Blocked;
        var spoken = own is null ? null : DateChoice.OfSpeech(own);
        if ((carried.Governed ? carried.Date ?? spoken : spoken ?? carried.Date) is not { } before) return Finding.Nothing;
        var tense = ClauseCues.TenseOf(document, draft);
        if (before == spoken) return tense is Tense.Future or Tense.Plan or Tense.Modal ? Finding.Blocked : new Finding(FindingKind.Own, PeriodOf(reading, anchor, draft, before, own, figures), before);
        if (tense is Tense.Future or Tense.Plan && before.Mention.Period is { IsDay: true } gone && anchor.Earliest is { } today && gone.End < today) return Finding.Blocked;
        // The date of an event dates what was done then; it says nothing of what is.
        var toCome = tense is Tense.Future or Tense.Plan && before.Mention.Ahead is { } ahead && anchor.Day is { } day && ahead.Start > day;
        if (!carried.Governed && !toCome && tense is not (Tense.Past or Tense.None) && before.Mention.Relation is not (DateRelation.AsOf or DateRelation.Since)) return Finding.Blocked;
        // "has been law since 1900" says nothing of when what was done later was done.
        if (before.Since && tense == Tense.Past) return Finding.Blocked;
        // What may be and what is for good were not done on the day of an event.
        if (!toCome && tense is not (Tense.Past or Tense.None) && before.Mention is { Grain: DateGrain.Day, Relation: DateRelation.In }) return Finding.Blocked;
        return new Finding(FindingKind.Carried, PeriodOf(reading, anchor, draft, before, null, figures), before);
    }

    private static Period? PeriodOf(ArticleReading reading, DateAnchor anchor, FigureDraft draft, GoverningDate date, SentenceDates? own, IReadOnlyList<FigureDraft> figures)
    {
        var mention = date.Mention;
        if (date.Since || mention.Relation == DateRelation.Since) return SincePeriod.Of(reading, anchor, draft, date, own, figures);
        if (Series.IsFirst(draft, out var later)) return Series.FirstPeriod(draft, later, date, own, figures);
        if (own is not null && Series.LastPeriod(draft, figures) is { } parallel && !InOwnClause(reading, draft, date)) return parallel;
        if (SincePeriod.Until(draft, date, own, reading) is { } run) return run;
        if (Merged(reading, date, own) is { } both) return both;
        if (ToDate(reading.Document, anchor, draft, mention) is { } sofar) return sofar;
        if (WillBetween(reading.Document, draft, date)) return mention.Ahead;
        var tense = mention.HasYear ? Tense.None : ClauseCues.TenseOf(reading.Document, draft);
        return tense is Tense.Future or Tense.Plan || (tense == Tense.Modal && mention.Relation is DateRelation.By or DateRelation.Until) ? mention.Ahead : mention.Period;
    }

    // "have sold 208,560 cars this year", "filed claims this week": what has been done in a stretch that is not over runs to the article's day.
    private static Period? ToDate(Document document, DateAnchor anchor, FigureDraft draft, DateMention mention)
    {
        if (!document.Is(mention.FirstToken, "this") || mention.Named is not { } stretch || anchor.Day is not { } day || day < stretch.Start || day >= stretch.End) return null;
        var tense = ClauseCues.TenseOf(document, draft);
        var over = tense == Tense.Perfect || (tense == Tense.Present && draft.Role == Role.Growth) || (tense == Tense.Past && mention.Grain is DateGrain.Week);
        return over ? new Period(stretch.Start, day) : null;
    }

    // "workers who have been told that their jobs will end on Dec. 9": the verb of the date is in the future.
    private static bool WillBetween(Document document, FigureDraft draft, GoverningDate date)
    {
        if (date.Mention.HasYear || date.First < draft.Quantity.EndToken) return false;
        for (var i = draft.Quantity.EndToken; i < date.First; i++)
        {
            if (document.Is(i, "will", "shall")) return true;
        }

        return false;
    }

    private static bool InOwnClause(ArticleReading reading, FigureDraft draft, GoverningDate date)
    {
        var document = reading.Document;
        var (from, to) = date.First >= draft.Quantity.EndToken ? (draft.Quantity.EndToken, date.First) : (date.End, draft.Quantity.FirstToken);
        for (var i = from; i < to; i++)
        {
            if (document.Is(i, ",", ";")) return false;
        }

        return true;
    }

    // "In December 2023 and November 2024, two forums": both dates together.
    private static Period? Merged(ArticleReading reading, GoverningDate date, SentenceDates? own)
    {
        if (own is null) return null;
        foreach (var other in own.Dates)
        {
            if (other.First <= date.End - 1 && other.End >= date.First) continue;
            var (first, second) = other.First < date.First ? (other, date) : (date, other);
            var gap = second.First - first.End;
            if (gap is 1 or 2 && reading.Document.Is(first.End, "and") && first.Mention.Grain == second.Mention.Grain && first.Mention.Period is { } from && second.Mention.Period is { } to && from.Start <= to.End)
                return new Period(from.Start, to.End);
        }

        return null;
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

    // What has been is of no one day; what was done is of the day that the article tells of.
    private static bool MayTakeWhole(ArticleReading reading, FigureDraft draft, Period whole) =>
        ClauseCues.TenseOf(reading.Document, draft) is var tense && (tense is Tense.Past or Tense.None || tense == Tense.Perfect && !whole.IsDay) && !Series.IsFirst(draft, out _) && !ClauseCues.LiesBefore(reading.Document, draft);

    // "was 144% greater than last year", said with no other date: it is this year's.
    private static Period? AfterBase(ArticleReading reading, FigureDraft draft, Period compared, DateAnchor anchor, Dictionary<int, SentenceDates> dates)
    {
        if (ComparisonReader.Stated(reading.Document, draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) is not { Mention: { HasYear: true, Grain: DateGrain.Year } }) return null;
        if (compared.Start.Year > 9990 || anchor.Earliest?.Year != compared.Start.Year + 1) return null;
        return new Period(compared.Start.AddYears(1), compared.End.AddYears(1));
    }
}

/// <summary>What was found of a figure's period.</summary>
/// <param name="Kind">Where from.</param>
/// <param name="Period">The days; null where the date names none.</param>
/// <param name="Date">The date.</param>
internal readonly record struct Finding(FindingKind Kind, Period? Period, GoverningDate? Date)
{
    /// <summary>No date governs, and none may be lent.</summary>
    public static Finding Blocked => new(FindingKind.Blocked, null, null);

    /// <summary>No date governs.</summary>
    public static Finding Nothing => default;
}

/// <summary>Where a figure's period comes from.</summary>
internal enum FindingKind
{
    Nothing, Blocked, Own, Carried, Whole,
}
