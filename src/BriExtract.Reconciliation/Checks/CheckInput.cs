using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The facts among which relations are looked for, found by figure or by the words of their series.</summary>
public sealed class CheckInput
{
    private readonly Dictionary<string, BuiltFact> _byFigure = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<BuiltFact>> _bySeries = [];
    private readonly Dictionary<string, List<Claim>> _byArticle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BuiltFact>> _earlier = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<BuiltFact>> _byEntity = [];
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
            foreach (var claim in fact.Claims)
            {
                _byFigure[claim.Id] = fact;
                if (!_byArticle.TryGetValue(claim.Figure.ArticleId, out var article)) _byArticle.Add(claim.Figure.ArticleId, article = []);
                article.Add(claim);
            }

            if (fact.Best.Entity.Length > 0)
            {
                var entity = BlockKeys.HashOf(fact.Best.Entity);
                if (!_byEntity.TryGetValue(entity, out var same)) _byEntity.Add(entity, same = []);
                same.Add(fact);
            }

            SeriesKeys.Of(fact.Best, keys);
            foreach (var key in keys)
            {
                if (!_bySeries.TryGetValue(key, out var list)) _bySeries.Add(key, list = []);
                list.Add(fact);
            }
        }

        foreach (var article in _byArticle.Values) article.Sort(Claim.InOrder);
        foreach (var fact in facts)
        {
            foreach (var link in fact.Claims.SelectMany(c => c.Figure.Links))
            {
                if (link.Relation != LinkRelation.EarlierOf || Of(link.FigureId) is not { } later) continue;
                if (!_earlier.TryGetValue(later.Fact.FactId, out var list)) _earlier.Add(later.Fact.FactId, list = []);
                if (!list.Contains(fact)) list.Add(fact);
            }
        }
    }

    /// <summary>All facts.</summary>
    public IReadOnlyList<BuiltFact> Facts { get; }

    /// <summary>The fact that a figure states.</summary>
    public BuiltFact? Of(string figureId) => _byFigure.GetValueOrDefault(figureId);

    /// <summary>Facts that the text sets before this one in a series: "from A to B".</summary>
    public IReadOnlyList<BuiltFact> EarlierOf(BuiltFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _earlier.TryGetValue(fact.Fact.FactId, out var list) ? list : [];
    }

    /// <summary>The claims of each article, in order.</summary>
    public IEnumerable<IReadOnlyList<Claim>> Articles => _byArticle.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value);

    /// <summary>Facts whose entity has the words of this claim's.</summary>
    public IReadOnlyList<BuiltFact> OfEntity(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _byEntity.TryGetValue(BlockKeys.HashOf(claim.Entity), out var list) ? list : [];
    }

    /// <summary>The claims of an article.</summary>
    public IReadOnlyList<Claim> InArticle(string articleId) => _byArticle.TryGetValue(articleId, out var list) ? list : [];

    /// <summary>Facts of a role whose names say that they are of one series with <paramref name="fact"/>, each once, in their order.</summary>
    public IEnumerable<BuiltFact> Series(BuiltFact fact, Role role) =>
        Near(fact, role).Where(other => _scorer.IsSameSeries(PairComparer.CompareNames(fact.Best, other.Best)));

    /// <summary>Facts of a role that share a series key with <paramref name="fact"/>, each once, in their order.</summary>
    public IEnumerable<BuiltFact> Near(BuiltFact fact, Role role)
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
                if (!ReferenceEquals(other, fact) && other.Fact.Role == role && seen.Add(other.Fact.FactId)) yield return other;
            }
        }
    }
}
