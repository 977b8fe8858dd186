using System.ComponentModel;
using System.Diagnostics;

namespace BriExtract.Cli.Slurm;

/// <summary>Slurm's own commands: what is installed does the work.</summary>
internal static class SlurmClient
{
    /// <summary>Submits a script and gives the job's number.</summary>
    /// <exception cref="CommandException">Slurm is not there or refuses.</exception>
    public static string Submit(string script, params IEnumerable<string> options) =>
        // With several clusters it prints NUMBER;CLUSTER.
        Ask("sbatch", ["--parsable", "--kill-on-invalid-dep=yes", .. options, script]).Split(';')[0].Trim();

    /// <summary>States of the tasks of jobs, finished ones included as long as Slurm remembers them.</summary>
    public static IReadOnlyList<string> States(IEnumerable<string> jobs) =>
        Ask("squeue", ["-h", "-r", "-t", "all", "-o", "%T", "-j", string.Join(',', jobs)]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Ask(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            // Both pipes are drained at once: a full one would stop the other.
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new CommandException($"{command} failed: {error.GetAwaiter().GetResult().Trim()}");
        }
        catch (Win32Exception)
        {
            throw new CommandException($"{command}: not found; --on slurm needs Slurm's commands on this machine (Debian: slurm-client), or run without --on.");
        }
    }
}
