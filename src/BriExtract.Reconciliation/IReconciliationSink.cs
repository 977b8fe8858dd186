using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation;

/// <summary>Takes what reconciliation finds, one after the other.</summary>
public interface IReconciliationSink
{
    /// <summary>A fact; each figure that was not ignored is in exactly one.</summary>
    void Add(Fact fact);

    /// <summary>All facts have come: what needs no more than them may begin while the rest is looked for.</summary>
    void FactsAreIn()
    {
    }

    /// <summary>A conflict within a fact that has come before.</summary>
    void Add(Conflict conflict);

    /// <summary>A check; each once.</summary>
    void Add(Check check);

    /// <summary>A value that follows; each once.</summary>
    void Add(ImpliedValue implied);
}

/// <summary>What a run over disk leaves to say.</summary>
/// <param name="Figures">Figures reconciled.</param>
/// <param name="Facts">Facts found.</param>
/// <param name="Raised">Decisions that could not be applied, with the reason.</param>
/// <param name="OversizeBlocks">Blocks that were too large and how they were split, ascending by size.</param>
public sealed record ReconciliationReport(long Figures, long Facts, IReadOnlyList<RaisedDecision> Raised, IReadOnlyList<OversizeBlock> OversizeBlocks);
