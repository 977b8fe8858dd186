using BriExtract.Core.Quantities;
using BriExtract.Reconciliation;

namespace BriExtract.Evaluation.Gold;

/// <summary>The referee's figures for facts, conflicts and checks.</summary>
internal sealed class GoldFacts
{
    private readonly GoldSet _set;
    private readonly ReconciledSet _reconciled;
    private readonly Dictionary<string, int> _goldOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int, int)>> _pairs = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _together;

    public GoldFacts(GoldSet set, IReadOnlyList<FoundFigure?> match, ReconciledSet reconciled)
    {
        _set = set;
        _reconciled = reconciled;
        for (var i = 0; i < match.Count; i++)
        {
            if (match[i] is { } found) _goldOf[found.Figure.FigureId] = i;
        }

        foreach (var group in set.Groups.Where(g => g.Relation != "derived"))
        {
            foreach (var pair in PairsOf(group.Members.Distinct())) Pairs(group.Relation).Add(pair);
        }

        // A series may name a fact by any of its statements.
        Pairs("series").ExceptWith(Pairs("same"));
        AddImplied();
        _together = [.. reconciled.Facts.SelectMany(fact => PairsOf(fact.Figures.Where(_goldOf.ContainsKey).Select(id => _goldOf[id])))];
        _together.ExceptWith(Pairs("either"));
    }

    private HashSet<(int, int)> Good => [.. Pairs("same").Union(Pairs("conflict")).Except(Pairs("either"))];

    /// <summary>Name and value of each measure, in the referee's order and words.</summary>
    public IEnumerable<(string Name, double Value)> Measures()
    {
        var good = Good;
        var right = _together.Count(good.Contains);
        yield return ("same-fact pairs: recall", good.Count > 0 ? (double)right / good.Count : 1);
        yield return ("same-fact pairs: precision", _together.Count > 0 ? (double)right / _together.Count : 0);
        yield return ("different periods or facts merged (series, unlike)", _together.Count(p => Pairs("series").Contains(p) || Pairs("unlike").Contains(p)));
        var conflicts = _reconciled.Conflicts.Select(c => Pair(c.FigureA, c.FigureB)).ToHashSet();
        yield return ("conflicts: gold", Pairs("conflict").Count);
        yield return ("conflicts: found of gold", conflicts.Count(Pairs("conflict").Contains));
        yield return ("conflicts: false", conflicts.Count(c => !Pairs("conflict").Contains(c) && !Pairs("either").Contains(c)));
        var derived = _set.Groups.Where(g => g.Relation == "derived").Select(group => (Group: group, Hits: Hits(group))).ToList();
        yield return ("derived checks: gold", derived.Count);
        yield return ("derived checks: found", derived.Count(d => d.Hits.Count > 0));
        yield return ("derived checks: right verdict", derived.Count(d => d.Hits.Contains(d.Group.Holds)));
    }

    /// <summary>Pairs that are not joined though they should be, and the other way round; checks not made.</summary>
    public IEnumerable<GoldMiss> Misses()
    {
        foreach (var group in _set.Groups.Where(g => g.Relation == "derived" && Hits(g).Count == 0))
            yield return new GoldMiss("check", "", group.Id, group.Check ?? "", "");
        var good = Good;
        foreach (var pair in good.Except(_together).Where(p => _goldOf.ContainsValue(p.Item1) && _goldOf.ContainsValue(p.Item2)).Order())
            yield return Miss("not one fact", pair);
        foreach (var pair in _together.Except(good).Order()) yield return Miss("wrongly one fact", pair);
    }

    private GoldMiss Miss(string kind, (int A, int B) pair)
    {
        GoldFigure a = _set.Figures[pair.A], b = _set.Figures[pair.B];
        return new GoldMiss(kind, $"{a.Article} / {b.Article}", $"{a.Quote} / {b.Quote}", $"{a.Indicator} / {b.Indicator}", $"{a.Context} / {b.Context}");
    }

    private List<bool> Hits(GoldGroup group)
    {
        var members = group.Members.ToHashSet();
        var least = Math.Min(2, members.Count);
        return [.. _reconciled.Checks.Where(check => check.Figures.Where(_goldOf.ContainsKey).Select(id => _goldOf[id]).Distinct().Count(members.Contains) >= least).Select(check => check.Holds)];
    }

    // Two gold figures with the same name, owner, role and period are one fact, said or not.
    private void AddImplied()
    {
        var facts = Enumerable.Range(0, _set.Figures.Count).Where(i => !string.IsNullOrEmpty(_set.Figures[i].Period)).GroupBy(i =>
        {
            var g = _set.Figures[i];
            var unit = g.Unit is UnitCode.Percent or UnitCode.PercentagePoint or UnitCode.Count ? g.Unit : "";
            return (g.Indicator, g.Entity, g.Counterpart, g.Role, GoldMatch.Day(g.Period), GoldMatch.Day(g.Base), unit, g.Counted);
        });
        foreach (var pair in facts.SelectMany(PairsOf))
        {
            if (!Pairs("conflict").Contains(pair) && !Pairs("unlike").Contains(pair) && !Pairs("series").Contains(pair)) Pairs("same").Add(pair);
        }
    }

    private HashSet<(int, int)> Pairs(string relation)
    {
        if (!_pairs.TryGetValue(relation, out var pairs)) _pairs[relation] = pairs = [];
        return pairs;
    }

    private (int, int) Pair(string a, string b) => _goldOf.TryGetValue(a, out var x) && _goldOf.TryGetValue(b, out var y)
        ? (Math.Min(x, y), Math.Max(x, y))
        : (-1, HashCode.Combine(a, b));

    private static IEnumerable<(int, int)> PairsOf(IEnumerable<int> members)
    {
        var sorted = members.Order().ToList();
        return sorted.SelectMany((a, i) => sorted.Skip(i + 1).Select(b => (a, b)));
    }
}
