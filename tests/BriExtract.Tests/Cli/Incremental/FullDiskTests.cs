using System.Diagnostics;
using BriExtract.Cli;
using BriExtract.Dataset;
using BriExtract.Evaluation.Dumps;
using BriExtract.Tests.Ingestion;

namespace BriExtract.Tests.Cli.Incremental;

/// <summary>A disk that fills up costs the run and not the dataset; once there is room the next run finishes as if nothing had been.</summary>
public sealed class FullDiskTests
{
    [SmallDiskTheory]
    [InlineData(3_000)]
    [InlineData(5_000)]
    [InlineData(9_000)]
    public void A_run_on_a_full_disk_says_so_and_leaves_the_old_dataset(int kilobytes)
    {
        using var folder = new TemporaryFolder();
        using var disk = new SmallDisk(folder.Path, kilobytes);
        var dataset = Path.Combine(disk.Path, "dataset");
        Make(folder, 1, 2);
        Assert.Equal(ExitCode.Done, Run(folder, dataset, out _));
        var old = Exports(dataset);
        Make(folder, 3, 500);
        Assert.Equal(ExitCode.CouldNotRun, Run(folder, dataset, out var said));
        Assert.True(said.Contains("full", StringComparison.OrdinalIgnoreCase) || said.Contains("No space left", StringComparison.Ordinal), said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        using (var reader = DatasetReader.Open(dataset)) Assert.Equal(2, reader.Articles().Count());
        Assert.Equal(old, Exports(dataset));

        disk.Resize(1_000_000);
        Assert.Equal(ExitCode.Done, Run(folder, dataset, out _));
        var fresh = Path.Combine(folder.Path, "fresh");
        Assert.Equal(ExitCode.Done, Run(folder, fresh, out _));
        Assert.Equal(Exports(fresh), Exports(dataset));
    }

    private static void Make(TemporaryFolder folder, int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count)) folder.Write($"dump/{number:d7}.txt", SyntheticNews.Plain(number));
    }

    private static int Run(TemporaryFolder folder, string dataset, out string said)
    {
        using var error = new StringWriter();
        var code = CommandLine.Invoke(["run", Path.Combine(folder.Path, "dump"), "--output", dataset, "--threads", "2"], TextWriter.Null, error);
        said = error.ToString();
        return code;
    }

    private static string Exports(string folder) => string.Concat(DatasetFiles.Exported.Select(name => File.ReadAllText(Path.Combine(folder, name))));
}

/// <summary>A disk in memory of a size that can be filled; gone when disposed.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string folder, int kilobytes)
    {
        Path = System.IO.Path.Combine(folder, "disk");
        Directory.CreateDirectory(Path);
        Assert.True(Did("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Path));
    }

    public string Path { get; }

    /// <summary>Why none can be made here; null where it can.</summary>
    public static string? Missing { get; } = Find();

    public void Resize(int kilobytes) => Assert.True(Did("mount", "-o", $"remount,size={kilobytes}k", Path));

    public void Dispose() => Did("umount", Path);

    private static string? Find()
    {
        if (!OperatingSystem.IsLinux()) return "made with means of Linux";
        var folder = Directory.CreateTempSubdirectory("bri-extract-disk-").FullName;
        try
        {
            if (!Did("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder)) return "needs the right to mount a disk in memory";
            Did("umount", folder);
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "needs the command mount";
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static bool Did(string command, params string[] words)
    {
        using var run = Process.Start(new ProcessStartInfo(command, words) { RedirectStandardError = true })!;
        run.StandardError.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}

/// <summary>A theory that needs a disk to fill; skipped by name, with the reason, where none can be made.</summary>
internal sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute() => Skip = SmallDisk.Missing;
}
