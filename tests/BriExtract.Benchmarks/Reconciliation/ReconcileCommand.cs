using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Benchmarks.Planted;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;

namespace BriExtract.Benchmarks.Reconciliation;

/// <summary><c>reconcile</c>: time, memory and accuracy of reconciling planted figures, over disk.</summary>
internal static class ReconcileCommand
{
    private const string Heading = "| figures | seconds | processor seconds | figures/s | peak MiB | facts | conflicts | checks |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    public static Command Create()
    {
        var figures = new Option<string>("--figures") { Description = "How many, about; several sizes separated by commas give a table, each in a process of its own.", DefaultValueFactory = _ => "500000" };
        var threads = new Option<int>("--threads") { Description = "Threads.", DefaultValueFactory = _ => 2 };
        var partitions = new Option<int>("--partitions") { Description = "Files that records are dealt to.", DefaultValueFactory = _ => 512 };
        var score = new Option<bool>("--score") { Description = "Scores against the truth too; that keeps all in memory." };
        var inMemory = new Option<bool>("--in-memory") { Description = "Reconciles in memory instead." };
        var misses = new Option<int>("--misses") { Description = "With --score: prints so many mistakes and checks that were not found." };
        var command = new Command("reconcile", "Reconciles planted figures over disk: time, peak memory, and accuracy.") { figures, threads, partitions, score, inMemory, misses };
        command.SetAction(result =>
        {
            var sizes = result.GetRequiredValue(figures).Split(',');
            if (sizes.Length > 1) return Table(sizes, [$"--threads={result.GetValue(threads)}", $"--partitions={result.GetValue(partitions)}", $"--in-memory={result.GetValue(inMemory)}"]);
            Console.WriteLine(Heading);
            return Run(int.Parse(sizes[0], CultureInfo.InvariantCulture), result.GetValue(threads), result.GetValue(partitions), result.GetValue(score), result.GetValue(inMemory), result.GetValue(misses));
        });
        return command;
    }

    // A process for each size, so that the peak of one is not that of another.
    private static int Table(string[] sizes, string[] settings)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {string.Join(' ', settings)}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; making the figures is included");
        Console.WriteLine(Heading);
        foreach (var size in sizes)
        {
            // Started as a program, or through the runtime's own.
            string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ReconcileCommand).Assembly.Location] : [];
            var start = new ProcessStartInfo(Environment.ProcessPath!, [.. program, "reconcile", "--figures", size, .. settings]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) return process.ExitCode;
            Console.WriteLine(output.TrimEnd().Split('\n')[^1]);
        }

        return 0;
    }

    private static int Run(int figures, int threads, int partitions, bool score, bool inMemory, int misses)
    {
        // An article states 1.86 figures on average.
        var world = new PlantedWorld(1, (int)(figures / 1.86));
        var lexicons = ReconciliationLexicons.Load();
        var reconciler = new Reconciler(lexicons, new ReconciliationSettings { Threads = threads, Partitions = partitions });
        var sink = new Sink(score);
        var watch = Stopwatch.StartNew();
        var stream = world.Articles().SelectMany(a => PlantedFigures.Of(a)).Select(p => p.Figure);
        var count = inMemory ? InMemory(reconciler, stream, sink) : OverDisk(reconciler, stream, sink);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {seconds:0.0} | {process.TotalProcessorTime.TotalSeconds:0.0} | {count / seconds:N0} | {process.PeakWorkingSet64 / 1048576.0:N0} | {sink.FactCount:N0} | {sink.ConflictCount:N0} | {sink.CheckCount:N0} |"));
        if (score) new PlantedScore(new PlantedTruth(world.Articles(), (_, figure) => figure.Figure.FigureId), Console.Out, misses).Print(sink.Facts, sink.Conflicts, sink.Checks);
        return 0;
    }

    private static long InMemory(Reconciler reconciler, IEnumerable<SourcedFigure> figures, Sink sink)
    {
        var set = reconciler.Reconcile(figures);
        foreach (var fact in set.Facts) sink.Add(fact);
        foreach (var conflict in set.Conflicts) sink.Add(conflict);
        foreach (var check in set.Checks) sink.Add(check);
        return set.Facts.Sum(f => (long)f.Figures.Count);
    }

    private static long OverDisk(Reconciler reconciler, IEnumerable<SourcedFigure> figures, Sink sink)
    {
        var folder = Directory.CreateTempSubdirectory("bri-extract-").FullName;
        try
        {
            return reconciler.Reconcile(figures.ByArticle(), [], sink, folder).Figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Sink(bool keep) : IReconciliationSink
    {
        public List<Fact> Facts { get; } = [];

        public List<Conflict> Conflicts { get; } = [];

        public List<Check> Checks { get; } = [];

        public long FactCount { get; private set; }

        public long ConflictCount { get; private set; }

        public long CheckCount { get; private set; }

        public void Add(Fact fact)
        {
            FactCount++;
            if (keep) Facts.Add(fact);
        }

        public void Add(Conflict conflict)
        {
            ConflictCount++;
            if (keep) Conflicts.Add(conflict);
        }

        public void Add(Check check)
        {
            CheckCount++;
            if (keep) Checks.Add(check);
        }

        public void Add(ImpliedValue implied)
        {
        }
    }
}
