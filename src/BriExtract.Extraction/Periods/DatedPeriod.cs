using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>The days that a date gives to the figure it governs: a stretch from "since", the coming August of a plan, what has been done this year until now.</summary>
internal static class DatedPeriod
{
    /// <summary>The days; null where the date names none, or is of a later value than the figure.</summary>
    public static Period? Of(ArticleReading reading, DateAnchor anchor, FigureDraft draft, GoverningDate date, SentenceDates? own, IReadOnlyList<FigureDraft> figures)
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
            if (document.IsOneOf(i, ',', ';')) return false;
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
}
