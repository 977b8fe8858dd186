using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;
using BriExtract.Review;
using Microsoft.Data.Sqlite;

namespace BriExtract.Benchmarks.Review;

/// <summary>How long the review page takes to answer over a large dataset, against a bare SQLite query of the rows it shows.</summary>
internal static class ReviewBenchmark
{
    private const int FiguresAnArticle = 20;
    private const int Rounds = 30;

    public static Command Create()
    {
        var figures = new Option<int>("--figures") { Description = "Figures in the made dataset.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("review", "Times the views of the review page over a dataset of a million figures.") { figures };
        command.SetAction((parsed, _) => Run(parsed.GetValue(figures)));
        return command;
    }

    private static async Task Run(int figures)
    {
        var folder = Directory.CreateTempSubdirectory("briextract-review-bench-").FullName;
        try
        {
            Write(folder, figures);
            var clock = Stopwatch.StartNew();
            await using var app = await ReviewApp.StartAsync(new ReviewSettings { Dataset = folder });
            Console.WriteLine($"ready to show the queue after {clock.Elapsed.TotalSeconds:0.00} s");
            await app.Searchable;
            Console.WriteLine($"ready to search after {clock.Elapsed.TotalSeconds:0.00} s");
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
            (await client.GetAsync(app.Address)).EnsureSuccessStatusCode();
            var root = new Uri(app.Address.GetLeftPart(UriPartial.Authority));
            var bare = Median(() => Task.FromResult(Bare(folder)));
            var bareTime = await bare;
            Console.WriteLine($"bare SQLite query of the queue's first rows: {bareTime:0.00} ms");
            foreach (var view in new[] { "/queue", "/queue?after=5000", "/queue?q=routes", "/item/con-000001", "/indicators", "/indicator?name=indicator+7", "/search?q=harbour+7", "/article/art-000001" })
            {
                var time = await Median(async () => (await client.GetAsync(new Uri(root, view))).EnsureSuccessStatusCode());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view,-28} {time,8:0.0} ms  {time / bareTime,6:0.0} x bare"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Median<T>(Func<Task<T>> run)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            await run();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    // The rows of the first page, by the plainest query that gives them: what any page over SQLite has to pay.
    private static int Bare(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, DatasetFiles.Database)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT c.conflict_id, c.cause, c.explanation, f.indicator, f.entity, f.period, f.verdict
            FROM conflicts c JOIN facts f ON f.fact_id = c.fact_id ORDER BY c.rowid LIMIT 50
            """;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
            rows++;
        }

        return rows;
    }

    // One figure in fifty conflicts with the one before: 20,000 conflicts in a million figures.
    private static void Write(string folder, int count)
    {
        using var writer = DatasetWriter.Begin(folder, new Dictionary<string, string> { ["program"] = "benchmark" });
        var facts = new List<Fact>();
        var conflicts = new List<Conflict>();
        for (var article = 0; article < count / FiguresAnArticle; article++)
        {
            var id = $"art-{article:000000}";
            var sentences = Enumerable.Range(0, FiguresAnArticle).Select(i => $"The harbour {article % 97} reported {i + 100} routes for line {i}. ").ToList();
            var text = string.Concat(sentences);
            writer.Add(new ArticleRow(
                new Article { ArticleId = id, Path = id + ".txt", Source = $"outlet {article % 50}", Title = $"Article {article}", ContentHash = StableId.ContentHash(text), Status = ArticleStatus.Read, Text = text },
                []));
            var at = 0;
            for (var i = 0; i < FiguresAnArticle; i++)
            {
                var number = article * FiguresAnArticle + i;
                var start = at + sentences[i].IndexOf("reported ", StringComparison.Ordinal) + 9;
                var figure = Figure(number, id, i, start, sentences[i].TrimEnd());
                at += sentences[i].Length;
                var conflicting = number % 50 == 1;
                writer.Add(new FigureRow(figure, $"fact-{(conflicting ? number - 1 : number):0000000}"));
                if (!conflicting) facts.Add(FactOf(figure, number));
                else conflicts.Add(ConflictOf(number));
            }
        }

        foreach (var fact in facts) writer.Add(fact);
        foreach (var conflict in conflicts) writer.Add(conflict);
        writer.Complete(2);
    }

    private static Figure Figure(int number, string article, int sentence, int start, string context) => new()
    {
        FigureId = $"fig-{number:0000000}",
        ArticleId = article,
        Sentence = sentence,
        Start = start,
        End = start + 10,
        Quote = context[(context.IndexOf("reported ", StringComparison.Ordinal) + 9)..][..10],
        Context = context,
        Value = number % 1000,
        Allowed = new Interval(number % 1000 - 0.5m, number % 1000 + 0.5m),
        Unit = UnitCode.Count,
        Counted = "route",
        Role = Role.Level,
        Period = Period.Year(2000 + number % 25),
        Indicator = $"indicator {number % 5000}",
        Entity = $"entity {number % 300}",
    };

    private static Fact FactOf(Figure figure, int number) => new()
    {
        FactId = $"fact-{number:0000000}",
        Indicator = figure.Indicator,
        Entity = figure.Entity,
        Role = figure.Role,
        Unit = figure.Unit,
        Counted = figure.Counted,
        Period = figure.Period,
        Value = figure.Value,
        Allowed = figure.Allowed,
        Verdict = number % 50 == 0 ? Verdict.Conflicting : Verdict.Single,
        Figures = [figure.FigureId],
        Articles = [figure.ArticleId],
        IndependentSources = 1,
    };

    private static Conflict ConflictOf(int number) => new()
    {
        ConflictId = $"con-{number:000000}",
        FactId = $"fact-{number - 1:0000000}",
        FigureA = $"fig-{number - 1:0000000}",
        FigureB = $"fig-{number:0000000}",
        RelativeDifference = 0.1m,
        Cause = ConflictCause.Unknown,
        Explanation = "cannot both hold: the two intervals do not meet",
        Weight = 1_000_000 - number,
    };
}
