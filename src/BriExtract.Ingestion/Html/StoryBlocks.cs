namespace BriExtract.Ingestion.Html;

/// <summary>Takes the story's blocks out of the element that holds it, and leaves what merely stands between them.</summary>
internal static class StoryBlocks
{
    public static List<TextBlock> Of(PageTree page, int story, Func<int, bool> leftOut)
    {
        var blocks = TextBlocks.Of(page, story, i => i != story && leftOut(i));
        var linkLists = LinkLists(page, blocks);
        var kept = blocks.Where(block => block.Tag != "h1" && !IsLinkLine(block) && !linkLists.Contains(ListAround(page, block.Node))).ToList();
        return WithoutLooseHeadings(kept);
    }

    // A line that is nothing but a link leads elsewhere.
    private static bool IsLinkLine(TextBlock block) =>
        (block.LinkDensity > 0.8 && block.Text.Length < 200) || (block.LinkDensity > 0.5 && block.Text.Length < 60 && block.Tag is not "p");

    // Lists whose items are mostly links are related stories and tags.
    private static HashSet<int> LinkLists(PageTree page, List<TextBlock> blocks)
    {
        var sums = new Dictionary<int, (int Links, int Length)>();
        foreach (var block in blocks)
        {
            var list = ListAround(page, block.Node);
            if (list < 0) continue;
            var (links, length) = sums.GetValueOrDefault(list);
            sums[list] = (links + block.LinkLength, length + block.Text.Length);
        }

        return [.. from sum in sums where sum.Value.Links > 0.5 * sum.Value.Length select sum.Key];
    }

    private static int ListAround(PageTree page, int at)
    {
        for (; at >= 0; at = page.Nodes[at].Parent)
        {
            if (page.Nodes[at].Element!.LocalName is "ul" or "ol") return at;
        }

        return -1;
    }

    // A heading belongs to the text under it; one that nothing follows, or only another, announces something left out.
    private static List<TextBlock> WithoutLooseHeadings(List<TextBlock> blocks)
    {
        var kept = new List<TextBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var last = i == blocks.Count - 1;
            if (PageTags.IsHeading(blocks[i].Tag) && last) continue;
            kept.Add(blocks[i]);
        }

        return kept;
    }
}
