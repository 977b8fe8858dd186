using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>A stretch of page furniture in code points of its article's text.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">First character, in Unicode code points.</param>
/// <param name="End">After the last character.</param>
/// <param name="Kind">What it is.</param>
public sealed record FurnitureRow(string ArticleId, int Start, int End, string Kind)
{
    internal static IEnumerable<FurnitureRow> Of(Article article)
    {
        if (article.Furniture.Count == 0) yield break;
        var offsets = new CodePointOffsets(article.Text);
        foreach (var (span, kind) in article.Furniture)
            yield return new FurnitureRow(article.ArticleId, offsets.FromUtf16(span.Start), offsets.FromUtf16(span.End), kind);
    }
}

/// <summary>One row a stretch of page furniture: marked in the stored text, not cut from it.</summary>
public static class FurnitureTable
{
    /// <summary>The table.</summary>
    public static Table<FurnitureRow> Schema { get; } = new("furniture", "One row a stretch of page furniture (comment boxes, reprint notices, captions); figures are not read there.",
    [
        new("article_id", ColumnType.Id, "The article it stands in.", row => Cell.Of(row.ArticleId)) { Required = true },
        new("start", ColumnType.Integer, "First character, in Unicode code points of articles.text.", row => Cell.Of(row.Start)) { Required = true },
        new("end", ColumnType.Integer, "After the last character, in Unicode code points.", row => Cell.Of(row.End)) { Required = true },
        new("kind", ColumnType.Token, "What it is: comment-box, reprint-notice, outlet-slogan, repeated-title, caption, byline.", row => Cell.Of(row.Kind)) { Required = true },
    ])
    {
        PrimaryKey = ["article_id", "start"],
        ForeignKeys = [new("article_id", "articles", "article_id")],
        Exports = ExportForms.None,
    };

    internal static Furniture Read(Row row, CodePointOffsets offsets) =>
        new(new TextSpan(offsets.ToUtf16(row.Integer("start")), offsets.ToUtf16(row.Integer("end"))), row.Text("kind"));
}
