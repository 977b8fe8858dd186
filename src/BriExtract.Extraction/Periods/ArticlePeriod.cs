using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Periods.Evidence;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

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
            // "now", twice in an article, is no period that it reports
            if (date is not { Use: DateUse.Plain, Mention.Attributive: false } || SentenceDates.IsNow(reading.Document, date.Mention) || Series.IsFirst(figure, out _) || ClauseCues.TenseOf(reading.Document, figure) is Tense.Plan) continue;
            if (only is { } other && other != period) return Results(reading, dates);
            only = period;
            var at = reading.Document.Sentences[figure.Quantity.Sentence].Paragraph;
            if (at == paragraph) continue;
            (paragraphs, paragraph) = (paragraphs + 1, at);
        }

        return paragraphs >= FewestParagraphs ? only : Results(reading, dates);
    }

    // "reported third-quarter earnings", "for the six months ended April 4": the stretch of results that the article opens with. Those before and after
    // it are what it is compared with and what is foreseen; a longer one that holds it is told of in paragraphs of its own.
    private static Period? Results(ArticleReading reading, Dictionary<int, SentenceDates> dates)
    {
        for (var sentence = 0; sentence <= LastOpening; sentence++)
        {
            if (!dates.TryGetValue(sentence, out var own)) continue;
            foreach (var date in own.Dates)
            {
                // "will open in the third quarter": nothing has come of that quarter yet
                if (date.Use is not DateUse.Base && date.Mention.Named is { } named && IsOfResults(reading.Document, date.Mention)
                    && ClauseCues.Before(reading.Document, date.First, reading.Document.Sentences[sentence]) is not (Tense.Future or Tense.Plan or Tense.Modal)) return named;
            }
        }

        return null;
    }

    private static bool IsOfResults(Document document, DateMention mention)
    {
        if (mention.Grain is DateGrain.Quarter or DateGrain.Half) return true;
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (document.Is(i, "ended")) return true;
        }

        return false;
    }
}
