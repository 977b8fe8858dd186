using System.CommandLine;
using System.Text;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Reconcile;

/// <summary><c>reconcile</c>: figures as <c>extract</c> writes them to facts, conflicts and checks; or one task of many of the comparing.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var figures = new Argument<string[]>("FIGURES") { Description = "JSON Lines of figures as extract writes them, - for standard input; with --partition all files that extract --shard wrote.", Arity = ArgumentArity.OneOrMore };
        var partition = new Option<string?>("--partition") { Description = "Compare only what meets under the block keys of part P (0 to M-1): one task of M. Needs --output.", HelpName = "P/M" };
        var output = new Option<string?>("--output", "-o") { Description = "File for what --partition finds, for merge; it appears whole or not at all.", HelpName = "FILE" };
        var decisions = new Option<string?>("--decisions") { Description = "What people ruled, as the review page writes it.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();
        var lexicon = CommonOptions.Lexicon();
        var reliability = CommonOptions.Reliability();
        partition.Validators.Add(result => Part.Validate(result, "--partition"));
        var command = new Command("reconcile", "Compares figures with one another: facts, conflicts, checks and implied values as JSON Lines on standard output, or a file for one task of many.") { figures, partition, output, decisions, threads, lexicon, reliability };
        command.Validators.Add(result =>
        {
            if (result.GetValue(partition) is not null && result.GetValue(output) is null) result.AddError("--partition needs --output FILE.");
        });
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(figures);
            if (files.FirstOrDefault(file => file != "-" && !File.Exists(file)) is { } missing) throw new CommandException($"{missing}: no such file.");
            var (ruled, faults) = parsed.GetValue(decisions) is { } path ? DecisionLines.Read(path) : ([], []);
            foreach (var fault in faults) parsed.InvocationConfiguration.Error.WriteLine(fault);
            var folder = parsed.GetValue(lexicon);
            var reconciler = Stages.Load(IngestionSettings.Default with { LexiconFolder = folder }, parsed.GetValue(threads), parsed.GetValue(reliability)).Reconciler.Value;
            if (parsed.GetValue(partition) is { } part) Join(reconciler, files, ruled, Part.Parse(part), parsed.GetRequiredValue(output)!, folder);
            else Reconcile(reconciler, files, ruled, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ExitCode.Done;
        });
        HelpWithExamples.Attach(
            command,
            "bri-extract extract corpus | bri-extract reconcile - > facts.jsonl",
            "bri-extract reconcile work/shard-*.brx --partition 3/8 --output work/joins-3.brx");
        return command;
    }

    private static void Reconcile(Reconciler reconciler, string[] files, IReadOnlyList<Decision> decisions, TextWriter data, TextWriter error)
    {
        SourcedFigure[] figures = [.. files.SelectMany(Read)];
        var reconciled = reconciler.Reconcile(figures, decisions);
        foreach (var raised in reconciled.Raised) error.WriteLine($"decision {raised.DecisionId} is to be made again: {raised.Reason}.");
        using var lines = DataOutput.Open(data);
        foreach (var fact in reconciled.Facts) FactLines.Write(lines, fact);
        foreach (var conflict in reconciled.Conflicts) FactLines.Write(lines, conflict);
        foreach (var check in reconciled.Checks) FactLines.Write(lines, check);
        foreach (var implied in reconciled.Implied) FactLines.Write(lines, implied);
    }

    private static IEnumerable<SourcedFigure> Read(string file)
    {
        using var reader = file == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(file);
        foreach (var figure in FigureLines.Read(reader, file == "-" ? "standard input" : file)) yield return figure;
    }

    private static void Join(Reconciler reconciler, string[] files, IReadOnlyList<Decision> decisions, Part part, string output, string? lexicons)
    {
        var folder = $"{Path.GetFullPath(output)}.{Environment.ProcessId}.d";
        try
        {
            var joins = reconciler.Join(Shards.Figures(files, lexicons), decisions, part.Holds, folder);
            RecordFile.Write(output, Shards.JoinHeader(lexicons), joins.Select(join => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"{join.First} {join.Member}")));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
