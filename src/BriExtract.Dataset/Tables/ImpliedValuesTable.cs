using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Core.Quantities;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>One row a value that stated figures imply but nobody stated.</summary>
public static class ImpliedValuesTable
{
    /// <summary>The table.</summary>
    public static Table<ImpliedValue> Schema { get; } = new("implied_values", "One row a value that stated figures imply but nobody stated; never mixed with stated ones.",
    [
        new("implied_id", ColumnType.Id, "Stable id: from the figures, the unit and the period.", implied => Cell.Of(IdOf(implied))) { Required = true },
        new("figures", ColumnType.Ids, "figure_ids it follows from, separated by spaces.", implied => Cell.Of(implied.Figures)) { Required = true },
        new("indicator", ColumnType.Text, "Canonical name of what is measured.", implied => Cell.Of(implied.Indicator)),
        new("entity", ColumnType.Text, "Whose quantity it is.", implied => Cell.Of(implied.Entity)),
        new("counterpart", ColumnType.Text, "With or in whom it holds.", implied => Cell.Of(implied.Counterpart)),
        new("unit", ColumnType.Token, "Unit of value, lower and upper; codes as in figures.unit.", implied => Cell.Of(implied.Unit)) { Required = true },
        new("period", ColumnType.Token, "Days covered, ISO 8601.", implied => Cell.Of(implied.Period)),
        new("value", ColumnType.Number, "The middle of what is implied, in base units of unit.", implied => Cell.Of(implied.Value)) { Required = true },
        new("lower", ColumnType.Number, "Least value implied, in the same unit; empty when open.", implied => Cell.Of(implied.Allowed.Lower)),
        new("upper", ColumnType.Number, "Greatest value implied, in the same unit; empty when open.", implied => Cell.Of(implied.Allowed.Upper)),
        new("explanation", ColumnType.Text, "The arithmetic in words.", implied => Cell.Of(implied.Explanation)) { Required = true },
    ])
    {
        PrimaryKey = ["implied_id"],
    };

    internal static string IdOf(ImpliedValue implied) =>
        StableId.Of("imp", [.. implied.Figures, implied.Indicator ?? "", implied.Unit, implied.Period?.ToString() ?? ""]);

    internal static ImpliedValue Read(Row row) => new(
        row.Ids("figures"),
        row.TextOrNull("indicator"),
        row.TextOrNull("entity"),
        row.TextOrNull("counterpart"),
        row.Text("unit"),
        row.PeriodOrNull("period"),
        row.Number("value"),
        new Interval(row.NumberOrNull("lower"), row.NumberOrNull("upper")),
        row.Text("explanation"));
}
