using AngleSharp.Dom;

namespace BriExtract.Ingestion.Html;

/// <summary>What HTML's own element names say about their contents.</summary>
internal static class PageTags
{
    private static readonly HashSet<string> NoReadingMatter = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map", "head", "link", "meta",
        "button", "input", "select", "textarea", "option", "datalist", "dialog", "menu", "nav", "footer", "figcaption", "img", "picture", "source", "progress", "meter",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Scripts, controls, pictures, navigation: never part of a story.</summary>
    public static bool IsLeftOut(IElement element) =>
        NoReadingMatter.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "dialog" or "alert" or "menu" or "search"
        || (element.GetAttribute("style") is { Length: < 500 } style && Hides(style));

    /// <summary>Whether an element stands in lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>h1 to h6.</summary>
    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    private static bool Hides(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
