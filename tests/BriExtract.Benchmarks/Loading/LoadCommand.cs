using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Language;
using BriExtract.Language.Models;

namespace BriExtract.Benchmarks.Loading;

/// <summary><c>load</c>: how long the language models take to load and to analyse a first sentence, in a warm process and in a new one.</summary>
internal static class LoadCommand
{
    private const int Rounds = 40;
    private const int Processes = 9;
    private const string Text = "Trade between China and the countries along the route grew by 6.3 percent to 23.6 trillion yuan last year, the ministry said.";

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "Load once in this new process and print the milliseconds of loading, of the first sentence and since the process began." };
        var command = new Command("load", "Times loading of the language models and the first analysis.") { once };
        command.SetAction(parsed => parsed.GetValue(once) ? Once() : Run());
        return command;
    }

    private static int Run()
    {
        var loads = new double[Rounds];
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            // Each round begins without what the round before left behind.
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var models = EnglishModels.Load(ModelFile.Embedded, (part, load) => Time(parts, part, load));
            loads[round] = watch.Elapsed.TotalMilliseconds;
            GC.KeepAlive(models);
        }

        Print("load, same process", loads);
        foreach (var (part, best) in parts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part,-20}{best,8:F1} ms at best"));
        var news = Enumerable.Range(0, Processes).Select(_ => NewProcess()).ToArray();
        Print("load, new process", [.. news.Select(times => times[0])]);
        Print("first sentence", [.. news.Select(times => times[1])]);
        Print("process start", [.. news.Select(times => times[2])]);
        return 0;
    }

    private static void Time(Dictionary<string, double> parts, string part, Action load)
    {
        var watch = Stopwatch.StartNew();
        load();
        var took = watch.Elapsed.TotalMilliseconds;
        parts[part] = Math.Min(took, parts.GetValueOrDefault(part, double.MaxValue));
    }

    /// <summary>What a program that does nothing else pays, compilation of the code included.</summary>
    private static int Once()
    {
        var started = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        var watch = Stopwatch.StartNew();
        var models = EnglishModels.Embedded();
        var load = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var analyzer = new EnglishAnalyzer(() => models);
        analyzer.Analyze(analyzer.Segment(Text), 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load:F2} {watch.Elapsed.TotalMilliseconds:F2} {started:F2}"));
        return 0;
    }

    private static double[] NewProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(LoadCommand).Assembly.Location);
        start.ArgumentList.Add("load");
        start.ArgumentList.Add("--once");
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static void Print(string what, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22}{times[0],8:F1} ms at best {times[times.Length / 2],8:F1} ms median of {times.Length}"));
    }
}
