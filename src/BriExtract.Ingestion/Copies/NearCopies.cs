using BriExtract.Core.Articles;

namespace BriExtract.Ingestion.Copies;

/// <summary>
/// Links near copies over a whole dump: each article that resembles an earlier one points to the earliest it resembles.
/// Candidates come from bands of equal places of the signatures (Indyk and Motwani 1998), one band at a time, so that
/// memory is the stamps and one sorted list.
/// </summary>
public static class NearCopies
{
    /// <summary>Resemblance from which two texts are one with edits; below, they report one event in words of their own.</summary>
    public const double Threshold = 0.7;

    // At the threshold two articles share at least one of 16 bands of 4 places in 99 of 100 cases.
    private const int Bands = 16, BandPlaces = Fingerprints.Fingerprinter.Places / Bands;

    // Boilerplate makes large buckets; an article need not be held against every member to find the earliest it copies.
    private const int MostCompared = 64;

    /// <summary>The id of the article that each near copy points to; articles that copy none are left out.</summary>
    /// <param name="stamps">Any order; the outcome does not depend on it.</param>
    public static IReadOnlyDictionary<string, string> Find(IEnumerable<ArticleStamp> stamps)
    {
        ArgumentNullException.ThrowIfNull(stamps);
        var ordered = stamps.Where(stamp => stamp.Fingerprint.Count == Fingerprints.Fingerprinter.Places).ToArray();
        Array.Sort(ordered, Earlier);
        var origin = new int[ordered.Length];
        Array.Fill(origin, -1);
        var keys = new (ulong Key, int Article)[ordered.Length];
        for (var band = 0; band < Bands; band++)
        {
            for (var i = 0; i < ordered.Length; i++) keys[i] = (Key(ordered[i].Fingerprint, band), i);
            Array.Sort(keys);
            LinkBuckets(ordered, keys, origin);
        }

        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (origin[i] >= 0) copies.Add(ordered[i].ArticleId, ordered[origin[i]].ArticleId);
        }

        return copies;
    }

    private static void LinkBuckets(ArticleStamp[] ordered, (ulong Key, int Article)[] keys, int[] origin)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Key == keys[start].Key) end++;
            for (var i = start + 1; i < end; i++) Link(ordered, keys.AsSpan(start, Math.Min(i - start, MostCompared)), keys[i].Article, origin);
            start = end;
        }
    }

    // Members of a bucket stand in order, so the first that resembles is the earliest of this bucket.
    private static void Link(ArticleStamp[] ordered, ReadOnlySpan<(ulong Key, int Article)> earlier, int article, int[] origin)
    {
        foreach (var (_, candidate) in earlier)
        {
            if (origin[article] >= 0 && candidate >= origin[article]) return;
            if (!(Fingerprints.Fingerprinter.Resemblance(ordered[candidate].Fingerprint, ordered[article].Fingerprint) >= Threshold)) continue;
            origin[article] = candidate;
            return;
        }
    }

    // What is known to be older is the original; an undated text comes after dated ones.
    private static int Earlier(ArticleStamp a, ArticleStamp b)
    {
        var order = (a.Published ?? DateOnly.MaxValue).CompareTo(b.Published ?? DateOnly.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(a.ArticleId, b.ArticleId);
    }

    private static ulong Key(IReadOnlyList<uint> fingerprint, int band)
    {
        var key = 0UL;
        for (var i = 0; i < BandPlaces; i++) key = Fingerprints.Fingerprinter.Mix(key ^ fingerprint[(band * BandPlaces) + i]);
        return key;
    }
}
