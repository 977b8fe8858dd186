using System.CommandLine;
using System.Globalization;

namespace BriExtract.Benchmarks.Throughput;

/// <summary><c>throughput</c>: the whole run, text in and dataset out, on the first articles of a JSON Lines dump.</summary>
internal static class ThroughputCommand
{
    public static Command Create()
    {
        var dump = new Argument<FileInfo>("DUMP") { Description = "A JSON Lines dump, one article a line." };
        var sizes = new Option<string>("--sizes") { Description = "How many of its articles, separated by commas; 0 for all; 1000..1000000 doubles from the first to the second.", DefaultValueFactory = _ => "1000,2000,4000,8000" };
        var threads = new Option<int>("--threads") { Description = "Threads of the run.", DefaultValueFactory = _ => 2 };
        var work = new Option<DirectoryInfo>("--work") { Description = "Folder for parts of the dump and datasets; they are removed.", DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()) };
        var plot = new Option<FileInfo?>("--plot") { Description = "SVG file for time and memory against size." };
        var command = new Command("throughput", "Times whole runs of bri-extract on dumps of growing size.") { dump, sizes, threads, work, plot };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(dump),
            [.. parsed.GetRequiredValue(sizes).Split(',').SelectMany(Sizes)],
            parsed.GetValue(threads),
            parsed.GetRequiredValue(work),
            parsed.GetValue(plot)));
        return command;
    }

    private static int Run(FileInfo dump, int[] sizes, int threads, DirectoryInfo work, FileInfo? plot)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {threads} threads, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
        Console.WriteLine(MeasuredRun.Header);
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var runs = new List<MeasuredRun>();
        foreach (var size in sizes)
        {
            var run = MeasuredRun.Of(dump, size, threads, work);
            Console.WriteLine(run.Row);
            runs.Add(run);
            // After each, so that a long series that is ended shows what it has.
            if (plot is not null) File.WriteAllText(plot.FullName, GrowthPlot.Svg(runs));
        }

        if (runs.Count > 1) Console.WriteLine(Growth.Of(runs));
        return 0;
    }

    // "1000..8000": 1000, 2000, 4000, 8000.
    private static IEnumerable<int> Sizes(string written)
    {
        var ends = Array.ConvertAll(written.Split(".."), end => int.Parse(end, CultureInfo.InvariantCulture));
        for (var size = ends[0]; size < ends[^1] && size > 0; size *= 2) yield return size;
        yield return ends[^1];
    }
}
