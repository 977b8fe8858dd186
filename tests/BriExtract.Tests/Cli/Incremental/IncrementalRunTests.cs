using System.Diagnostics;
using BriExtract.Cli;
using BriExtract.Cli.Incremental;
using BriExtract.Dataset;
using BriExtract.Evaluation.Dumps;
using BriExtract.Tests.Ingestion;

namespace BriExtract.Tests.Cli.Incremental;

/// <summary>Runs after runs: what was read is not read again, and nothing shows that it was not.</summary>
public sealed class IncrementalRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Dump => Path.Combine(_folder.Path, "dump");

    private string Dataset => Path.Combine(_folder.Path, "dataset");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_grown_dump_gives_the_dataset_of_a_fresh_run()
    {
        Make(1, 12);
        Run(Dataset);
        Make(13, 6);
        Run(Dataset);
        var fresh = Path.Combine(_folder.Path, "fresh");
        Run(fresh);
        Assert.Equal(Exports(fresh), Exports(Dataset));
    }

    [Fact]
    public void Nothing_is_done_where_nothing_has_changed_and_everything_with_force()
    {
        Make(1, 3);
        Assert.DoesNotContain("Nothing has changed", Run(Dataset), StringComparison.Ordinal);
        var before = Exports(Dataset);
        Assert.Contains("Nothing has changed", Run(Dataset), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has changed", Run(Dataset, "--force"), StringComparison.Ordinal);
        Assert.Equal(before, Exports(Dataset));
    }

    [Fact]
    public void A_changed_article_or_lexicon_or_decision_is_noticed()
    {
        Make(1, 3);
        Run(Dataset);
        File.AppendAllText(Path.Combine(Dump, "0000001.txt"), "Exports of the port rose by 77 percent in 2024.\n");
        Assert.DoesNotContain("Nothing has changed", Run(Dataset), StringComparison.Ordinal);
        Assert.Contains("77 percent", Exports(Dataset), StringComparison.Ordinal);
        var lexicon = Path.Combine(_folder.Path, "lexicon");
        Directory.CreateDirectory(lexicon);
        File.WriteAllText(Path.Combine(lexicon, "furniture.tsv"), "kind\tunit\tpattern\texample\ncomment-box\tline\tsay hello*\tSay hello\n");
        Assert.DoesNotContain("Nothing has changed", Run(Dataset, "--lexicon", lexicon), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_cache_costs_time_and_nothing_else()
    {
        Make(1, 3);
        Run(Dataset);
        var before = Exports(Dataset);
        File.WriteAllText(Path.Combine(Dataset, FigureCache.FileName), new string('x', 5000));
        Make(4, 1);
        Run(Dataset);
        Assert.NotEqual(before, Exports(Dataset));
        var fresh = Path.Combine(_folder.Path, "fresh");
        Run(fresh);
        Assert.Equal(Exports(fresh), Exports(Dataset));
    }

    [Fact]
    public void A_killed_run_leaves_the_old_dataset_and_the_next_one_finishes()
    {
        Make(1, 6);
        Run(Dataset);
        var old = Exports(Dataset);
        Make(7, 60);
        foreach (var milliseconds in (int[])[300, 900, 1800])
        {
            Kill(milliseconds);
            using (DatasetReader.Open(Dataset))
            {
                // Opening finishes a swap that was sealed before the kill.
            }

            var seen = Exports(Dataset);
            Assert.True(seen == old || seen.Contains("0000066.txt", StringComparison.Ordinal));
        }

        Run(Dataset);
        var fresh = Path.Combine(_folder.Path, "fresh");
        Run(fresh);
        Assert.Equal(Exports(fresh), Exports(Dataset));
    }

    // What unpacks a format that is not read may stand before the run: bri-extract run <(zstd -dc dump.jsonl.zst).
    [LinuxFact]
    public void A_pipe_is_read_once_and_whole()
    {
        Make(1, 1);
        var (named, text) = (Path.Combine(_folder.Path, "pipe"), Path.Combine(Dump, "0000001.txt"));
        foreach (var command in (string[])[$"mkfifo {named}; cat {text} > {named} & dotnet \"$0\" run {named} --output {Dataset}", $"dotnet \"$0\" run <(cat {text}) --output {Dataset}"])
        {
            using var run = Process.Start(new ProcessStartInfo("bash", ["-c", command, typeof(CommandLine).Assembly.Location]) { RedirectStandardError = true })!;
            var said = run.StandardError.ReadToEnd();
            Assert.True(run.WaitForExit(TimeSpan.FromMinutes(2)), "still waiting for the pipe");
            Assert.True(run.ExitCode == ExitCode.Done, said);
            using var dataset = DatasetReader.Open(Dataset);
            Assert.Equal(SyntheticNews.Plain(1), dataset.Articles().Single().Article.Text);
        }
    }

    [LinuxFact]
    public void An_interrupted_run_ends_and_leaves_the_old_dataset()
    {
        Make(1, 3);
        Run(Dataset);
        var old = Exports(Dataset);
        Make(4, 1000);
        using var run = Start(Dump, Dataset);
        // The cache grows once articles are read, so the signal comes in the middle of the work.
        for (var wait = 0; wait < 600 && new FileInfo(Path.Combine(Dataset, FigureCache.FileName + "-wal")) is { Exists: false } or { Length: < 100_000 }; wait++) Thread.Sleep(100);
        using (var interrupt = Process.Start("kill", ["-INT", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) interrupt.WaitForExit();
        var ended = run.WaitForExit(TimeSpan.FromMinutes(1));
        if (!ended) run.Kill();
        Assert.True(ended, "still running after it was interrupted");
        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Equal(old, Exports(Dataset));
    }

    [Fact]
    public void Near_copies_and_versions_are_linked_to_the_first()
    {
        _folder.Write("dump/articles.csv", "path,url,published\na.txt,https://news.example/story,2025-02-01\nb.txt,https://www.news.example/story/,2025-02-03\nc.txt,,2025-02-02\n");
        _folder.Write("dump/a.txt", SyntheticNews.Plain(1));
        _folder.Write("dump/b.txt", SyntheticNews.Plain(2));
        _folder.Write("dump/c.txt", SyntheticNews.Plain(1) + "The port is closed on Sundays.\n");
        Run(Dataset);
        using var dataset = DatasetReader.Open(Dataset);
        var articles = dataset.Articles().ToDictionary(row => row.Article.Path, row => row.Article, StringComparer.Ordinal);
        Assert.Equal(articles["a.txt"].ArticleId, articles["c.txt"].CopyOf);
        Assert.Equal(articles["a.txt"].ArticleId, articles["b.txt"].VersionOf);
        Assert.Null(articles["a.txt"].CopyOf);
        Assert.Null(articles["b.txt"].CopyOf);
    }

    private void Kill(int afterMilliseconds)
    {
        using var run = Start(Dump, Dataset);
        if (!run.WaitForExit(afterMilliseconds)) run.Kill();
        run.WaitForExit();
    }

    private static Process Start(string dump, string dataset) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", dump, "--output", dataset, "--threads", "2"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

    private void Make(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count)) _folder.Write($"dump/{number:d7}.txt", SyntheticNews.Plain(number));
    }

    private string Run(string output, params string[] options)
    {
        using var error = new StringWriter();
        Assert.Equal(ExitCode.Done, CommandLine.Invoke(["run", Dump, "--output", output, .. options], TextWriter.Null, error));
        return error.ToString();
    }

    private static string Exports(string folder) => string.Concat(DatasetFiles.Exported.Select(name => File.ReadAllText(Path.Combine(folder, name))));
}
