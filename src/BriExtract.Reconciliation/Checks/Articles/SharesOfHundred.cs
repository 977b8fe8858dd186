using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// Shares of one whole that stand side by side and add up to it: "54.1% of the patients are women and 45.9% men". That they are all the
/// shares is nowhere said, so it is offered if they make 100 percent; "60% of men and 40% of women" are of two wholes.
/// </summary>
internal sealed class SharesOfHundred : IArticleRule
{
    private const decimal Hundred = 100;
    private const int FewestShares = 2;
    private const int MostShares = 6;
    private const int LongestGap = 60;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var sentence in article.Sentences)
        {
            for (var first = 0; first + 1 < sentence.Count; first++)
            {
                if (!IsShare(sentence[first])) continue;
                var sum = sentence[first].Value;
                for (var last = first + 1; last < sentence.Count && last - first < MostShares && sum < Hundred && IsShare(sentence[last]); last++)
                {
                    sum += sentence[last].Value;
                    if (sum != Hundred) continue;
                    if (StandTogether(article, sentence, first, last)) yield return Test(sentence, first, last);
                    first = last;
                }
            }
        }
    }

    // Written in percent: half of one thing and half of another make no whole.
    private static bool IsShare(Claim claim) =>
        claim.Figure is { Role: Role.Share, Unit: UnitCode.Percent, High: null, Bound: Bound.Exact or Bound.About } && claim.Value is > 0 and < Hundred && claim.Figure.Quote.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool StandTogether(ArticleClaims article, IReadOnlyList<Claim> sentence, int first, int last)
    {
        if (last - first + 1 < FewestShares || sentence[first].Period != sentence[last].Period) return false;
        for (var i = first + 1; i <= last; i++)
        {
            if (article.Between(sentence[i - 1], sentence[i]) is not { Length: < LongestGap } between || between.Contains(';', StringComparison.Ordinal)) return false;
            // What a further share says it is of may be another whole, or the same in another place.
            if (article.After(sentence[i]) is { } after && after.StartsWith("of ", StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static Check Test(IReadOnlyList<Claim> sentence, int first, int last)
    {
        var others = new List<Claim>();
        decimal sum = 0, lower = 0, upper = 0;
        for (var i = first; i < last; i++)
        {
            others.Add(sentence[i]);
            sum += sentence[i].Value;
            lower += sentence[i].Allowed.Lower ?? 0;
            upper += sentence[i].Allowed.Upper ?? Hundred;
        }

        var implied = new Interval(Hundred - upper, Hundred - lower);
        return Checked.Of(CheckKind.Sum, sentence[last], implied, $"100% less {string.Join(" and ", others.Select(o => Show.Number(o.Value)))} is {Show.Number(Hundred - sum)}%", [.. others]);
    }
}
