using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
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

    // Both names together, whichever is taken for the other; the words of each ascend by hash.
    private static ulong Both(Claim claim)
    {
        var (entity, counterpart) = (claim.Entity, claim.Counterpart);
        ulong hash = 0;
        for (int i = 0, j = 0; i < entity.Length || j < counterpart.Length;)
        {
            var first = i < entity.Length ? entity[i].Hash : uint.MaxValue;
            var second = j < counterpart.Length ? counterpart[j].Hash : uint.MaxValue;
            if (first <= second && i < entity.Length) i++;
            if (second <= first && j < counterpart.Length) j++;
            hash = Fnv.Join(hash, Math.Min(first, second));
        }

        return hash;
    }

    // Words that name a thing before those that restrict it, the heaviest first.
    private static WordWeight[] TellingWords(Claim claim)
    {
        var words = Array.FindAll(claim.Indicator, w => w.Kind != WordKind.Generic && w.Sense != WordSense.Rate && !NamesHold(claim, w.Hash));
        if (words.Length > 1) Array.Sort(words, InOrder);
        return words.Length > MostWords ? words[..MostWords] : words;
    }

    private static int InOrder(WordWeight a, WordWeight b) =>
        a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash);

    private static bool NamesHold(Claim claim, uint hash) =>
        NameComparer.Holds(claim.Entity, hash) || NameComparer.Holds(claim.Counterpart, hash);

    private static ulong TotalStart(Claim claim) => claim.Period is { IsDay: false } period ? (ulong)period.Start.DayNumber : 0;

    private static ulong TotalWords(Claim claim)
    {
        ulong words = 0;
        foreach (var word in claim.Indicator)
        {
            if (word.Kind != WordKind.Generic) words = Fnv.Join(words, word.Hash);
        }

        return Fnv.Join(Fnv.Hash64(claim.Figure.Unit == UnitCode.Count ? UnitCode.Count : claim.Dimension), words);
    }
}
