namespace BriExtract.Reconciliation;

/// <summary>What may be set for a run; nothing here changes what is right, only what it costs.</summary>
public sealed record ReconciliationSettings
{
    /// <summary>Most different statements that one block compares pair by pair; a greater block is split by finer keys and reported.</summary>
    public int LargestBlock { get; init; } = 512;

    /// <summary>Most different statements that one chain of likenesses may hold before it is split by what is measured, whose and when.</summary>
    public int LargestComponent { get; init; } = 2048;

    /// <summary>Files that a run over disk deals its records to at the least: more files, less memory.</summary>
    public int Partitions { get; init; } = 128;

    /// <summary>Most claims of one role, dimension and day, or of the same digits, that a run over disk compares in one file: each is then read once. More are dealt key by key.</summary>
    public int ClaimsTogether { get; init; } = 1 << 15;

    /// <summary>Threads of a run over disk.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Least share of equal MinHash slots from which two articles count as copies of one another: an estimate of the Jaccard similarity of their shingles (Broder 1997).</summary>
    public double CopySimilarity { get; init; } = 0.5;

    /// <summary>Whether the reliability of sources is estimated, to rank conflicts and propose a side: true in any case, false never, null from <see cref="SourcesForReliability"/> sources on.</summary>
    public bool? Reliability { get; init; }

    /// <summary>From how many sources that share facts on their reliability is estimated where nobody asked for it: with fewer, a source is hardly compared.</summary>
    public int SourcesForReliability { get; init; } = 20;

    /// <summary>Most conflicts listed for one fact; beyond it, one row stands for each pair of different values.</summary>
    public int MostConflictsPerFact { get; init; } = 64;
}
