using BriExtract.Core.Figures;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Confidence;

/// <summary>Parts statistics from incidental counts and says how sure the reading is; the last reader.</summary>
public sealed class ConfidenceReader(FigureModels models, FigureFeatures features) : IFigureReader
{
    private const double LeastCore = 0.5;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var draft in reading.Drafts)
        {
            if (draft.Rejected is not null) continue;
            var its = features.Of(reading, draft);
            draft.Tier = draft.IsAgeAtDeath || models.Core.Probability(its) >= LeastCore ? Tier.Core : Tier.Minor;
            draft.Confidence = decimal.Round((decimal)models.Right.Probability(its), 3);
        }
    }
}
