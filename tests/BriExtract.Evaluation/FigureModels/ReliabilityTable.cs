using System.Globalization;

namespace BriExtract.Evaluation.FigureModels;

/// <summary>Of what is said to hold with probability p, which part does hold: one row a tenth.</summary>
internal static class ReliabilityTable
{
    private const int Bins = 10;

    public static void Print(string title, IEnumerable<(double Probability, bool Yes)> said)
    {
        var all = said.ToList();
        Console.WriteLine($"{title}: {all.Count} examples");
        Console.WriteLine("  said        count  mean said  held");
        double error = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var inside = all.Where(s => Math.Min(Bins - 1, (int)(s.Probability * Bins)) == bin).ToList();
            if (inside.Count == 0) continue;
            double mean = inside.Average(s => s.Probability), held = inside.Average(s => s.Yes ? 1.0 : 0.0);
            error += Math.Abs(mean - held) * inside.Count / all.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bin / 10.0:0.0} to {(bin + 1) / 10.0:0.0} {inside.Count,7} {mean,10:0.000} {held,6:0.000}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  expected calibration error {error:0.000}"));
    }
}
