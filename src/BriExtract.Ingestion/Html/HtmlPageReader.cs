using AngleSharp.Html.Parser;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Html;

/// <summary>Reads the article of an HTML page: its text, paragraph by paragraph, and what the page states about it.</summary>
/// <remarks>Nothing is fetched and nothing is run: the parser has no loader and no script engine.</remarks>
internal sealed class HtmlPageReader(PageParts parts)
{
    private readonly StoryFinder _finder = new(parts);

    /// <summary>The story's paragraphs, a blank line between; empty when the page has none. And what the page states.</summary>
    public (string Text, GivenMetadata Stated) Page(string html)
    {
        using var document = Parser().ParseDocument(html);
        if (document.Body is not { } body) return ("", GivenMetadata.None);
        var page = new PageTree(body, PageTags.IsLeftOut);
        return (Joined(_finder.Find(page)), PageMetadata.Of(document));
    }

    /// <summary>All paragraphs of a fragment that is the article: the text of a feed item, an NITF body.</summary>
    public static string Fragment(string html)
    {
        // Feeds are packed twice: the item's HTML is a string of the feed's XML.
        using var document = Parser().ParseDocument(html);
        return document.Body is { } body ? Joined(TextBlocks.Of(new PageTree(body, PageTags.IsLeftOut), 0, _ => false)) : "";
    }

    private static HtmlParser Parser() => new(new HtmlParserOptions { IsScripting = false });

    private static string Joined(IEnumerable<TextBlock> blocks) => string.Join("\n\n", blocks.Select(block => block.Text));
}
