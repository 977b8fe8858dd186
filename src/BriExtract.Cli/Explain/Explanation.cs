using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Dataset.Schema;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Explain;

/// <summary>Writes what a part of the dataset rests on, for a reader at a terminal.</summary>
internal sealed class Explanation(DatasetReader dataset, TextWriter output)
{
    // What a reader can take in; the files have them all.
    private const int MostStatements = 20;

    /// <summary>Explains what has this id; false when nothing has.</summary>
    public bool Write(string id)
    {
        if (dataset.Fact(id) is { } fact) Write(fact);
        else if (dataset.Figure(id) is { } figure) Write(figure.Figure, figure.FactId);
        else if (dataset.Conflict(id) is { } conflict) Write(conflict, withStatements: true);
        else if (dataset.Check(id) is { } check) Write(check, withStatements: true);
        else return false;
        return true;
    }

    /// <summary>One statement: the number, who says it where, and the sentence.</summary>
    public void WriteStatement(Figure figure, string indent = "  ")
    {
        var article = dataset.Article(figure.ArticleId)?.Article;
        var place = string.Join(", ", new[] { article?.Source, article?.Title, article?.Published?.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article?.Path }.Where(part => part is not null));
        output.WriteLine($"{indent}{figure.FigureId}: \"{figure.Quote}\", which allows {Show.Interval(figure.Allowed, figure.Unit)}");
        output.WriteLine($"{indent}  in {place}{(figure.Attribution is { } who ? $"; stated by {who}" : "")}; confidence {figure.Confidence.ToString("0.##", CultureInfo.InvariantCulture)}");
        output.WriteLine($"{indent}  \"{figure.Context.ReplaceLineEndings(" ").Trim()}\"");
    }

    private void Write(Fact fact)
    {
        output.WriteLine($"{fact.FactId}: {Name(fact.Indicator, fact.Entity, fact.Counterpart, fact.Counted)}{(fact.Period is { } period ? $", {period}" : ", undated")}");
        output.WriteLine($"  {EnumCode.Write(fact.Role)} {Show.Value(fact.Value, fact.Unit)}, {Show.Interval(fact.Allowed, fact.Unit)}; {EnumCode.Write(fact.Verdict)}: {Count(fact.Figures.Count, "statement")} in {Count(fact.Articles.Count, "article")}, {Count(fact.IndependentSources, "independent source")}");
        output.WriteLine();
        output.WriteLine("Stated by");
        foreach (var figure in fact.Figures.Take(MostStatements)) WriteStatement(dataset.Figure(figure)!.Figure);
        if (fact.Figures.Count > MostStatements) output.WriteLine($"  and {fact.Figures.Count - MostStatements} more in figures.csv");
        if (fact.Explanation is { } why) WritePart("Why one fact", [why]);
        WritePart("Conflicts", dataset.ConflictsOfFact(fact.FactId).Select(Line));
        WritePart("Checks", fact.Figures.SelectMany(dataset.ChecksOfFigure).DistinctBy(check => check.CheckId).Select(Line));
    }

    private void Write(Figure figure, string? factId)
    {
        output.WriteLine($"{figure.FigureId}: {Name(figure.Indicator, figure.Entity, figure.Counterpart, figure.Counted)}{(figure.Period is { } period ? $", {period}" : ", undated")}");
        WriteStatement(figure);
        if (factId is null || dataset.Fact(factId) is not { } fact)
        {
            output.WriteLine("  left out of every fact by a decision");
            return;
        }

        output.WriteLine();
        Write(fact);
    }

    private void Write(Conflict conflict, bool withStatements)
    {
        output.WriteLine(Line(conflict));
        if (!withStatements) return;
        WriteStatements([conflict.FigureA, conflict.FigureB]);
        output.WriteLine($"  The fact: {conflict.FactId}");
    }

    private void Write(Check check, bool withStatements)
    {
        output.WriteLine(Line(check));
        if (withStatements) WriteStatements(check.Figures);
    }

    private void WriteStatements(IEnumerable<string> figures)
    {
        foreach (var id in figures)
        {
            if (dataset.Figure(id) is { } row) WriteStatement(row.Figure);
        }
    }

    private static string Line(Conflict conflict) => $"{conflict.ConflictId}: {conflict.Explanation}{(conflict.Decision is { } decision ? $" Decided: {decision}." : "")}";

    private static string Line(Check check) => $"{check.CheckId} ({EnumCode.Write(check.Kind)}): {check.Explanation}.{(check.Decision is { } decision ? $" Decided: {decision}." : "")}";

    private void WritePart(string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                output.WriteLine();
                output.WriteLine(title);
                first = false;
            }

            output.WriteLine($"  {line}");
        }
    }

    private static string Name(string? indicator, string? entity, string? counterpart, string? counted) =>
        $"{indicator ?? counted ?? "something"}{(entity is null ? "" : $" of {entity}")}{(counterpart is null ? "" : $" with {counterpart}")}";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
