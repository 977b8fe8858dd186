using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>A figure and the fact that it states.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="FactId">The fact; null for a figure that a decision leaves out.</param>
public sealed record FigureRow(Figure Figure, string? FactId);

/// <summary>One row a figure.</summary>
public static class FiguresTable
{
    /// <summary>The table.</summary>
    public static Table<FigureRow> Schema { get; } = new("figures", "One row a figure: a number in running text together with what it measures; in the order of article_id and position.",
    [
        new("figure_id", ColumnType.Id, "Stable id: from the article's content hash and the position, the same on every run and machine.", row => Cell.Of(row.Figure.FigureId)) { Required = true },
        new("article_id", ColumnType.Id, "The article it stands in.", row => Cell.Of(row.Figure.ArticleId)) { Required = true },
        new("sentence", ColumnType.Integer, "Number of its sentence in the article, from 0.", row => Cell.Of(row.Figure.Sentence)) { Required = true },
        new("start", ColumnType.Integer, "First character of quote, in Unicode code points of articles.text.", row => Cell.Of(row.Figure.Start)) { Required = true },
        new("end", ColumnType.Integer, "After the last character of quote, in Unicode code points.", row => Cell.Of(row.Figure.End)) { Required = true },
        new("quote", ColumnType.Text, "The quantity verbatim.", row => Cell.Of(row.Figure.Quote)) { Required = true, Example = "23.6 trillion yuan" },
        new("context", ColumnType.Text, "Its sentence verbatim.", row => Cell.Of(row.Figure.Context)) { Required = true },
        new("value", ColumnType.Number, "Value in base units of unit (23.6 trillion yuan is 23600000000000); the lower end of a range.", row => Cell.Of(row.Figure.Value)) { Required = true, Example = "23600000000000" },
        new("high", ColumnType.Number, "Upper end of a range, in the same unit.", row => Cell.Of(row.Figure.High)),
        new("lower", ColumnType.Number, "Least value that the words allow (rounding, bound, range), in the same unit; empty when open.", row => Cell.Of(row.Figure.Allowed.Lower)),
        new("upper", ColumnType.Number, "Greatest value that the words allow, in the same unit; empty when open.", row => Cell.Of(row.Figure.Allowed.Upper)),
        new("unit", ColumnType.Token, "ISO 4217 code for money, UCUM for physical units, % percent, pp percentage points, TEU containers, 1 for counts.", row => Cell.Of(row.Figure.Unit)) { Required = true, Example = "CNY" },
        new("counted", ColumnType.Text, "For unit 1, the thing counted, singular.", row => Cell.Of(row.Figure.Counted)) { Example = "aid project" },
        new("bound", ColumnType.Code, "How the words bound the number: = as stated, ~ about, > more than, >= at least, < less than, <= at most.", row => Cell.Of(row.Figure.Bound.Symbol())) { Required = true, Codes = [.. Enum.GetValues<Bound>().Select(bound => bound.Symbol())] },
        new("role", ColumnType.Code, "level: an amount or count; share: a part of a whole; growth: a relative change; change: an absolute change, points too.", row => Cell.Of(EnumCode.Write(row.Figure.Role))) { Required = true, Codes = EnumCode.All<Role>() },
        new("direction", ColumnType.Code, "For growth and change: up or down.", row => Cell.Of(row.Figure.Direction is { } direction ? EnumCode.Write(direction) : null)) { Codes = EnumCode.All<Direction>() },
        new("period", ColumnType.Token, "Days covered, ISO 8601: a day, or an interval with both ends included.", row => Cell.Of(row.Figure.Period)) { Example = "2024-01-01/2024-12-31" },
        new("base", ColumnType.Token, "For growth and change, the days compared with, ISO 8601.", row => Cell.Of(row.Figure.Base)) { Example = "2023-01-01/2023-12-31" },
        new("indicator", ColumnType.Text, "Canonical name of what is measured: the same wherever the same thing is measured.", row => Cell.Of(row.Figure.Indicator)),
        new("indicator_text", ColumnType.Text, "The words that indicator was read from.", row => Cell.Of(row.Figure.IndicatorText)),
        new("entity", ColumnType.Text, "Whose figure it is.", row => Cell.Of(row.Figure.Entity)) { Example = "China" },
        new("counterpart", ColumnType.Text, "With or in whom it holds.", row => Cell.Of(row.Figure.Counterpart)) { Example = "BRI partner countries" },
        new("attribution", ColumnType.Text, "Who is said to have stated it; empty where the article speaks for itself.", row => Cell.Of(row.Figure.Attribution)),
        new("status", ColumnType.Code, "reported as a fact, or a target: plan or forecast.", row => Cell.Of(EnumCode.Write(row.Figure.Status))) { Required = true, Codes = EnumCode.All<FigureStatus>() },
        new("tier", ColumnType.Code, "core: a statistic someone would tabulate; minor: an incidental count.", row => Cell.Of(EnumCode.Write(row.Figure.Tier))) { Required = true, Codes = EnumCode.All<Tier>() },
        new("confidence", ColumnType.Number, "0 to 1, calibrated: of figures with 0.8, eight in ten are right.", row => Cell.Of(row.Figure.Confidence)) { Required = true },
        new("fact_id", ColumnType.Id, "The fact it states; empty when a decision leaves the figure out.", row => Cell.Of(row.FactId)),
    ])
    {
        PrimaryKey = ["figure_id"],
        ForeignKeys = [new("article_id", "articles", "article_id"), new("fact_id", "facts", "fact_id")],
        Indexes = [["article_id", "start"], ["fact_id"]],
        Exports = ExportForms.Csv | ExportForms.JsonLines,
    };

    internal static FigureRow Read(Row row, IReadOnlyList<FigureLink> links) => new(
        new Figure
        {
            FigureId = row.Text("figure_id"),
            ArticleId = row.Text("article_id"),
            Sentence = row.Integer("sentence"),
            Start = row.Integer("start"),
            End = row.Integer("end"),
            Quote = row.Text("quote"),
            Context = row.Text("context"),
            Value = row.Number("value"),
            High = row.NumberOrNull("high"),
            Allowed = new Interval(row.NumberOrNull("lower"), row.NumberOrNull("upper")),
            Unit = row.Text("unit"),
            Counted = row.TextOrNull("counted"),
            Bound = BoundSymbols.Parse(row.Text("bound")),
            Role = row.Code<Role>("role"),
            Direction = row.CodeOrNull<Direction>("direction"),
            Period = row.PeriodOrNull("period"),
            Base = row.PeriodOrNull("base"),
            Indicator = row.TextOrNull("indicator"),
            IndicatorText = row.TextOrNull("indicator_text"),
            Entity = row.TextOrNull("entity"),
            Counterpart = row.TextOrNull("counterpart"),
            Attribution = row.TextOrNull("attribution"),
            Status = row.Code<FigureStatus>("status"),
            Tier = row.Code<Tier>("tier"),
            Confidence = row.Number("confidence"),
            Links = links,
        },
        row.TextOrNull("fact_id"));
}
