using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Keys under which facts of one series meet, whatever their period, role and unit; from one claim alone.</summary>
public static class SeriesKeys
{
    /// <summary>The keys of a claim: its entity with each content word of its indicator.</summary>
    public static void Of(Claim claim, List<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(keys);
        keys.Clear();
        foreach (var word in claim.Indicator)
        {
            if (word.Kind == WordKind.Content) keys.Add(Fnv.Join(3, word.Hash));
        }

        if (keys.Count == 0 && claim.Entity.Length > 0) keys.Add(Fnv.Join(4, BlockKeys.HashOf(claim.Entity)));
    }
}
