using System.Buffers;

namespace BriExtract.Reconciliation.Blocking;

/// <summary>
/// Which claims have been compared in the blocks so far: two that meet in several are compared in the first (Papadakis et al.
/// 2012, comparison propagation). Four blocks a claim are remembered; past that a pair is compared again, with the same result.
/// </summary>
internal sealed class Meetings : IDisposable
{
    private const int Most = 4;
    private readonly int[] _blocks;
    private readonly int[] _copyOf;
    private int _block;

    /// <summary>Begins with nothing compared.</summary>
    /// <param name="claims">How many claims there are, numbered from 0.</param>
    public Meetings(int claims)
    {
        _blocks = ArrayPool<int>.Shared.Rent(claims * Most);
        _copyOf = ArrayPool<int>.Shared.Rent(claims);
        _blocks.AsSpan().Clear();
        _copyOf.AsSpan().Clear();
    }

    /// <summary>Remembers that each of these has been compared with each other.</summary>
    public void Add(IReadOnlyList<int> block)
    {
        _block++;
        foreach (var claim in block)
        {
            var known = Of(claim);
            var free = known.IndexOf(0);
            if (free >= 0) known[free] = _block;
        }
    }

    /// <summary>Whether two have been compared.</summary>
    public bool Have(int a, int b)
    {
        var others = Of(b);
        foreach (var block in Of(a))
        {
            if (block == 0) return false;
            if (others.Contains(block)) return true;
        }

        return false;
    }

    /// <summary>Remembers that a claim says what another says.</summary>
    public void AddCopy(int copy, int original) => _copyOf[copy] = original + 1;

    /// <summary>Whether a claim was found to say what another says.</summary>
    public bool IsCopy(int copy, int original) => _copyOf[copy] == original + 1;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_blocks);
        ArrayPool<int>.Shared.Return(_copyOf);
    }

    private Span<int> Of(int claim) => _blocks.AsSpan(claim * Most, Most);
}
