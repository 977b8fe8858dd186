using BriExtract.Core.Periods;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Scenes;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Blocking;

/// <summary>
/// Computes, from one claim alone, the keys of the blocks in which it meets others. Several a claim, so that one misread
/// field does not keep two statements apart: by each of two words of the indicator, by the entity, and by the digits.
/// </summary>
public static class BlockKeys
{
    private const int MostWords = 2;
    private const int DigitsThatTell = 4;
    private const int MostNames = 3;

    // How long news tells of a day without its date.
    private const int DaysTold = 7;

    /// <summary>The keys of a claim, each once, those of one group together.</summary>
    public static void Of(Claim claim, List<BlockKey> keys)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(keys);
        keys.Clear();
        var frame = Fnv.Join(Fnv.Hash64(claim.Dimension), (ulong)claim.Figure.Role);
        var when = Fnv.Join(frame, When(claim.Period));
        Span<uint> telling = stackalloc uint[MostWords];
        foreach (var word in telling[..TellingWords(claim.Indicator, telling)]) Add(keys, when, Fnv.Join(when, word));
        if (claim.Entity.Length > 0) Add(keys, when, Fnv.Join(when, Fnv.Join(1, HashOf(claim.Entity))));
        // Both names together, whichever is taken for the other: a sum does not know the order.
        if (claim.Entity.Length > 0 && claim.Counterpart.Length > 0) Add(keys, when, Fnv.Join(when, Fnv.Join(3, unchecked(HashOf(claim.Entity) + HashOf(claim.Counterpart)))));
        var digits = Fnv.Join(Fnv.Join(frame, 2), (ulong)Digits.Mantissa(claim.Figure.Value));
        Around(claim, digits, keys);
        OfScene(claim, digits, keys);
        // A misread or missing date or name does not hide that two texts state the same 23.4707 million.
        if (claim.SignificantDigits >= DigitsThatTell) Add(keys, digits, digits);
        OfEvent(claim, frame, keys);
    }

    // Who gives a date and who gives none do not share a day. What is told without one holds about when it is published: it waits
    // in that month for the same number of the same thing, dated in that month, or in the last days of the one before.
    private static void Around(Claim claim, ulong digits, List<BlockKey> keys)
    {
        if (claim.Month is not { } month || claim.Indicator.Length == 0 || claim.SignificantDigits >= DigitsThatTell) return;
        var what = Fnv.Join(Fnv.Join(digits, 4), claim.Names.Gist);
        Add(keys, digits, Fnv.Join(what, (ulong)month));
        if (claim.Period is { } period && period.End.AddDays(DaysTold).Month != period.End.Month) Add(keys, digits, Fnv.Join(what, (ulong)(month + 1)));
    }

    // Reports of one event differ in whose the figure is and in the verb, and share other names: by the least hashes of these,
    // which sets that overlap mostly share (Broder 1997), the same number meets in the month that it is told in.
    private static void OfScene(Claim claim, ulong digits, List<BlockKey> keys)
    {
        if (claim.Scene.IsEmpty) return;
        var what = Fnv.Join(Fnv.Join(digits, 5), (ulong)(claim.Month ?? 0));
        var named = 0;
        foreach (var word in claim.Scene.Words)
        {
            if (!Scene.IsName(word)) continue;
            Add(keys, digits, Fnv.Join(what, word));
            if (++named == MostNames) break;
        }
    }

    // What an outlet leaves undated of an event, and what another dates: by the kind of event, a word of the place, and the month.
    private static void OfEvent(Claim claim, ulong frame, List<BlockKey> keys)
    {
        if (claim.Names.Event == 0 || claim.Scene.IsEmpty || claim.Day is not { } day) return;
        var what = Fnv.Join(Fnv.Join(frame, 6), claim.Names.Event);
        var month = day.Year * 12 + day.Month;
        foreach (var word in claim.Entity)
        {
            if (word.Sense == WordSense.Event) continue;
            Add(keys, what, Fnv.Join(Fnv.Join(what, word.Hash), (ulong)month));
            if (day.AddDays(DaysTold).Month != day.Month) Add(keys, what, Fnv.Join(Fnv.Join(what, word.Hash), (ulong)(month + 1)));
        }
    }

    private static void Add(List<BlockKey> keys, ulong group, ulong key)
    {
        foreach (var known in keys)
        {
            if (known.Key == key) return;
        }

        keys.Add(new BlockKey(group, key));
    }

    // Only figures whose periods end on one day, or that have none, can be one fact, but for those that the digits join.
    private static ulong When(Period? period) => period is { } p ? (ulong)p.End.DayNumber : ulong.MaxValue;

    // The heaviest words, ties by hash: a choice that every figure makes alike. The words ascend by hash.
    private static int TellingWords(WordWeight[] words, Span<uint> telling)
    {
        var found = 0;
        Span<float> weights = stackalloc float[MostWords];
        foreach (var word in words)
        {
            var place = found;
            while (place > 0 && weights[place - 1] < word.Weight) place--;
            if (place == MostWords) continue;
            found = Math.Min(found + 1, MostWords);
            for (var i = found - 1; i > place; i--) (weights[i], telling[i]) = (weights[i - 1], telling[i - 1]);
            (weights[place], telling[place]) = (word.Weight, word.Hash);
        }

        return found;
    }

    internal static ulong HashOf(WordWeight[] words)
    {
        ulong hash = 0;
        foreach (var word in words) hash = Fnv.Join(hash, word.Hash);
        return hash;
    }
}

/// <summary>A key by which a claim meets others.</summary>
/// <param name="Group">What its block shares with other blocks of the same claims: role, dimension and day, or the digits. A key is of one group.</param>
/// <param name="Key">The block.</param>
public readonly record struct BlockKey(ulong Group, ulong Key);
