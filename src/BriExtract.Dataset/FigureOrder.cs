using BriExtract.Core.Figures;

namespace BriExtract.Dataset;

/// <summary>The order of figures in the dataset: article id, start, end, figure id; ordinal.</summary>
public static class FigureOrder
{
    /// <summary>Compares two figures.</summary>
    public static int Compare(Figure a, Figure b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Compare((a.ArticleId, a.Start, a.End, a.FigureId), (b.ArticleId, b.Start, b.End, b.FigureId));
    }

    internal static int Compare((string Article, int Start, int End, string Figure) a, (string Article, int Start, int End, string Figure) b)
    {
        var order = string.CompareOrdinal(a.Article, b.Article);
        if (order == 0) order = a.Start.CompareTo(b.Start);
        if (order == 0) order = a.End.CompareTo(b.End);
        return order != 0 ? order : string.CompareOrdinal(a.Figure, b.Figure);
    }
}
