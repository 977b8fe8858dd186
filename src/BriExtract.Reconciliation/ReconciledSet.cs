using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation;

/// <summary>All that reconciliation found, in a fixed order.</summary>
public sealed record ReconciledSet
{
    /// <summary>Facts, ascending by id; each figure that was not ignored is in exactly one.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Conflicts, the weightiest first, then by id.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>Checks, those that fail first, then the weightiest, then by id.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>Values that follow but nobody stated, ascending by their figures.</summary>
    public required IReadOnlyList<ImpliedValue> Implied { get; init; }

    /// <summary>Decisions that could not be applied, with the reason: their evidence has changed, or their figures are gone.</summary>
    public required IReadOnlyList<RaisedDecision> Raised { get; init; }

    /// <summary>Blocks that were too large and how they were split, ascending by size.</summary>
    public required IReadOnlyList<OversizeBlock> OversizeBlocks { get; init; }
}

/// <summary>A decision that asks for a person again.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Reason">Why it was not applied.</param>
public sealed record RaisedDecision(string DecisionId, string Reason);

/// <summary>A block that held more different statements than are compared pair by pair.</summary>
/// <param name="Example">Indicator of one of its figures.</param>
/// <param name="Statements">Different statements in it.</param>
/// <param name="Parts">Parts that it was split into.</param>
public sealed record OversizeBlock(string Example, int Statements, int Parts)
{
    /// <summary>Ascending by size, then by example and parts.</summary>
    public static IReadOnlyList<OversizeBlock> InOrder(IEnumerable<OversizeBlock> blocks) =>
        [.. blocks.OrderBy(b => b.Statements).ThenBy(b => b.Example, StringComparer.Ordinal).ThenBy(b => b.Parts)];
}
