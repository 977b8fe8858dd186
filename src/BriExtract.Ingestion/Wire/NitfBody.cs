using System.Xml.Linq;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Wire;

/// <summary>Reads a document of the News Industry Text Format (IPTC NITF): headline, dateline and the paragraphs of its body.</summary>
internal static class NitfBody
{
    public static RawArticle Document(XElement nitf, string path, GivenMetadata given)
    {
        var metadata = given.Or(new GivenMetadata(
            nitf.Below("pubdata").FirstOrDefault()?.Said("name") ?? nitf.Below("doc.copyright").FirstOrDefault()?.Said("holder"),
            nitf.Below("hl1").FirstOrDefault()?.Value.Trim() is { Length: > 0 } headline ? headline : nitf.Child("head")?.Text("title"),
            nitf.Below("pubdata").FirstOrDefault()?.Said("ex-ref"),
            Date(nitf.Below("date.issue").FirstOrDefault()?.Said("norm") ?? nitf.Below("story.date").FirstOrDefault()?.Said("norm") ?? nitf.Below("pubdata").FirstOrDefault()?.Said("date.publication")),
            nitf.DescendantsAndSelf().Select(element => element.Said("lang")).FirstOrDefault(lang => lang is not null) is { } language ? LanguageCodes.Of(language) : null));
        var body = nitf.Below("body.content").FirstOrDefault() ?? nitf.Child("body");
        if (body is null) return new RawArticle { Path = path, Given = metadata, Failure = "no text: the document has no body" };
        var copy = new XElement(body);
        copy.Below("media").Remove();
        return new RawArticle { Path = path, Given = metadata, Text = copy.Markup(), Format = BodyFormat.HtmlFragment };
    }

    private static Core.Articles.PublicationDate? Date(string? text) => text is null ? null : GivenDate.Read(text);
}
