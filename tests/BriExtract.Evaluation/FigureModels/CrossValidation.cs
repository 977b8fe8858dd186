using BriExtract.Extraction.Confidence;

namespace BriExtract.Evaluation.FigureModels;

/// <summary>Fits a model and measures it on articles it was not fitted on: each article is left out once.</summary>
internal sealed class CrossValidation
{
    public CrossValidation(IReadOnlyList<Example> examples, double penalty)
    {
        Unseen = [.. examples.GroupBy(e => e.Article, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(held =>
        {
            var model = LogisticRegression.Fit([.. examples.Where(e => e.Article != held.Key)], penalty);
            return held.Select(e => (model.Score(e.Features), e.Yes));
        })];
        var (slope, offset) = LogisticRegression.Calibrate(Unseen);
        Model = LogisticRegression.Fit(examples, penalty) with { Slope = slope, Offset = offset };
    }

    /// <summary>Score of each example by a model that has not seen its article, and the answer.</summary>
    public IReadOnlyList<(double Score, bool Yes)> Unseen { get; }

    /// <summary>Fitted on everything, calibrated on what was unseen.</summary>
    public LinearModel Model { get; }

    /// <summary>Calibrated probabilities of the unseen examples.</summary>
    public IEnumerable<(double Probability, bool Yes)> Probabilities =>
        Unseen.Select(u => (1 / (1 + Math.Exp(-((Model.Slope * u.Score) + Model.Offset))), u.Yes));

    /// <summary>Mean negative log likelihood of the unseen examples, in nats; lower is better.</summary>
    public double LogLoss => Probabilities.Average(p => -Math.Log(Math.Max(p.Yes ? p.Probability : 1 - p.Probability, 1e-12)));
}
