namespace BriExtract.Reconciliation.Words;

/// <summary>FNV-1a (Fowler, Noll, Vo): a hash that is the same on every machine and run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class Fnv
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Hash64(text);
        return (uint)(hash ^ (hash >> 32));
    }

    public static ulong Hash64(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>One hash of two, in order.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        var hash = first;
        for (var shift = 0; shift < 64; shift += 8) hash = (hash ^ ((second >> shift) & 0xff)) * Prime;
        return hash ^ (hash >> 29);
    }
}
