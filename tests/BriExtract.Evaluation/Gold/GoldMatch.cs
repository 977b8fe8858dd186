using System.Globalization;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;

namespace BriExtract.Evaluation.Gold;

/// <summary>A figure found, with the name of its article and its place in UTF-16.</summary>
internal sealed record FoundFigure(string Article, Figure Figure, int Start, int End);

/// <summary>Pairs gold figures with figures found, as the referee does: equal values first, then the larger overlap.</summary>
internal static class GoldMatch
{
    /// <summary>For each gold figure its pair, or null.</summary>
    public static FoundFigure?[] Pair(IReadOnlyList<GoldFigure> gold, IReadOnlyList<FoundFigure> found)
    {
        var pairs = new List<(bool Same, double Overlap, int Gold, FoundFigure Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var candidate in found.Where(f => f.Article == gold[i].Article))
            {
                var overlap = Math.Min(gold[i].End, candidate.End) - Math.Max(gold[i].Start, candidate.Start);
                if (overlap <= 0) continue;
                var longer = Math.Max(gold[i].End - gold[i].Start, candidate.End - candidate.Start);
                pairs.Add((SameNumber(gold[i].Value, candidate.Figure.Value), (double)overlap / longer, i, candidate));
            }
        }

        var match = new FoundFigure?[gold.Count];
        var used = new HashSet<FoundFigure>(ReferenceEqualityComparer.Instance);
        foreach (var (_, _, at, candidate) in pairs.OrderByDescending(p => p.Same).ThenByDescending(p => p.Overlap).ThenBy(p => p.Gold))
        {
            if (match[at] is null && used.Add(candidate)) match[at] = candidate;
        }

        return match;
    }

    /// <summary>Whether a number of the gold set is the number found; empty is equal to none.</summary>
    public static bool SameNumber(string? gold, decimal? found) =>
        decimal.TryParse(gold, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number == found : found is null;

    /// <summary>The fields that the referee compares, in its order, each with its verdict.</summary>
    public static IEnumerable<(string Field, bool Right, string? Gold, string? Found)> Fields(GoldFigure gold, Figure found, GoldNames names)
    {
        yield return ("value", SameNumber(gold.Value, found.Value) && SameNumber(gold.High, found.High), $"{gold.Value} {gold.High}", Show(found.Value) + " " + Show(found.High));
        yield return Field("unit", gold.Unit ?? "", found.Unit);
        yield return ("counted", names.Match(gold.Counted, found.Counted), gold.Counted, found.Counted);
        yield return Field("bound", gold.Bound ?? "=", found.Bound.Symbol());
        yield return Field("role", gold.Role, Code(found.Role));
        yield return Field("direction", gold.Direction, found.Direction is { } direction ? Code(direction) : null);
        yield return Field("period", Day(gold.Period), found.Period?.ToString());
        yield return Field("base", Day(gold.Base), found.Base?.ToString());
        yield return ("entity", names.Match(gold.Entity, found.Entity), gold.Entity, found.Entity);
        yield return ("counterpart", names.Match(gold.Counterpart, found.Counterpart), gold.Counterpart, found.Counterpart);
        yield return ("attribution", names.Match(gold.Attribution, found.Attribution), gold.Attribution, found.Attribution);
        yield return Field("status", gold.Status ?? "reported", Code(found.Status));
    }

    private static (string, bool, string?, string?) Field(string name, string? gold, string? found) => (name, (gold ?? "") == (found ?? ""), gold, found);

    private static string? Show(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Code<T>(T code) where T : Enum => code.ToString().ToLowerInvariant();

    // A stock at a moment may be written as an interval of one day.
    public static string? Day(string? period) =>
        period?.Split('/') is [var start, var end] && start == end ? start : string.IsNullOrWhiteSpace(period) ? null : period.Trim();
}
