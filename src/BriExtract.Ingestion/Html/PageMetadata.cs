using AngleSharp.Html.Dom;
using BriExtract.Core.Articles;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Html;

/// <summary>Reads what a page states about its article, the most exact first: JSON-LD, OpenGraph and other meta elements, microdata, the address.</summary>
internal static class PageMetadata
{
    public static GivenMetadata Of(IHtmlDocument page)
    {
        var meta = Metas(page);
        var url = Address(page, meta);
        var stated = new GivenMetadata(
            First(meta, "og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher_name"),
            First(meta, "og:title", "twitter:title", "dc.title", "headline", "title") ?? Heading(page),
            url,
            Date(First(meta, "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "originalpublicationdate"))
                ?? Time(page)
                ?? (url is null ? null : AddressDate.Of(url)),
            (page.DocumentElement.GetAttribute("lang") ?? First(meta, "og:locale", "content-language", "dc.language", "language")) is { } language ? LanguageCodes.Of(language) : null);
        var found = JsonLd.Of(page).Or(stated);
        return found with { Title = Trimmed(found.Title, found.Source), Source = Outlet(found.Source) };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && element.GetAttribute("content")?.Trim() is { Length: > 0 and < 2000 } content) metas.TryAdd(name.Trim(), content);
        }

        return metas;
    }

    private static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    private static string? Address(IHtmlDocument page, Dictionary<string, string> meta)
    {
        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.Trim();
        return IsAddress(canonical) ? canonical : First(meta, "og:url", "twitter:url") is { } url && IsAddress(url) ? url : null;
    }

    private static bool IsAddress(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    // The heading of the page, else its title without the outlet's name at the end.
    private static string? Heading(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1");
        var heading = headings.Length == 1 ? Folded(headings[0].TextContent) : null;
        return heading is { Length: >= 8 and <= 300 } ? heading : Folded(page.Title ?? "") is { Length: > 0 } title ? title : heading;
    }

    // "Ports grow - Example News" is "Ports grow" of Example News.
    private static string? Trimmed(string? title, string? source)
    {
        if (title is null) return null;
        title = Folded(title);
        if (source is null) return title;
        foreach (var separator in (ReadOnlySpan<string>)[" - ", " | ", " – ", " — ", " :: ", " : "])
        {
            if (title.EndsWith(separator + source, StringComparison.OrdinalIgnoreCase)) return title[..^(separator.Length + source.Length)];
        }

        return title;
    }

    private static string? Outlet(string? source) => source is { Length: > 0 and <= 120 } && !source.Contains("://", StringComparison.Ordinal) ? Folded(source).TrimStart('@') : null;

    private static PublicationDate? Date(string? text) => text is null ? null : GivenDate.Read(text);

    private static PublicationDate? Time(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], header time[datetime], time[datetime]"))
        {
            var said = element.GetAttribute("datetime") ?? element.GetAttribute("content");
            if (said is not null && GivenDate.Read(said) is { } date) return date;
        }

        return null;
    }

    internal static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
