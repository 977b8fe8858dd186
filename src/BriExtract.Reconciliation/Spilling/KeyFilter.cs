namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// A Bloom filter (1970) of 16 MB over keys that are hashes already: says "not there" for certain, "there" but for a few
/// in a hundred at ten million keys. A wrong "there" only costs a record on disk.
/// </summary>
internal sealed class KeyFilter
{
    private const int LogBits = 27;
    private readonly ulong[] _bits = new ulong[1 << (LogBits - 6)];

    /// <summary>Adds a key; false when it seems to have been there.</summary>
    public bool Add(ulong key)
    {
        var (first, second) = Places(key);
        var fresh = !Get(first) || !Get(second);
        _bits[first >> 6] |= 1UL << (first & 63);
        _bits[second >> 6] |= 1UL << (second & 63);
        return fresh;
    }

    /// <summary>Whether a key seems to be there.</summary>
    public bool Holds(ulong key)
    {
        var (first, second) = Places(key);
        return Get(first) && Get(second);
    }

    private bool Get(int bit) => (_bits[bit >> 6] >> (bit & 63) & 1) != 0;

    private static (int, int) Places(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return ((int)(key >> (64 - LogBits)), (int)(key & ((1 << LogBits) - 1)));
    }
}
