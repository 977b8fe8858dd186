using BriExtract.Ingestion.Publication;

namespace BriExtract.Ingestion.Records;

/// <summary>Makes an article of a record with named fields, whatever the record is written in.</summary>
internal static class RecordArticle
{
    /// <param name="path">Place of the record.</param>
    /// <param name="names">Names to look for.</param>
    /// <param name="given">What is known from outside.</param>
    /// <param name="field">The value of a field by name; null when the record has none.</param>
    public static RawArticle Of(string path, FieldNames names, GivenMetadata given, Func<string, string?> field)
    {
        string? First(string wanted)
        {
            foreach (var name in names.Of(wanted))
            {
                if (field(name) is { } value && !string.IsNullOrWhiteSpace(value)) return value;
            }

            return null;
        }

        var metadata = given.Or(new GivenMetadata(
            First("source")?.Trim(),
            First("title")?.Trim(),
            First("url")?.Trim(),
            First("published") is { } published ? GivenDate.Read(published) : null,
            First("language") is { } language ? LanguageCodes.Of(language) : null));
        var (text, html) = (First("text"), First("html"));
        if (text is null && html is null) return new RawArticle { Path = path, Given = metadata, Failure = IngestionReasons.NoText };
        var isPage = html is not null && html.Contains("<body", StringComparison.OrdinalIgnoreCase);
        // A body that is both given as text and as page is best as text: whoever wrote it had taken the story out.
        if (text is not null && (html is null || isPage)) return new RawArticle { Path = path, Given = metadata, Text = text, Format = LooksLikeHtml(text) ? BodyFormat.HtmlFragment : BodyFormat.Plain };
        return new RawArticle { Path = path, Given = metadata, Text = html, Format = isPage ? BodyFormat.HtmlPage : BodyFormat.HtmlFragment };
    }

    // Some dumps keep markup in a field called text.
    private static bool LooksLikeHtml(string text) =>
        text.Contains('<', StringComparison.Ordinal)
        && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase));
}
