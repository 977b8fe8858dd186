using System.Xml.Linq;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Wire;

/// <summary>Reads a news item of NewsML-G2 (IPTC) or of NewsML 1.2. Remote content is named, not fetched.</summary>
internal static class NewsMlItem
{
    public static RawArticle G2(XElement item, string path, GivenMetadata given)
    {
        var itemMeta = item.Child("itemMeta");
        var contentMeta = item.Child("contentMeta");
        var metadata = given.Or(new GivenMetadata(
            itemMeta?.Child("provider")?.Child("name")?.Value.Trim() ?? itemMeta?.Child("provider")?.Said("literal"),
            contentMeta?.Text("headline") ?? itemMeta?.Text("title"),
            item.Elements().FirstOrDefault(e => e.Name.LocalName == "link" && e.Said("rel")?.Contains("webpage", StringComparison.OrdinalIgnoreCase) == true)?.Said("href"),
            Date(itemMeta?.Text("firstCreated") ?? contentMeta?.Text("contentCreated") ?? itemMeta?.Text("versionCreated")),
            contentMeta?.Child("language")?.Said("tag") is { } tag ? LanguageCodes.Of(tag) : null));
        var contents = item.Child("contentSet");
        if (contents is null) return new RawArticle { Path = path, Given = metadata, Failure = "no text: the item has no content set" };
        if (contents.Below("nitf").FirstOrDefault() is { } nitf) return NitfBody.Document(nitf, path, metadata);
        if (contents.Child("inlineXML") is { } xml) return Html(xml, path, metadata);
        if (contents.Child("inlineData") is { } data) return new RawArticle { Path = path, Given = metadata, Text = data.Value };
        return new RawArticle { Path = path, Given = metadata, Failure = "no text: its content lies elsewhere and is not fetched" };
    }

    public static RawArticle Version1(XElement item, string path, GivenMetadata given)
    {
        var metadata = given.Or(new GivenMetadata(
            item.Below("ProviderId").FirstOrDefault()?.Value.Trim(),
            item.Below("HeadLine").FirstOrDefault()?.Value.Trim(),
            null,
            Date(item.Below("FirstCreated").FirstOrDefault()?.Value ?? item.Below("DateId").FirstOrDefault()?.Value),
            item.Below("Language").FirstOrDefault()?.Said("FormalName") is { } language ? LanguageCodes.Of(language) : null));
        if (item.Below("nitf").FirstOrDefault() is { } nitf) return NitfBody.Document(nitf, path, metadata);
        // An item has several components (style sheet, headline, story, contact); the story is the longest with markup.
        var contents = item.Below("DataContent").ToList();
        if (contents.Where(content => content.HasElements).MaxBy(content => content.Value.Length) is { } marked) return Html(marked, path, metadata);
        return contents.Count > 0
            ? new RawArticle { Path = path, Given = metadata, Text = contents.MaxBy(content => content.Value.Length)!.Value }
            : new RawArticle { Path = path, Given = metadata, Failure = "no text: the item has no data content" };
    }

    // The body of an XHTML document when there is one, so that its title does not become a paragraph.
    private static RawArticle Html(XElement content, string path, GivenMetadata metadata)
    {
        var body = content.Below("body").FirstOrDefault() ?? content;
        return new RawArticle { Path = path, Given = metadata, Text = body.Markup(), Format = BodyFormat.HtmlFragment };
    }

    private static Core.Articles.PublicationDate? Date(string? text) => text is null ? null : GivenDate.Read(text);
}
