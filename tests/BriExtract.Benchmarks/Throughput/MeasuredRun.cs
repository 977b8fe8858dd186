using System.Diagnostics;
using System.Globalization;

namespace BriExtract.Benchmarks.Throughput;

/// <summary>One run of the program as a process of its own, timed from start to end.</summary>
/// <param name="Articles">Articles read.</param>
/// <param name="DumpBytes">Bytes of the dump.</param>
/// <param name="Seconds">Wall clock.</param>
/// <param name="Figures">Figures in the dataset.</param>
/// <param name="PeakBytes">Greatest resident memory of the process, as the kernel counts it.</param>
internal sealed record MeasuredRun(int Articles, long DumpBytes, double Seconds, long Figures, long PeakBytes)
{
    /// <summary>The run as a row of a table.</summary>
    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Articles:N0} | {DumpBytes / 1e6:0.0} | {Seconds:0.0} | {Articles / Seconds:N0} | {DumpBytes / 1e6 / Seconds:0.00} | {Figures:N0} | {Figures / Seconds:N0} | {PeakBytes / 1048576.0:N0} |");

    public static MeasuredRun Of(FileInfo dump, int articles, int threads, DirectoryInfo work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work.FullName, $"throughput-{Environment.ProcessId}"));
        try
        {
            var part = Path.Combine(folder.FullName, "dump.jsonl");
            var count = Head(dump.FullName, part, articles == 0 ? int.MaxValue : articles);
            var output = Path.Combine(folder.FullName, "output");
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(Program(), ["run", part, "--output", output, "--threads", threads.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var peak = 0L;
            while (!process.WaitForExit(50)) peak = Math.Max(peak, PeakOf(process.Id));
            var seconds = clock.Elapsed.TotalSeconds;
            if (process.ExitCode > 1) throw new InvalidOperationException(error.Result);
            return new MeasuredRun(count, new FileInfo(part).Length, seconds, Lines(Path.Combine(output, "figures.jsonl")), peak);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Program() => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "bri-extract.exe" : "bri-extract");

    private static int Head(string dump, string part, int lines)
    {
        using var reader = new StreamReader(dump);
        using var writer = new StreamWriter(part);
        var count = 0;
        for (; count < lines && reader.ReadLine() is { } line; count++) writer.Write(line + "\n");
        return count;
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
