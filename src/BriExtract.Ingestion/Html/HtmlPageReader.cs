using AngleSharp.Html.Parser;

namespace BriExtract.Ingestion.Html;

/// <summary>Reads the article of an HTML page: its text, paragraph by paragraph, and what the page states about it.</summary>
/// <remarks>Nothing is fetched and nothing is run: the parser has no loader and no script engine.</remarks>
internal sealed class HtmlPageReader(PageParts parts)
{
    private readonly StoryFinder _finder = new(parts);

    /// <summary>The story's paragraphs, a blank line between; empty when the page has none.</summary>
    public string Read(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        if (document.Body is not { } body) return "";
        var page = new PageTree(body, PageTags.IsLeftOut);
        return string.Join("\n\n", _finder.Find(page).Select(block => block.Text));
    }
}
