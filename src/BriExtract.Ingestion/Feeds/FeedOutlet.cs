using System.Xml;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Feeds;

/// <summary>Keeps what a feed says of itself before its items: its title is the outlet of each.</summary>
internal sealed class FeedOutlet
{
    private string? _title;
    private string? _language;

    public GivenMetadata Given => new(Source: _title, Language: _language is null ? null : LanguageCodes.Of(_language));

    /// <summary>Looks at an element that is no item; true when it has been read to its end.</summary>
    public bool See(XmlReader reader)
    {
        if (reader.Depth > 2 || reader.IsEmptyElement) return false;
        switch (reader.LocalName)
        {
            case "title" when _title is null:
                _title = Words(reader);
                return true;
            case "language" when _language is null:
                _language = Words(reader);
                return true;
            case "feed":
                _language = reader.GetAttribute("xml:lang");
                return false;
            default:
                return false;
        }
    }

    private static string? Words(XmlReader reader)
    {
        var element = (System.Xml.Linq.XElement)System.Xml.Linq.XNode.ReadFrom(reader);
        return element.Value.Trim() is { Length: > 0 and < 300 } words ? words : null;
    }
}
