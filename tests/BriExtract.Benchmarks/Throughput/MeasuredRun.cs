using System.Diagnostics;
using System.Globalization;

namespace BriExtract.Benchmarks.Throughput;

/// <summary>One run of the program as a process of its own, timed from start to end.</summary>
/// <param name="Articles">Articles read.</param>
/// <param name="DumpBytes">Bytes of the dump.</param>
/// <param name="Seconds">Wall clock.</param>
/// <param name="ProcessorSeconds">Of all processors, user and system.</param>
/// <param name="Figures">Figures in the dataset.</param>
/// <param name="PeakBytes">Greatest resident memory of the process, as the kernel counts it.</param>
internal sealed record MeasuredRun(int Articles, long DumpBytes, double Seconds, double ProcessorSeconds, long Figures, long PeakBytes)
{
    // What is asked of the process while it runs misses no more than this at its end.
    private const int PollMilliseconds = 20;

    /// <summary>Heads of the columns of <see cref="Row"/>.</summary>
    public const string Header = "| articles | MB | seconds | processor seconds | ms an article | articles/s | MB/s | figures | figures/s | peak MiB |";

    /// <summary>The run as a row of a table.</summary>
    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Articles:N0} | {DumpBytes / 1e6:0.0} | {Seconds:0.0} | {ProcessorSeconds:0.0} | {ProcessorSeconds / Articles * 1000:0.00} | {Articles / Seconds:N0} | {DumpBytes / 1e6 / Seconds:0.00} | {Figures:N0} | {Figures / Seconds:N0} | {PeakBytes / 1048576.0:N0} |");

    public static MeasuredRun Of(FileInfo dump, int articles, int threads, DirectoryInfo work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work.FullName, $"throughput-{Environment.ProcessId}"));
        try
        {
            var (part, count) = Head(dump.FullName, Path.Combine(folder.FullName, "dump.jsonl"), articles == 0 ? int.MaxValue : articles);
            var output = Path.Combine(folder.FullName, "output");
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(Program(), ["run", part, "--output", output, "--threads", threads.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var (peak, spent) = (0L, TimeSpan.Zero);
            while (!process.WaitForExit(PollMilliseconds))
            {
                peak = Math.Max(peak, PeakOf(process.Id));
                spent = SpentBy(process, spent);
            }

            var seconds = clock.Elapsed.TotalSeconds;
            if (process.ExitCode > 1) throw new InvalidOperationException(error.Result);
            return new MeasuredRun(count, new FileInfo(part).Length, seconds, spent.TotalSeconds, Lines(Path.Combine(output, "figures.jsonl")), peak);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Program() => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "bri-extract.exe" : "bri-extract");

    // The dump itself where all of it is wanted: a large one need not lie on the disk twice.
    private static (string Path, int Articles) Head(string dump, string part, int lines)
    {
        using var reader = new StreamReader(dump);
        var count = 0;
        using (var writer = new StreamWriter(part))
        {
            for (; count < lines && reader.ReadLine() is { } line; count++) writer.Write(line + "\n");
        }

        if (reader.ReadLine() is not null) return (part, count);
        File.Delete(part);
        return (dump, count);
    }

    private static TimeSpan SpentBy(Process process, TimeSpan before)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return before;
        }
    }

    // The high water mark of resident memory; 0 where the kernel does not tell or the process has just ended.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static long Lines(string path)
    {
        var lines = 0L;
        using var file = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        for (int read; (read = file.Read(buffer)) > 0;) lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }
}
