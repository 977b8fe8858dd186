using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// What is left of a whole: "all but two of the 30 clubs" and "28 clubs"; "120 members", "15 members abstained"
/// and "105 votes". Offered where it holds to the last digit.
/// </summary>
internal sealed class Remainders : IArticleRule
{
    private const decimal SmallestWhole = 20;
    private const int FewestDigits = 2;
    private const int Farthest = 3;
    private const int LongestGap = 60;
    private const string AllBut = "all but ";
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return AllButSome(article).Concat(WithoutLeavers(article));
    }

    private static IEnumerable<Check> AllButSome(ArticleClaims article)
    {
        foreach (var whole in article.All)
        {
            if (!ArticleClaims.IsCount(whole) || !whole.Figure.Context.Contains(AllBut, StringComparison.OrdinalIgnoreCase)) continue;
            if (Exception(article.Before(whole)) is not { } some || some >= whole.Value) continue;
            var left = whole.Value - some;
            foreach (var rest in article.PlainOf(UnitCode.Count, left))
            {
                if (Math.Abs(rest.Figure.Sentence - whole.Figure.Sentence) > Farthest || Digits.Significant(left) < FewestDigits || !ArticleClaims.MayMeet(rest, whole)) continue;
                if (!ArticleClaims.ShareThing(rest.Indicator, whole.Indicator)) continue;
                yield return Of(rest, left, $"all but {Show.Number(some)} of {Show.Number(whole.Value)} is {Show.Number(left)}", whole);
            }
        }
    }

    // The number in "all but two of the partner clubs of the", right before the whole.
    private static decimal? Exception(string? before)
    {
        if (before is null) return null;
        var at = before.LastIndexOf(AllBut, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var words = before.AsSpan(at + AllBut.Length);
        var space = words.IndexOf(' ');
        if (space <= 0 || words.Length > LongestGap || words.IndexOfAny(",;:.") >= 0 || !words[space..].TrimStart().StartsWith("of", StringComparison.Ordinal)) return null;
        for (var i = 0; i < Numbers.Length; i++)
        {
            if (words[..space].Equals(Numbers[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return decimal.TryParse(words[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Those who left are counted as the whole is, and the rest stands in the sentence of one of them.
    private static IEnumerable<Check> WithoutLeavers(ArticleClaims article)
    {
        foreach (var leavers in article.All)
        {
            if (!ArticleClaims.IsCount(leavers) || !Array.Exists(leavers.Indicator, w => w.Sense == WordSense.Leaving)) continue;
            foreach (var whole in article.All)
            {
                if (!ArticleClaims.IsCount(whole) || whole.Value < SmallestWhole || whole.Value <= leavers.Value || Array.Exists(whole.Indicator, w => w.Sense == WordSense.Leaving)) continue;
                if (NameComparer.Compare(whole.Counted, leavers.Counted) != NameMatch.Same) continue;
                var left = whole.Value - leavers.Value;
                foreach (var rest in article.PlainOf(UnitCode.Count, left))
                {
                    if (rest.Figure.Sentence != whole.Figure.Sentence && rest.Figure.Sentence != leavers.Figure.Sentence) continue;
                    if (Digits.Significant(left) < FewestDigits || !ArticleClaims.MayMeet(rest, leavers)) continue;
                    yield return Of(rest, left, $"{Show.Number(whole.Value)} less {Show.Number(leavers.Value)} is {Show.Number(left)}", whole, leavers);
                }
            }
        }
    }

    private static Check Of(Claim rest, decimal left, string arithmetic, params ReadOnlySpan<Claim> from) =>
        Checked.Of(CheckKind.Sum, rest, new Interval(left - 0.5m, left + 0.5m), arithmetic, from);
}
