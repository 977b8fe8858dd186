using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>One row a fact.</summary>
public static class FactsTable
{
    /// <summary>The table.</summary>
    public static Table<Fact> Schema { get; } = new("facts", "One row a fact: one quantity of the world and every figure that states it; in the order of their first figures.",
    [
        new("fact_id", ColumnType.Id, "Stable id: from the ids of its figures.", fact => Cell.Of(fact.FactId)) { Required = true },
        new("indicator", ColumnType.Text, "Canonical name of what is measured.", fact => Cell.Of(fact.Indicator)),
        new("entity", ColumnType.Text, "Whose quantity it is.", fact => Cell.Of(fact.Entity)) { Example = "China" },
        new("counterpart", ColumnType.Text, "With or in whom it holds.", fact => Cell.Of(fact.Counterpart)),
        new("role", ColumnType.Code, "level: an amount or count; share: a part of a whole; growth: a relative change; change: an absolute change, points too.", fact => Cell.Of(EnumCode.Write(fact.Role))) { Required = true, Codes = EnumCode.All<Role>() },
        new("unit", ColumnType.Token, "Unit of value, high, lower and upper; codes as in figures.unit.", fact => Cell.Of(fact.Unit)) { Required = true, Example = "CNY" },
        new("counted", ColumnType.Text, "For unit 1, the thing counted, singular.", fact => Cell.Of(fact.Counted)),
        new("period", ColumnType.Token, "Days covered, ISO 8601: a day, or an interval with both ends included.", fact => Cell.Of(fact.Period)) { Example = "2024-01-01/2024-12-31" },
        new("value", ColumnType.Number, "The reconciled value, in base units of unit; the lower end of a range.", fact => Cell.Of(fact.Value)) { Required = true },
        new("high", ColumnType.Number, "Upper end of a range, in the same unit.", fact => Cell.Of(fact.High)),
        new("lower", ColumnType.Number, "Least value that all statements that agree allow together, in the same unit; empty when open.", fact => Cell.Of(fact.Allowed.Lower)),
        new("upper", ColumnType.Number, "Greatest value that all statements that agree allow together, in the same unit; empty when open.", fact => Cell.Of(fact.Allowed.Upper)),
        new("verdict", ColumnType.Code, "corroborated: independent sources agree; repeated: copies or one origin agree; single: one statement; conflicting: two statements cannot both hold; decided: a person ruled.", fact => Cell.Of(EnumCode.Write(fact.Verdict))) { Required = true, Codes = EnumCode.All<Verdict>() },
        new("figures", ColumnType.Ids, "figure_ids of the statements, separated by spaces.", fact => Cell.Of(fact.Figures)) { Required = true },
        new("articles", ColumnType.Ids, "article_ids of the articles that state it, separated by spaces.", fact => Cell.Of(fact.Articles)) { Required = true },
        new("independent_sources", ColumnType.Integer, "Number of origins that are not copies of one another and do not cite one origin.", fact => Cell.Of(fact.IndependentSources)) { Required = true },
        new("explanation", ColumnType.Text, "Why these figures were joined; empty for a single figure.", fact => Cell.Of(fact.Explanation)),
    ])
    {
        PrimaryKey = ["fact_id"],
        Indexes = [["indicator", "entity", "counterpart", "period"], ["verdict"]],
        Exports = ExportForms.Csv | ExportForms.JsonLines,
    };

    internal static Fact Read(Row row) => new()
    {
        FactId = row.Text("fact_id"),
        Indicator = row.TextOrNull("indicator"),
        Entity = row.TextOrNull("entity"),
        Counterpart = row.TextOrNull("counterpart"),
        Role = row.Code<Role>("role"),
        Unit = row.Text("unit"),
        Counted = row.TextOrNull("counted"),
        Period = row.PeriodOrNull("period"),
        Value = row.Number("value"),
        High = row.NumberOrNull("high"),
        Allowed = new Interval(row.NumberOrNull("lower"), row.NumberOrNull("upper")),
        Verdict = row.Code<Verdict>("verdict"),
        Figures = row.Ids("figures"),
        Articles = row.Ids("articles"),
        IndependentSources = row.Integer("independent_sources"),
        Explanation = row.TextOrNull("explanation"),
    };
}
