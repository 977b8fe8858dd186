using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Periods.Evidence;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>The one period that an article as a whole reports, where it does: a year's or a quarter's results.</summary>
internal static class ArticlePeriod
{
    // A year's results name their year more than once.
    private const int FewestParagraphs = 2;

    // The title and the first sentence or two say what the article is about.
    private const int LastOpening = 2;

    /// <summary>The period; null where the article reports several or none.</summary>
    public static Period? Of(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<OwnPeriod> figures)
    {
        Period? only = null;
        var (paragraphs, paragraph) = (0, -1);
        foreach (var (figure, date, period) in figures)
        {
            if (date is not { Use: DateUse.Plain, Mention.Attributive: false } || Series.IsFirst(figure, out _) || ClauseCues.TenseOf(reading.Document, figure) is Tense.Plan) continue;
            if (only is { } other && other != period) return Results(dates);
            only = period;
            var at = reading.Document.Sentences[figure.Quantity.Sentence].Paragraph;
            if (at == paragraph) continue;
            (paragraphs, paragraph) = (paragraphs + 1, at);
        }

        return paragraphs >= FewestParagraphs ? only : Results(dates);
    }

    // "reported third-quarter earnings": the quarter or half that the article opens with; those before and after it are what it is
    // compared with and what is foreseen, but one that overlaps it may be what is reported too.
    private static Period? Results(Dictionary<int, SentenceDates> dates)
    {
        Period? found = null;
        foreach (var (sentence, own) in dates.OrderBy(pair => pair.Key))
        {
            foreach (var date in own.Dates)
            {
                if (date.Mention is not { Grain: DateGrain.Quarter or DateGrain.Half, Named: { } named } || date.Use is DateUse.Base) continue;
                if (found is null && sentence > LastOpening) return null;
                if (found is { } other && other != named && named.Start <= other.End && other.Start <= named.End) return null;
                found ??= named;
            }
        }

        return found;
    }
}
