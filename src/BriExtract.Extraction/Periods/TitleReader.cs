using BriExtract.Core.Periods;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>A headline repeats a figure of the text and leaves its date out: it takes that figure's.</summary>
internal static class TitleReader
{
    /// <summary>Fills the periods of headline figures that have none.</summary>
    public static void Fill(ArticleReading reading, List<FigureDraft> drafts)
    {
        var bodies = new Dictionary<(decimal Value, string Unit), Period>();
        foreach (var draft in drafts)
        {
            if (draft.Period is { } period && !InTitle(reading, draft)) bodies.TryAdd((draft.Quantity.Value, draft.Quantity.Unit), period);
        }

        foreach (var draft in drafts)
        {
            if (draft.Period is null && InTitle(reading, draft) && bodies.TryGetValue((draft.Quantity.Value, draft.Quantity.Unit), out var period)) draft.Period = period;
        }
    }

    // The first line that has no full stop, or one that repeats the title.
    private static bool InTitle(ArticleReading reading, FigureDraft draft)
    {
        var sentence = reading.Document.Sentences[draft.Quantity.Sentence];
        var text = sentence.Span.In(reading.Document.Text);
        if (reading.Article.Title is { Length: > 0 } title && text.Equals(title, StringComparison.OrdinalIgnoreCase)) return true;
        return sentence.Paragraph == 0 && text.Length < 200 && !text.EndsWith(".");
    }
}
