using BriExtract.Core.Facts;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Looks through one block of facts after the other for relations that must hold, and for values that follow.</summary>
public sealed class SeriesChecker(PairScorer scorer, UnitDimensions units)
{
    private readonly IReadOnlyList<ICheckRule> _rules = CheckRules.All(units);

    /// <summary>The checks of a block.</summary>
    /// <param name="key">The block's key, which says what it is looked through for.</param>
    /// <param name="facts">In order of their ids.</param>
    /// <param name="checks">Takes the checks found.</param>
    /// <param name="implied">Takes the values that follow.</param>
    public void Check(ulong key, IReadOnlyList<BuiltFact> facts, Action<Check> checks, Action<ImpliedValue> implied)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(implied);
        var kind = SeriesKeys.KindOf(key);
        if (!facts.Any(f => SeriesKeys.Asks(f.Best, key))) return;
        var input = new CheckInput(facts, scorer);
        foreach (var rule in _rules)
        {
            if (rule.Kind != kind) continue;
            foreach (var check in rule.Find(input)) checks(check);
        }

        if (kind != SeriesKind.Series) return;
        foreach (var value in ImpliedLevels.Find(input)) implied(value);
    }
}
