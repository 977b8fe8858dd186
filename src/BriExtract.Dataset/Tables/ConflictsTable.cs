using BriExtract.Core.Facts;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>One row a pair of figures that cannot both hold.</summary>
public static class ConflictsTable
{
    /// <summary>The table.</summary>
    public static Table<Conflict> Schema { get; } = new("conflicts", "One row a pair of figures of one fact that cannot both hold; those that matter most first.",
    [
        new("conflict_id", ColumnType.Id, "Stable id: from the ids of the two figures.", conflict => Cell.Of(conflict.ConflictId)) { Required = true },
        new("fact_id", ColumnType.Id, "The fact.", conflict => Cell.Of(conflict.FactId)) { Required = true },
        new("figure_a", ColumnType.Id, "figure_id of one statement.", conflict => Cell.Of(conflict.FigureA)) { Required = true },
        new("figure_b", ColumnType.Id, "figure_id of the other.", conflict => Cell.Of(conflict.FigureB)) { Required = true },
        new("relative_difference", ColumnType.Number, "Difference of the values over the greater of them, in one unit: 0.045 for 128 against 134.", conflict => Cell.Of(conflict.RelativeDifference)) { Required = true },
        new("cause", ColumnType.Code, "The likeliest cause.", conflict => Cell.Of(EnumCode.Write(conflict.Cause))) { Required = true, Codes = EnumCode.All<ConflictCause>() },
        new("explanation", ColumnType.Text, "The arithmetic and the reason for the cause.", conflict => Cell.Of(conflict.Explanation)) { Required = true },
        new("decision", ColumnType.Token, "Id of the decision that settles it; empty while open.", conflict => Cell.Of(conflict.Decision)),
        new("weight", ColumnType.Number, "How much it matters, for ranking; greater first.", conflict => Cell.Of(conflict.Weight)) { Required = true },
    ])
    {
        PrimaryKey = ["conflict_id"],
        ForeignKeys = [new("fact_id", "facts", "fact_id"), new("figure_a", "figures", "figure_id"), new("figure_b", "figures", "figure_id")],
        Indexes = [["fact_id"], ["figure_a"], ["figure_b"]],
    };

    internal static Conflict Read(Row row) => new()
    {
        ConflictId = row.Text("conflict_id"),
        FactId = row.Text("fact_id"),
        FigureA = row.Text("figure_a"),
        FigureB = row.Text("figure_b"),
        RelativeDifference = row.Number("relative_difference"),
        Cause = row.Code<ConflictCause>("cause"),
        Explanation = row.Text("explanation"),
        Decision = row.TextOrNull("decision"),
        Weight = row.Number("weight"),
    };
}
