using System.Xml.Linq;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;
using BriExtract.Ingestion.Wire;

namespace BriExtract.Ingestion.Feeds;

/// <summary>Reads an item of RSS (0.9x, 1.0, 2.0) or an entry of Atom (RFC 4287).</summary>
internal static class FeedItem
{
    private const string OnlySummary = "the feed gives a summary, not the story";

    public static RawArticle Rss(XElement item, string path, GivenMetadata feed)
    {
        var full = item.Text("encoded", "fulltext");
        var text = full ?? item.Text("description", "summary");
        var metadata = new GivenMetadata(
            item.Text("publisher"),
            item.Text("title"),
            item.Text("link") ?? (item.Child("guid") is { } guid && guid.Said("isPermaLink") != "false" && guid.Value.Contains("://", StringComparison.Ordinal) ? guid.Value.Trim() : null),
            Date(item.Text("pubDate", "date", "published")),
            item.Text("language") is { } language ? LanguageCodes.Of(language) : null).Or(feed);
        return text is null
            ? new RawArticle { Path = path, Given = metadata, Failure = "no text: the feed gives only a headline" }
            : new RawArticle { Path = path, Given = metadata, Text = text, Format = BodyFormat.HtmlFragment, Note = full is null ? OnlySummary : null };
    }

    public static RawArticle Atom(XElement entry, string path, GivenMetadata feed)
    {
        var content = entry.Child("content") is { } said && !string.IsNullOrWhiteSpace(said.Value) ? said : null;
        var body = content ?? entry.Child("summary");
        var metadata = new GivenMetadata(
            entry.Child("source")?.Text("title"),
            entry.Text("title"),
            Link(entry),
            Date(entry.Text("published", "issued", "created", "updated", "modified")),
            entry.Said("lang") is { } language ? LanguageCodes.Of(language) : null).Or(feed);
        if (body is null || string.IsNullOrWhiteSpace(body.Value)) return new RawArticle { Path = path, Given = metadata, Failure = "no text: the feed gives only a headline" };
        var isPlain = body.Said("type") is "text" or "text/plain";
        return new RawArticle
        {
            Path = path,
            Given = metadata,
            Text = body.HasElements ? body.Markup() : body.Value,
            Format = isPlain ? BodyFormat.Plain : BodyFormat.HtmlFragment,
            Note = content is null ? OnlySummary : null,
        };
    }

    private static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName == "link").ToList();
        return (links.FirstOrDefault(link => link.Said("rel") is null or "alternate") ?? links.FirstOrDefault())?.Said("href");
    }

    private static Core.Articles.PublicationDate? Date(string? text) => text is null ? null : GivenDate.Read(text);
}
