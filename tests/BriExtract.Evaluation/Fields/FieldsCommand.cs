using System.CommandLine;
using System.Globalization;
using BriExtract.Extraction;
using BriExtract.Extraction.Links;
using BriExtract.Extraction.Reading;
using BriExtract.Language;

namespace BriExtract.Evaluation.Fields;

/// <summary>
/// Scores who, what and on whose word by themselves: the gold quotes stand in for the quantities found, with their
/// roles and counted things, so that a miss is these readers' own. Names are compared as the referee compares them.
/// </summary>
internal static class FieldsCommand
{
    public static Command Create()
    {
        var gold = new Argument<DirectoryInfo>("GOLD_DIR") { Description = "Holds figures.jsonl and, if any, aliases.tsv." };
        var articles = new Argument<DirectoryInfo>("ARTICLES_DIR") { Description = "Holds the annotated articles as .txt." };
        var misses = new Option<bool>("--misses") { Description = "Prints every miss with its sentence." };
        var all = new Option<bool>("--all") { Description = "Prints every figure with its fields, right or wrong." };
        var command = new Command("fields", "Scores indicator, entity, counterpart and attribution given the gold quantities.") { gold, articles, misses, all };
        command.SetAction(result => Run(result.GetRequiredValue(gold), result.GetRequiredValue(articles), result.GetValue(misses), result.GetValue(all)));
        return command;
    }

    private static int Run(DirectoryInfo goldFolder, DirectoryInfo articles, bool misses, bool all)
    {
        if (!goldFolder.Exists || !articles.Exists)
        {
            Console.Error.WriteLine($"{(goldFolder.Exists ? articles : goldFolder)} does not exist; give a folder of gold annotations and one of articles.");
            return 2;
        }

        var names = new LooseNames();
        names.ReadAliases(Path.Combine(goldFolder.Parent?.FullName ?? "", "gold", "aliases.tsv"));
        names.ReadAliases(Path.Combine(goldFolder.FullName, "aliases.tsv"));
        var gold = GoldFigure.Read(Path.Combine(goldFolder.FullName, "figures.jsonl"));
        IFigureReader[] readers = [new LinkReader(), .. FigureReaders.Fields()];
        var read = new List<(GoldFigure Gold, FigureDraft Draft, string Sentence)>();
        foreach (var article in gold.GroupBy(figure => figure.Article, StringComparer.Ordinal))
        {
            var reading = GoldReading.Of(EnglishAnalyzer.Default, article.Key, File.ReadAllText(Path.Combine(articles.FullName, article.Key + ".txt")), [.. article], out var figures);
            foreach (var reader in readers) reader.Read(reading);
            for (var i = 0; i < figures.Count; i++)
                read.Add((figures[i], reading.Drafts[i], reading.Document.Sentences[reading.Drafts[i].Quantity.Sentence].Span.In(reading.Document.Text).ToString()));
        }

        var core = read.Where(row => row.Gold.Tier == "core").ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures {read.Count}, core {core.Count}"));
        Print("entity", core, names, row => row.Gold.Entity, row => row.Draft.Entity, misses);
        Print("counterpart", core, names, row => row.Gold.Counterpart, row => row.Draft.Counterpart, misses);
        Print("attribution", core, names, row => row.Gold.Attribution, row => row.Draft.Attribution, misses);
        var (precision, recall) = BCubed.Of(core, row => row.Gold.Indicator, row => row.Draft.Indicator);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indicator B-cubed precision {precision:F3} recall {recall:F3} F1 {2 * precision * recall / (precision + recall):F3}"));
        if (misses) PrintClusters(core);
        if (all) PrintAll(read);
        return 0;
    }

    private static void Print(string field, List<(GoldFigure Gold, FigureDraft Draft, string Sentence)> rows, LooseNames names, Func<(GoldFigure Gold, FigureDraft Draft, string Sentence), string?> wanted, Func<(GoldFigure Gold, FigureDraft Draft, string Sentence), string?> got, bool misses)
    {
        var right = rows.Count(row => names.Match(wanted(row), got(row)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field,-12} {(double)right / rows.Count:F3}  ({right} of {rows.Count})"));
        if (!misses) return;
        foreach (var row in rows.Where(row => !names.Match(wanted(row), got(row))))
            Console.WriteLine($"  {row.Gold.Article} [{row.Gold.Quote}] gold '{wanted(row)}' got '{got(row)}'\n      {Around(row.Sentence, row.Gold.Quote)}");
    }

    // Gold clusters that came apart, and names that hold several gold clusters.
    private static void PrintClusters(List<(GoldFigure Gold, FigureDraft Draft, string Sentence)> rows)
    {
        foreach (var cluster in rows.GroupBy(row => row.Gold.Indicator, StringComparer.Ordinal).Where(g => g.Select(row => row.Draft.Indicator).Distinct().Count() > 1))
        {
            Console.WriteLine($"  apart: {cluster.Key}");
            foreach (var row in cluster) Console.WriteLine($"      '{row.Draft.Indicator}' [{row.Gold.Quote}] {Around(row.Sentence, row.Gold.Quote)}");
        }

        foreach (var cluster in rows.GroupBy(row => row.Draft.Indicator, StringComparer.Ordinal).Where(g => g.Select(row => row.Gold.Indicator).Distinct().Count() > 1))
        {
            Console.WriteLine($"  together: {cluster.Key}");
            foreach (var row in cluster) Console.WriteLine($"      '{row.Gold.Indicator}' [{row.Gold.Quote}] {Around(row.Sentence, row.Gold.Quote)}");
        }
    }

    private static void PrintAll(List<(GoldFigure Gold, FigureDraft Draft, string Sentence)> rows)
    {
        foreach (var (gold, draft, sentence) in rows)
        {
            Console.WriteLine($"{gold.Article} [{gold.Quote}] {Around(sentence, gold.Quote)}");
            Console.WriteLine($"    gold {gold.Indicator} | {gold.Entity} | {gold.Counterpart} | {gold.Attribution}");
            Console.WriteLine($"    got  {draft.Indicator} | {draft.Entity} | {draft.Counterpart} | {draft.Attribution}");
            Console.WriteLine($"    from {draft.Measured?.Construction} '{draft.IndicatorText}'{(draft.MeasuredWith is null ? "" : " with another")}");
        }
    }

    private static string Around(string sentence, string quote)
    {
        var at = sentence.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0) return sentence;
        var start = Math.Max(0, at - 150);
        return sentence[start..Math.Min(sentence.Length, at + quote.Length + 80)].Replace('\n', ' ');
    }
}
