namespace BriExtract.Reconciliation;

/// <summary>What may be set for a run; nothing here changes what is right, only what it costs.</summary>
public sealed record ReconciliationSettings
{
    /// <summary>Most different statements that one block compares pair by pair; a greater block is split by finer keys and reported.</summary>
    public int LargestBlock { get; init; } = 512;

    /// <summary>Least share of equal MinHash slots from which two articles count as copies of one another: an estimate of the Jaccard similarity of their shingles (Broder 1997).</summary>
    public double CopySimilarity { get; init; } = 0.5;

    /// <summary>Most conflicts listed for one fact; beyond it, one row stands for each pair of different values.</summary>
    public int MostConflictsPerFact { get; init; } = 64;
}
