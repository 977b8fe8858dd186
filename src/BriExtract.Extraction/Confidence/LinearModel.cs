using System.Collections.Frozen;

namespace BriExtract.Extraction.Confidence;

/// <summary>A logistic model over named features: a weight for each, an intercept, and the two numbers that calibrate it.</summary>
/// <param name="Intercept">Score with no feature.</param>
/// <param name="Weights">By feature name.</param>
/// <param name="Slope">What the score is multiplied by before it becomes a probability (Platt 1999).</param>
/// <param name="Offset">What is added then.</param>
public sealed record LinearModel(double Intercept, FrozenDictionary<string, double> Weights, double Slope, double Offset)
{
    /// <summary>The uncalibrated score: a log of odds.</summary>
    public double Score(IReadOnlyList<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var score = Intercept;
        foreach (var feature in features) score += Weights.GetValueOrDefault(feature);
        return score;
    }

    /// <summary>The calibrated probability, strictly between 0 and 1.</summary>
    public double Probability(IReadOnlyList<string> features) => 1 / (1 + Math.Exp(-((Slope * Score(features)) + Offset)));
}
