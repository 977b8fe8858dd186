using System.Numerics;
using BriExtract.Extraction.Periods.Evidence;

namespace BriExtract.Evaluation.Periods;

/// <summary>One figure with the periods it may have and which of them are right; at least one is.</summary>
/// <param name="Candidates">The periods.</param>
/// <param name="Right">Which of them equal the annotated one.</param>
/// <param name="Set">The annotated set it comes from.</param>
/// <param name="Weight">How much it counts: figures of one sentence share one weight of two, since they mostly stand or fall together.</param>
/// <param name="Text">Article, quote and sentence, for the eye.</param>
internal sealed record PeriodExample(IReadOnlyList<PeriodCandidate> Candidates, bool[] Right, string Set, double Weight, string Text);

/// <summary>
/// Conditional logit with a Gaussian prior on the weights, around what <see cref="PeriodPrior"/> expects of them: the likelihood of an example is that of its right candidates together.
/// Fitted by gradient steps of adaptive size (resilient propagation, Riedmiller and Braun 1993); deterministic.
/// </summary>
internal static class ConditionalLogit
{
    // A source and a cue seen together less often than this tell nothing at the size of the gold sets.
    private const int LeastCount = 5;
    private const int Rounds = 200;
    private const int Cues = 64;

    /// <summary>Fits the weights.</summary>
    /// <param name="examples">The figures.</param>
    /// <param name="penalty">Weight of the prior: half of it times the squared weights is added to the loss.</param>
    public static List<(PeriodSource Source, PeriodCue Cue, double Weight)> Fit(IReadOnlyList<PeriodExample> examples, double penalty)
    {
        var size = Enum.GetValues<PeriodSource>().Length * Cues;
        var seen = new int[size];
        foreach (var candidate in examples.SelectMany(example => example.Candidates))
        {
            foreach (var feature in Features(candidate)) seen[feature]++;
        }

        var prior = PeriodPrior.Weights();
        double[] weights = [.. prior], steps = new double[size];
        var last = new double[size];
        Array.Fill(steps, 0.05);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = Gradient(examples, weights, prior, penalty);
            for (var i = 0; i < size; i++)
            {
                if (seen[i] < LeastCount) continue;
                var turn = gradient[i] * last[i];
                if (turn > 0) steps[i] = Math.Min(steps[i] * 1.2, 1);
                else if (turn < 0) (steps[i], gradient[i]) = (Math.Max(steps[i] * 0.5, 1e-7), 0);
                weights[i] -= Math.Sign(gradient[i]) * steps[i];
                last[i] = gradient[i];
            }
        }

        return [.. Enumerable.Range(0, size).Where(i => Math.Abs(weights[i]) >= 0.0005).Select(i => ((PeriodSource)(i / Cues), (PeriodCue)(i % Cues), weights[i]))];
    }

    /// <summary>The mean log likelihood of the right candidates, and how often the likeliest is right.</summary>
    public static (double LogLikelihood, int Right) Measure(IReadOnlyList<PeriodExample> examples, PeriodWeights weights)
    {
        var (likelihood, right) = (0.0, 0);
        foreach (var example in examples)
        {
            var best = weights.Best(example.Candidates);
            if (example.Right[example.Candidates.ToList().IndexOf(best)]) right++;
            var odds = example.Candidates.Select(candidate => Math.Exp(weights.Score(candidate))).ToArray();
            likelihood += Math.Log(Math.Max(odds.Where((_, i) => example.Right[i]).Sum() / odds.Sum(), 1e-6));
        }

        return (likelihood / Math.Max(1, examples.Count), right);
    }

    private static double[] Gradient(IReadOnlyList<PeriodExample> examples, double[] weights, double[] prior, double penalty)
    {
        var gradient = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++) gradient[i] = penalty * (weights[i] - prior[i]);
        foreach (var example in examples)
        {
            var odds = example.Candidates.Select(candidate => Math.Exp(Features(candidate).Sum(f => weights[f]))).ToArray();
            double all = odds.Sum(), right = odds.Where((_, i) => example.Right[i]).Sum();
            for (var i = 0; i < odds.Length; i++)
            {
                var pull = example.Weight * ((odds[i] / all) - (example.Right[i] ? odds[i] / right : 0));
                foreach (var feature in Features(example.Candidates[i])) gradient[feature] += pull;
            }
        }

        return gradient;
    }

    private static IEnumerable<int> Features(PeriodCandidate candidate)
    {
        for (var bits = candidate.Cues.Bits; bits != 0; bits &= bits - 1) yield return ((int)candidate.Source * Cues) + BitOperations.TrailingZeroCount(bits);
    }
}
