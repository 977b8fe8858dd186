using BriExtract.Core.Articles;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;

namespace BriExtract.Reconciliation.Independence;

/// <summary>
/// Counts where the statements of a fact come from: articles that copy one another, that one outlet published, or whose
/// figures name one source count once. Corroboration counts origins, not pages.
/// </summary>
public sealed class Origins(double copySimilarity)
{
    /// <summary>The origin of each claim, numbered from 0 in order of first appearance.</summary>
    public int[] Of(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var sets = new DisjointSets(claims.Count);
        JoinEqual(claims, sets, c => c.Figure.ArticleId);
        JoinEqual(claims, sets, c => c.Article.ContentHash);
        JoinEqual(claims, sets, c => c.Figure.Attribution is { } who ? "a:" + who : c.Article.Source is { } outlet ? "s:" + outlet : null);
        JoinCopies(claims, sets);
        var numbers = new Dictionary<int, int>();
        var origins = new int[claims.Count];
        for (var i = 0; i < claims.Count; i++)
        {
            var root = sets.Find(i);
            if (!numbers.TryGetValue(root, out var number)) numbers.Add(root, number = numbers.Count);
            origins[i] = number;
        }

        return origins;
    }

    /// <summary>Share of the slots of two MinHash signatures that are equal; 0 where one is missing or they differ in length.</summary>
    public static double Similarity(ArticleStamp a, ArticleStamp b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (x, y) = (a.Fingerprint, b.Fingerprint);
        if (x.Count == 0 || x.Count != y.Count) return 0;
        var equal = 0;
        for (var i = 0; i < x.Count; i++)
        {
            if (x[i] == y[i]) equal++;
        }

        return (double)equal / x.Count;
    }

    private static void JoinEqual(IReadOnlyList<Claim> claims, DisjointSets sets, Func<Claim, string?> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            if (key(claims[i]) is not { } name) continue;
            if (!first.TryAdd(name, i)) sets.Join(first[name], i);
        }
    }

    // All pairs of articles that are not yet one. A long list is compared within buckets of equal slots (LSH, Indyk and
    // Motwani 1998): articles at the threshold share one of 32 bands of 2 slots but for one in thousands.
    private const int ShortList = 64;
    private const int BandSlots = 2;
    private const int Bands = 32;

    private void JoinCopies(IReadOnlyList<Claim> claims, DisjointSets sets)
    {
        if (claims.Count <= ShortList)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                for (var j = i + 1; j < claims.Count; j++) JoinIfCopy(claims, sets, i, j);
            }

            return;
        }

        for (var band = 0; band < Bands; band++)
        {
            var buckets = new Dictionary<ulong, int>();
            for (var i = 0; i < claims.Count; i++)
            {
                var fingerprint = claims[i].Article.Fingerprint;
                if (fingerprint.Count < (band + 1) * BandSlots) continue;
                ulong key = 0;
                for (var slot = 0; slot < BandSlots; slot++) key = (key << 32) | fingerprint[band * BandSlots + slot];
                if (!buckets.TryAdd(key, i)) JoinIfCopy(claims, sets, buckets[key], i);
            }
        }
    }

    private void JoinIfCopy(IReadOnlyList<Claim> claims, DisjointSets sets, int i, int j)
    {
        if (sets.Find(i) != sets.Find(j) && Similarity(claims[i].Article, claims[j].Article) >= copySimilarity) sets.Join(i, j);
    }
}
