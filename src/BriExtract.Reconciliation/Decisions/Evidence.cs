using System.Globalization;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;

namespace BriExtract.Reconciliation.Decisions;

/// <summary>What a person saw when they ruled: a decision holds as long as its figures read the same.</summary>
public static class Evidence
{
    /// <summary>Hash of the figures' ids, quotes, values, units and periods, in order of their ids.</summary>
    public static string Of(IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var parts = new List<string>();
        foreach (var figure in figures.OrderBy(f => f.FigureId, StringComparer.Ordinal))
        {
            parts.Add(figure.FigureId);
            parts.Add(figure.Quote);
            parts.Add(figure.Value.ToString(CultureInfo.InvariantCulture));
            parts.Add(figure.Unit);
            parts.Add(figure.Period?.ToString() ?? "");
        }

        return StableId.Of("ev", [.. parts]);
    }
}
