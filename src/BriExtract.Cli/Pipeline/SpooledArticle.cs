using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>An article with its figures, ready to be put aside: the worker that read it has also written it down.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Status">What became of it.</param>
/// <param name="FigureCount">How many figures it has.</param>
/// <param name="Record">Article and figures as <see cref="ArticleRecord"/> writes them.</param>
public sealed record SpooledArticle(string ArticleId, ArticleStatus Status, int FigureCount, ReadOnlyMemory<byte> Record)
{
    [ThreadStatic] private static System.Buffers.ArrayBufferWriter<byte>? t_buffer;

    /// <summary>Writes an article down.</summary>
    public static SpooledArticle Of(ArticleFigures read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var buffer = t_buffer ??= new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        buffer.ResetWrittenCount();
        ArticleRecord.Write(buffer, read);
        var article = read.Article.Article;
        return new SpooledArticle(article.ArticleId, article.Status, read.Figures.Count, buffer.WrittenSpan.ToArray());
    }
}
