using AngleSharp.Dom;

namespace BriExtract.Ingestion.Html;

/// <summary>Finds the element that holds a page's story and the blocks of it that are the story.</summary>
/// <remarks>
/// Going down from the body, the story is where most of the running text still stands together: the walk enters the one
/// child that holds nearly all of it and stops where it spreads out. Elements named as the story's body are taken at
/// their word when they hold a good part of that text.
/// </remarks>
internal sealed class StoryFinder(PageParts parts)
{
    // A child that holds this share of its parent's running text is still the whole story; below, its paragraphs part.
    private const double Together = 0.7;

    // An element that names itself the body must hold this share of the running text found by the walk.
    private const double NamedShare = 0.4;

    // A wrapper named for one of its parts may hold the story; a part does not hold this much of the page's text.
    private const double PartShare = 0.3;

    /// <summary>The story's blocks in order; none when the page has no running text.</summary>
    public List<TextBlock> Find(PageTree page)
    {
        SumProse(page, TextBlocks.Of(page, 0, _ => false));
        var named = new PagePart[page.Nodes.Count];
        var left = new bool[page.Nodes.Count];
        for (var i = 0; i < named.Length; i++)
        {
            if (page.Nodes[i].Element is not { } element) continue;
            named[i] = parts.Of(element);
            left[i] = IsLeftOut(page, i, element, named[i]);
        }

        var kept = TextBlocks.Of(page, 0, i => left[i]);
        SumProse(page, kept);
        var story = Named(page, named, left, Descend(page));
        return StoryBlocks.Of(page, story, i => left[i]);
    }

    private static void SumProse(PageTree page, List<TextBlock> blocks)
    {
        foreach (var node in page.Nodes) node.Prose = 0;
        foreach (var block in blocks)
        {
            if (block.IsProse) page.Nodes[block.Node].Prose += block.Text.Length - block.LinkLength;
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--) page.Nodes[page.Nodes[i].Parent].Prose += page.Nodes[i].Prose;
    }

    private static bool IsLeftOut(PageTree page, int at, IElement element, PagePart part)
    {
        if (at == 0 || element.LocalName is "article" or "main" or "body" or "html") return false;
        var share = page.Nodes[at].Prose / (double)Math.Max(1, page.Nodes[0].Prose);
        // "entry-content read-more" is the body with a control in its name.
        if (part.HasFlag(PagePart.Body) && share >= PartShare) return false;
        if (part.HasFlag(PagePart.Never)) return share < PartShare || !HoldsStory(page, at);
        if (part.HasFlag(PagePart.Seldom)) return share < PartShare / 2 && !HoldsStory(page, at);
        return element.LocalName is "aside" or "form" && share < PartShare;
    }

    private static bool HoldsStory(PageTree page, int at)
    {
        for (var i = at; i < page.Nodes[at].End; i++)
        {
            if (page.Nodes[i].Element is { } element && (element.LocalName is "h1" or "article" || element.GetAttribute("itemprop") == "articleBody")) return true;
        }

        return false;
    }

    private static int Descend(PageTree page)
    {
        var at = 0;
        while (true)
        {
            var best = -1;
            for (var child = at + 1; child < page.Nodes[at].End; child = page.Nodes[child].End)
            {
                if (page.Nodes[child].Element is not null && (best < 0 || page.Nodes[child].Prose > page.Nodes[best].Prose)) best = child;
            }

            if (best < 0 || page.Nodes[best].Prose < Together * page.Nodes[at].Prose || page.Nodes[best].Prose == 0) return at;
            if (page.Nodes[best].Element!.LocalName is "p" or "li" or "blockquote" or "td" && page.Nodes[best].Prose < page.Nodes[at].Prose) return at;
            at = best;
        }
    }

    // The element named as the body with most running text, itemprop before class; the walk's find where none is named.
    private static int Named(PageTree page, PagePart[] named, bool[] left, int found)
    {
        var best = -1;
        var bestProse = 0.0;
        for (var i = 0; i < named.Length; i++)
        {
            if (left[i])
            {
                i = page.Nodes[i].End - 1;
                continue;
            }

            if (page.Nodes[i].Element is not { } element) continue;
            var stated = element.GetAttribute("itemprop") is "articleBody";
            if (!stated && !named[i].HasFlag(PagePart.Body)) continue;
            var prose = page.Nodes[i].Prose * (stated ? 1.5 : 1);
            // Of nested ones with the same text the innermost is closest.
            if (prose >= bestProse && prose > 0) (best, bestProse) = (i, prose);
        }

        return best >= 0 && page.Nodes[best].Prose >= NamedShare * page.Nodes[found].Prose ? best : found;
    }
}
