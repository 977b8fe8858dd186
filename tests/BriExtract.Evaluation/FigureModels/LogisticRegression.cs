using System.Collections.Frozen;
using BriExtract.Extraction.Confidence;

namespace BriExtract.Evaluation.FigureModels;

/// <summary>One example: the features that hold, whether the answer is yes, and the article it comes from.</summary>
internal sealed record Example(IReadOnlyList<string> Features, bool Yes, string Article);

/// <summary>Logistic regression with a Gaussian prior on the weights, fitted by Newton's method; deterministic.</summary>
internal static class LogisticRegression
{
    // A feature seen less often than this is noise at the size of the gold sets.
    private const int LeastCount = 5;
    private const int Rounds = 30;

    /// <summary>Fits weights and leaves the calibration as it is (slope 1, offset 0).</summary>
    /// <param name="examples">At least one of each answer.</param>
    /// <param name="penalty">Weight of the prior: half of it times the squared weights is added to the loss. The intercept is free.</param>
    public static LinearModel Fit(IReadOnlyList<Example> examples, double penalty)
    {
        var names = examples.SelectMany(e => e.Features.Distinct()).GroupBy(f => f, StringComparer.Ordinal)
            .Where(g => g.Count() >= LeastCount).Select(g => g.Key).Order(StringComparer.Ordinal).ToList();
        var index = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i + 1, StringComparer.Ordinal);
        var rows = examples.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).Distinct().Prepend(0).ToArray()).ToArray();
        var weights = new double[names.Count + 1];
        for (var round = 0; round < Rounds; round++) Step(rows, examples, weights, penalty);
        return new LinearModel(weights[0], names.ToFrozenDictionary(n => n, n => weights[index[n]], StringComparer.Ordinal), 1, 0);
    }

    /// <summary>Finds slope and offset that turn scores of unseen examples into probabilities (Platt 1999).</summary>
    public static (double Slope, double Offset) Calibrate(IReadOnlyList<(double Score, bool Yes)> unseen)
    {
        double slope = 1, offset = 0;
        for (var round = 0; round < Rounds; round++)
        {
            double gs = 0, go = 0, hss = 1e-6, hso = 0, hoo = 1e-6;
            foreach (var (score, yes) in unseen)
            {
                var p = Sigmoid((slope * score) + offset);
                var error = p - (yes ? 1 : 0);
                var spread = p * (1 - p);
                gs += error * score;
                go += error;
                hss += spread * score * score;
                hso += spread * score;
                hoo += spread;
            }

            var determinant = (hss * hoo) - (hso * hso);
            slope -= ((gs * hoo) - (go * hso)) / determinant;
            offset -= ((go * hss) - (gs * hso)) / determinant;
        }

        return (slope, offset);
    }

    private static void Step(int[][] rows, IReadOnlyList<Example> examples, double[] weights, double penalty)
    {
        var n = weights.Length;
        var gradient = new double[n];
        var hessian = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            var prior = i == 0 ? 1e-6 : penalty;
            gradient[i] = prior * weights[i];
            hessian[i, i] = prior;
        }

        for (var e = 0; e < rows.Length; e++)
        {
            var p = Sigmoid(rows[e].Sum(i => weights[i]));
            var spread = Math.Max(p * (1 - p), 1e-6);
            foreach (var i in rows[e])
            {
                gradient[i] += p - (examples[e].Yes ? 1 : 0);
                foreach (var j in rows[e]) hessian[i, j] += spread;
            }
        }

        var change = Solve(hessian, gradient);
        for (var i = 0; i < n; i++) weights[i] -= change[i];
    }

    /// <summary>Solves a symmetric positive definite system by Cholesky's decomposition.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var l = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++) sum -= l[i, k] * l[j, k];
                l[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / l[j, j];
            }
        }

        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= l[i, k] * x[k];
            x[i] /= l[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) x[i] -= l[k, i] * x[k];
            x[i] /= l[i, i];
        }

        return x;
    }

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
