using BriExtract.Core.Facts;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Grouping;

/// <summary>What a person ruled on two figures.</summary>
public enum PairRuling
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One fact.</summary>
    Merge,

    /// <summary>Different facts.</summary>
    Separate,
}

/// <summary>The rulings on pairs of figures, from decisions in force.</summary>
public sealed class PairRulings
{
    private readonly Dictionary<(string, string), PairRuling> _pairs = [];

    /// <summary>Reads the rulings on pairs; of two on one pair the later line wins.</summary>
    public PairRulings(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        foreach (var decision in decisions)
        {
            var ruling = decision.Ruling switch
            {
                Ruling.Merge or Ruling.Keep => PairRuling.Merge,
                Ruling.Separate => PairRuling.Separate,
                _ => PairRuling.None,
            };
            if (ruling == PairRuling.None) continue;
            for (var i = 0; i < decision.Figures.Count; i++)
            {
                for (var j = i + 1; j < decision.Figures.Count; j++) _pairs[Key(decision.Figures[i], decision.Figures[j])] = ruling;
            }
        }
    }

    /// <summary>Whether anything was ruled on pairs.</summary>
    public bool Any => _pairs.Count > 0;

    /// <summary>The pairs that a person made one.</summary>
    public IEnumerable<(string A, string B)> Merged =>
        _pairs.Where(p => p.Value == PairRuling.Merge).Select(p => p.Key).OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Item2, StringComparer.Ordinal);

    /// <summary>The ruling on two statements: that on any pair of their figures.</summary>
    public PairRuling Of(IReadOnlyList<Claim> a, IReadOnlyList<Claim> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (_pairs.Count == 0) return PairRuling.None;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (_pairs.TryGetValue(Key(x.Id, y.Id), out var ruling)) return ruling;
            }
        }

        return PairRuling.None;
    }

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
