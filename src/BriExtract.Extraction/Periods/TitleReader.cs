using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>A headline repeats a figure of the text and leaves its date out: it takes that figure's.</summary>
internal static class TitleReader
{
    /// <summary>Fills the periods of headline figures that have none.</summary>
    public static void Fill(ArticleReading reading, List<FigureDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Period is not null || !InTitle(reading, draft)) continue;
            var body = drafts.Find(other => other.Period is not null && other.Quantity.Value == draft.Quantity.Value && other.Quantity.Unit == draft.Quantity.Unit && !InTitle(reading, other));
            draft.Period = body?.Period;
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
