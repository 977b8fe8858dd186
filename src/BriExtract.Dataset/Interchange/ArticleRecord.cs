using System.Buffers;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Text;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>
/// An article with its figures as bytes, made of the same columns as the dataset's tables: what workers hand on, what
/// waits on disk, what machines exchange. One reader serves one thread.
/// </summary>
public sealed class ArticleRecord
{
    private readonly CellsRow _article = new(ArticlesTable.Schema);
    private readonly CellsRow _furniture = new(FurnitureTable.Schema);
    private readonly CellsRow _figure = new(FiguresTable.Schema);
    private readonly CellsRow _link = new(LinksTable.Schema);

    /// <summary>As many bytes as <see cref="ArticleId"/> needs of a record.</summary>
    public const int HeadBytes = 64;

    /// <summary>Id of the article of a record, from its first bytes.</summary>
    public static string ArticleId(ReadOnlySpan<byte> head)
    {
        // The first cell: its kind, its length, the id.
        var at = 1;
        var length = (int)CellWriter.ReadNumber(head, ref at);
        return System.Text.Encoding.UTF8.GetString(head.Slice(at, length));
    }

    /// <summary>Id and path of the article of a record: its first two cells.</summary>
    public static (string ArticleId, string Path) IdAndPath(ReadOnlySpan<byte> record)
    {
        var at = 1;
        var idLength = (int)CellWriter.ReadNumber(record, ref at);
        var id = System.Text.Encoding.UTF8.GetString(record.Slice(at, idLength));
        at += idLength + 1;
        var pathLength = (int)CellWriter.ReadNumber(record, ref at);
        return (id, System.Text.Encoding.UTF8.GetString(record.Slice(at, pathLength)));
    }

    /// <summary>Appends a record.</summary>
    public static void Write(IBufferWriter<byte> output, ArticleFigures read)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(read);
        CellWriter.Write(output, ArticlesTable.Schema, read.Article);
        var furniture = FurnitureRow.Of(read.Article.Article).ToArray();
        CellWriter.WriteNumber(output, furniture.Length);
        foreach (var piece in furniture) CellWriter.Write(output, FurnitureTable.Schema, piece);
        CellWriter.WriteNumber(output, read.Figures.Count);
        foreach (var figure in read.Figures)
        {
            CellWriter.Write(output, FiguresTable.Schema, new FigureRow(figure, null));
            CellWriter.WriteNumber(output, figure.Links.Count);
            foreach (var link in LinkRow.Of(figure)) CellWriter.Write(output, LinksTable.Schema, link);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public ArticleFigures Read(ReadOnlyMemory<byte> record)
    {
        var at = 0;
        _article.Take(record, ref at);
        var article = ArticlesTable.Read(_article, []);
        var furniture = Furniture(record, ref at, article.Article.Text);
        if (furniture.Length > 0) article = article with { Article = article.Article with { Furniture = furniture } };
        return new ArticleFigures(article, Figures(record, ref at));
    }

    /// <summary>Reads the figures alone of what <see cref="Write"/> wrote, with what reconciliation needs to know of their article.</summary>
    public SourcedFigure[] ReadFigures(ReadOnlyMemory<byte> record)
    {
        var at = 0;
        _article.Take(record, ref at);
        var stamp = ArticlesTable.ReadStamp(_article);
        for (var left = CellWriter.ReadNumber(record.Span, ref at); left > 0; left--) _furniture.Take(record, ref at);
        return Array.ConvertAll(Figures(record, ref at), figure => new SourcedFigure(figure, stamp));
    }

    private Figure[] Figures(ReadOnlyMemory<byte> record, ref int at)
    {
        var figures = new Figure[CellWriter.ReadNumber(record.Span, ref at)];
        for (var i = 0; i < figures.Length; i++)
        {
            _figure.Take(record, ref at);
            var links = new FigureLink[CellWriter.ReadNumber(record.Span, ref at)];
            for (var j = 0; j < links.Length; j++)
            {
                _link.Take(record, ref at);
                links[j] = LinksTable.Read(_link);
            }

            figures[i] = FiguresTable.Read(_figure, links).Figure;
        }

        return figures;
    }

    private Furniture[] Furniture(ReadOnlyMemory<byte> record, ref int at, string text)
    {
        var furniture = new Furniture[CellWriter.ReadNumber(record.Span, ref at)];
        if (furniture.Length == 0) return furniture;
        var offsets = new CodePointOffsets(text);
        for (var i = 0; i < furniture.Length; i++)
        {
            _furniture.Take(record, ref at);
            furniture[i] = FurnitureTable.Read(_furniture, offsets);
        }

        return furniture;
    }
}
