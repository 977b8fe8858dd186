using System.Text;

namespace BriExtract.Ingestion.Html;

/// <summary>Cuts a page into its text blocks.</summary>
internal static class TextBlocks
{
    /// <summary>The blocks of the subtree of <paramref name="root"/> in order, but of nothing that <paramref name="skips"/>.</summary>
    public static List<TextBlock> Of(PageTree page, int root, Func<int, bool> skips)
    {
        var blocks = new List<TextBlock>();
        var words = new StringBuilder();
        var links = 0;
        var first = -1;
        var container = -1;
        var breaks = 0;
        var nodes = page.Nodes;

        void Flush()
        {
            var text = Folded(words);
            if (text.Length > 0) blocks.Add(new TextBlock(container, first, nodes[container].Element!.LocalName, text, links));
            words.Clear();
            (links, first, breaks) = (0, -1, 0);
        }

        for (var i = root; i < nodes[root].End; i++)
        {
            var node = nodes[i];
            if (node.Element is { } element)
            {
                if (skips(i))
                {
                    if (PageTags.IsBlock(element)) Flush();
                    i = node.End - 1;
                    continue;
                }

                if (element.LocalName == "br" && ++breaks == 2) Flush();
                else if (element.LocalName == "br") words.Append(' ');
                continue;
            }

            var block = node.Block;
            if (block != container && container >= 0) Flush();
            container = block;
            if (string.IsNullOrWhiteSpace(node.Text))
            {
                words.Append(' ');
                continue;
            }

            if (first < 0) first = i;
            breaks = 0;
            words.Append(node.Text);
            if (node.InLink) links += node.Text!.Trim().Length;
        }

        if (container >= 0) Flush();
        return blocks;
    }

    // White space of the source says nothing in HTML; a run of it is one space.
    private static string Folded(StringBuilder words)
    {
        var text = new StringBuilder(words.Length);
        var space = false;
        foreach (var chunk in words.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    space = text.Length > 0;
                    continue;
                }

                if (space) text.Append(' ');
                space = false;
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
