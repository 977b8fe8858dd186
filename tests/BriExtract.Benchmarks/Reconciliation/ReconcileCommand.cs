using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Benchmarks.Planted;
using BriExtract.Core.Facts;
using BriExtract.Reconciliation;

namespace BriExtract.Benchmarks.Reconciliation;

/// <summary><c>reconcile</c>: time, memory and accuracy of reconciling planted figures, over disk.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var figures = new Option<int>("--figures") { Description = "How many, about.", DefaultValueFactory = _ => 500_000 };
        var threads = new Option<int>("--threads") { Description = "Threads.", DefaultValueFactory = _ => 2 };
        var partitions = new Option<int>("--partitions") { Description = "Files that records are dealt to.", DefaultValueFactory = _ => 128 };
        var score = new Option<bool>("--score") { Description = "Scores against the truth too; that keeps all in memory." };
        var inMemory = new Option<bool>("--in-memory") { Description = "Reconciles in memory instead." };
        var misses = new Option<int>("--misses") { Description = "With --score: prints so many mistakes and checks that were not found." };
        var command = new Command("reconcile", "Reconciles planted figures over disk: figures a second, peak memory, and accuracy.") { figures, threads, partitions, score, inMemory, misses };
        command.SetAction(result => Run(result.GetValue(figures), result.GetValue(threads), result.GetValue(partitions), result.GetValue(score), result.GetValue(inMemory), result.GetValue(misses)));
        return command;
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
        long count;
        if (inMemory)
        {
            var set = reconciler.Reconcile(stream);
            foreach (var fact in set.Facts) sink.Add(fact);
            foreach (var conflict in set.Conflicts) sink.Add(conflict);
            foreach (var check in set.Checks) sink.Add(check);
            count = set.Facts.Sum(f => (long)f.Figures.Count);
        }
        else
        {
            var folder = Directory.CreateTempSubdirectory("bri-extract-").FullName;
            count = reconciler.Reconcile(stream, [], sink, folder).Figures;
            Directory.Delete(folder, recursive: true);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} figures, {sink.FactCount:N0} facts, {sink.ConflictCount:N0} conflicts, {sink.CheckCount:N0} checks in {seconds:0.0} s: {count / seconds:N0} figures/s on {threads} threads, peak {process.PeakWorkingSet64 / 1048576.0:N0} MiB"));
        if (score) new PlantedScore(new PlantedTruth(world.Articles(), (_, figure) => figure.Figure.FigureId), Console.Out, misses).Print(sink.Facts, sink.Conflicts, sink.Checks);
        return 0;
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
