using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>The one period that an article as a whole reports, where it does: a year's results, or the day of the event it tells of.</summary>
internal static class ArticlePeriod
{
    // A year's results name their year more than once.
    private const int FewestParagraphs = 2;

    // The title and the first sentence or two say what the article is about.
    private const int LastOpening = 2;

    /// <summary>The period; null where the article reports several or none.</summary>
    public static Period? Of(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts, Dictionary<FigureDraft, Finding> findings)
    {
        var own = drafts.Where(draft => findings[draft] is { Kind: FindingKind.Own, Period: not null } finding && finding.Date is { Use: DateUse.Plain, Mention.Attributive: false } && !Series.IsFirst(draft, out _)
            && ClauseCues.TenseOf(reading.Document, draft) is not Tense.Plan).ToList();
        var periods = own.Select(draft => findings[draft].Period!.Value).Distinct().ToList();
        if (periods.Count == 1 && own.Select(draft => reading.Document.Sentences[draft.Quantity.Sentence].Paragraph).Distinct().Count() >= FewestParagraphs) return periods[0];
        if (Results(reading, dates) is { } quarter) return quarter;
        return Lead(reading, dates) is { } day && periods.TrueForAll(period => period == day) ? day : null;
    }

    // "reported third-quarter earnings": the quarter or half that the article opens with, where it names no other.
    private static Period? Results(ArticleReading reading, Dictionary<int, SentenceDates> dates)
    {
        Period? found = null;
        foreach (var (sentence, own) in dates.OrderBy(pair => pair.Key))
        {
            foreach (var date in own.Dates)
            {
                if (date.Mention is not { Grain: DateGrain.Quarter or DateGrain.Half, Named: { } named } || date.Use is DateUse.Base) continue;
                if (found is null && sentence > LastOpening) return null;
                if (found is { } other && other != named) return null;
                found = named;
            }
        }

        return found;
    }

    /// <summary>The day of what the first sentence tells; the day of saying so is another. Null where it names none.</summary>
    public static Period? Lead(ArticleReading reading, Dictionary<int, SentenceDates> dates)
    {
        for (var sentence = 0; sentence < reading.Document.Sentences.Length; sentence++)
        {
            if (!reading.Document.Sentences[sentence].Span.In(reading.Document.Text).EndsWith(".")) continue;
            if (!dates.TryGetValue(sentence, out var own)) return null;
            foreach (var date in own.Dates)
            {
                if (date.Use == DateUse.Plain && date.Mention is { Grain: DateGrain.Day, Relation: DateRelation.In, Period: { IsDay: true } day }) return day;
            }

            return null;
        }

        return null;
    }
}
