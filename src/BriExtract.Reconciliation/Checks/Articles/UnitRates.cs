using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// An amount for each against their number: 4,000 tickets at 15.50 dollars make takings of 62,000. Offered where the
/// reckoning gives the number written.
/// </summary>
internal sealed class UnitRates : IArticleRule
{
    private const int Farthest = 2;
    private const int FewestDigits = 2;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var rate in article.All)
        {
            if (!IsRate(rate)) continue;
            foreach (var number in article.All)
            {
                if (number.Figure is not { Role: Role.Level, Unit: UnitCode.Count, High: null } || number.Value <= 1 || !ArticleClaims.IsReckonable(number) || Distance(number, rate) > 1) continue;
                if (!ArticleClaims.ShareThing(rate.Indicator, number.Indicator)) continue;
                if (Intervals.Multiply(rate.Value, number.Value) is not { } product) continue;
                foreach (var check in Totals(article, rate, number, product)) yield return check;
            }
        }
    }

    private static bool IsRate(Claim claim) =>
        claim.Figure is { Role: Role.Level, High: null } && ArticleClaims.IsReckonable(claim) && UnitCode.IsCurrency(claim.Figure.Unit) && Array.Exists(claim.Indicator, w => w.Sense == WordSense.UnitPrice);

    private static int Distance(Claim a, Claim b) => Math.Abs(a.Figure.Sentence - b.Figure.Sentence);

    private static bool IsProceeds(Claim claim) => Array.Exists(claim.Indicator, w => w.Hash == Revenue || w.Hash == Sale || w.Hash == Income || w.Hash == Cost || w.Hash == Proceeds || w.Hash == Takings || w.Hash == Earn || w.Hash == Earning || w.Hash == Receipt);

    private static readonly uint Revenue = Fnv.Hash("revenue");
    private static readonly uint Sale = Fnv.Hash("sale");
    private static readonly uint Income = Fnv.Hash("income");
    private static readonly uint Cost = Fnv.Hash("cost");
    private static readonly uint Proceeds = Fnv.Hash("proceed");
    private static readonly uint Takings = Fnv.Hash("taking");
    private static readonly uint Earn = Fnv.Hash("earn");
    private static readonly uint Earning = Fnv.Hash("earning");
    private static readonly uint Receipt = Fnv.Hash("receipt");

    private static bool IsAmount(Claim claim, Claim rate) =>
        claim.Figure is { Role: Role.Level, High: null } && claim.Figure.Unit == rate.Figure.Unit && !ReferenceEquals(claim, rate) && ArticleClaims.IsReckonable(claim) && Distance(claim, rate) <= Farthest;

    private static IEnumerable<Check> Totals(ArticleClaims article, Claim rate, Claim number, decimal product)
    {
        foreach (var total in article.All)
        {
            if (!IsAmount(total, rate) || !IsProceeds(total) || total.SignificantDigits < FewestDigits || !Closeness.IsNear(total, product)) continue;
            var implied = new Interval(Intervals.Multiply(rate.Allowed.Lower, number.Allowed.Lower), Intervals.Multiply(rate.Allowed.Upper, number.Allowed.Upper));
            var unit = total.Figure.Unit;
            yield return Checked.Of(CheckKind.Rate, total, implied, $"{Show.Number(number.Value)} at {Show.Value(rate.Value, unit)} make {Show.Value(product, unit)}, with rounding {Show.Interval(implied, unit)}", number, rate);
        }
    }
}
