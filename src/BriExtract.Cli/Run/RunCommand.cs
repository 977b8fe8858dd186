using System.CommandLine;
using BriExtract.Cli.Ingest;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Articles;
using BriExtract.Dataset;

namespace BriExtract.Cli.Run;

/// <summary><c>run</c>: the whole way from dumps to a dataset.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Folders, files, patterns and @LIST (a path a line) with articles; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = CommonOptions.Output();
        var threads = CommonOptions.Threads();
        var lexicon = CommonOptions.Lexicon();
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with code 4 when the dataset holds undecided conflicts, or conflicts or checks that fail.", HelpName = "conflicts|checks" };
        failOn.AcceptOnlyFromAmong("conflicts", "checks");
        var force = new Option<bool>("--force") { Description = "Read everything anew, also what an earlier run has read." };
        var dumps = new IngestionOptions();
        var command = new Command("run", "Reads articles, finds their figures, compares them with one another, and writes the dataset.") { inputs, output, threads, lexicon, failOn, force };
        dumps.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new RunSettings(parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetValue(threads), parsed.GetValue(lexicon))
            {
                Ingestion = dumps.Of(parsed, parsed.GetValue(lexicon)),
                Force = parsed.GetValue(force),
            },
            parsed.GetValue(failOn),
            parsed.InvocationConfiguration.Error,
            cancellation)));
        HelpWithExamples.Attach(
            command,
            "bri-extract run corpus --output output",
            "bri-extract run dump1.jsonl dump2.warc.gz --output dataset --threads 8 --fail-on conflicts");
        return command;
    }

    private static int Run(RunSettings settings, string? failOn, TextWriter error, CancellationToken cancellation)
    {
        var run = new DatasetRun(Stages.Load(settings.Ingestion), settings);
        RunProgress.Show(run, error, () => run.Execute(cancellation));
        foreach (var remark in run.Remarks) error.WriteLine(remark);
        if (run.IsUnchanged) error.WriteLine("Nothing has changed since the last run; the dataset stands as it is (--force reads everything anew).");
        using var dataset = DatasetReader.Open(settings.Output);
        var summary = RunSummary.Of(dataset);
        summary.Write(error);
        if (failOn is not null && (summary.OpenConflicts > 0 || (failOn == "checks" && summary.OpenFailedChecks > 0))) return ExitCode.Found;
        return summary.Articles(ArticleStatus.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
