using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Dataset.Schema;

namespace BriExtract.Cli.Run;

/// <summary>What a run closes with: the numbers that must add up, and the conflicts in sentences.</summary>
internal sealed class RunSummary
{
    // What fits a screen; the files have them all.
    private const int MostListed = 10;

    private readonly DatasetReader _dataset;
    private readonly Dictionary<string, long> _articles;
    private readonly Dictionary<string, long> _tiers;
    private readonly Dictionary<string, long> _verdicts;
    private readonly long _checks;

    private RunSummary(DatasetReader dataset)
    {
        _dataset = dataset;
        _articles = Count("SELECT status, count(*) FROM articles GROUP BY status");
        _tiers = Count("SELECT tier, count(*) FROM figures GROUP BY tier");
        _verdicts = Count("SELECT verdict, count(*) FROM facts GROUP BY verdict");
        _checks = dataset.Count(Dataset.Tables.ChecksTable.Schema);
        OpenConflicts = Single("SELECT count(*) FROM conflicts WHERE decision IS NULL");
        OpenFailedChecks = Single("SELECT count(*) FROM checks WHERE holds = 0 AND decision IS NULL");
    }

    /// <summary>Conflicts that nobody has decided.</summary>
    public long OpenConflicts { get; }

    /// <summary>Checks that fail and that nobody has decided.</summary>
    public long OpenFailedChecks { get; }

    /// <summary>Articles of a status.</summary>
    public long Articles(ArticleStatus status) => _articles.GetValueOrDefault(EnumCode.Write(status));

    public static RunSummary Of(DatasetReader dataset) => new(dataset);

    public void Write(TextWriter output)
    {
        output.WriteLine($"Articles: {Listed(_articles, EnumCode.All<ArticleStatus>())}.");
        WriteReasons(output);
        output.WriteLine($"Figures: {Listed(_tiers, EnumCode.All<Tier>())}.");
        output.WriteLine($"Facts: {Listed(_verdicts, EnumCode.All<Verdict>())}.");
        output.WriteLine($"Checks: {Number(_checks)}, {Number(OpenFailedChecks)} of them fail and are undecided.");
        WriteList(output, "conflict", OpenConflicts, _dataset.Conflicts().Where(conflict => conflict.Decision is null).Select(Sentence));
        WriteList(output, "failed check", OpenFailedChecks, _dataset.Checks().Where(check => !check.Holds && check.Decision is null).Select(Sentence));
        output.WriteLine($"The dataset is in {_dataset.Folder}.");
    }

    // Failures by reason, so that the numbers add up without opening a file.
    private void WriteReasons(TextWriter output)
    {
        var reasons = Count($"SELECT status || ': ' || reason, count(*) FROM articles WHERE status <> 'read' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostListed}");
        foreach (var (reason, count) in reasons) output.WriteLine($"  {Number(count)} {reason}");
    }

    private static void WriteList(TextWriter output, string what, long count, IEnumerable<string> sentences)
    {
        if (count == 0) return;
        output.WriteLine();
        output.WriteLine($"{Number(count)} {what}{(count == 1 ? "" : "s")}:");
        foreach (var sentence in sentences.Take(MostListed)) output.WriteLine(sentence);
        if (count > MostListed) output.WriteLine($"  and {Number(count - MostListed)} more in {(what == "conflict" ? "conflicts.csv" : "checks.csv")}");
        output.WriteLine();
    }

    private string Sentence(Conflict conflict)
    {
        var (a, b) = (_dataset.Figure(conflict.FigureA)!.Figure, _dataset.Figure(conflict.FigureB)!.Figure);
        return $"""
              {conflict.ConflictId}: {a.Indicator ?? a.IndicatorText ?? a.Counted}{(a.Entity is { } entity ? $" of {entity}" : "")}{(a.Period is { } period ? $", {period}" : "")}
                "{a.Quote}" ({Place(a)}) against "{b.Quote}" ({Place(b)})
                {conflict.Explanation}
            """;
    }

    private string Sentence(Check check) => $"""
          {check.CheckId}: {string.Join(", ", check.Figures.Take(3).Select(id => _dataset.Figure(id) is { } row ? $"\"{row.Figure.Quote}\" ({Place(row.Figure)})" : id))}
            {check.Explanation}
        """;

    private string Place(Figure figure)
    {
        var article = _dataset.Article(figure.ArticleId)!.Article;
        return article.Source is { } source ? $"{source}, {article.Path}" : article.Path;
    }

    private static string Listed(Dictionary<string, long> counts, IEnumerable<string> order)
    {
        var parts = order.Where(counts.ContainsKey).Select(code => $"{Number(counts[code])} {code}").ToArray();
        return parts.Length switch
        {
            0 => "0",
            1 => parts[0],
            _ => $"{Number(counts.Values.Sum())}, of them {string.Join(", ", parts)}",
        };
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private Dictionary<string, long> Count(string sql)
    {
        using var command = _dataset.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read()) counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    private long Single(string sql)
    {
        using var command = _dataset.Connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
