using BriExtract.Core.Figures;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>A tie between two figures, with the figure it starts from.</summary>
/// <param name="FigureId">The figure.</param>
/// <param name="Link">What it is to another.</param>
public sealed record LinkRow(string FigureId, FigureLink Link)
{
    internal static IEnumerable<LinkRow> Of(Figure figure) => figure.Links.Select(link => new LinkRow(figure.FigureId, link));
}

/// <summary>One row a tie between two figures that the text itself states.</summary>
public static class LinksTable
{
    /// <summary>The table.</summary>
    public static Table<LinkRow> Schema { get; } = new("links", "One row a tie between two figures that the text itself states: growth of this level, share of that whole.",
    [
        new("figure_id", ColumnType.Id, "The figure.", row => Cell.Of(row.FigureId)) { Required = true },
        new("relation", ColumnType.Code, "What it is to the other figure: the growth of it, the change of it, a share or part of it, the value before it in a series, or the same in another unit.", row => Cell.Of(EnumCode.Write(row.Link.Relation))) { Required = true, Codes = EnumCode.All<LinkRelation>() },
        new("other_figure_id", ColumnType.Id, "The other figure.", row => Cell.Of(row.Link.FigureId)) { Required = true },
    ])
    {
        PrimaryKey = ["figure_id", "relation", "other_figure_id"],
        ForeignKeys = [new("figure_id", "figures", "figure_id"), new("other_figure_id", "figures", "figure_id")],
        Indexes = [["other_figure_id"]],
        Exports = ExportForms.None,
    };

    internal static FigureLink Read(Row row) => new(row.Code<LinkRelation>("relation"), row.Text("other_figure_id"));
}
