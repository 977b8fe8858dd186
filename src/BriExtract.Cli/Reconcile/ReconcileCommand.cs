using System.CommandLine;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Decisions;
using BriExtract.Core.Figures;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Reconcile;

/// <summary><c>reconcile</c>: figures as <c>extract</c> writes them to facts, conflicts and checks.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var figures = new Argument<string>("FIGURES") { Description = "JSON Lines of figures as extract writes them; - for standard input." };
        var decisions = new Option<string?>("--decisions") { Description = "What people ruled, as the review page writes it.", HelpName = "FILE" };
        var lexicon = CommonOptions.Lexicon();
        var command = new Command("reconcile", "Compares figures with one another: facts, conflicts, checks and implied values as JSON Lines on standard output.") { figures, decisions, lexicon };
        command.SetAction(parsed => Reconcile(
            parsed.GetRequiredValue(figures),
            parsed.GetValue(decisions),
            parsed.GetValue(lexicon),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        HelpWithExamples.Attach(command, "bri-extract extract corpus | bri-extract reconcile - > facts.jsonl");
        return command;
    }

    private static int Reconcile(string path, string? decisionFile, string? lexicon, TextWriter data, TextWriter error)
    {
        if (path != "-" && !File.Exists(path)) throw new CommandException($"{path}: no such file.");
        using var reader = path == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(path);
        SourcedFigure[] figures = [.. FigureLines.Read(reader, path == "-" ? "standard input" : path)];
        var (decisions, faults) = decisionFile is null ? ([], []) : DecisionLines.Read(decisionFile);
        foreach (var fault in faults) error.WriteLine(fault);
        var reconciled = Stages.Load(lexicon).Reconciler.Value.Reconcile(figures, decisions);
        foreach (var raised in reconciled.Raised) error.WriteLine($"decision {raised.DecisionId} is to be made again: {raised.Reason}.");
        using var lines = DataOutput.Open(data);
        foreach (var fact in reconciled.Facts) FactLines.Write(lines, fact);
        foreach (var conflict in reconciled.Conflicts) FactLines.Write(lines, conflict);
        foreach (var check in reconciled.Checks) FactLines.Write(lines, check);
        foreach (var implied in reconciled.Implied) FactLines.Write(lines, implied);
        return ExitCode.Done;
    }
}
