using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Text;

namespace BriExtract.Review.Views;

/// <summary>A figure with its article, ready to be shown: what stands before, in and after the quantity.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Article">Its article, without the text.</param>
/// <param name="Before">Some of the article before the quantity, beginning at a word.</param>
/// <param name="After">Some of the article after it, ending at a word.</param>
public sealed record Statement(Figure Figure, Article Article, string Before, string After)
{
    private const int Reach = 320;

    /// <summary>Cuts the surroundings of a figure out of its article.</summary>
    public static Statement Of(Figure figure, Article article)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(article);
        var offsets = new CodePointOffsets(article.Text);
        var (start, end) = (offsets.ToUtf16(figure.Start), offsets.ToUtf16(figure.End));
        var text = article.Text;
        var from = WordStart(text, start - Reach);
        var to = WordEnd(text, end + Reach);
        return new Statement(
            figure,
            article with { Text = "", Furniture = [] },
            (from > 0 ? "… " : "") + text[from..start],
            text[end..to] + (to < text.Length ? " …" : ""));
    }

    /// <summary>Where a person would say it stands: the outlet, or the file.</summary>
    public string Source => Article.Source ?? Article.Path;

    private static int WordStart(string text, int at)
    {
        if (at <= 0) return 0;
        while (at < text.Length && !char.IsWhiteSpace(text[at - 1])) at++;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        if (at >= text.Length) return text.Length;
        while (at > 0 && !char.IsWhiteSpace(text[at])) at--;
        return at;
    }
}
