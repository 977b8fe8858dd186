using BriExtract.Core.Figures;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Confidence;

/// <summary>Parts statistics from incidental counts, drops what is probably no figure, and says how sure the reading is; the last reader.</summary>
public sealed class ConfidenceReader(FigureModels models, FigureFeatures features) : IFigureReader
{
    /// <summary>The reason of drafts that the model dropped.</summary>
    internal const string Unlikely = "unlikely";

    // A row that is likelier no figure than one is left out only when it is much likelier: a lost statistic cannot be
    // found again, a minor row can be filtered.
    private const double LeastFigure = 0.2;

    private const double LeastCore = 0.5;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        // Features look at the other drafts of the sentence, so all are taken before any is dropped.
        var seen = reading.Drafts.Where(draft => draft.Rejected is null).Select(draft => (Draft: draft, Features: features.Of(reading, draft))).ToList();
        foreach (var (draft, its) in seen)
        {
            if (models.Figure.Probability(its) < LeastFigure) draft.Rejected = Unlikely;
            draft.Tier = models.Core.Probability(its) >= LeastCore ? Tier.Core : Tier.Minor;
            draft.Confidence = decimal.Round((decimal)models.Right.Probability(its), 3);
        }
    }
}
