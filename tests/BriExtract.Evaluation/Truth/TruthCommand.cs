using System.CommandLine;
using System.Globalization;
using BriExtract.Reconciliation.Reliability;

namespace BriExtract.Evaluation.Truth;

/// <summary>Compares the estimate of source reliability with published ways of finding the truth among claims.</summary>
internal static class TruthCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("DIR") { Description = "Folders with claims.csv.gz and truth.csv.gz.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("truth", "Scores which of several claims is taken for true: ours, the most frequent value, TruthFinder, ACCU.") { folders };
        command.SetAction(result => Run(result.GetRequiredValue(folders)));
        return command;
    }

    private static int Run(string[] folders)
    {
        foreach (var folder in folders)
        {
            if (!File.Exists(Path.Combine(folder, "claims.csv.gz")))
            {
                Console.Error.WriteLine($"{folder}: no claims.csv.gz there; give a folder of a truth discovery set.");
                return 2;
            }

            var set = ClaimSet.Read(folder);
            Console.WriteLine($"{Path.GetFileName(folder.TrimEnd('/'))}: {set.Questions.Sum(q => q.Count)} claims of {set.Sources} sources on {set.Questions.Count} questions, truth known of {set.Truth.Count}");
            Print("most frequent value", set, Baselines.MostFrequent(set));
            Print("TruthFinder", set, Baselines.TruthFinder(set, implication: 0.5));
            Print("TruthFinder, no implication", set, Baselines.TruthFinder(set, implication: 0));
            Print("ACCU", set, Baselines.Accu(set));
            Print("source reliability, ours", set, SourceReliability.Estimate(set.Questions).Likeliest);
            HeldOut.Print(set, Console.Out);
        }

        return 0;
    }

    private static void Print(string name, ClaimSet set, IReadOnlyList<int> chosen)
    {
        var right = set.Truth.Count(t => chosen[t.Question] == t.Value);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-28} {right,6} right  {(double)right / set.Truth.Count:0.0000}"));
    }
}
