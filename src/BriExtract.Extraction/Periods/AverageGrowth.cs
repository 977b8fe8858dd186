using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>"an average annual growth of 4.7%": it runs from the first to the last year, and the first is its base.</summary>
internal static class AverageGrowth
{
    private const int Reach = 7;

    private static readonly WordSet Average = new("average", "averaging", "averaged", "compound", "mean");

    private static readonly WordSet Yearly = new("annual", "annually", "yearly", "year");

    /// <summary>Sets period and base of such a growth; leaves others alone.</summary>
    public static void Fill(ArticleReading reading, FigureDraft draft, List<FigureDraft> drafts)
    {
        if (draft.Role != Role.Growth || !IsAverage(reading.Document, draft)) return;
        var period = OfSeries(draft, drafts) ?? draft.Period;
        if (period is not { } years || years.End.Year - years.Start.Year < 1)
        {
            return;
        }

        draft.Period = years;
        draft.Base = Period.Year(years.Start.Year);
    }

    private static Period? OfSeries(FigureDraft draft, List<FigureDraft> drafts)
    {
        foreach (var first in drafts)
        {
            if (first.Quantity.Sentence > draft.Quantity.Sentence) break;
            if (first.Quantity.Sentence != draft.Quantity.Sentence || !Series.IsFirst(first, out var later)) continue;
            if (first.Period is { } from && later.Period is { } to && from.Start < to.Start) return new Period(from.Start, to.End);
        }

        return null;
    }

    private static bool IsAverage(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Quantity.Sentence];
        var (average, yearly) = (false, false);
        for (var i = Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - Reach); i < Math.Min(sentence.EndToken, draft.Quantity.EndToken + Reach); i++)
        {
            average |= document.Is(i, Average);
            yearly |= document.Is(i, Yearly);
        }

        return average && yearly;
    }
}
