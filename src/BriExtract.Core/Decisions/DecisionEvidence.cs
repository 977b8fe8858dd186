using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;

namespace BriExtract.Core.Decisions;

/// <summary>What a person saw when ruling, as a hash: where it differs later, the decision is raised again.</summary>
public static class DecisionEvidence
{
    /// <summary>The evidence of the figures named, in the order of their ids.</summary>
    public static string Of(IEnumerable<SeenFigure> figures) => StableId.Of("ev",
        [.. figures.OrderBy(figure => figure.FigureId, StringComparer.Ordinal).SelectMany(figure => new[]
        {
            figure.FigureId, figure.Quote, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit,
        })]);

    /// <summary>Whether a decision still rests on what its figures say.</summary>
    public static bool Holds(Decision decision, IEnumerable<SeenFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Evidence == Of(figures);
    }
}

/// <summary>The part of a figure that a ruling rests on.</summary>
/// <param name="FigureId">Its id.</param>
/// <param name="Quote">The quantity verbatim.</param>
/// <param name="Value">Value as read from the text, before any correction.</param>
/// <param name="Unit">Unit as read from the text.</param>
public readonly record struct SeenFigure(string FigureId, string Quote, decimal Value, string Unit);
