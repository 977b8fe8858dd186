using BriExtract.Core.Facts;

namespace BriExtract.Core.Decisions;

/// <summary>Decisions as they stand: what was undone no longer counts, in whatever order it was undone.</summary>
public static class DecisionHistory
{
    /// <summary>The decisions in force, in order; undo lines themselves are left out, and so is what they take back.</summary>
    /// <remarks>An undo may itself be undone, which brings the first ruling back: exactly the state before.</remarks>
    public static IReadOnlyList<Decision> InForce(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var undone = new HashSet<string>(StringComparer.Ordinal);
        // From the last line to the first: by the time a line is met, everything that could undo it has been.
        for (var i = decisions.Count - 1; i >= 0; i--)
        {
            var decision = decisions[i];
            if (decision.Ruling == Ruling.Undo && decision.Undoes is { } target && !undone.Contains(decision.DecisionId))
                undone.Add(target);
        }

        return [.. decisions.Where(decision => decision.Ruling != Ruling.Undo && !undone.Contains(decision.DecisionId))];
    }
}
