using System.Globalization;
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
        hash = Fnv.Join(hash, Fnv.Hash64(claim.Value.ToString(CultureInfo.InvariantCulture)));
        hash = Fnv.Join(hash, Fnv.Hash64(figure.High?.ToString(CultureInfo.InvariantCulture)));
        hash = Fnv.Join(hash, Fnv.Hash64(figure.Allowed.Lower?.ToString(CultureInfo.InvariantCulture)));
        hash = Fnv.Join(hash, Fnv.Hash64(figure.Allowed.Upper?.ToString(CultureInfo.InvariantCulture)));
        hash = Fnv.Join(hash, figure.Period is { } p ? ((ulong)p.Start.DayNumber << 32) | (uint)p.End.DayNumber : 0);
        hash = Fnv.Join(hash, figure.Base is { } b ? ((ulong)b.Start.DayNumber << 32) | (uint)b.End.DayNumber : 0);
        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Indicator));
        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Counted));
        hash = Fnv.Join(hash, BlockKeys.HashOf(claim.Entity));
        return Fnv.Join(hash, BlockKeys.HashOf(claim.Counterpart));
    }
}
