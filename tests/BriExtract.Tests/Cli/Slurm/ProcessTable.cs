using System.Diagnostics;
using System.Globalization;

namespace BriExtract.Tests.Cli.Slurm;

/// <summary>The processes of this machine, as /proc lists them.</summary>
internal static class ProcessTable
{
    public static IReadOnlyList<RunningProcess> Running() =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => Read(name!)).OfType<RunningProcess>()];

    public static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    private static RunningProcess? Read(string id)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
            // pid (name) state ppid pgrp ...; the name may hold anything, brackets too.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new RunningProcess(int.Parse(id, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture), command);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

internal sealed record RunningProcess(int Id, int Parent, int Group, string CommandLine);
