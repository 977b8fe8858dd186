using System.CommandLine;
using System.Globalization;
using System.Text;
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
/// <c>train-periods GOLD_DIR ARTICLES_DIR …</c>: fits the weights by which a figure's period is chosen, and reports how each set
/// fares under weights of the others. A set named twice counts twice: so do those of the two kinds of news that the reader is for most.
/// </summary>
internal static class TrainPeriodsCommand
{
    private static readonly double[] Penalties = [0.25, 0.5, 1, 2, 4];

    private const string Header = """
        # Weights by which a figure's period is chosen among those that its article offers; written by "train-periods" of the
        # evaluation program from the gold sets; do not edit by hand.
        # source: where a period was found (PeriodSource). cue: what holds of the figure, the article or the date (PeriodCue).
        # weight: added to the natural logarithm of the period's odds.
        source	cue	weight

        """;

    public static Command Create()
    {
        var sets = new Argument<string[]>("SETS") { Description = "Pairs: GOLD_DIR ARTICLES_DIR GOLD_DIR ARTICLES_DIR …", Arity = ArgumentArity.OneOrMore };
        var write = new Option<FileInfo?>("--write") { Description = "Table to write: src/BriExtract.Extraction/Periods/Evidence/period-weights.tsv." };
        var misses = new Option<bool>("--misses") { Description = "Prints every miss under weights of the other sets, with the candidates and their scores." };
        var penalty = new Option<double?>("--penalty") { Description = "Weight of the prior; without it the one of the highest likelihood on sets left out." };
        var command = new Command("train-periods", "Trains the choice of a figure's period from gold sets.") { sets, write, misses, penalty };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sets), parsed.GetValue(write)?.FullName, parsed.GetValue(misses), parsed.GetValue(penalty)));
        return command;
    }

    private static int Run(string[] sets, string? write, bool misses, double? given)
    {
        if (sets.Length % 2 != 0)
        {
            Console.Error.WriteLine("train-periods: gold and article folders come in pairs");
            return 2;
        }

        var examples = new List<PeriodExample>();
        var readings = new List<(string Set, ArticleReading Reading, List<GoldFigure> Figures)>();
        for (var i = 0; i < sets.Length; i += 2) AddSet(examples, readings, sets[i], sets[i + 1]);
        var names = examples.Select(example => example.Set).Distinct().ToList();
        var best = Penalties[0];
        var most = double.NegativeInfinity;
        foreach (var penalty in Penalties)
        {
            var (likelihood, right) = (0.0, 0);
            var line = new StringBuilder();
            foreach (var name in names)
            {
                var unseen = examples.Where(example => example.Set == name).ToList();
                var (log, hits) = ConditionalLogit.Measure(unseen, new PeriodWeights(ConditionalLogit.Fit([.. examples.Where(example => example.Set != name)], penalty)));
                likelihood += log * unseen.Count;
                right += hits;
                line.Append(CultureInfo.InvariantCulture, $"  {name} {hits}/{unseen.Count} {(double)hits / unseen.Count:0.000}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {penalty}: each set under weights of the others: right {right} of {examples.Count} {(double)right / examples.Count:0.000}, log likelihood {likelihood / examples.Count:0.0000};{line}"));
            // hits alone turn on a figure or two
            if (likelihood > most) (best, most) = (penalty, likelihood);
        }

        best = given ?? best;
        PrintRead(examples, readings, names, best);
        if (misses) PrintMisses(examples, names, best);
        var weights = ConditionalLogit.Fit(examples, best);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {best}, all sets: right {ConditionalLogit.Measure(examples, new PeriodWeights(weights)).Right} of {examples.Count}"));
        if (write is null) return 0;
        var table = new StringBuilder(Header);
        foreach (var (source, cue, weight) in weights) table.Append(CultureInfo.InvariantCulture, $"{source}\t{cue}\t{weight:0.###}\n");
        File.WriteAllText(write, table.ToString());
        return 0;
    }

    // The whole reader on each set, titles, growths and comparisons included, as "periods" scores it.
    private static void PrintRead(List<PeriodExample> examples, List<(string Set, ArticleReading Reading, List<GoldFigure> Figures)> readings, List<string> names, double penalty)
    {
        foreach (var name in names)
        {
            var reader = new PeriodReader(new PeriodWeights(ConditionalLogit.Fit([.. examples.Where(example => example.Set != name)], penalty)));
            int all = 0, right = 0;
            foreach (var (_, reading, figures) in readings.Where(entry => entry.Set == name))
            {
                foreach (var draft in reading.Drafts) draft.Base = null;
                reader.Read(reading);
                for (var i = 0; i < figures.Count; i++)
                {
                    if (figures[i].Tier != "core") continue;
                    all++;
                    if (Wanted(figures[i]) == (reading.Drafts[i].Period?.ToString() ?? "")) right++;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, read with weights of the others: period right {right} of {all} {(double)right / all:0.000}"));
        }
    }

    // "2025-06-30/2025-06-30" is one day
    private static string Wanted(GoldFigure figure) => figure.Period is { } text && text.Split('/') is [var a, var b] && a == b ? a : figure.Period ?? "";

    private static void PrintMisses(List<PeriodExample> examples, List<string> names, double penalty)
    {
        foreach (var name in names)
        {
            var weights = new PeriodWeights(ConditionalLogit.Fit([.. examples.Where(example => example.Set != name)], penalty));
            foreach (var example in examples.Where(example => example.Set == name))
            {
                var best = example.Candidates.ToList().IndexOf(weights.Best(example.Candidates));
                if (example.Right[best]) continue;
                Console.WriteLine($"{name} {example.Text}");
                for (var i = 0; i < example.Candidates.Count; i++)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {(example.Right[i] ? "right" : i == best ? "taken" : "     ")} {example.Candidates[i].Source} {example.Candidates[i].Period} {weights.Score(example.Candidates[i]):0.00}"));
            }
        }
    }

    private static void AddSet(List<PeriodExample> examples, List<(string Set, ArticleReading Reading, List<GoldFigure> Figures)> readings, string goldFolder, string articles)
    {
        var gold = GoldFigure.Read(Path.Combine(goldFolder, "figures.jsonl")).ToLookup(figure => figure.Article, StringComparer.Ordinal);
        var dates = new DateReader();
        var links = new LinkReader();
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(goldFolder));
        int all = 0, reached = 0;
        foreach (var article in new ArticleSource(IngestionSettings.Default).Read([articles]))
        {
            var figures = gold[Path.GetFileNameWithoutExtension(article.Path)].ToList();
            if (figures.Count == 0) continue;
            var reading = GoldReading.Of(EnglishAnalyzer.Default, article, dates, figures, out var ordered);
            links.Read(reading);
            readings.Add((set, reading, ordered));
            var candidates = PeriodReader.Candidates(reading);
            for (var i = 0; i < ordered.Count; i++)
            {
                // a converted amount has the period of what it converts, whatever is chosen
                if (ordered[i].Tier != "core" || reading.Drafts[i].Links.Exists(link => link.Relation == LinkRelation.ConversionOf)) continue;
                all++;
                var right = candidates[i].Select(candidate => (candidate.Period?.ToString() ?? "") == Wanted(ordered[i])).ToArray();
                if (!right.Contains(true)) continue;
                reached++;
                examples.Add(new PeriodExample(candidates[i], right, set, 1 / Math.Sqrt(reading.DraftsOf(reading.Drafts[i].Quantity.Sentence).Length),
                    $"{article.Path} [{ordered[i].Quote}] {reading.Document.Sentences[reading.Drafts[i].Quantity.Sentence].Span.In(reading.Document.Text).ToString().Replace('\n', ' ')}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {all} figures, the right period among the candidates of {reached}"));
    }
}
