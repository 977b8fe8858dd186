namespace BriExtract.Reconciliation.Spilling;

/// <summary>Remembers which blocks were looked through, by a hash of what they hold. Safe on any thread; past so many it takes every block for new, which only costs time.</summary>
internal sealed class SeenBlocks
{
    // Some 24 bytes each.
    private const int Most = 1 << 21;

    private readonly HashSet<ulong> _signatures = [];
    private readonly Lock _lock = new();

    /// <summary>Whether a block has not come before.</summary>
    public bool IsNew(ulong signature)
    {
        lock (_lock) return _signatures.Count < Most ? _signatures.Add(signature) : !_signatures.Contains(signature);
    }
}
