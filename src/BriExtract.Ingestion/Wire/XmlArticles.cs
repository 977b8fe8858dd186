using System.Xml;
using System.Xml.Linq;
using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Feeds;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Wire;

/// <summary>Reads articles from XML: feeds and the IPTC's formats. Elements that hold an article are taken one at a time.</summary>
/// <remarks>No document type is read, no entity expanded and nothing fetched: <see cref="DtdProcessing.Ignore"/> and no resolver.</remarks>
internal sealed class XmlArticles(IngestionSettings settings)
{
    public IEnumerable<RawArticle> Read(DumpEntry entry)
    {
        // UTF-16 has come as UTF-8 by now, so a control byte is a control character.
        using var reader = XmlReader.Create(new ControlFilter(entry.Stream), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = settings.MaxXmlCharacters,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        var outlet = new FeedOutlet();
        var number = 0;
        var root = "";
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            if (reader.Depth > settings.MaxDepth)
            {
                yield return RawArticle.Failed(entry.Path, IngestionReasons.TooDeep(settings.MaxDepth));
                yield break;
            }

            if (root.Length == 0) root = reader.LocalName;
            var kind = XmlArticleKinds.Of(reader.LocalName, root);
            if (kind is null)
            {
                if (outlet.See(reader)) continue;
                reader.Read();
                continue;
            }

            var element = Element(reader, out var broken);
            var path = XmlArticleKinds.IsSingle(root) ? entry.Path : $"{entry.Path}#{++number}";
            if (element is null)
            {
                yield return RawArticle.Failed(path, IngestionReasons.Broken("XML", broken!));
                yield break;
            }

            number += XmlArticleKinds.IsSingle(root) ? 1 : 0;
            yield return kind(element, path, entry.Given.Or(outlet.Given));
        }

        if (number == 0) yield return RawArticle.Failed(entry.Path, XmlArticleKinds.IsKnown(root) ? IngestionReasons.NoItems : IngestionReasons.UnknownXml(root));
    }

    private static XElement? Element(XmlReader reader, out XmlException? broken)
    {
        try
        {
            broken = null;
            return (XElement)XNode.ReadFrom(reader);
        }
        catch (XmlException cause)
        {
            broken = cause;
            return null;
        }
    }
}
