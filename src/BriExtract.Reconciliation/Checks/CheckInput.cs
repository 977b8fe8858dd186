using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The facts among which relations are looked for, found by figure or by the words of their series.</summary>
public sealed class CheckInput
{
    private readonly Dictionary<string, BuiltFact> _byFigure = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<BuiltFact>> _bySeries = [];
    private readonly PairScorer _scorer;

    /// <summary>Indexes facts.</summary>
    public CheckInput(IReadOnlyList<BuiltFact> facts, PairScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _scorer = scorer;
        Facts = facts;
        var keys = new List<ulong>();
        foreach (var fact in facts)
        {
            foreach (var claim in fact.Claims) _byFigure[claim.Id] = fact;
            SeriesKeys.Of(fact.Best, keys);
            foreach (var key in keys)
            {
                if (!_bySeries.TryGetValue(key, out var list)) _bySeries.Add(key, list = []);
                list.Add(fact);
            }
        }
    }

    /// <summary>All facts.</summary>
    public IReadOnlyList<BuiltFact> Facts { get; }

    /// <summary>The fact that a figure states.</summary>
    public BuiltFact? Of(string figureId) => _byFigure.GetValueOrDefault(figureId);

    /// <summary>Facts of a role whose names say that they are of one series with <paramref name="fact"/>, each once, in their order.</summary>
    public IEnumerable<BuiltFact> Series(BuiltFact fact, Role role)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var keys = new List<ulong>();
        SeriesKeys.Of(fact.Best, keys);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!_bySeries.TryGetValue(key, out var list)) continue;
            foreach (var other in list)
            {
                if (!ReferenceEquals(other, fact) && other.Fact.Role == role && seen.Add(other.Fact.FactId)
                    && _scorer.IsSameSeries(PairComparer.CompareNames(fact.Best, other.Best)))
                {
                    yield return other;
                }
            }
        }
    }
}
