using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Grouping;

/// <summary>A hash of all that a comparison looks at, but for where the claim stands: claims that share it compare alike with every other.</summary>
internal static class Signature
{
    public static ulong Of(Claim claim)
    {
        var figure = claim.Figure;
        var hash = Fnv.Hash64(figure.Unit);
        hash = Fnv.Join(hash, (ulong)figure.Role | ((ulong)figure.Status << 8) | ((ulong)figure.Bound << 16));
        hash = Join(hash, claim.Value);
        hash = Join(hash, figure.High);
        hash = Join(hash, figure.Allowed.Lower);
        hash = Join(hash, figure.Allowed.Upper);
        hash = Fnv.Join(hash, figure.Period is { } p ? ((ulong)p.Start.DayNumber << 32) | (uint)p.End.DayNumber : 0);
        if (figure.Period is null) hash = Fnv.Join(hash, (ulong)(claim.Month ?? 0));
        hash = Fnv.Join(hash, figure.Base is { } b ? ((ulong)b.Start.DayNumber << 32) | (uint)b.End.DayNumber : 0);
        if (!claim.Scene.IsEmpty)
        {
            hash = Fnv.Join(hash, (ulong)(claim.Day?.DayNumber ?? 0));
            foreach (var word in claim.Scene.Words) hash = Fnv.Join(hash, word);
        }

        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Indicator));
        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Counted));
        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Entity));
        return Fnv.Join(hash, BlockKeys.HashOf(claim.Counterpart));
    }

    // Bit by bit: 5.0 says more than 5.
    private static ulong Join(ulong hash, decimal? value)
    {
        if (value is not { } number) return Fnv.Join(hash, ulong.MaxValue);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return Fnv.Join(Fnv.Join(hash, ((ulong)(uint)bits[1] << 32) | (uint)bits[0]), ((ulong)(uint)bits[3] << 32) | (uint)bits[2]);
    }
}
