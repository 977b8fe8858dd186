using System.Xml.Linq;
using BriExtract.Ingestion.Feeds;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Wire;

/// <summary>Which elements hold an article, by their names and that of the document.</summary>
internal static class XmlArticleKinds
{
    /// <summary>Reads one element as an article.</summary>
    public delegate RawArticle Reading(XElement element, string path, GivenMetadata given);

    public static Reading? Of(string name, string root) => (name, root) switch
    {
        ("item", "rss" or "RDF") => FeedItem.Rss,
        ("entry", "feed" or "entry") => FeedItem.Atom,
        ("newsItem", _) => NewsMlItem.G2,
        ("NewsItem", _) => NewsMlItem.Version1,
        ("nitf", "nitf") => NitfBody.Document,
        _ => null,
    };

    public static bool IsSingle(string root) => root is "newsItem" or "NewsItem" or "nitf" or "entry";

    public static bool IsKnown(string root) => root is "rss" or "RDF" or "feed" or "newsMessage" or "NewsML" || IsSingle(root);
}
