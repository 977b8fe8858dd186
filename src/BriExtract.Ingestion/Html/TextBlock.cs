namespace BriExtract.Ingestion.Html;

/// <summary>A stretch of text between two block borders of a page: a paragraph, heading, list item or label.</summary>
/// <param name="Node">Number of the block element around it.</param>
/// <param name="First">Number of its first text.</param>
/// <param name="Tag">Name of the block element: <c>p</c>, <c>h2</c>, <c>li</c>, <c>div</c>.</param>
/// <param name="Text">The words, white space folded.</param>
/// <param name="LinkLength">Characters of it that stand in links.</param>
internal sealed record TextBlock(int Node, int First, string Tag, string Text, int LinkLength)
{
    /// <summary>Share of characters in links.</summary>
    public double LinkDensity => LinkLength / (double)Math.Max(1, Text.Length);

    /// <summary>Running text: long enough for a sentence, and not a list of links.</summary>
    public bool IsProse => Text.Length >= 60 && LinkDensity < 0.4 && !PageTags.IsHeading(Tag);
}
