using System.Globalization;
using BriExtract.Cli;
using BriExtract.Dataset;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Cli.Slurm;

/// <summary>A run spread over a real Slurm of four nodes gives the dataset of one machine, byte for byte.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class SlurmRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SlurmFact]
    public void Four_nodes_give_the_bytes_of_one_machine()
    {
        using var cluster = new SlurmCluster(4);
        WriteDump(copies: 2);
        var (code, _, error) = RunOn(cluster, tasks: 5);
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches(@"Jobs: extract \d+, reconcile \d+, merge \d+\.", error);
        AssertSameAsOneMachine();
        Assert.False(Directory.Exists(_folder.File("slurm/.tasks")));
    }

    [SlurmFact]
    public void A_node_that_dies_while_it_works_changes_nothing()
    {
        using var cluster = new SlurmCluster(4);
        WriteDump(copies: 24);
        var run = Task.Run(() => RunOn(cluster, tasks: 4));
        SlurmCluster.Until("node n2 works", () => run.IsCompleted || cluster.Ask("squeue", "-h", "-r", "-t", "running", "-o", "%N").Contains("n2", StringComparison.Ordinal));
        cluster.Kill("n2");
        var (code, _, _) = run.Result;
        Assert.Equal(ExitCode.Done, code);
        // The task that was on it was started once more, elsewhere.
        Assert.Contains("Restarts=1", cluster.Ask("scontrol", "show", "job"), StringComparison.Ordinal);
        AssertSameAsOneMachine();
    }

    [SlurmFact]
    public void A_task_that_fails_leaves_the_dataset_alone_and_names_the_logs()
    {
        using var cluster = new SlurmCluster(2);
        WriteDump(copies: 1);
        SmallDataset.WriteTo(_folder.File("slurm"));
        var before = File.ReadAllBytes(_folder.File("slurm/facts.csv"));
        // A folder where the first shard's file should go: its task cannot write it.
        var run = Task.Run(() => RunOn(cluster, tasks: 2));
        SlurmCluster.Until("the tasks folder is there", () => Directory.Exists(_folder.File("slurm/.tasks")));
        Directory.CreateDirectory(_folder.File("slurm/.tasks/shard-0.brx"));
        var (code, _, error) = run.Result;
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("The logs are in", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.File("slurm/facts.csv")));
    }

    private (int Code, string Output, string Error) RunOn(SlurmCluster cluster, int tasks)
    {
        Environment.SetEnvironmentVariable("SLURM_CONF", cluster.Configuration);
        return CommandLineTests.Run("run", _folder.File("dump"), "--output", _folder.File("slurm"), "--on", "slurm", "--tasks", tasks.ToString(CultureInfo.InvariantCulture));
    }

    private void AssertSameAsOneMachine()
    {
        Assert.Equal(ExitCode.Done, CommandLineTests.Run("run", _folder.File("dump"), "--output", _folder.File("one")).Code);
        Assert.All(DatasetFiles.Exported.Append(DatasetFiles.Database), file =>
            Assert.True(File.ReadAllBytes(_folder.File("one/" + file)).AsSpan().SequenceEqual(File.ReadAllBytes(_folder.File("slurm/" + file))), file));
    }

    // The articles of the corpus, each told again with a last line of its own, so that there is enough to do and much to join.
    private void WriteDump(int copies)
    {
        Directory.CreateDirectory(_folder.File("dump"));
        foreach (var path in Directory.GetFiles(Repository.PathOf("corpus"), "*.txt"))
        {
            for (var copy = 0; copy < copies; copy++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"dump/{Path.GetFileNameWithoutExtension(path)}-{copy}.txt");
                File.WriteAllText(_folder.File(name), File.ReadAllText(path) + string.Create(CultureInfo.InvariantCulture, $"\nThe fair drew {copy + 100} visitors in May 2025.\n"));
            }
        }
    }
}
