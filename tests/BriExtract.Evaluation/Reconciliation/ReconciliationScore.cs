using System.Globalization;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;

namespace BriExtract.Evaluation.Reconciliation;

/// <summary>Scores facts, conflicts and checks against gold groups by the referee's definitions, for figures that are the gold's own.</summary>
internal sealed class ReconciliationScore
{
    private readonly GoldSet _gold;
    private readonly Dictionary<string, HashSet<(int, int)>> _relations = new(StringComparer.Ordinal);
    private readonly List<(GoldGroup Group, HashSet<int> Members)> _derived = [];
    private readonly TextWriter _misses;

    public ReconciliationScore(GoldSet gold, TextWriter misses)
    {
        _gold = gold;
        _misses = misses;
        foreach (var relation in new[] { "same", "conflict", "series", "unlike", "either" }) _relations[relation] = [];
        ReadGroups();
        AddImplied();
    }

    public void Print(IReadOnlyList<SourcedFigure> figures, ReconciledSet set)
    {
        var index = figures.Select((f, i) => (f.Figure.FigureId, i)).ToDictionary(p => p.FigureId, p => p.i, StringComparer.Ordinal);
        var together = new HashSet<(int, int)>();
        foreach (var fact in set.Facts)
        {
            foreach (var pair in Pairs([.. fact.Figures.Select(f => index[f]).Order()])) together.Add(pair);
        }

        var (either, conflict) = (_relations["either"], _relations["conflict"]);
        together.ExceptWith(either);
        var good = _relations["same"].Union(conflict).Except(either).ToHashSet();
        var right = together.Intersect(good).Count();
        Line("same-fact pairs: recall", good.Count == 0 ? 1 : (double)right / good.Count, $"{right} of {good.Count}");
        Line("same-fact pairs: precision", together.Count == 0 ? 1 : (double)right / together.Count, $"{right} of {together.Count}");
        var found = set.Conflicts.Select(c => Ordered(index[c.FigureA], index[c.FigureB])).ToHashSet();
        Console.WriteLine($"conflicts: {found.Intersect(conflict).Count()} of {conflict.Count} found, {found.Except(conflict).Except(either).Count()} false");
        var checks = set.Checks.Select(c => (Members: c.Figures.Select(f => index[f]).ToHashSet(), Check: c)).ToList();
        var (checksFound, checksRight) = (0, 0);
        foreach (var (group, members) in _derived)
        {
            var hits = checks.Where(c => c.Members.Intersect(members).Count() >= Math.Min(2, members.Count)).ToList();
            if (hits.Count > 0) checksFound++;
            else _misses.WriteLine($"check not found | {group.Id} | {group.Check}");
            if (hits.Exists(c => c.Check.Holds == (group.Holds ?? true))) checksRight++;
            else if (hits.Count > 0) _misses.WriteLine($"check wrong | {group.Id} | {hits[0].Check.Explanation}");
        }

        Console.WriteLine($"checks: {_derived.Count} gold, {checksFound} found, {checksRight} right; {set.Checks.Count} in all, {set.Checks.Count(c => !c.Holds)} of them do not hold");
        foreach (var (x, y) in good.Except(together).Order()) _misses.WriteLine($"not one fact | {Named(x)} | {Named(y)}");
        foreach (var (x, y) in together.Except(good).Order()) _misses.WriteLine($"wrongly one fact | {Named(x)} | {Named(y)}");
        foreach (var (x, y) in found.Except(conflict).Except(either).Order()) _misses.WriteLine($"false conflict | {Named(x)} | {Named(y)}");
        foreach (var check in set.Checks) _misses.WriteLine($"check | {check.Kind} | {check.Explanation}");
        foreach (var implied in set.Implied) _misses.WriteLine($"implied | {implied.Explanation}");
        foreach (var c in set.Conflicts) _misses.WriteLine($"conflict | {c.Cause} | {c.Explanation}");
    }

    private string Named(int i)
    {
        var f = _gold.Figures[i];
        return $"{f.Quote} [{f.Indicator}; {f.Entity}; {f.Counterpart}; {f.Counted}; {f.Period}]";
    }

    private static void Line(string what, double value, string counts) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-30} {value:0.000}  ({counts})"));

    private void ReadGroups()
    {
        var where = new Dictionary<(string, string), int>();
        for (var i = 0; i < _gold.Figures.Count; i++) where[(_gold.Figures[i].Article, _gold.Figures[i].Context)] = i;
        foreach (var group in _gold.Groups)
        {
            var members = group.Members.Select(m => where[(m.Article, m.Context)]).ToHashSet();
            if (group.Relation == "derived") _derived.Add((group, members));
            else _relations[group.Relation].UnionWith(Pairs([.. members.Order()]));
        }

        _relations["series"].ExceptWith(_relations["same"]);
    }

    // Lines that say the same of the same days are one fact, whether a group names them or not.
    private void AddImplied()
    {
        var alike = _gold.Figures.Select((f, i) => (f, i)).Where(p => p.f.Period is not null).GroupBy(p => (
            p.f.Indicator, p.f.Entity, p.f.Counterpart, p.f.Role, p.f.Period, p.f.Base, p.f.Unit is "%" or "pp" or "1" ? p.f.Unit : "", p.f.Counted));
        foreach (var group in alike)
        {
            foreach (var pair in Pairs([.. group.Select(p => p.i)]))
            {
                if (!_relations["conflict"].Contains(pair) && !_relations["unlike"].Contains(pair) && !_relations["series"].Contains(pair)) _relations["same"].Add(pair);
            }
        }
    }

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private static IEnumerable<(int, int)> Pairs(int[] members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++) yield return Ordered(members[i], members[j]);
        }
    }
}
