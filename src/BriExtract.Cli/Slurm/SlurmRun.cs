using System.Globalization;
using BriExtract.Cli.Run;

namespace BriExtract.Cli.Slurm;

/// <summary>
/// A run spread over a Slurm cluster: an array of extract tasks, an array of reconcile tasks after it, and one merge. All
/// they share is a folder that every node sees.
/// </summary>
/// <param name="settings">What is asked, as for a run on one machine.</param>
/// <param name="ingestion">Words of the command line that say how dumps are read.</param>
/// <param name="tasks">Tasks of each array.</param>
internal sealed class SlurmRun(RunSettings settings, IEnumerable<string> ingestion, int tasks)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] Ended = ["COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "OUT_OF_MEMORY", "BOOT_FAIL", "DEADLINE"];

    // Beside the dataset, on the file system that must be shared anyway; kept when a task fails, so that its log can be read.
    private readonly string _work = Path.Combine(Path.GetFullPath(settings.Output), ".tasks");

    private string Done => Path.Combine(_work, "done");

    /// <summary>Submits the three jobs and gives their numbers in order.</summary>
    /// <exception cref="CommandException">Slurm is not there or refuses.</exception>
    public IReadOnlyList<string> Submit()
    {
        if (Directory.Exists(_work)) Directory.Delete(_work, recursive: true);
        Directory.CreateDirectory(_work);
        var array = string.Create(CultureInfo.InvariantCulture, $"--array=0-{tasks - 1}");
        var extract = Submit("extract", array);
        var reconcile = Submit("reconcile", array, $"--dependency=afterok:{extract}");
        var merge = Submit("merge", $"--dependency=afterok:{reconcile}");
        return [extract, reconcile, merge];
    }

    /// <summary>Waits until the jobs have ended.</summary>
    /// <exception cref="CommandException">A task failed; the message says where its log is.</exception>
    public void Follow(IReadOnlyList<string> jobs, Action<string> report, CancellationToken cancellation)
    {
        var last = "";
        while (true)
        {
            var states = SlurmClient.States(jobs);
            var counts = string.Join(", ", states.GroupBy(state => state.ToLowerInvariant(), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));
            if (counts != last) report(counts);
            last = counts;
            if (states.All(state => Ended.Contains(state))) break;
            if (cancellation.WaitHandle.WaitOne(Pause)) throw new OperationCanceledException(cancellation);
        }

        if (!File.Exists(Done)) throw new CommandException($"a task failed; the dataset is as it was before. The logs are in {_work}.");
        Directory.Delete(_work, recursive: true);
    }

    private string Submit(string step, params IEnumerable<string> options)
    {
        var script = Path.Combine(_work, step + ".sbatch");
        File.WriteAllText(script, SlurmTemplates.Fill(step + ".sbatch", Values()));
        // %a is the number of the task; the merge has none.
        var log = Path.Combine(_work, step == "merge" ? "merge.log" : step + "-%a.log");
        return SlurmClient.Submit(script, ["--output", log, .. options]);
    }

    private Dictionary<string, string> Values() => new(StringComparer.Ordinal)
    {
        ["program"] = SlurmTemplates.Quote(Program()),
        ["folder"] = SlurmTemplates.Quote(Environment.CurrentDirectory),
        ["inputs"] = SlurmTemplates.Quote([.. settings.Inputs, .. ingestion]),
        ["tasks"] = tasks.ToString(CultureInfo.InvariantCulture),
        ["work"] = SlurmTemplates.Quote(_work),
        ["output"] = SlurmTemplates.Quote(settings.Output),
        ["lexicon"] = settings.Lexicons is { } folder ? $"--lexicon {SlurmTemplates.Quote(folder)}" : "",
        ["decisions"] = $"--decisions {SlurmTemplates.Quote(Path.Combine(settings.Output, Dataset.DatasetFiles.Decisions))}",
        ["shards"] = SlurmTemplates.Quote(Files("shard")),
        ["joins"] = SlurmTemplates.Quote(Files("joins")),
    };

    private IEnumerable<string> Files(string kind) =>
        Enumerable.Range(0, tasks).Select(number => Path.Combine(_work, string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}.brx")));

    // As this process was started: through the .NET host or by its own executable.
    private static string[] Program()
    {
        var process = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, typeof(SlurmRun).Assembly.Location] : [process];
    }
}
