using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Decisions;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Independence;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation;

/// <summary>
/// From figures to facts: what agrees, what conflicts, what does not add up. The order: apply decisions, read claims,
/// let those meet that share a block key, compare pairs, group into facts, count origins, list conflicts, test relations.
/// </summary>
/// <remarks>The result depends on the set of figures and decisions alone, not on their order.</remarks>
public sealed class Reconciler
{
    private readonly ClaimReader _reader;
    private readonly PairComparer _comparer;
    private readonly PairScorer _scorer;
    private readonly Grouper _grouper;
    private readonly FactBuilder _builder;
    private readonly BlockJoiner _joiner;
    private readonly IReadOnlyList<ICheckRule> _rules;

    /// <summary>A reconciler; it holds no state between runs.</summary>
    public Reconciler(ReconciliationLexicons lexicons, ReconciliationSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        settings ??= new ReconciliationSettings();
        var agreement = new AgreementRules(lexicons);
        _reader = new ClaimReader(lexicons);
        _comparer = new PairComparer(agreement);
        _scorer = new PairScorer(lexicons.Weights);
        _grouper = new Grouper(_comparer, _scorer);
        _builder = new FactBuilder(agreement, _comparer, _scorer, new Origins(settings.CopySimilarity), new ConflictBuilder(agreement, new CauseRules(agreement), settings.MostConflictsPerFact));
        _joiner = new BlockJoiner(_comparer, _scorer, settings.LargestBlock);
        _rules = CheckRules.All(lexicons.Units);
    }

    /// <summary>Reconciles figures that fit into memory.</summary>
    /// <param name="figures">Figures with their articles' stamps, in any order; of two with one id the first is taken.</param>
    /// <param name="decisions">What people ruled, in the order of the file.</param>
    public ReconciledSet Reconcile(IEnumerable<SourcedFigure> figures, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var ruled = DecisionsInForce.Apply(figures.DistinctBy(f => f.Figure.FigureId), decisions ?? []);
        var claims = ruled.Figures.Select(_reader.Read).ToArray();
        Array.Sort(claims, Claim.InOrder);
        var rulings = new PairRulings(ruled.InForce);
        var oversize = new List<OversizeBlock>();
        var sets = _joiner.Join(claims, rulings, oversize);
        var facts = new List<BuiltFact>();
        foreach (var component in Components(claims, sets))
        {
            foreach (var group in _grouper.Group(component, rulings)) facts.Add(_builder.Build(group, ruled.KeepFor(group)));
        }

        facts.Sort((a, b) => string.CompareOrdinal(a.Fact.FactId, b.Fact.FactId));
        var checks = Check(facts, ruled);
        var conflicts = facts.SelectMany(f => f.Conflicts).ToList();
        conflicts.Sort(ConflictBuilder.InOrder);
        return new ReconciledSet
        {
            Facts = [.. facts.Select(f => f.Fact)],
            Conflicts = conflicts,
            Checks = checks,
            Implied = [],
            Raised = ruled.Raised,
            OversizeBlocks = [.. oversize.OrderBy(o => o.Statements).ThenBy(o => o.Example, StringComparer.Ordinal)],
        };
    }

    private List<Check> Check(List<BuiltFact> facts, RuledFigures ruled)
    {
        var input = new CheckInput(facts, _scorer);
        var checks = _rules.SelectMany(rule => rule.Find(input))
            .DistinctBy(c => c.CheckId)
            .Select(c => c with { Decision = ruled.SettledBy(c) })
            .ToList();
        checks.Sort((a, b) =>
        {
            var byHolds = a.Holds.CompareTo(b.Holds);
            if (byHolds != 0) return byHolds;
            var byWeight = b.Weight.CompareTo(a.Weight);
            return byWeight != 0 ? byWeight : string.CompareOrdinal(a.CheckId, b.CheckId);
        });
        return checks;
    }

    private static IEnumerable<List<Claim>> Components(Claim[] claims, DisjointSets sets)
    {
        var components = new Dictionary<int, List<Claim>>();
        for (var i = 0; i < claims.Length; i++)
        {
            var root = sets.Find(i);
            if (!components.TryGetValue(root, out var list)) components.Add(root, list = []);
            list.Add(claims[i]);
        }

        return components.OrderBy(c => c.Key).Select(c => c.Value);
    }
}
