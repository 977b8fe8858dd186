using System.Globalization;

namespace BriExtract.Benchmarks.Throughput;

/// <summary>How far from linear the growth of runs is.</summary>
internal static class Growth
{
    // Below it a run is mostly its start.
    private const int FromArticles = 100_000;

    /// <summary>In words: the slope over all runs, the time an article of the largest run over that of those before it, and the memory.</summary>
    public static string Of(IReadOnlyList<MeasuredRun> runs)
    {
        var last = runs[^1];
        var first = runs.FirstOrDefault(run => run.Articles >= FromArticles && run != last) ?? runs[0];
        var ratio = last.Seconds / last.Articles / (first.Seconds / first.Articles);
        var processor = last.ProcessorSeconds / last.Articles / (first.ProcessorSeconds / first.Articles);
        return string.Create(CultureInfo.InvariantCulture, $"Slope of seconds against articles, both logarithmic: {Slope(runs, run => run.Seconds):0.00}; of processor seconds: {Slope(runs, run => run.ProcessorSeconds):0.00}. {last.Articles:N0} against {first.Articles:N0} articles: time an article {ratio:0.00}, processor time an article {processor:0.00}, peak memory {(double)last.PeakBytes / first.PeakBytes:0.00}.");
    }

    // Least squares; 1 is linear growth.
    private static double Slope(IReadOnlyList<MeasuredRun> runs, Func<MeasuredRun, double> value)
    {
        var points = runs.Select(run => (X: Math.Log(run.Articles), Y: Math.Log(Math.Max(value(run), double.Epsilon)))).ToArray();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var spread = points.Sum(point => (point.X - x) * (point.X - x));
        return spread == 0 ? 0 : points.Sum(point => (point.X - x) * (point.Y - y)) / spread;
    }
}
