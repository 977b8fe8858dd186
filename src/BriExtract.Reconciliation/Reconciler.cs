using System.Runtime.InteropServices;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Checks.Articles;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Decisions;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Reliability;
using BriExtract.Reconciliation.Spilling;

namespace BriExtract.Reconciliation;

/// <summary>
/// From figures to facts: what agrees, what conflicts, what does not add up. The order: apply decisions, read claims,
/// let those meet that share a block key, compare pairs, group into facts, count origins, list conflicts, test relations.
/// </summary>
/// <remarks>The result depends on the set of figures and decisions alone: not on their order, nor on whether they pass over disk.</remarks>
public sealed class Reconciler
{
    private readonly ReconciliationParts _parts;

    /// <summary>A reconciler; it holds no state between runs and serves one run at a time a thread.</summary>
    public Reconciler(ReconciliationLexicons lexicons, ReconciliationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _parts = new ReconciliationParts(lexicons, settings ?? new ReconciliationSettings());
    }

    /// <summary>Reconciles figures that fit into memory.</summary>
    /// <param name="figures">Figures with their articles' stamps, in any order; of two with one id the first is taken.</param>
    /// <param name="decisions">What people ruled, in the order of the file.</param>
    public ReconciledSet Reconcile(IEnumerable<SourcedFigure> figures, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var ruled = DecisionsInForce.Apply(figures.DistinctBy(f => f.Figure.FigureId), decisions ?? []);
        var claims = ruled.Figures.Select(_parts.Reader.Read).ToArray();
        Array.Sort(claims, Claim.InOrder);
        var rulings = new PairRulings(ruled.InForce);
        var oversize = new List<OversizeBlock>();
        var facts = Facts(claims, Joined(claims, rulings, oversize), rulings, ruled);
        facts.Sort((a, b) => string.CompareOrdinal(a.Fact.FactId, b.Fact.FactId));
        var conflicts = Conflicts(facts);
        conflicts.Sort(ConflictBuilder.InOrder);
        var (checks, implied) = Checks(facts, claims);
        return new ReconciledSet
        {
            Facts = [.. facts.Select(f => f.Fact)],
            Conflicts = conflicts,
            Checks = [.. checks.Select(c => c with { Decision = ruled.SettledBy(c) })],
            Implied = implied,
            Raised = ruled.Raised,
            OversizeBlocks = OversizeBlock.InOrder(oversize),
        };
    }

    /// <summary>Reconciles any number of figures over disk: memory follows the settings, not the number of figures.</summary>
    /// <param name="articles">The figures of every article, each once.</param>
    /// <param name="decisions">What people ruled, in the order of the file.</param>
    /// <param name="sink">Takes what is found; called from one thread at a time, in no fixed order.</param>
    /// <param name="folder">An empty folder for files that are gone afterwards; some 2 KB a figure.</param>
    /// <param name="expected">How many figures there are, about: the more, the more files, so that memory does not grow with them.</param>
    /// <returns>What could not be applied and which blocks were split.</returns>
    public ReconciliationReport Reconcile(IEnumerable<FiguresOfArticle> articles, IReadOnlyList<Decision> decisions, IReconciliationSink sink, string folder, long expected = 0)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(sink);
        using var run = new SpilledRun(_parts, decisions, sink, folder, expected);
        return run.Run(articles);
    }

    /// <summary>One part of the comparing, for one task of many: which figures are one, among those whose block keys belong to the part.</summary>
    /// <param name="figures">Figures with their articles' stamps, each once, those of one article together.</param>
    /// <param name="decisions">What people ruled, in the order of the file.</param>
    /// <param name="holds">Whether a block key belongs to the part: a function of the key alone; each key belongs to one part.</param>
    /// <param name="folder">An empty folder for files that are gone afterwards.</param>
    /// <returns>Pairs that lead from every figure of a set to its first.</returns>
    public IReadOnlyList<FigureJoin> Join(IEnumerable<SourcedFigure> figures, IReadOnlyList<Decision> decisions, Func<ulong, bool> holds, string folder)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(holds);
        using var run = new PartRun(_parts, holds, folder);
        return run.Run(figures, decisions);
    }

    /// <summary>Reconciles any number of figures over disk, where <see cref="Join"/> has found out for every part which are one.</summary>
    /// <param name="articles">The figures of every article, each once.</param>
    /// <param name="decisions">The same as for the parts.</param>
    /// <param name="joins">What all parts gave, in any order.</param>
    /// <param name="sink">Takes what is found; called from one thread at a time, in no fixed order.</param>
    /// <param name="folder">An empty folder for files that are gone afterwards.</param>
    /// <param name="expected">How many figures there are, about: the more, the more files, so that memory does not grow with them.</param>
    public ReconciliationReport Reconcile(IEnumerable<FiguresOfArticle> articles, IReadOnlyList<Decision> decisions, IEnumerable<FigureJoin> joins, IReconciliationSink sink, string folder, long expected = 0)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(joins);
        ArgumentNullException.ThrowIfNull(sink);
        using var run = new SpilledRun(_parts, decisions, sink, folder, expected);
        return run.Run(articles, joins);
    }

    private DisjointSets Joined(Claim[] claims, PairRulings rulings, List<OversizeBlock> oversize)
    {
        var sets = new DisjointSets(claims.Length);
        var keyed = new List<(ulong, int)>();
        var keys = new List<BlockKey>();
        for (var i = 0; i < claims.Length; i++)
        {
            BlockKeys.Of(claims[i], keys);
            foreach (var (_, key) in keys) keyed.Add((key, i));
        }

        _parts.Joiner.Join(claims, CollectionsMarshal.AsSpan(keyed), sets, oversize);
        for (int first = 0, end; first < claims.Length; first = end)
        {
            for (end = first + 1; end < claims.Length && claims[end].Figure.ArticleId == claims[first].Figure.ArticleId; end++) { }
            foreach (var (a, b) in _parts.ArticleJoiner.Join(new ArraySegment<Claim>(claims, first, end - first))) sets.Join(first + a, first + b);
        }

        if (!rulings.Any) return sets;
        var positions = claims.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (var (a, b) in rulings.Merged)
        {
            if (positions.TryGetValue(a, out var x) && positions.TryGetValue(b, out var y)) sets.Join(x, y);
        }

        return sets;
    }

    private List<BuiltFact> Facts(Claim[] claims, DisjointSets sets, PairRulings rulings, RuledFigures ruled)
    {
        var components = new Dictionary<int, List<Claim>>();
        for (var i = 0; i < claims.Length; i++)
        {
            var root = sets.Find(i);
            if (!components.TryGetValue(root, out var list)) components.Add(root, list = []);
            list.Add(claims[i]);
        }

        var facts = new List<BuiltFact>();
        foreach (var component in components.Values)
        {
            foreach (var group in _parts.Grouper.Group(component, rulings)) facts.Add(_parts.Builder.Build(group, ruled.KeepFor(group)));
        }

        return facts;
    }

    private List<Conflict> Conflicts(List<BuiltFact> facts)
    {
        var votes = new SourceVotes();
        foreach (var fact in facts) votes.Add(fact.Fact.FactId, fact.Votes);
        if (ConflictRanking.Of(votes, _parts.Settings.Reliability, _parts.Settings.SourcesForReliability) is not { } ranking) return [.. facts.SelectMany(f => f.Conflicts)];
        return [.. facts.SelectMany(f => f.Conflicts, (fact, conflict) => ranking.Ranked(conflict, fact.Camps[conflict.FigureA], fact.Camps[conflict.FigureB]))];
    }

    private (List<Check> Checks, List<ImpliedValue> Implied) Checks(List<BuiltFact> facts, Claim[] claims)
    {
        var checks = new Dictionary<string, Check>(StringComparer.Ordinal);
        var implied = new Dictionary<string, ImpliedValue>(StringComparer.Ordinal);
        foreach (var article in claims.GroupBy(c => c.Figure.ArticleId, StringComparer.Ordinal))
        {
            foreach (var check in ArticleChecks.Find([.. article])) checks.TryAdd(check.CheckId, check);
        }

        var blocks = new Dictionary<ulong, List<BuiltFact>>();
        var keys = new List<ulong>();
        foreach (var fact in facts)
        {
            var slim = SeriesFacts.Of(fact);
            SeriesKeys.Of(slim.Best, keys);
            foreach (var key in keys)
            {
                if (!blocks.TryGetValue(key, out var block)) blocks.Add(key, block = []);
                block.Add(slim);
            }
        }

        foreach (var (key, block) in blocks)
        {
            if (block.Count > 1) _parts.Checker.Check(key, block, c => checks.TryAdd(c.CheckId, c), v => implied.TryAdd(string.Join(' ', v.Figures), v));
        }

        var list = checks.Values.ToList();
        list.Sort(CheckOrder.Compare);
        return (list, [.. implied.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value)]);
    }
}
