using System.Text.Json;
using AngleSharp.Html.Dom;
using BriExtract.Ingestion.Json;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Html;

/// <summary>Reads the schema.org description of an article that a page carries as JSON-LD.</summary>
internal static class JsonLd
{
    private const int MaxLength = 1 << 20;

    public static GivenMetadata Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var text = script.TextContent;
            if (text.Length is 0 or > MaxLength) continue;
            if (TryRead(text) is { } found) return found;
        }

        return GivenMetadata.None;
    }

    private static GivenMetadata? TryRead(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Article(document.RootElement, 0) is { } article ? Described(article) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Scripts of pages are often broken; what else the page states is enough.
            return null;
        }
    }

    private static GivenMetadata Described(JsonElement article) => new(
        JsonFields.Value(article, "publisher.name"),
        JsonFields.Value(article, "headline") ?? JsonFields.Value(article, "name"),
        (JsonFields.Value(article, "mainEntityOfPage.@id") ?? JsonFields.Value(article, "url")) is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
        (JsonFields.Value(article, "datePublished") ?? JsonFields.Value(article, "dateCreated")) is { } date ? GivenDate.Read(date) : null,
        JsonFields.Value(article, "inLanguage") is { } language ? LanguageCodes.Of(language) : null);

    // The article itself, alone, in a list, or in a graph.
    private static JsonElement? Article(JsonElement element, int depth)
    {
        if (depth > 4) return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(item => Article(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (Types(element).Any(IsArticle)) return element;
        if (JsonFields.TryGet(element, "@graph", out var graph)) return Article(graph, depth + 1);
        return JsonFields.TryGet(element, "mainEntity", out var main) ? Article(main, depth + 1) : null;
    }

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (!JsonFields.TryGet(element, "@type", out var type)) return [];
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [];
    }

    // NewsArticle, ReportageNewsArticle, BlogPosting, Report …
    private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting";
}
