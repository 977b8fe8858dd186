using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// An amount for each, as its own words say, against how many and the amount in all: "bought 2.4 million shares for 5.50 dollars a share, or
/// 13.2 million dollars"; "40 buses at 250,000 euros each"; "an eight-year contract worth 184 million, or 23 million a season". Offered
/// where the reckoning gives the number written.
/// </summary>
internal sealed class TiedRates : IArticleRule
{
    private const int Farthest = 1;
    private const int FewestDigits = 2;
    private const int LongestThing = 32;
    private const decimal MostOff = 0.02m;
    private static readonly string[] Each = ["each", "apiece", "a piece"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            foreach (var rate in article.Sentences[i])
            {
                if (!IsAmount(rate)) continue;
                var each = !Rates.IsRate(article, rate);
                if (each && !IsEach(article, rate)) continue;
                foreach (var number in Near(article, i))
                {
                    if (ReferenceEquals(number, rate) || number.Value <= 1 || number.Figure is not { Role: Role.Level, High: null } || !ArticleClaims.IsReckonable(number)) continue;
                    if (each ? !IsJustBefore(article.Sentences[i], number, rate) : !IsNumberOf(article, number, rate)) continue;
                    foreach (var total in Near(article, i))
                    {
                        if (Test(article, total, rate, number) is { } check) yield return check;
                    }
                }
            }
        }
    }

    private static IEnumerable<Claim> Near(ArticleClaims article, int at)
    {
        var sentence = article.Sentences[at][0].Figure.Sentence;
        for (var i = Math.Max(0, at - 1); i < article.Sentences.Count && i <= at + 1; i++)
        {
            if (Math.Abs(article.Sentences[i][0].Figure.Sentence - sentence) > Farthest) continue;
            foreach (var claim in article.Sentences[i]) yield return claim;
        }
    }

    private static bool IsAmount(Claim claim) =>
        claim.Figure is { Role: Role.Level, High: null } && UnitCode.IsCurrency(claim.Figure.Unit) && ArticleClaims.IsReckonable(claim);

    private static bool IsEach(ArticleClaims article, Claim rate)
    {
        var context = rate.Figure.Context;
        if (!context.Contains("each", StringComparison.Ordinal) && !context.Contains("piece", StringComparison.Ordinal)) return false;
        return article.After(rate) is { } after && Array.Exists(Each, e => after.StartsWith(e, StringComparison.Ordinal) && (after.Length == e.Length || !char.IsLetter(after[e.Length])));
    }

    // "40 buses at 250,000 euros each": no other number between.
    private static bool IsJustBefore(IReadOnlyList<Claim> sentence, Claim number, Claim rate)
    {
        if (number.Figure.Unit != UnitCode.Count || number.Counted.Length == 0) return false;
        for (var i = 1; i < sentence.Count; i++)
        {
            if (ReferenceEquals(sentence[i], rate)) return ReferenceEquals(sentence[i - 1], number);
        }

        return false;
    }

    // "A share" of shares, "a year" of years.
    private static bool IsNumberOf(ArticleClaims article, Claim number, Claim rate)
    {
        var thing = Rates.Thing(article, rate);
        var time = thing switch
        {
            "year" or "season" or "annum" => "a",
            "month" => "mo",
            "week" => "wk",
            "day" => "d",
            _ => null,
        };
        if (time is not null) return number.Figure.Unit == time;
        if (number.Figure.Unit != UnitCode.Count || thing.Length is 0 or > LongestThing) return false;
        Span<char> stem = stackalloc char[LongestThing];
        var length = Stem.InPlace(stem, thing.ToLowerInvariant(stem));
        return Pairs.NameComparer.Holds(number.Counted, Fnv.Hash(stem[..length]));
    }

    private static Check? Test(ArticleClaims article, Claim total, Claim rate, Claim number)
    {
        if (!IsAmount(total) || total.Figure.Unit != rate.Figure.Unit || total.Value <= rate.Value || ReferenceEquals(total, number) || Rates.IsRate(article, total)) return null;
        if (Intervals.Multiply(rate.Value, number.Value) is not { } product) return null;
        var together = total.Figure.Sentence == rate.Figure.Sentence && number.Figure.Sentence == rate.Figure.Sentence;
        if (total.SignificantDigits < FewestDigits && !(together && product == total.Value)) return null;
        var implied = new Interval(Intervals.Multiply(rate.Allowed.Lower, number.Allowed.Lower), Intervals.Multiply(rate.Allowed.Upper, number.Allowed.Upper));
        // What is rounded in the number shows in the product: 2.7 million at 3.625 may be 9.9 million as well as 9.8.
        var near = Closeness.IsNear(total, product) || (together && total.Allowed.Overlaps(implied) && Math.Abs(product - total.Value) < total.Value * MostOff);
        if (!near) return null;
        var unit = total.Figure.Unit;
        return Checked.Of(CheckKind.Rate, total, implied, $"{Show.Number(number.Value)} at {Show.Value(rate.Value, unit)} make {Show.Value(product, unit)}, with rounding {Show.Interval(implied, unit)}", number, rate);
    }
}
