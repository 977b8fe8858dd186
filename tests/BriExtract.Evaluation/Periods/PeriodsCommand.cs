using System.CommandLine;
using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Evaluation.Fields;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Links;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Periods.Evidence;
using BriExtract.Extraction.Reading;
using BriExtract.Ingestion;
using BriExtract.Language;

namespace BriExtract.Evaluation.Periods;

/// <summary>
/// Scores period, base and status by themselves: articles as ingested (so that a wrong date of publication shows), the
/// gold quotes with their roles in place of the quantities found.
/// </summary>
internal static class PeriodsCommand
{
    public static Command Create()
    {
        var gold = new Argument<DirectoryInfo>("GOLD_DIR") { Description = "Holds figures.jsonl." };
        var articles = new Argument<DirectoryInfo>("ARTICLES_DIR") { Description = "Holds the annotated articles as .txt." };
        var misses = new Option<bool>("--misses") { Description = "Prints every miss with its sentence." };
        var dates = new Option<bool>("--dates") { Description = "Prints every date read, by sentence." };
        var command = new Command("periods", "Scores period, base and status given the gold quantities.") { gold, articles, misses, dates };
        command.SetAction(result => Run(result.GetRequiredValue(gold), result.GetRequiredValue(articles), result.GetValue(misses), result.GetValue(dates)));
        return command;
    }

    private static int Run(DirectoryInfo goldFolder, DirectoryInfo articles, bool misses, bool dates)
    {
        if (!goldFolder.Exists || !articles.Exists)
        {
            Console.Error.WriteLine($"{(goldFolder.Exists ? articles : goldFolder)} does not exist; give a folder of gold annotations and one of articles.");
            return 2;
        }

        var gold = GoldFigure.Read(Path.Combine(goldFolder.FullName, "figures.jsonl")).ToLookup(figure => figure.Article, StringComparer.Ordinal);
        var dateReader = new DateReader();
        var links = new LinkReader();
        var periods = new PeriodReader(PeriodWeights.Default);
        var tally = new Tally(misses);
        foreach (var article in new ArticleSource(IngestionSettings.Default).Read([articles.FullName]))
        {
            var figures = gold[Path.GetFileNameWithoutExtension(article.Path)].ToList();
            if (figures.Count == 0) continue;
            var reading = GoldReading.Of(EnglishAnalyzer.Default, article, dateReader, figures, out var ordered);
            if (dates) PrintDates(reading);
            links.Read(reading);
            periods.Read(reading);
            for (var i = 0; i < ordered.Count; i++) tally.Add(article, reading, ordered[i], reading.Drafts[i]);
        }

        tally.Print();
        return 0;
    }

    private static void PrintDates(ArticleReading reading)
    {
        Console.WriteLine($"== {reading.Article.Path} {reading.Article.Published?.Earliest:yyyy-MM-dd}..{reading.Article.Published?.Latest:yyyy-MM-dd}");
        foreach (var date in reading.Dates)
            Console.WriteLine($"  {date.Sentence} [{date.Span.In(reading.Document.Text)}] {date.Kind} {date.Relation} {date.Period} ahead {date.Ahead}{(date.Attributive ? " attributive" : "")}");
    }

    private sealed class Tally(bool misses)
    {
        private int _core;
        private int _period;
        private int _base;
        private int _status;

        public void Add(Article article, ArticleReading reading, GoldFigure gold, FigureDraft draft)
        {
            if (gold.Tier != "core") return;
            _core++;
            var right = (Same(gold.Period, draft.Period?.ToString()), Same(gold.Base, draft.Base?.ToString()), (gold.Status == "target") == (draft.Status == FigureStatus.Target));
            if (right.Item1) _period++;
            if (right.Item2) _base++;
            if (right.Item3) _status++;
            if (!misses || right is (true, true, true)) return;
            var sentence = reading.Document.Sentences[draft.Quantity.Sentence].Span.In(reading.Document.Text).ToString();
            Console.WriteLine($"{article.Path} ({article.Published?.Earliest:yyyy-MM-dd}..{article.Published?.Latest:yyyy-MM-dd}) [{gold.Quote}] {gold.Role}");
            if (!right.Item1) Console.WriteLine($"    period gold {gold.Period ?? "-"} got {draft.Period?.ToString() ?? "-"}");
            if (!right.Item2) Console.WriteLine($"    base   gold {gold.Base ?? "-"} got {draft.Base?.ToString() ?? "-"}");
            if (!right.Item3) Console.WriteLine($"    status gold {gold.Status} got {draft.Status}");
            Console.WriteLine($"    {sentence.Replace('\n', ' ')}");
        }

        public void Print()
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"core figures {_core}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"period {(double)_period / _core:F3}   base {(double)_base / _core:F3}   status {(double)_status / _core:F3}"));
        }

        // "2025-06-30/2025-06-30" is one day
        private static bool Same(string? gold, string? found) =>
            (gold is { } text && text.Split('/') is [var a, var b] && a == b ? a : gold ?? "") == (found ?? "");
    }
}
