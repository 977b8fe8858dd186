using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace BriExtract.Benchmarks.Profiles;

/// <summary><c>profile</c>: where the time or the allocation of a run of the program goes, method by method.</summary>
internal static class ProfileCommand
{
    private const int MethodsShown = 40;

    public static Command Create()
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "Command line of bri-extract to profile; put -- before it.", Arity = ArgumentArity.OneOrMore };
        var allocation = new Option<bool>("--allocation") { Description = "Allocation instead of time." };
        var program = new Option<string>("--program") { Description = "Program beside this one to run instead: BriExtract.Benchmarks.", DefaultValueFactory = _ => "bri-extract" };
        var command = new Command("profile", "Runs bri-extract and shows where its time or allocation goes.") { arguments, allocation, program };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(program), parsed.GetRequiredValue(arguments), parsed.GetValue(allocation)));
        return command;
    }

    private static int Run(string program, string[] arguments, bool allocation)
    {
        var trace = Path.Combine(Path.GetTempPath(), $"profile-{Environment.ProcessId}.nettrace");
        try
        {
            Record(program, arguments, allocation, trace);
            var etlx = TraceLog.CreateFromEventPipeDataFile(trace);
            using var log = new TraceLog(etlx);
            var counts = new MethodCounts();
            foreach (var sample in log.Events)
            {
                if (allocation && sample is GCAllocationTickTraceData tick) counts.Add(sample.CallStack(), tick.AllocationAmount64);
                else if (!allocation && sample.ProviderName == "Microsoft-DotNETCore-SampleProfiler") counts.Add(sample.CallStack(), 1);
            }

            counts.Write(Console.Out, MethodsShown);
            File.Delete(etlx);
        }
        finally
        {
            File.Delete(trace);
        }

        return 0;
    }

    private static void Record(string program, string[] arguments, bool allocation, string trace)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeOutputPath"] = trace;
        start.Environment["DOTNET_EventPipeCircularMB"] = "1024";
        // 0x1 garbage collection, verbose for allocation ticks; 0x18 loader and compiler, for names of methods.
        start.Environment["DOTNET_EventPipeConfig"] = allocation
            ? "Microsoft-Windows-DotNETRuntime:0x19:5"
            : "Microsoft-DotNETCore-SampleProfiler:0:5,Microsoft-Windows-DotNETRuntime:0x18:5";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text) Console.Error.WriteLine(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }

    /// <summary>Samples by method: where they were taken, and below what they were.</summary>
    private sealed class MethodCounts
    {
        private readonly Dictionary<string, (long Self, long Below)> _methods = new(StringComparer.Ordinal);
        private long _all;

        public void Add(TraceCallStack? stack, long weight)
        {
            if (stack is null) return;
            var methods = new List<string>();
            for (var frame = stack; frame is not null; frame = frame.Caller) methods.Add(frame.CodeAddress.FullMethodName is { Length: > 0 } name ? name : frame.CodeAddress.ModuleName);
            // Threads that wait are sampled too; only what runs our code counts.
            if (IsWaiting(methods[0]) || !methods.Exists(method => method.StartsWith("BriExtract", StringComparison.Ordinal))) return;
            _all += weight;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < methods.Count; i++)
            {
                var (self, below) = _methods.GetValueOrDefault(methods[i]);
                if (i == 0) self += weight;
                if (seen.Add(methods[i])) below += weight;
                _methods[methods[i]] = (self, below);
            }
        }

        public void Write(TextWriter output, int shown)
        {
            output.WriteLine("With all they call:");
            foreach (var (method, count) in _methods.Where(method => method.Key.StartsWith("BriExtract", StringComparison.Ordinal)).OrderByDescending(method => method.Value.Below).Take(shown)) output.WriteLine(Line(method, count.Below));
            output.WriteLine("Themselves:");
            foreach (var (method, count) in _methods.OrderByDescending(method => method.Value.Self).Take(shown)) output.WriteLine(Line(method, count.Self));
        }

        private string Line(string method, long count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Math.Max(1, _all),6:0.0}%  {method}");

        private static bool IsWaiting(string method) =>
            method.Contains("Wait", StringComparison.Ordinal) || method.Contains("Sleep", StringComparison.Ordinal) || method.Contains("Semaphore", StringComparison.Ordinal) || method.Contains("Monitor", StringComparison.Ordinal);
    }
}
