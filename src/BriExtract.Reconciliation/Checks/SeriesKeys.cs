using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks;

/// <summary>What facts of one block are looked through for.</summary>
public enum SeriesKind
{
    /// <summary>Growth, change and share against levels.</summary>
    Series,

    /// <summary>Totals up to one day against those up to a later one.</summary>
    Total,

    /// <summary>The time between two runs against their number.</summary>
    Rate,
}

/// <summary>
/// Computes, from the claim that stands for a fact alone, the keys of the blocks in which it meets the facts that a check
/// sets it against: words of the indicator with the entity, with the counterpart, and with both, for a share turns them
/// round and a whole has no counterpart.
/// </summary>
public static class SeriesKeys
{
    private const int MostWords = 3;
    private const ulong KindBits = 3;

    /// <summary>The keys of a claim, each once.</summary>
    public static void Of(Claim claim, List<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(keys);
        keys.Clear();
        var (entity, counterpart) = (BlockKeys.HashOf(claim.Entity), BlockKeys.HashOf(claim.Counterpart));
        var both = Both(claim);
        foreach (var word in TellingWords(claim))
        {
            Add(keys, Fnv.Join(word.Hash, both), SeriesKind.Series);
            if (claim.Entity.Length > 0) Add(keys, Fnv.Join(word.Hash, entity), SeriesKind.Series);
            if (claim.Counterpart.Length > 0) Add(keys, Fnv.Join(word.Hash, counterpart), SeriesKind.Series);
        }

        if (TotalChecks.IsTotal(claim)) Add(keys, Fnv.Join(both, Fnv.Join(TotalStart(claim), TotalWords(claim))), SeriesKind.Total);
        if (RateChecks.IsInterval(claim) || RateChecks.IsRunsOfYear(claim)) Add(keys, entity, SeriesKind.Rate);
    }

    /// <summary>What a key's block is looked through for.</summary>
    public static SeriesKind KindOf(ulong key) => (SeriesKind)(key & KindBits);

    /// <summary>Whether a claim asks for a block to be looked through; a level by itself does not.</summary>
    public static bool Asks(Claim claim, ulong key)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return KindOf(key) switch
        {
            SeriesKind.Series => claim.Figure.Role != Role.Level,
            SeriesKind.Rate => RateChecks.IsInterval(claim),
            _ => true,
        };
    }

    private static void Add(List<ulong> keys, ulong key, SeriesKind kind)
    {
        key = (key & ~KindBits) | (ulong)kind;
        if (!keys.Contains(key)) keys.Add(key);
    }

    private static ulong Both(Claim claim) =>
        BlockKeys.HashOf([.. claim.Entity.Concat(claim.Counterpart).DistinctBy(w => w.Hash).OrderBy(w => w.Hash)]);

    private static IEnumerable<WordWeight> TellingWords(Claim claim) => claim.Indicator
        .Where(w => w.Kind != WordKind.Generic && w.Sense != WordSense.Rate && !NamesHold(claim, w.Hash))
        .OrderBy(w => w.Kind).ThenByDescending(w => w.Weight).ThenBy(w => w.Hash)
        .Take(MostWords);

    private static bool NamesHold(Claim claim, uint hash) =>
        Array.Exists(claim.Entity, w => w.Hash == hash) || Array.Exists(claim.Counterpart, w => w.Hash == hash);

    private static ulong TotalStart(Claim claim) => claim.Period is { IsDay: false } period ? (ulong)period.Start.DayNumber : 0;

    private static ulong TotalWords(Claim claim) =>
        Fnv.Join(Fnv.Hash64(claim.Figure.Unit == UnitCode.Count ? UnitCode.Count : claim.Dimension), BlockKeys.HashOf([.. claim.Indicator.Where(w => w.Kind != WordKind.Generic)]));
}
