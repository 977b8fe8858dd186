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
        new LinkedSums(), // "95 boats including 60 ferries and 20 tugs"
        new ListedSums(), // "three drivers and four guards were held"; elsewhere "seven people held"
        new PersonParts(), // "seven people died"; "five men and two women"
        new ToldTotals(), // "80 vans and 40 lorries, 120 in all"; "14 members: six states, five ... and three islands"
        new ExactSums(), // "762 cases"; "540 in care, 213 recovered and nine dead"
        new TradeBalances(), // exports of 320 million and imports of 220 million: a trade of 540 million, a surplus of 100 million
        new SharedWholes(), // "won 17 of the 20 judges"; then "her rival took 3"
        new Remainders(), // "all but two of the 30 clubs" and "28 clubs"
        new LinkedShares(), // "a quarter of its 8,000 drivers" and "2,000 people"
        new SharesOfHundred(), // "54.1% are women and 45.9% men"
        new TiedGrowth(), // "rose 8% to 86 million from 80 million"
        new StatedGrowth(), // "output grew 50%"; then "climbed to 180 million from 120 million"
        new UnitRates(), // 4,000 tickets at 15.50 dollars, takings of 62,000 dollars
        new TiedRates(), // "40 buses at 250,000 euros each, for 10 million euros"
        new ChangesSinceBefore(), // "opened 40 more shops, 250 in all"; then "Before the sale it had 210"
    ];

    /// <summary>The checks of one article, each once.</summary>
    /// <param name="claims">Its claims in the order of <see cref="Claim.InOrder"/>.</param>
    public static IEnumerable<Check> Find(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count < 2) yield break;
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
