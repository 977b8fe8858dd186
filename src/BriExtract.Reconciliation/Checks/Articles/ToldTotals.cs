using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A number that its own words call a total ("120 in all", "for a total of 10 million", "All 13 lenders") or that a list follows
/// ("14 members: six states in the north, five in the south and three islands"), against the parts that stand beside it. That
/// these are all the parts is nowhere said ("a total of" may run on from earlier days), so it is offered if they add up.
/// </summary>
internal sealed class ToldTotals : IArticleRule
{
    private const decimal SmallestWhole = 5;
    private const decimal SmallestWeakWhole = 20;
    private const int FewestDigits = 2;
    private const int FewestParts = 2;
    private const int MostParts = 6;
    private const int LongestOpening = 60;
    private static readonly string[] Before = ["total", "totaling", "totalling", "totaled", "totalled", "altogether", "combined", "all", "together"];
    private static readonly string[] Behind = ["in all", "in total", "altogether", "all told", "combined", "total", "overall"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            for (var at = 0; at < sentence.Count; at++)
            {
                var whole = sentence[at];
                if (!ArticleClaims.IsPlain(whole) || whole.Value < SmallestWhole || !IsSummed(whole) || Rates.IsRate(article, whole)) continue;
                if (at + FewestParts < sentence.Count && Listed(article, sentence, at) is { } listed) yield return listed;
                if (at < FewestParts && i == 0) continue;
                if (!IsCalledTotal(article, sentence, at)) continue;
                if (Summed(article, whole, sentence, at, atEnd: true) is { } here) yield return here;
                else if (i > 0 && article.Sentences[i - 1] is var previous && previous[0].Figure.Sentence == whole.Figure.Sentence - 1 && whole.SignificantDigits >= FewestDigits && Summed(article, whole, previous, previous.Count, atEnd: false) is { } there) yield return there;
            }
        }
    }

    private static bool IsSummed(Claim claim) => claim.Figure.Unit == UnitCode.Count || UnitCode.IsCurrency(claim.Figure.Unit) || claim.Dimension is "mass" or "containers" or "power" or "area" or "energy";

    private static bool IsCalledTotal(ArticleClaims article, IReadOnlyList<Claim> sentence, int at)
    {
        var behind = at + 1 < sentence.Count ? article.Between(sentence[at], sentence[at + 1]) : article.After(sentence[at]);
        if (behind is not null && Array.Exists(Behind, b => behind.StartsWith(b, StringComparison.OrdinalIgnoreCase))) return true;
        var before = at > 0 ? article.Between(sentence[at - 1], sentence[at]) : article.Before(sentence[at]);
        if (before is null) return false;
        foreach (var range in before.AsSpan().Split(' '))
        {
            var word = before.AsSpan()[range];
            foreach (var cue in Before)
            {
                if (word.Equals(cue, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    // The parts stand together: those right before the total, or any that follow one another in the sentence before.
    private static Check? Summed(ArticleClaims article, Claim whole, IReadOnlyList<Claim> sentence, int end, bool atEnd)
    {
        var parts = new List<Claim>();
        for (var last = end - 1; last >= FewestParts - 1; last--)
        {
            parts.Clear();
            var sum = 0m;
            for (var i = last; i >= 0 && parts.Count < MostParts && IsPart(article, sentence[i], whole); i--)
            {
                parts.Insert(0, sentence[i]);
                sum += sentence[i].Value;
                if (sum == whole.Value && parts.Count >= FewestParts) return Sums.Of(whole, parts, selection: false);
                if (sum >= whole.Value) break;
            }

            if (atEnd) return null;
        }

        return null;
    }

    private static bool IsPart(ArticleClaims article, Claim part, Claim whole) =>
        IsPlainOrAbout(part) && part.Figure.Unit == whole.Figure.Unit && part.Value < whole.Value && !Rates.IsRate(article, part)
        && part.Figure.Links.Count == 0 && ArticleClaims.MayMeet(part, whole) && IsOfKind(part, whole);

    private static bool IsPlainOrAbout(Claim claim) => claim.Figure is { Role: Core.Figures.Role.Level, Bound: Bound.Exact or Bound.About, High: null } && ArticleClaims.IsReckonable(claim);

    // "80 men and 40 women", 120 people; "nine lenders", "four banks", 13 lenders; amounts need no name.
    private static bool IsOfKind(Claim part, Claim whole) =>
        whole.Figure.Unit != UnitCode.Count || whole.CountedThing.Length == 0 || part.CountedThing.Length == 0
        || NameComparer.Compare(part.CountedThing, whole.CountedThing) is NameMatch.Same or NameMatch.Alike || part.Figure.Sentence == whole.Figure.Sentence;

    private static readonly string[] OfWhole = [", of which", ", of whom", ", of them"];

    // "14 members:", "five rifles —"
    private static bool SetsOff(string opening) => opening is [.., ':' or '—' or '–' or '(' or '-'];

    // "620,000 passengers, 200,000 of them", "80 million, of which"
    private static bool MayOpen(string opening) => opening is "," || Array.Exists(OfWhole, o => opening.EndsWith(o, StringComparison.Ordinal));

    // "14 members: six states ..., five ... and three islands": the list is set off right behind its whole and goes on to the last figure or until it is full.
    private static Check? Listed(ArticleClaims article, IReadOnlyList<Claim> sentence, int at)
    {
        var whole = sentence[at];
        if (whole.Figure.Unit != UnitCode.Count || article.Between(whole, sentence[at + 1]) is not { Length: < LongestOpening } opening) return null;
        // A comma joins any numbers ("36 in the north, 29 in the south and seven in the port"): such a list must make more than small ones,
        // come to the last figure, and be no part of another one.
        var weak = !SetsOff(opening);
        if (weak && (!MayOpen(opening) || whole.Value < SmallestWeakWhole || (at > 0 && sentence[at - 1].Figure.Unit == whole.Figure.Unit))) return null;
        var parts = new List<Claim>();
        var sum = 0m;
        for (var i = at + 1; i < sentence.Count && parts.Count < MostParts && IsPart(article, sentence[i], whole); i++)
        {
            parts.Add(sentence[i]);
            sum += sentence[i].Value;
            if (sum == whole.Value && parts.Count >= FewestParts) return weak && i + 1 < sentence.Count && sentence[i + 1].Figure.Unit == whole.Figure.Unit ? null : Sums.Of(whole, parts, selection: false);
        }

        return null;
    }
}
