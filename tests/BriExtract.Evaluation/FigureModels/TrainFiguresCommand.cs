using System.CommandLine;
using System.Globalization;
using System.Text;
using BriExtract.Evaluation.Gold;

namespace BriExtract.Evaluation.FigureModels;

/// <summary><c>train-figures GOLD_DIR ARTICLES_DIR …</c>: fits the models of tier and confidence, reports cross-validation by article, writes the table.</summary>
internal static class TrainFiguresCommand
{
    // The strongest prior of those tried that costs no likelihood on unseen articles.
    private static readonly double[] Penalties = [0.5, 1, 2, 4, 8, 16];

    public static Command Create()
    {
        var sets = new Argument<string[]>("SETS") { Description = "Pairs: GOLD_DIR ARTICLES_DIR GOLD_DIR ARTICLES_DIR …", Arity = ArgumentArity.OneOrMore };
        var write = new Option<FileInfo?>("--write") { Description = "Table to write: src/BriExtract.Extraction/Confidence/figure-models.tsv." };
        var command = new Command("train-figures", "Trains the models of tier and confidence from gold sets.") { sets, write };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sets), parsed.GetValue(write)?.FullName));
        return command;
    }

    private static int Run(string[] sets, string? write)
    {
        if (sets.Length % 2 != 0)
        {
            Console.Error.WriteLine("train-figures: gold and article folders come in pairs");
            return 2;
        }

        var examples = new FigureExamples();
        var pipeline = new GoldPipeline();
        for (var i = 0; i < sets.Length; i += 2)
        {
            var set = new GoldSet(sets[i], pipeline.Ingest(sets[i + 1]));
            examples.Add(pipeline, set, GoldCommand.Names(sets[i]));
        }

        var table = new StringBuilder(Header);
        Train("core", examples.Core, table);
        Train("right", examples.Right, table);
        if (write is not null) File.WriteAllText(write, table.ToString());
        return 0;
    }

    private const string Header = """
        # Weights of the logistic models of tier and confidence; written by "train-figures" of the evaluation program from
        # the gold sets (figures, negatives), cross-validated by article; do not edit by hand.
        # model: core (is it a statistic), right (is it a figure read right).
        # feature: as FigureFeatures names it; (intercept), and (slope) and (offset) of the calibration.
        model	feature	weight

        """;

    private static void Train(string name, List<Example> examples, StringBuilder table)
    {
        var best = Penalties.Select(penalty => (Penalty: penalty, Result: new CrossValidation(examples, penalty))).MinBy(t => t.Result.LogLoss);
        var yes = examples.Count(e => e.Yes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {yes} of {examples.Count} yes, penalty {best.Penalty}, unseen articles: log loss {best.Result.LogLoss:0.000}, right at 0.5 {best.Result.Probabilities.Average(p => p.Probability >= 0.5 == p.Yes ? 1.0 : 0.0):0.000}"));
        ReliabilityTable.Print(name, best.Result.Probabilities);
        var model = best.Result.Model;
        Row(table, name, Extraction.Confidence.FigureModels.InterceptRow, model.Intercept);
        Row(table, name, Extraction.Confidence.FigureModels.SlopeRow, model.Slope);
        Row(table, name, Extraction.Confidence.FigureModels.OffsetRow, model.Offset);
        foreach (var (feature, weight) in model.Weights.OrderBy(w => w.Key, StringComparer.Ordinal)) Row(table, name, feature, weight);
    }

    private static void Row(StringBuilder table, string model, string feature, double weight) =>
        table.Append(model).Append('\t').Append(feature).Append('\t').Append(weight.ToString("0.####", CultureInfo.InvariantCulture)).Append('\n');
}
