using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Text;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;

namespace BriExtract.Review.Views;

/// <summary>An article cut into pieces: plain text, furniture, and figures with their verdict.</summary>
/// <param name="Article">The article.</param>
/// <param name="Pieces">Its whole text in order; together they are the text, character for character.</param>
public sealed record ArticleView(Article Article, IReadOnlyList<ArticlePiece> Pieces);

/// <summary>A stretch of an article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Figure">The figure that stands here; null for plain text.</param>
/// <param name="Verdict">What the sources say of its fact.</param>
/// <param name="Furniture">Kind of page furniture; null for text that is read.</param>
public sealed record ArticlePiece(string Text, FigureRow? Figure, Verdict? Verdict, string? Furniture);

/// <summary>Puts together what the page of an article shows.</summary>
public sealed class ArticleViews(ReviewSettings settings)
{
    /// <summary>The view; null when the dataset has no article of that id.</summary>
    public ArticleView? Find(string id)
    {
        using var reader = DatasetReader.Open(settings.Dataset);
        if (reader.Article(id)?.Article is not { } article) return null;
        var figures = reader.FiguresInArticle(id).ToList();
        var verdicts = figures.Select(row => row.FactId).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(factId => factId, factId => reader.Fact(factId)?.Verdict, StringComparer.Ordinal);
        return new ArticleView(article, [.. Pieces(article, figures, verdicts)]);
    }

    private static IEnumerable<ArticlePiece> Pieces(Article article, IReadOnlyList<FigureRow> figures, Dictionary<string, Verdict?> verdicts)
    {
        var offsets = new CodePointOffsets(article.Text);
        var marks = figures
            .Select(row => (Span: new TextSpan(offsets.ToUtf16(row.Figure.Start), offsets.ToUtf16(row.Figure.End)), Row: row, Kind: default(string)))
            .Concat(article.Furniture.Select(piece => (piece.Span, Row: default(FigureRow)!, Kind: (string?)piece.Kind)))
            .OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Span.End);
        var at = 0;
        foreach (var (span, row, kind) in marks)
        {
            // What overlaps an earlier mark is shown with that one; the text is shown once.
            if (span.Start < at) continue;
            if (span.Start > at) yield return new ArticlePiece(article.Text[at..span.Start], null, null, null);
            yield return new ArticlePiece(span.In(article.Text).ToString(), row, row?.FactId is { } fact ? verdicts[fact] : null, kind);
            at = span.End;
        }

        if (at < article.Text.Length) yield return new ArticlePiece(article.Text[at..], null, null, null);
    }
}
