using BriExtract.Core.Identity;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>
/// An article with its figures as it lies in a record of <see cref="ArticleRecord"/>: looked through, not decoded, so that
/// its cells go into the database as they are. One instance takes many records, one after the other.
/// </summary>
public sealed class ArticleCells
{
    private readonly List<FigurePlace> _figures = [];
    private ReadOnlyMemory<byte> _record;
    private int _at;
    private long _left;

    /// <summary>Id of the article.</summary>
    public string ArticleId { get; private set; } = "";

    /// <summary>How many figures it has.</summary>
    public int FigureCount => _figures.Count;

    /// <summary>The article's row.</summary>
    internal CellsRow Article { get; } = new(ArticlesTable.Schema);

    /// <summary>What <see cref="NextFurniture"/> read.</summary>
    internal CellsRow Furniture { get; } = new(FurnitureTable.Schema);

    /// <summary>What <see cref="ReadFigure"/> read.</summary>
    internal CellsRow Figure { get; } = new(FiguresTable.Schema);

    /// <summary>What <see cref="NextLink"/> read.</summary>
    internal CellsRow Link { get; } = new(LinksTable.Schema);

    /// <summary>Takes a record; its bytes must stay as they are until the next is taken.</summary>
    public void Take(ReadOnlyMemory<byte> record)
    {
        _record = record;
        _figures.Clear();
        var at = 0;
        Article.Take(record, ref at);
        ArticleId = Article.Text("article_id");
        var furniture = at;
        for (var left = CellWriter.ReadNumber(record.Span, ref at); left > 0; left--) Furniture.Take(record, ref at);
        for (var left = CellWriter.ReadNumber(record.Span, ref at); left > 0; left--)
        {
            var place = at;
            Figure.Take(record, ref at);
            _figures.Add(new FigurePlace(Figure.Integer("start"), Figure.Integer("end"), StableId.NumberOf(Figure.BytesAt(Figure.Ordinal("figure_id"))), place));
            for (var links = CellWriter.ReadNumber(record.Span, ref at); links > 0; links--) Link.Take(record, ref at);
        }

        // In the order of the dataset.
        _figures.Sort();
        _at = furniture;
        _left = CellWriter.ReadNumber(record.Span, ref _at);
    }

    /// <summary>The number of the id of a figure, given its place in the order of the dataset.</summary>
    public ulong FigureNumber(int figure) => _figures[figure].Number;

    /// <summary>Reads the next stretch of furniture of the record that was taken; false after the last.</summary>
    internal bool NextFurniture() => Next(Furniture);

    /// <summary>Reads a figure, given its place in the order of the dataset; its links come next.</summary>
    internal void ReadFigure(int figure)
    {
        _at = _figures[figure].Place;
        Figure.Take(_record, ref _at);
        _left = CellWriter.ReadNumber(_record.Span, ref _at);
    }

    /// <summary>Reads the next link of the figure that was read; false after the last.</summary>
    internal bool NextLink() => Next(Link);

    private bool Next(CellsRow row)
    {
        if (_left == 0) return false;
        _left--;
        row.Take(_record, ref _at);
        return true;
    }

    private readonly record struct FigurePlace(int Start, int End, ulong Number, int Place) : IComparable<FigurePlace>
    {
        public int CompareTo(FigurePlace other) => (Start, End, Number).CompareTo((other.Start, other.End, other.Number));
    }
}
