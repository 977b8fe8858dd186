using System.CommandLine;
using BriExtract.Reconciliation;

namespace BriExtract.Evaluation.Reconciliation;

/// <summary>Scores reconciliation alone, on figures that are read without a mistake: the gold annotations themselves.</summary>
internal static class OracleCommand
{
    public static Command Create()
    {
        var gold = new Argument<DirectoryInfo>("GOLD_DIR") { Description = "Holds figures.jsonl and groups.jsonl." };
        var articles = new Argument<DirectoryInfo>("ARTICLES_DIR") { Description = "Holds the annotated articles." };
        var misses = new Option<bool>("--misses") { Description = "Lists what was missed or wrong, and every check." };
        var command = new Command("oracle", "Scores reconciliation on gold figures, as if extraction made no mistake.") { gold, articles, misses };
        command.SetAction(result => Run(result.GetRequiredValue(gold), result.GetRequiredValue(articles), result.GetValue(misses)));
        return command;
    }

    private static int Run(DirectoryInfo goldFolder, DirectoryInfo articles, bool misses)
    {
        if (!goldFolder.Exists || !articles.Exists)
        {
            Console.Error.WriteLine($"{(goldFolder.Exists ? articles : goldFolder)} does not exist; give the folder of annotations and that of the articles.");
            return 2;
        }

        var gold = GoldSet.Read(goldFolder.FullName);
        var figures = OracleFigures.Of(gold, articles.FullName);
        var set = new Reconciler(ReconciliationLexicons.Load()).Reconcile(figures);
        new ReconciliationScore(gold, misses ? Console.Out : TextWriter.Null).Print(figures, set);
        return 0;
    }
}
