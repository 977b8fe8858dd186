using BriExtract.Core.Facts;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>Looks through the claims of one article for one kind of relation.</summary>
internal interface IArticleRule
{
    /// <summary>The checks it finds.</summary>
    IEnumerable<Check> Find(ArticleClaims article);
}

/// <summary>
/// The relations between figures of one article: what they rest on stands in it alone, so no other article is asked.
/// Where the text itself states the relation a check may fail; where only the figures show it, it is offered if it holds.
/// </summary>
internal static class ArticleChecks
{
    private static readonly IArticleRule[] Rules =
    [
        new LinkedSums(), // "143 buildings including 70 schools and 40 houses"
        new ListedSums(), // "three drivers and four guards were held"; elsewhere "seven people held"
        new SharedWholes(), // "won 39 of the 54 delegates"; then "her rival took 15"
        new Remainders(), // "all but one of the 28 members" and "27 members"
        new LinkedShares(), // "a third of its 12,000 staff" and "4,000 people"
        new StatedGrowth(), // "profit jumped 63%"; then "rose to 235 million from 144 million"
        new UnitRates(), // 4,000 tickets at 15.50 dollars, takings of 62,000 dollars
        new ChangesSinceBefore(), // "won 66 more seats, 365 in all"; then "Before the vote it held 318"
    ];

    /// <summary>The checks of one article, each once.</summary>
    /// <param name="claims">Its claims in the order of <see cref="Claim.InOrder"/>.</param>
    public static IEnumerable<Check> Find(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count < 3) yield break;
        var article = new ArticleClaims(claims);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in Rules)
        {
            foreach (var check in rule.Find(article))
            {
                if (found.Add(check.CheckId)) yield return check;
            }
        }
    }
}
