using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The facts of one block, found by role and period, by figure or by article. Small and short-lived.</summary>
public sealed class CheckInput
{
    private readonly Dictionary<(Role, Period?), List<BuiltFact>> _byPeriod = [];
    private readonly PairScorer _scorer;

    // Few blocks hold anything that the text ties or that an article leads to: these are made when asked for.
    private Dictionary<string, BuiltFact>? _byFigure;
    private Dictionary<string, List<Claim>>? _byArticle;

    /// <summary>Indexes the facts of a block.</summary>
    /// <param name="facts">In order of their ids.</param>
    /// <param name="scorer">Tells what is of one series.</param>
    public CheckInput(IReadOnlyList<BuiltFact> facts, PairScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _scorer = scorer;
        Facts = facts;
        foreach (var fact in facts)
        {
            var key = (fact.Fact.Role, fact.Best.Period);
            if (!_byPeriod.TryGetValue(key, out var same)) _byPeriod.Add(key, same = []);
            same.Add(fact);
        }
    }

    /// <summary>All facts of the block.</summary>
    public IReadOnlyList<BuiltFact> Facts { get; }

    /// <summary>Whether a fact of a role is in the block.</summary>
    public bool Holds(Role role)
    {
        foreach (var (of, _) in _byPeriod.Keys)
        {
            if (of == role) return true;
        }

        return false;
    }

    /// <summary>The fact that a figure states; null where it is not in the block.</summary>
    public BuiltFact? Of(string figureId)
    {
        if (_byFigure is null)
        {
            _byFigure = new Dictionary<string, BuiltFact>(StringComparer.Ordinal);
            foreach (var fact in Facts)
            {
                foreach (var claim in fact.Claims) _byFigure[claim.Id] = fact;
            }
        }

        return _byFigure.GetValueOrDefault(figureId);
    }

    /// <summary>The claims of an article in the block.</summary>
    public IReadOnlyList<Claim> InArticle(string articleId)
    {
        if (_byArticle is null)
        {
            _byArticle = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
            foreach (var claim in Facts.SelectMany(fact => fact.Claims))
            {
                if (!_byArticle.TryGetValue(claim.Figure.ArticleId, out var article)) _byArticle.Add(claim.Figure.ArticleId, article = []);
                article.Add(claim);
            }
        }

        return _byArticle.TryGetValue(articleId, out var list) ? list : [];
    }

    /// <summary>Facts of a role and period whose names say that they are of one series with <paramref name="fact"/>.</summary>
    public IEnumerable<BuiltFact> Series(BuiltFact fact, Role role, Period? period) =>
        At(fact, role, period).Where(other => AreOneSeries(fact, other));

    /// <summary>Whether the names of two facts say that they are of one series.</summary>
    public bool AreOneSeries(BuiltFact first, BuiltFact second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return _scorer.AreOneSeries(first.Best, second.Best);
    }

    /// <summary>Facts of a role and period, but for <paramref name="fact"/> itself.</summary>
    public IEnumerable<BuiltFact> At(BuiltFact fact, Role role, Period? period) =>
        _byPeriod.TryGetValue((role, period), out var list) ? list.Where(other => !ReferenceEquals(other, fact)) : [];

    /// <summary>Facts that the claims of a fact are tied to by the text, each once.</summary>
    public IEnumerable<BuiltFact> Linked(BuiltFact fact, LinkRelation relation)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!fact.Claims.Any(c => c.Figure.Links.Count > 0)) return [];
        return fact.Claims.SelectMany(c => c.Figure.Links).Where(l => l.Relation == relation).Select(l => Of(l.FigureId)).OfType<BuiltFact>().Distinct();
    }

    /// <summary>Facts that the text sets before this one in a series: "from A to B".</summary>
    public IEnumerable<BuiltFact> EarlierOf(BuiltFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var articles = fact.Claims.Select(c => c.Figure.ArticleId).Distinct();
        return articles.SelectMany(InArticle)
            .Where(c => c.Figure.Links.Any(l => l.Relation == LinkRelation.EarlierOf && ReferenceEquals(Of(l.FigureId), fact)))
            .Select(c => Of(c.Id))
            .OfType<BuiltFact>()
            .Distinct();
    }
}
