using System.CommandLine;
using System.Globalization;
using BriExtract.Evaluation.FigureModels;

namespace BriExtract.Evaluation.Gold;

/// <summary><c>gold GOLD_DIR ARTICLES_DIR</c>: runs the pipeline in process and prints the referee's figures, then each miss with its sentence.</summary>
internal static class GoldCommand
{
    public static Command Create()
    {
        var gold = new Argument<DirectoryInfo>("GOLD_DIR") { Description = "Folder of figures.jsonl, negatives.jsonl, groups.jsonl." };
        var articles = new Argument<DirectoryInfo>("ARTICLES_DIR") { Description = "Folder of the annotated articles." };
        var misses = new Option<bool>("--misses") { Description = "Prints each miss with its sentence." };
        var output = new Option<DirectoryInfo?>("--output") { Description = "Writes figures.csv and articles.csv there, for the referee." };
        var command = new Command("gold", "Scores the figures of annotated articles, as the referee does.") { gold, articles, misses, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(gold).FullName, parsed.GetRequiredValue(articles).FullName, parsed.GetValue(misses), parsed.GetValue(output)?.FullName));
        return command;
    }

    private static int Run(string goldFolder, string articleFolder, bool showMisses, string? output)
    {
        var pipeline = new GoldPipeline();
        var set = new GoldSet(goldFolder, pipeline.Ingest(articleFolder));
        var found = pipeline.Extract(set.Articles);
        var scores = new GoldScores(set, Names(goldFolder), found);
        var facts = new GoldFacts(set, scores.Match, pipeline.Reconcile(set.Articles, found));
        foreach (var (name, value) in scores.Measures().Concat(facts.Measures())) Print(name, value);
        Console.WriteLine();
        ReliabilityTable.Print("confidence", Enumerable.Range(0, found.Count).Select(i => ((double)found[i].Figure.Confidence, scores.IsRight(found[i]))));
        if (showMisses) Print(scores.Misses().Concat(facts.Misses()));
        if (output is not null) RefereeFiles.Write(output, set.Articles, found);
        return 0;
    }

    /// <summary>The names of a gold set; those of the first set stand in the folder beside every other, as the referee reads them.</summary>
    public static GoldNames Names(string goldFolder) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(goldFolder))) ?? ".", "gold"), goldFolder);

    private static void Print(string name, double value) =>
        Console.WriteLine(value == Math.Truncate(value) && value > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{name,-80} {value:0}")
            : string.Create(CultureInfo.InvariantCulture, $"{name,-80} {value:0.000}"));

    private static void Print(IEnumerable<GoldMiss> misses)
    {
        Console.WriteLine();
        foreach (var miss in misses)
            Console.WriteLine($"{miss.Kind} | {miss.Article} | {miss.Quote} | {miss.Finding} | {miss.Sentence.Replace('\n', ' ')}");
    }
}
