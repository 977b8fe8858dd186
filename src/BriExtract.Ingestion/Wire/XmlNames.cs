using System.Xml.Linq;

namespace BriExtract.Ingestion.Wire;

/// <summary>Looks elements up by local name: feeds and wire documents in the wild are careless with namespaces.</summary>
internal static class XmlNames
{
    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Below(this XElement element, string name) =>
        element.Descendants().Where(child => child.Name.LocalName == name);

    /// <summary>The text of the first child that has some.</summary>
    public static string? Text(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements())
            {
                if (child.Name.LocalName == name && child.Value.Trim() is { Length: > 0 } text) return text;
            }
        }

        return null;
    }

    /// <summary>An attribute by local name, with some content.</summary>
    public static string? Said(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The contents of an element as markup, names without prefixes, so that an HTML parser reads them.</summary>
    public static string Markup(this XElement element)
    {
        var bare = new XElement(element);
        foreach (var inner in bare.DescendantsAndSelf())
        {
            inner.Name = inner.Name.LocalName;
            inner.RemoveAttributes();
        }

        return string.Concat(bare.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }
}
