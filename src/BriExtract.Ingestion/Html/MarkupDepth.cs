namespace BriExtract.Ingestion.Html;

/// <summary>Estimates how deep a page's elements are nested before it is parsed: the parser's work grows with the square of the depth, and a page made to be deep would hold it for hours.</summary>
internal static class MarkupDepth
{
    // Elements that HTML never closes by itself; an unclosed <p> or <li> does not make a page deeper.
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "section", "article", "main", "ul", "ol", "table", "blockquote", "center", "font", "b", "i", "u", "em", "strong", "a", "small", "big", "code", "form", "details", "figure", "ruby", "svg",
    };

    /// <summary>Whether more elements than the limit stand open at once.</summary>
    public static bool Exceeds(string html, int limit)
    {
        var depth = 0;
        var names = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetter(html[end])) end++;
            if (end == start || !names.Contains(html.AsSpan(start, end - start))) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit) return true;
        }

        return false;
    }
}
