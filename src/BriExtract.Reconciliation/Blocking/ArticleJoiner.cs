using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Blocking;

/// <summary>
/// Lets the claims of one article meet that have one dimension and role, and joins those that compare as one fact: an article dates and names
/// a figure once and then takes it up in a word or two, which no key of names or days tells.
/// </summary>
public sealed class ArticleJoiner(PairComparer comparer, PairScorer scorer)
{
    // An article that counts more than this of one kind is a table; its rows are compared with their neighbours by value.
    private const int LargestArticle = 128;

    private readonly BlockJoiner _joiner = new(comparer, scorer, LargestArticle);

    /// <summary>The joins: for each claim that is not the first of its set, that first and the claim, by their places.</summary>
    /// <param name="claims">Claims of one article in the order of <see cref="Claim.InOrder"/>.</param>
    public IReadOnlyList<(int First, int Member)> Join(ArraySegment<Claim> claims)
    {
        if (claims.Count < 2) return [];
        var keyed = new (ulong, int)[claims.Count];
        for (var i = 0; i < claims.Count; i++) keyed[i] = (Fnv.Join(Fnv.Hash64(claims[i].Dimension), (ulong)claims[i].Figure.Role), i);
        var sets = new DisjointSets(claims.Count);
        _joiner.Join(claims, keyed, sets, []);
        var joins = new List<(int, int)>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (sets.Find(i) is var root && root != i) joins.Add((root, i));
        }

        return joins;
    }
}
