using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;

namespace BriExtract.Benchmarks.Planted;

/// <summary>Scores facts, conflicts, causes, independence and checks against what was planted.</summary>
/// <param name="truth">What was planted.</param>
/// <param name="output">Takes the scores.</param>
/// <param name="misses">How many planted mistakes, and how many checks, to print that were missed.</param>
public sealed class PlantedScore(PlantedTruth truth, TextWriter output, int misses = 0)
{
    // A revision is told from a mistake by the newer article's coming weeks later.
    private const int DaysUntilRevised = 20;

    /// <summary>Prints precision and recall of what a system found.</summary>
    public void Print(IEnumerable<Fact> facts, IReadOnlyList<Conflict> conflicts, IReadOnlyList<Check> checks)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(conflicts);
        ArgumentNullException.ThrowIfNull(checks);
        Line($"planted figures: {truth.Planted:N0}, of them found: {truth.Found:N0} ({Ratio(truth.Found, truth.Planted):0.000}); facts: {truth.Facts.Count:N0}");
        var factOf = new Dictionary<string, string>(StringComparer.Ordinal);
        PrintPairs(facts.Select(fact =>
        {
            foreach (var figure in fact.Figures) factOf[figure] = fact.FactId;
            return fact;
        }));
        PrintConflicts(conflicts, factOf);
        PrintCauses(conflicts);
        PrintChecks(checks);
        PrintFailing(checks);
    }

    private void PrintPairs(IEnumerable<Fact> facts)
    {
        long together = 0, right = 0;
        var (single, taken) = (0, 0);
        var all = truth.Facts.Values.Sum(list => Pairs(list.Count));
        foreach (var fact in facts)
        {
            var known = fact.Figures.Select(truth.Of).OfType<PlantedFigure>().ToList();
            together += Pairs(known.Count);
            foreach (var group in known.GroupBy(k => k.Statement.Fact, StringComparer.Ordinal)) right += Pairs(group.Count());
            if (known.Count < 2 || known.Select(k => k.Origin).Distinct().Count() > 1 || known.Count != fact.Figures.Count) continue;
            single++;
            if (fact.Verdict == Verdict.Corroborated || fact.IndependentSources > 1) taken++;
        }

        Line($"same-fact pairs: recall {Ratio(right, all):0.0000} ({right:N0} of {all:N0}), precision {Ratio(right, together):0.0000}");
        Line($"facts stated by copies of one article only: {single:N0}, taken for corroborated: {taken:N0}");
    }

    // A planted mistake can be found where another article's statement of its fact cannot hold beside it. Where many of a
    // fact conflict, one row stands for all statements of its two values.
    private void PrintConflicts(IReadOnlyList<Conflict> conflicts, Dictionary<string, string> factOf)
    {
        var hit = new HashSet<(string Fact, string Planted, string Quote)>();
        var right = 0;
        foreach (var conflict in conflicts)
        {
            if (truth.Of(conflict.FigureA) is not { } a || truth.Of(conflict.FigureB) is not { } b || a.Statement.Fact != b.Statement.Fact) continue;
            right++;
            hit.Add((conflict.FactId, a.Statement.Fact, a.Statement.Quote));
            hit.Add((conflict.FactId, b.Statement.Fact, b.Statement.Quote));
        }

        bool IsHit(PlantedFigure planted) => planted.Id is { } id && factOf.TryGetValue(id, out var fact) && hit.Contains((fact, planted.Statement.Fact, planted.Statement.Quote));

        var wrong = truth.Facts.Values.SelectMany(list => list.Where(p => p.Statement.IsWrong)).ToList();
        var findable = wrong.Where(p => truth.Facts[p.Statement.Fact].Exists(p.CannotHoldWith)).ToList();
        var found = findable.Count(IsHit);
        Line($"conflicts: precision {Ratio(right, conflicts.Count):0.0000} ({right:N0} of {conflicts.Count:N0}), recall of planted mistakes {Ratio(found, findable.Count):0.0000} ({found:N0} of {findable.Count:N0}; of {wrong.Count:N0} planted, those that another statement rules out)");
        foreach (var group in findable.GroupBy(p => (p.Statement.Role, p.Statement.Twist)).OrderBy(g => g.Key))
            Line($"  {group.Key.Role} {group.Key.Twist}: {Ratio(group.Count(IsHit), group.Count()):0.000} ({group.Count(IsHit):N0} of {group.Count():N0})");
        foreach (var missed in findable.Where(p => !IsHit(p)).Take(misses))
            Line($"missed: {missed.Statement.Twist} {Describe(missed)}; {string.Join("; ", truth.Facts[missed.Statement.Fact].Where(missed.CannotHoldWith).Take(3).Select(Describe))}");
    }

    // Only what the planting decides: a mistake against what is true, and a revision only where it was published before.
    private void PrintCauses(IReadOnlyList<Conflict> conflicts)
    {
        var told = new List<(ConflictCause Planted, ConflictCause Told)>();
        foreach (var conflict in conflicts)
        {
            if (truth.Of(conflict.FigureA) is not { } a || truth.Of(conflict.FigureB) is not { } b || a.Statement.Fact != b.Statement.Fact || a.Statement.IsWrong == b.Statement.IsWrong) continue;
            if ((a.Statement.IsWrong ? Cause(a, b) : Cause(b, a)) is { } cause) told.Add((cause, conflict.Cause));
        }

        var right = told.Count(c => c.Planted == c.Told);
        Line($"causes: {Ratio(right, told.Count):0.000} right ({right:N0} of {told.Count:N0})");
        foreach (var group in told.GroupBy(c => c.Planted).OrderBy(g => g.Key))
            Line($"  {group.Key}: {string.Join(", ", group.GroupBy(c => c.Told).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))}");
    }

    private void PrintChecks(IReadOnlyList<Check> checks)
    {
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            // A check on levels that were planted wrong has no planted verdict.
            if (check.Kind != CheckKind.Growth || check.Figures.Any(f => truth.Of(f) is not { } known || (known.Statement.Role == Role.Level && known.Statement.IsWrong))) continue;
            var fact = truth.Of(check.Figures[0])!.Statement.Fact;
            verdicts[fact] = check.Holds && verdicts.GetValueOrDefault(fact, true);
        }

        var (tested, right, testable) = (0, 0, 0);
        foreach (var (fact, list) in truth.Facts)
        {
            if (!IsTestable(fact, list)) continue;
            testable++;
            var isMade = verdicts.TryGetValue(fact, out var holds);
            if (isMade) tested++;
            if (isMade && holds == list[0].Statement.Holds) right++;
            else if (testable - right <= misses) Line($"check {(isMade ? $"says {(holds ? "holds" : "fails")}" : "not made")}: {fact}: {Describe(list[0])}");
        }

        Line($"growth checks: {testable:N0} can be made, {Ratio(tested, testable):0.0000} made, {Ratio(right, testable):0.0000} made with the right verdict");
    }

    // A check that fails says that something is wrong: it is right where one of its figures was planted wrong.
    private void PrintFailing(IReadOnlyList<Check> checks)
    {
        var (judged, right, others) = (0, 0, 0);
        foreach (var check in checks.Where(c => !c.Holds))
        {
            var planted = check.Figures.Select(truth.Of).OfType<PlantedFigure>().ToList();
            if (planted.Count < check.Figures.Count) others++;
            else
            {
                judged++;
                if (planted.Exists(p => p.Statement.IsWrong || p.Statement.Holds == false)) right++;
                else if (judged - right <= misses) Line($"fails although nothing was planted wrong: {check.Kind} {check.Explanation}; {string.Join("; ", planted.Select(Describe))}");
            }
        }

        Line($"failing checks: precision {Ratio(right, judged):0.0000} ({right:N0} of {judged:N0}; {others:N0} more rest on figures that were not planted)");
    }

    // A growth that all state alike, between two years whose levels some article states exactly and none states wrongly.
    private bool IsTestable(string fact, List<PlantedFigure> list)
    {
        if (list[0].Statement.Role != Role.Growth || list.Select(p => p.Statement.Holds).Distinct().Count() > 1) return false;
        var (name, year) = (fact[..fact.IndexOf("|growth|", StringComparison.Ordinal)], list[0].Statement.Year);
        return IsSound($"{name}|level|{year}") && IsSound($"{name}|level|{year - 1}");
    }

    private bool IsSound(string fact) =>
        truth.Facts.TryGetValue(fact, out var list) && list.TrueForAll(p => !p.Statement.IsWrong) && list.Exists(p => p.Statement.Twist == Twist.Exact);

    private static ConflictCause? Cause(PlantedFigure wrong, PlantedFigure right) => wrong.Statement.Twist switch
    {
        Twist.UnitSlip => ConflictCause.UnitSlip,
        Twist.Transposed => ConflictCause.Transposition,
        Twist.CurrencySlip => ConflictCause.Currency,
        Twist.Revised when right.Published.DayNumber - wrong.Published.DayNumber >= DaysUntilRevised => ConflictCause.Revision,
        _ => null,
    };

    private static string Describe(PlantedFigure figure) => $"\"{figure.Statement.Quote}\" ({figure.Statement.Fact}, article {figure.Article}{(figure.Id is null ? ", not read" : "")})";

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static double Ratio(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
