using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>One row a relation between figures that was tested.</summary>
public static class ChecksTable
{
    /// <summary>The table.</summary>
    public static Table<Check> Schema { get; } = new("checks", "One row a relation between figures, tested under interval arithmetic; those that fail first, then those that matter most.",
    [
        new("check_id", ColumnType.Id, "Stable id: from kind and figures.", check => Cell.Of(check.CheckId)) { Required = true },
        new("kind", ColumnType.Code, "Which relation is tested.", check => Cell.Of(EnumCode.Write(check.Kind))) { Required = true, Codes = EnumCode.All<CheckKind>() },
        new("figures", ColumnType.Ids, "figure_ids it rests on, separated by spaces; the one that is tested first.", check => Cell.Of(check.Figures)) { Required = true },
        new("stated", ColumnType.Number, "The stated value that is tested, in base units of that figure's unit.", check => Cell.Of(check.Stated)) { Required = true },
        new("implied_lower", ColumnType.Number, "Least value that the other figures imply for it, in the same unit; empty when open.", check => Cell.Of(check.Implied.Lower)),
        new("implied_upper", ColumnType.Number, "Greatest value that the other figures imply for it, in the same unit; empty when open.", check => Cell.Of(check.Implied.Upper)),
        new("holds", ColumnType.Boolean, "Whether what is stated and what is implied overlap.", check => Cell.Of(check.Holds)) { Required = true },
        new("explanation", ColumnType.Text, "The arithmetic in words.", check => Cell.Of(check.Explanation)) { Required = true },
        new("decision", ColumnType.Token, "Id of the decision that settles it; empty while open.", check => Cell.Of(check.Decision)),
        new("weight", ColumnType.Number, "How much it matters, for ranking; greater first.", check => Cell.Of(check.Weight)) { Required = true },
    ])
    {
        PrimaryKey = ["check_id"],
    };

    internal static Check Read(Row row) => new()
    {
        CheckId = row.Text("check_id"),
        Kind = row.Code<CheckKind>("kind"),
        Figures = row.Ids("figures"),
        Stated = row.Number("stated"),
        Implied = new Interval(row.NumberOrNull("implied_lower"), row.NumberOrNull("implied_upper")),
        Holds = row.Boolean("holds"),
        Explanation = row.Text("explanation"),
        Decision = row.TextOrNull("decision"),
        Weight = row.Number("weight"),
    };
}
