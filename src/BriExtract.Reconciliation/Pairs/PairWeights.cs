using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>What each observation on two figures says for or against their being one fact, in points that add up.</summary>
public sealed class PairWeights
{
    private readonly FrozenDictionary<string, double> _points;

    private PairWeights(FrozenDictionary<string, double> points) => _points = points;

    /// <summary>Reads <c>pair-weights.tsv</c>, extended from <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row does not fit, or one is missing.</exception>
    public static PairWeights Load(string? folder = null)
    {
        var points = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(PairWeights).Assembly, "pair-weights.tsv", folder).Rows)
            points[row["observation"]] = (double)(row.Number("points") ?? 0);
        return new PairWeights(points.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Points of an observation.</summary>
    /// <exception cref="InvalidDataException">The table has no row of that name.</exception>
    public double this[string observation] => _points.TryGetValue(observation, out var points)
        ? points
        : throw new InvalidDataException($"pair-weights.tsv: no row '{observation}'; restore it from the table that the program came with.");
}
