using System.Globalization;
using System.Text;

namespace BriExtract.Benchmarks.Throughput;

/// <summary>Time and memory against the number of articles, both axes logarithmic: a straight line of slope 1 is linear growth.</summary>
internal static class GrowthPlot
{
    private const int Width = 360;
    private const int Height = 260;
    private const int Margin = 56;

    public static string Svg(IReadOnlyList<MeasuredRun> runs)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {2 * Width} {Height}\" font-family=\"sans-serif\" font-size=\"11\" role=\"img\" aria-label=\"Time and peak memory against articles\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        Panel(svg, 0, "seconds", runs, run => run.Seconds, ideal: true);
        Panel(svg, Width, "peak memory, MiB", runs, run => run.PeakBytes / 1048576.0, ideal: false);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Panel(StringBuilder svg, int left, string title, IReadOnlyList<MeasuredRun> runs, Func<MeasuredRun, double> value, bool ideal)
    {
        var x = new LogAxis(runs.Min(run => (double)run.Articles), runs.Max(run => (double)run.Articles), left + Margin, left + Width - 16);
        var y = new LogAxis(runs.Min(value), runs.Max(value), Height - 36, 36);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (Width / 2)}\" y=\"18\" text-anchor=\"middle\" font-size=\"13\">{title}</text>\n");
        foreach (var tick in x.Decades())
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x.At(tick):0.0}\" x2=\"{x.At(tick):0.0}\" y1=\"36\" y2=\"{Height - 36}\" stroke=\"#ddd\"/><text x=\"{x.At(tick):0.0}\" y=\"{Height - 20}\" text-anchor=\"middle\">{tick:N0}</text>\n");
        foreach (var tick in y.Decades())
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left + Margin}\" x2=\"{left + Width - 16}\" y1=\"{y.At(tick):0.0}\" y2=\"{y.At(tick):0.0}\" stroke=\"#ddd\"/><text x=\"{left + Margin - 6}\" y=\"{y.At(tick) + 4:0.0}\" text-anchor=\"end\">{tick:N0}</text>\n");
        if (ideal)
        {
            var perArticle = value(runs[^1]) / runs[^1].Articles;
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x.At(runs[0].Articles):0.0}\" y1=\"{y.At(runs[0].Articles * perArticle):0.0}\" x2=\"{x.At(runs[^1].Articles):0.0}\" y2=\"{y.At(value(runs[^1])):0.0}\" stroke=\"#999\" stroke-dasharray=\"4 3\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"2\" points=\"{string.Join(' ', runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{x.At(run.Articles):0.0},{y.At(value(run)):0.0}")))}\"/>\n");
        foreach (var run in runs)
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x.At(run.Articles):0.0}\" cy=\"{y.At(value(run)):0.0}\" r=\"3\" fill=\"#0b5cad\"><title>{run.Articles:N0} articles: {value(run):0.0}</title></circle>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (Width / 2)}\" y=\"{Height - 4}\" text-anchor=\"middle\">articles</text>\n");
    }

    /// <summary>A logarithmic axis between whole decades.</summary>
    private sealed class LogAxis(double least, double most, double from, double to)
    {
        private readonly double _low = Math.Floor(Math.Log10(least));
        private readonly double _high = Math.Max(Math.Ceiling(Math.Log10(most)), Math.Floor(Math.Log10(least)) + 1);

        public double At(double value) => from + ((to - from) * (Math.Log10(value) - _low) / (_high - _low));

        public IEnumerable<double> Decades()
        {
            for (var power = _low; power <= _high; power++) yield return Math.Pow(10, power);
        }
    }
}
