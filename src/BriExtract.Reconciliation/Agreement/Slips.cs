using System.Collections.Concurrent;
using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Agreement;

/// <summary>Tells from two values alone whether one is the other written wrongly: by a factor that scale words differ by, or under another currency.</summary>
public sealed class Slips(ReconciliationLexicons lexicons)
{
    // 万 (10^4) and 亿 (10^8) are the steps in which Chinese counts; thousand and million those of English. A factor of ten
    // or a hundred is only a slip where the digits are the very same.
    private static readonly (decimal Factor, bool SameDigits, string Words)[] Factors =
    [
        (1_000m, false, "a thousand: thousand, million, billion taken for one another"),
        (1_000_000m, false, "a million"),
        (10_000m, false, "ten thousand, the step of the Chinese 万"),
        (100_000_000m, false, "a hundred million, the step of the Chinese 亿"),
        (10m, true, "ten: a decimal point misplaced, or the Chinese 亿 (a hundred million) taken for a billion"),
        (100m, true, "a hundred"),
    ];

    private readonly ConcurrentDictionary<(string Currency, int Year), (string Currency, decimal Low, decimal High)[]> _dearer = new();

    private static readonly string[] Currencies = ["USD", "CNY", "EUR", "JPY", "GBP", "RUB", "INR", "KRW"];

    /// <summary>The slip, in words; null where there is none.</summary>
    public (ConflictCause Cause, string Words)? Of(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Value <= 0 || b.Value <= 0 || a.Figure.Unit is UnitCode.Percent or UnitCode.PercentagePoint) return null;
        if (a.Figure.Unit != b.Figure.Unit) return a.Dimension == UnitDimensions.Money ? OfCurrencies(a, b) : null;
        var (less, more) = a.Value < b.Value ? (a, b) : (b, a);
        return Scaled(less, Near(less), more, Near(more)) ?? (a.Dimension == UnitDimensions.Money ? Unconverted(less, more) : null);
    }

    private (ConflictCause, string)? OfCurrencies(Claim a, Claim b)
    {
        var (x, y) = (Near(a), Near(b));
        if (x.Overlaps(y)) return (ConflictCause.Currency, $"the currency: the same digits stand with {a.Figure.Unit} and {b.Figure.Unit}");
        if ((a.Year ?? b.Year) is not { } year || lexicons.Rates.Of(b.Figure.Unit, a.Figure.Unit, year) is not { } rate) return null;
        y = Times(y, rate.Low, rate.High);
        return a.Value < b.Value * rate.Average ? Scaled(a, x, b, y) : Scaled(b, y, a, x);
    }

    private static (ConflictCause, string)? Scaled(Claim less, Interval least, Claim more, Interval most)
    {
        var (one, other, times) = (RoughInterval.Of(least), RoughInterval.Of(most), (double)more.Value / (double)less.Value);
        foreach (var (factor, sameDigits, words) in Factors)
        {
            var rough = (double)factor;
            var fits = sameDigits
                ? RoughInterval.MayBe(times, rough) && less.Figure.Unit == more.Figure.Unit && less.SignificantDigits > 1 && more.Value == less.Value * factor
                : one.MayMeet(other, rough, rough) && Times(least, factor, factor).Overlaps(most);
            if (fits) return (ConflictCause.UnitSlip, $"a slip of the unit: one is the other times {words}");
        }

        return null;
    }

    // "Over 33 million" is open, but said of 33.9 million rather than of 40.
    private static Interval Near(Claim claim) => new(
        claim.Allowed.Lower ?? claim.Value * (1 - NearWidth),
        claim.Allowed.Upper ?? claim.Value * (1 + NearWidth));

    private const decimal NearWidth = 0.1m;

    // "40 billion yuan" for 40 billion dollars, beside an article that converts: they differ by the year's rate.
    private (ConflictCause, string)? Unconverted(Claim less, Claim more)
    {
        if ((less.Year ?? more.Year) is not { } year) return null;
        var (least, most) = (Near(less), Near(more));
        var (one, other) = (RoughInterval.Of(least), RoughInterval.Of(most));
        foreach (var (currency, low, high) in _dearer.GetOrAdd((less.Figure.Unit, year), Dearer))
        {
            if (one.MayMeet(other, (double)low, (double)high) && Times(least, low, high).Overlaps(most))
                return (ConflictCause.Currency, $"the currency: they differ by the rate of {currency} in {year}");
        }

        return null;
    }

    // Currencies worth nearly the same explain any small difference, and so none.
    private const decimal MostLikeOne = 2;

    // How many times the one the other of two currencies is worth, whichever is dearer: worked out once a year.
    private (string Currency, decimal Low, decimal High)[] Dearer((string Currency, int Year) of)
    {
        var dearer = new List<(string, decimal, decimal)>();
        foreach (var currency in Currencies)
        {
            if (currency == of.Currency || lexicons.Rates.Of(of.Currency, currency, of.Year) is not { } rate) continue;
            var (low, high) = rate.Average > 1 ? (rate.Low, rate.High) : (1 / rate.High, 1 / rate.Low);
            if (low > MostLikeOne) dearer.Add((currency, low, high));
        }

        return [.. dearer];
    }

    private static Interval Times(Interval interval, decimal low, decimal high) => new(Intervals.Multiply(interval.Lower, low), Intervals.Multiply(interval.Upper, high));
}
