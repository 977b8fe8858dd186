using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>A headline repeats a figure of the text and leaves its date out: it takes that figure's, or the day that the article opens with.</summary>
internal static class TitleReader
{
    /// <summary>Fills the periods of headline figures that have none, or no more than the lead's.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="drafts">Its figures.</param>
    /// <param name="lead">The day of what the first sentence tells; null where it names none.</param>
    public static void Fill(ArticleReading reading, List<FigureDraft> drafts, Period? lead)
    {
        if (!drafts.Exists(draft => InTitle(reading, draft))) return;
        var told = drafts.Where(draft => !InTitle(reading, draft)).Select(draft => (draft.Quantity.Value, draft.Quantity.Unit)).ToHashSet();
        var bodies = new Dictionary<(decimal Value, string Unit), Period>();
        foreach (var draft in drafts)
        {
            if (draft.Period is { } period && !InTitle(reading, draft)) bodies.TryAdd((draft.Quantity.Value, draft.Quantity.Unit), period);
        }

        foreach (var draft in drafts)
        {
            if ((draft.Period is null || draft.Period == lead) && InTitle(reading, draft) && bodies.TryGetValue((draft.Quantity.Value, draft.Quantity.Unit), out var period)) draft.Period = period;
            else if (draft.Period is null && InTitle(reading, draft) && lead is { } day && draft.Role == Role.Level && !told.Contains((draft.Quantity.Value, draft.Quantity.Unit))) draft.Period = day;
        }
    }

    /// <summary>The first line that has no full stop, or one that repeats the title.</summary>
    public static bool InTitle(ArticleReading reading, FigureDraft draft)
    {
        var sentence = reading.Document.Sentences[draft.Quantity.Sentence];
        var text = sentence.Span.In(reading.Document.Text);
        if (reading.Article.Title is { Length: > 0 } title && text.Equals(title, StringComparison.OrdinalIgnoreCase)) return true;
        return sentence.Paragraph == 0 && text.Length < 200 && !text.EndsWith(".");
    }
}
