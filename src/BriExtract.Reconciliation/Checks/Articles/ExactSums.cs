using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// Parts that stand together and add up to a number of many digits close by: "762 cases"; "540 are in care, 213 have recovered and
/// nine have died". Small and round numbers add up by chance, three digits and more hardly do.
/// </summary>
internal sealed class ExactSums : IArticleRule
{
    private const int FewestDigits = 3;
    private const int FewestParts = 3;
    private const int MostParts = 8;
    private const int Farthest = 1;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var sentence in article.Sentences)
        {
            for (var first = 0; first + 1 < sentence.Count; first++)
            {
                if (!IsPart(sentence[first])) continue;
                var sum = sentence[first].Value;
                for (var last = first + 1; last < sentence.Count && last - first < MostParts && IsPart(sentence[last]) && sentence[last].Figure.Unit == sentence[first].Figure.Unit && sentence[last].Period == sentence[first].Period; last++)
                {
                    sum += sentence[last].Value;
                    if (Digits.Significant(sum) < FewestDigits) continue;
                    var count = last - first + 1;
                    foreach (var whole in article.PlainNear(sentence[first].Figure.Unit, sum, sentence[first].Figure.Sentence, Farthest))
                    {
                        if (!ArticleClaims.MayMeet(whole, sentence[first]) || IsWithin(whole, sentence, first, last)) continue;
                        var parts = new List<Claim>(count);
                        for (var i = first; i <= last; i++) parts.Add(sentence[i]);
                        if (count >= FewestParts || AreOfKind(whole, parts)) yield return Sums.Of(whole, parts, selection: false);
                    }
                }
            }
        }
    }

    private static bool IsPart(Claim claim) =>
        ArticleClaims.IsPlain(claim) && (claim.Figure.Unit == UnitCode.Count || UnitCode.IsCurrency(claim.Figure.Unit)) && !Rates.IsRate(claim);

    private static bool IsWithin(Claim whole, IReadOnlyList<Claim> sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (ReferenceEquals(sentence[i], whole)) return true;
        }

        return false;
    }

    // Of two numbers the names must say that the third holds both.
    private static bool AreOfKind(Claim whole, List<Claim> parts) =>
        parts.TrueForAll(p => p.Figure.Unit == UnitCode.Count
            ? NameComparer.Compare(p.CountedThing, whole.CountedThing) is NameMatch.Same or NameMatch.Alike || (whole.CountedThing.Length == 0 && whole.Counted.Length > 0)
            : ArticleClaims.ShareThing(p.Indicator, whole.Indicator) && NameComparer.Compare(p.Entity, whole.Entity) is NameMatch.Same or NameMatch.None);
}
