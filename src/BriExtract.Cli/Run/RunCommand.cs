using System.CommandLine;
using System.Globalization;
using BriExtract.Cli.Ingest;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Slurm;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Articles;
using BriExtract.Dataset;
using BriExtract.Ingestion;

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
        var reliability = CommonOptions.Reliability();
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with code 4 when the dataset holds undecided conflicts, or conflicts or checks that fail.", HelpName = "conflicts|checks" };
        failOn.AcceptOnlyFromAmong("conflicts", "checks");
        var force = new Option<bool>("--force") { Description = "Read everything anew, also what an earlier run has read." };
        var logFormat = new Option<string>("--log-format") { Description = "How progress is told on standard error: text on a terminal, or json, a line every five seconds.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        logFormat.AcceptOnlyFromAmong("text", "json");
        var on = new Option<string?>("--on") { Description = "Spread the run over the machines of a scheduler; the result is the same.", HelpName = "slurm" };
        on.AcceptOnlyFromAmong("slurm");
        var tasks = new Option<int>("--tasks") { Description = "With --on: tasks of each step.", HelpName = "N", DefaultValueFactory = _ => 8 };
        tasks.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is < 1 or > 100_000) result.AddError("--tasks must be 1 to 100000.");
        });
        var detach = new Option<bool>("--detach") { Description = "With --on: return once the jobs are submitted." };
        var dumps = new IngestionOptions();
        var command = new Command("run", "Reads articles, finds their figures, compares them with one another, and writes the dataset.") { inputs, output, threads, lexicon, reliability, failOn, force, logFormat, on, tasks, detach };
        dumps.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = new RunSettings(parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetValue(threads), parsed.GetValue(lexicon))
            {
                Ingestion = dumps.Of(parsed, parsed.GetValue(lexicon)) with { Progress = new IngestionProgress() },
                Reliability = parsed.GetValue(reliability),
                Force = parsed.GetValue(force),
            };
            var error = parsed.InvocationConfiguration.Error;
            return Task.FromResult(parsed.GetValue(on) is null
                ? Run(settings, parsed.GetValue(logFormat) == "json", parsed.GetValue(failOn), error, cancellation)
                : RunOnSlurm(new SlurmRun(settings, dumps.Words(parsed), parsed.GetValue(tasks)), settings.Output, parsed.GetValue(detach), parsed.GetValue(failOn), error, cancellation));
        });
        HelpWithExamples.Attach(
            command,
            "bri-extract run corpus --output output",
            "bri-extract run dump1.jsonl dump2.warc.gz --output dataset --threads 8 --fail-on conflicts",
            "bri-extract run dump.jsonl --output dataset --on slurm --tasks 64");
        return command;
    }

    private static int Run(RunSettings settings, bool logAsJson, string? failOn, TextWriter error, CancellationToken cancellation)
    {
        var run = new DatasetRun(Stages.Load(settings.Ingestion, settings.Threads, settings.Reliability), settings);
        RunProgress.Show(run, error, logAsJson, () => run.Execute(cancellation));
        foreach (var remark in run.Remarks) error.WriteLine(remark);
        if (run.IsUnchanged) error.WriteLine("Nothing has changed since the last run; the dataset stands as it is (--force reads everything anew).");
        return Close(settings.Output, failOn, error);
    }

    private static int RunOnSlurm(SlurmRun run, string output, bool detach, string? failOn, TextWriter error, CancellationToken cancellation)
    {
        var jobs = run.Submit();
        error.WriteLine($"Jobs: extract {jobs[0]}, reconcile {jobs[1]}, merge {jobs[2]}.");
        if (detach) return ExitCode.Done;
        run.Follow(jobs, states => error.WriteLine(states), cancellation);
        return Close(output, failOn, error);
    }

    private static int Close(string output, string? failOn, TextWriter error)
    {
        using var dataset = DatasetReader.Open(output);
        var summary = RunSummary.Of(dataset);
        summary.Write(error);
        if (failOn is not null && (summary.OpenConflicts > 0 || (failOn == "checks" && summary.OpenFailedChecks > 0))) return ExitCode.Found;
        return summary.Articles(ArticleStatus.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
