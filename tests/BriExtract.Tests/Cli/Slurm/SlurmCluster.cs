using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace BriExtract.Tests.Cli.Slurm;

/// <summary>
/// A real Slurm of several nodes on this machine, all its files in one folder and all its sockets on loopback. Every
/// process is a child in the foreground, so that it can be ended by its id.
/// </summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
internal sealed class SlurmCluster : IDisposable
{
    private static readonly string[] Commands = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "sinfo"];

    private readonly TemporaryParts _parts;
    private readonly List<Process> _processes = [];
    private readonly Dictionary<string, Process> _nodes = [];

    public SlurmCluster(int nodes)
    {
        _parts = new TemporaryParts(nodes, FreePorts(nodes + 1));
        Start("munged", "--foreground", $"--key-file={_parts.File("munge/key")}", $"--socket={_parts.Socket}", $"--pid-file={_parts.File("munge-run/pid")}", $"--log-file={_parts.File("munge/log")}", $"--seed-file={_parts.File("munge/seed")}", "--num-threads=2");
        Until("munged listens", () => File.Exists(_parts.Socket));
        Start("slurmctld", "-D", "-c", "-f", Configuration);
        for (var i = 1; i <= nodes; i++) _nodes.Add(Name(i), Start("slurmd", "-D", "-c", "-N", Name(i), "-f", Configuration));
        Until("all nodes are idle", () => Ask("sinfo", "-h", "-N", "-t", "idle", "-o", "%N").Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count() == nodes);
    }

    /// <summary>Why there can be no cluster here; null when there can.</summary>
    public static string? Missing { get; } = WhatIsMissing();

    /// <summary>What SLURM_CONF must name.</summary>
    public string Configuration => _parts.Configuration;

    /// <summary>Kills a node as a power cut would: its daemon, the stepper of its tasks and the tasks, and tells the controller so that it need not wait to find out.</summary>
    public void Kill(string node)
    {
        var doomed = new List<int> { _nodes[node].Id };
        foreach (var script in ProcessTable.Running().Where(process => process.CommandLine.Contains(_parts.File($"spool/{node}/"), StringComparison.Ordinal) && process.CommandLine.Contains("slurm_script", StringComparison.Ordinal)))
        {
            doomed.Add(script.Parent);
            doomed.AddRange(ProcessTable.Running().Where(process => process.Group == script.Id).Select(process => process.Id));
        }

        foreach (var id in doomed.Distinct()) ProcessTable.Kill(id);
        Ask("scontrol", "update", $"nodename={node}", "state=down", "reason=killed");
    }

    /// <summary>Runs one of Slurm's commands and gives what it prints.</summary>
    public string Ask(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["SLURM_CONF"] = Configuration } };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return output;
    }

    public void Dispose()
    {
        foreach (var process in ProcessTable.Running().Where(process => process.CommandLine.Contains(_parts.File("spool/"), StringComparison.Ordinal))) ProcessTable.Kill(process.Id);
        foreach (var process in _processes)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _parts.Dispose();
    }

    public static void Until(string what, Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException($"Waited two minutes until {what}.");
            Thread.Sleep(100);
        }
    }

    private Process Start(string command, params string[] arguments)
    {
        // Their logs go to files; what they print is of no use to a test.
        var start = new ProcessStartInfo(Find(command)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _processes.Add(process);
        return process;
    }

    private static string Name(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node}");

    private static string? WhatIsMissing()
    {
        if (Environment.UserName != "root") return "starting Slurm's daemons needs root";
        var missing = Commands.Where(command => Find(command) is null).ToArray();
        return missing.Length == 0 ? null : $"not installed: {string.Join(' ', missing)} (Debian: slurmctld slurmd slurm-client munge)";
    }

    private static string? Find(string command) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin".Split(':').Select(folder => Path.Combine(folder, command)).FirstOrDefault(File.Exists);

    private static int FreePorts(int count)
    {
        for (var first = 17000 + (Environment.ProcessId % 300 * 20); ; first += 20)
        {
            if (Enumerable.Range(first, count).All(IsFree)) return first;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The cluster's folder and configuration.</summary>
    private sealed class TemporaryParts : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("briextract-slurm-").FullName;

        public TemporaryParts(int nodes, int port)
        {
            foreach (var part in (string[])["state", "log", "run", "munge", "munge-run", "spool"]) Directory.CreateDirectory(File(part));
            for (var i = 1; i <= nodes; i++) Directory.CreateDirectory(File("spool/" + Name(i)));
            // munged refuses a folder or key that others may read, and a socket folder that they may not enter.
            const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            const UnixFileMode enter = owner | UnixFileMode.UserExecute;
            const UnixFileMode all = enter | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            System.IO.File.SetUnixFileMode(_folder, all);
            System.IO.File.SetUnixFileMode(File("munge-run"), all);
            System.IO.File.SetUnixFileMode(File("munge"), enter);
            System.IO.File.WriteAllBytes(File("munge/key"), RandomNumberGenerator.GetBytes(1024));
            System.IO.File.SetUnixFileMode(File("munge/key"), owner);
            System.IO.File.WriteAllText(Configuration, Lines(nodes, port));
        }

        public string Configuration => File("slurm.conf");

        public string Socket => File("munge-run/sock");

        public string File(string name) => Path.Combine(_folder, name);

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        // Short timeouts, so that a lost node is noticed and its tasks start again within seconds; no limits are enforced.
        private string Lines(int nodes, int port) => $"""
            ClusterName=test
            SlurmctldHost={Environment.MachineName.Split('.')[0]}(127.0.0.1)
            SlurmctldPort={port}
            CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=socket={Socket},cred_expire=5
            CredType=cred/munge
            StateSaveLocation={File("state")}
            SlurmdSpoolDir={File("spool")}/%n
            SlurmctldPidFile={File("run")}/slurmctld.pid
            SlurmdPidFile={File("run")}/slurmd-%n.pid
            SlurmctldLogFile={File("log")}/slurmctld.log
            SlurmdLogFile={File("log")}/slurmd-%n.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            JobCompType=jobcomp/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            SchedulerType=sched/backfill
            SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1
            SlurmdParameters=config_overrides
            SlurmdTimeout=3
            SlurmctldTimeout=10
            TCPTimeout=1
            MessageTimeout=2
            InactiveLimit=0
            KillWait=2
            MinJobAge=600
            ReturnToService=2
            JobRequeue=1
            MaxArraySize=10001
            MailProg=/bin/true

            """ + string.Concat(Enumerable.Range(1, nodes).Select(node => string.Create(CultureInfo.InvariantCulture,
                $"NodeName=n{node} NodeHostname={Environment.MachineName.Split('.')[0]} NodeAddr=127.0.0.1 Port={port + node} CPUs=1 RealMemory=2000 State=UNKNOWN\n")))
            + string.Create(CultureInfo.InvariantCulture, $"PartitionName=main Nodes=n[1-{nodes}] Default=YES MaxTime=INFINITE State=UP\n");
    }
}
