using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Benchmarks.Planted;

/// <summary>Scores facts, conflicts, causes, independence and checks against what was planted.</summary>
public sealed class PlantedTruth
{
    private readonly Dictionary<string, (PlantedStatement Statement, Claim Claim, int Article, int Origin)> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _facts = new(StringComparer.Ordinal);
    private readonly AgreementRules _agreement;

    /// <summary>The truth about a world.</summary>
    /// <param name="world">The articles.</param>
    /// <param name="lexicons">To tell which planted values disagree.</param>
    /// <param name="idOf">The id under which a system found a planted figure; null where it did not.</param>
    public PlantedTruth(IEnumerable<PlantedArticle> world, ReconciliationLexicons lexicons, Func<PlantedArticle, SourcedFigure, string?> idOf)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(idOf);
        _agreement = new AgreementRules(lexicons);
        var reader = new ClaimReader(lexicons);
        foreach (var article in world)
        {
            foreach (var (figure, statement) in PlantedFigures.Of(article))
            {
                Planted++;
                if (idOf(article, figure) is not { } id || !_figures.TryAdd(id, (statement, reader.Read(figure), article.Number, article.CopyOf ?? article.Number))) continue;
                if (!_facts.TryGetValue(statement.Fact, out var list)) _facts.Add(statement.Fact, list = []);
                list.Add(id);
            }
        }
    }

    /// <summary>Statements planted.</summary>
    public int Planted { get; private set; }

    /// <summary>Prints precision and recall of what a system found.</summary>
    public void Print(IEnumerable<Fact> facts, IReadOnlyList<Conflict> conflicts, IReadOnlyList<Check> checks, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"planted figures: {Planted:N0}, of them found: {_figures.Count:N0} ({Ratio(_figures.Count, Planted):0.000}); facts: {_facts.Count:N0}"));
        PrintPairs(facts, output);
        PrintConflicts(conflicts, output);
        PrintChecks(checks, output);
    }

    private void PrintPairs(IEnumerable<Fact> facts, TextWriter output)
    {
        long together = 0, right = 0, all = 0;
        var (single, taken) = (0, 0);
        foreach (var list in _facts.Values) all += Pairs(list.Count);
        foreach (var fact in facts)
        {
            var known = fact.Figures.Where(_figures.ContainsKey).Select(f => _figures[f]).ToList();
            together += Pairs(known.Count);
            foreach (var group in known.GroupBy(k => k.Statement.Fact, StringComparer.Ordinal)) right += Pairs(group.Count());
            if (known.Count < 2 || known.Select(k => k.Origin).Distinct().Count() > 1 || known.Count != fact.Figures.Count) continue;
            single++;
            if (fact.Verdict == Verdict.Corroborated || fact.IndependentSources > 1) taken++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"same-fact pairs: recall {Ratio(right, all):0.0000} ({right:N0} of {all:N0}), precision {Ratio(right, together):0.0000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"facts stated by copies of one article only: {single:N0}, taken for corroborated: {taken:N0}"));
    }

    private void PrintConflicts(IReadOnlyList<Conflict> conflicts, TextWriter output)
    {
        var hit = new HashSet<string>(StringComparer.Ordinal);
        var (right, causeRight, causeKnown) = (0, 0, 0);
        foreach (var conflict in conflicts)
        {
            if (!_figures.TryGetValue(conflict.FigureA, out var a) || !_figures.TryGetValue(conflict.FigureB, out var b) || a.Statement.Fact != b.Statement.Fact) continue;
            right++;
            hit.Add(conflict.FigureA);
            hit.Add(conflict.FigureB);
            if (a.Statement.IsWrong == b.Statement.IsWrong || Cause(a.Statement.IsWrong ? a.Statement.Twist : b.Statement.Twist) is not { } cause) continue;
            causeKnown++;
            if (cause == conflict.Cause) causeRight++;
        }

        // A planted mistake can be found where another statement of its fact disagrees with it.
        var findable = _facts.Values.SelectMany(ids => ids.Where(id => _figures[id].Statement.IsWrong && ids.Exists(other => _figures[other].Article != _figures[id].Article && Disagree(id, other)))).ToList();
        var found = findable.Count(hit.Contains);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"conflicts: precision {Ratio(right, conflicts.Count):0.0000} ({right:N0} of {conflicts.Count:N0}), recall of planted mistakes {Ratio(found, findable.Count):0.0000} ({found:N0} of {findable.Count:N0})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"causes: {Ratio(causeRight, causeKnown):0.000} right ({causeRight:N0} of {causeKnown:N0})"));
    }

    private void PrintChecks(IReadOnlyList<Check> checks, TextWriter output)
    {
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            // A check on levels that were planted wrong has no planted verdict.
            if (check.Kind != CheckKind.Growth || check.Figures.Any(f => !_figures.TryGetValue(f, out var known) || (known.Statement.Role == Role.Level && known.Statement.IsWrong))) continue;
            var fact = _figures[check.Figures[0]].Statement.Fact;
            verdicts[fact] = check.Holds && verdicts.GetValueOrDefault(fact, true);
        }

        var (tested, right) = (0, 0);
        var growths = _facts.Where(f => f.Key.Contains("|growth|", StringComparison.Ordinal)).ToList();
        var testable = 0;
        foreach (var (fact, ids) in growths)
        {
            var year = _figures[ids[0]].Statement.Year;
            var name = fact[..fact.IndexOf("|growth|", StringComparison.Ordinal)];
            if (!Sound($"{name}|level|{year}") || !Sound($"{name}|level|{year - 1}")) continue;
            if (ids.Select(id => _figures[id].Statement.Holds).Distinct().Count() > 1) continue;
            testable++;
            if (!verdicts.TryGetValue(fact, out var holds)) continue;
            tested++;
            if (holds == _figures[ids[0]].Statement.Holds) right++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth checks: {testable:N0} can be made, {Ratio(tested, testable):0.0000} made, {Ratio(right, testable):0.0000} made with the right verdict"));
    }

    // A level that some article states exactly and none states wrongly.
    private bool Sound(string fact) =>
        _facts.TryGetValue(fact, out var ids) && ids.TrueForAll(id => !_figures[id].Statement.IsWrong) && ids.Exists(id => _figures[id].Statement.Twist == Twist.Exact);

    private bool Disagree(string a, string b) => _agreement.Compare(_figures[a].Claim, _figures[b].Claim) == ValueMatch.Disagree;

    private static ConflictCause? Cause(Twist twist) => twist switch
    {
        Twist.UnitSlip => ConflictCause.UnitSlip,
        Twist.Transposed => ConflictCause.Transposition,
        Twist.CurrencySlip => ConflictCause.Currency,
        Twist.Revised => ConflictCause.Revision,
        _ => null,
    };

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static double Ratio(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
