using BriExtract.Core.Facts;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>A figure that a check rests on.</summary>
/// <param name="CheckId">The check.</param>
/// <param name="Position">Place in the check's list, from 0: the tested figure.</param>
/// <param name="FigureId">The figure.</param>
public sealed record CheckFigureRow(string CheckId, int Position, string FigureId)
{
    internal static IEnumerable<CheckFigureRow> Of(Check check) =>
        check.Figures.Select((figure, position) => new CheckFigureRow(check.CheckId, position, figure));
}

/// <summary>One row a figure of a check: <c>checks.figures</c> unfolded, so that the checks of a figure are found fast.</summary>
public static class CheckFiguresTable
{
    /// <summary>The table.</summary>
    public static Table<CheckFigureRow> Schema { get; } = new("check_figures", "One row a figure that a check rests on: checks.figures unfolded.",
    [
        new("check_id", ColumnType.Id, "The check.", row => Cell.Of(row.CheckId)) { Required = true },
        new("position", ColumnType.Integer, "Place in checks.figures, from 0: the tested figure.", row => Cell.Of(row.Position)) { Required = true },
        new("figure_id", ColumnType.Id, "The figure.", row => Cell.Of(row.FigureId)) { Required = true },
    ])
    {
        PrimaryKey = ["check_id", "position"],
        ForeignKeys = [new("check_id", "checks", "check_id"), new("figure_id", "figures", "figure_id")],
        Indexes = [["figure_id"]],
        Exports = ExportForms.None,
    };
}
