using System.Runtime.CompilerServices;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>
/// What was found out about the names of two claims, for one thread: a dump names the same things by the thousand, and claims
/// that are named alike share their names. A table of fixed size in which the newest pair takes the place of an older one.
/// </summary>
/// <typeparam name="TFound">What is found out; it must follow from the names alone.</typeparam>
internal sealed class PairMemo<TFound>
    where TFound : struct
{
    private const int Bits = 11;
    private readonly Entry[] _entries = new Entry[1 << Bits];

    /// <summary>What is known of two names, to be filled in where nothing is.</summary>
    public ref TFound Of(ClaimNames a, ClaimNames b, out bool isKnown)
    {
        // Multiplied by the golden ratio, so that names made one after the other lie apart (Knuth 1973, 6.4).
        var place = unchecked((uint)((RuntimeHelpers.GetHashCode(a) * 31) + RuntimeHelpers.GetHashCode(b)) * 2654435769u) >> (32 - Bits);
        ref var entry = ref _entries[place];
        isKnown = ReferenceEquals(entry.A, a) && ReferenceEquals(entry.B, b);
        if (!isKnown) (entry.A, entry.B) = (a, b);
        return ref entry.Found;
    }

    private struct Entry
    {
        public ClaimNames? A;
        public ClaimNames? B;
        public TFound Found;
    }
}
