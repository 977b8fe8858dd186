using AngleSharp.Dom;

namespace BriExtract.Ingestion.Html;

/// <summary>The elements of a page as a flat list in document order, with what is summed over each one's subtree.</summary>
/// <remarks>Flat, so that no page, however deep, costs stack; sums over a subtree are one pass from the back.</remarks>
internal sealed class PageTree
{
    private readonly List<PageNode> _nodes = [];

    /// <param name="root">Element to begin with, mostly <c>body</c>.</param>
    /// <param name="isLeftOut">Tags that hold no reading matter.</param>
    public PageTree(IElement root, Func<IElement, bool> isLeftOut)
    {
        var pending = new Stack<(INode Node, int Parent)>([(root, -1)]);
        while (pending.TryPop(out var next))
        {
            var around = next.Parent < 0 ? null : _nodes[next.Parent];
            if (next.Node is IText text)
            {
                _nodes.Add(new PageNode(null, text.Data, next.Parent) { Block = around!.Block, InLink = around.InLink });
                continue;
            }

            if (next.Node is not IElement element || isLeftOut(element)) continue;
            var at = _nodes.Count;
            _nodes.Add(new PageNode(element, null, next.Parent)
            {
                Block = around is null || PageTags.IsBlock(element) ? at : around.Block,
                InLink = around is { InLink: true } || (element.LocalName == "a" && element.HasAttribute("href")),
            });
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling) pending.Push((child, at));
        }

        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            var node = _nodes[i];
            node.End = Math.Max(node.End, i + 1);
            if (node.Parent >= 0) _nodes[node.Parent].End = Math.Max(_nodes[node.Parent].End, node.End);
        }
    }

    /// <summary>Elements and texts in document order; the subtree of number i is i to its <see cref="PageNode.End"/>.</summary>
    public IReadOnlyList<PageNode> Nodes => _nodes;

    /// <summary>Whether number <paramref name="inner"/> lies in the subtree of <paramref name="outer"/>.</summary>
    public bool IsWithin(int inner, int outer) => inner >= outer && inner < _nodes[outer].End;
}

/// <summary>An element or a text of a page.</summary>
internal sealed class PageNode(IElement? element, string? text, int parent)
{
    /// <summary>The element; null for a text.</summary>
    public IElement? Element { get; } = element;

    /// <summary>The text; null for an element.</summary>
    public string? Text { get; } = text;

    /// <summary>Number of the element around it, or -1.</summary>
    public int Parent { get; } = parent;

    /// <summary>Number of the block element it is, or stands in.</summary>
    public int Block { get; init; }

    /// <summary>Whether it is a link or stands in one; whole cards of a page are often one link.</summary>
    public bool InLink { get; init; }

    /// <summary>Number after the last node of its subtree.</summary>
    public int End { get; set; }

    /// <summary>Characters of running text below: paragraphs, not links and labels.</summary>
    public int Prose { get; set; }
}
