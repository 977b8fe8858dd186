using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Facts;

/// <summary>The likeliest cause of a conflict, by rules in order of how surely each is told from the numbers alone.</summary>
public sealed class CauseRules(AgreementRules agreement)
{
    // 万 (10^4) and 亿 (10^8) are the steps in which Chinese counts; thousand and million those of English.
    private static readonly (decimal Factor, string Words)[] Slips =
    [
        (1_000m, "a thousand: thousand and million, or million and billion, taken for one another"),
        (1_000_000m, "a million"),
        (10_000m, "ten thousand, the step of the Chinese 万"),
        (100_000_000m, "a hundred million, the Chinese 亿"),
        (10m, "ten: a decimal point misplaced, or the Chinese 亿 (hundred million) taken for a billion"),
        (100m, "a hundred"),
    ];

    private const int DaysUntilRevised = 20;

    /// <summary>The cause and the sentence that says why.</summary>
    public (ConflictCause Cause, string Reason) Of(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Slip(a, b) is { } slip) return (ConflictCause.UnitSlip, $"Likeliest cause: a slip of the unit; one is the other times {slip}.");
        if (IsCurrency(a, b)) return (ConflictCause.Currency, $"Likeliest cause: the currency; the same digits stand with {a.Figure.Unit} and {b.Figure.Unit}.");
        if (IsTransposed(a, b)) return (ConflictCause.Transposition, "Likeliest cause: two neighbouring digits changed places.");
        if (IsRounding(a, b)) return (ConflictCause.Rounding, "Likeliest cause: rounding; they differ by no more than one step of the coarser writing.");
        if (ScopeWords(a, b)) return (ConflictCause.Scope, "Likeliest cause: the scope; one names what is measured more narrowly than the other.");
        if (IsRevision(a, b) is { } days) return (ConflictCause.Revision, string.Create(CultureInfo.InvariantCulture, $"Likeliest cause: a revision; the newer article is {days} days younger and may supersede the older."));
        return (ConflictCause.Unknown, "No rule tells the cause.");
    }

    private static string? Slip(Claim a, Claim b)
    {
        if (a.Figure.Unit != b.Figure.Unit || a.Value == 0 || b.Value == 0) return null;
        var (less, more) = Math.Abs(a.Value) < Math.Abs(b.Value) ? (a, b) : (b, a);
        foreach (var (factor, words) in Slips)
        {
            var scaled = new Interval(Intervals.Multiply(less.Allowed.Lower, factor), Intervals.Multiply(less.Allowed.Upper, factor));
            // Percentages and small counts are as a rule not written with scale words.
            if (factor <= 100 && a.Figure.Unit != UnitCode.Count && a.Dimension != UnitDimensions.Money && a.Figure.Unit != UnitCode.Teu) continue;
            if (Digits.Mantissa(less.Value) == Digits.Mantissa(more.Value) ? more.Value == less.Value * factor : factor >= 1000 && scaled.Overlaps(more.Allowed)) return words;
        }

        return null;
    }

    private static bool IsCurrency(Claim a, Claim b)
    {
        if (a.Dimension != UnitDimensions.Money) return false;
        if (a.Figure.Unit != b.Figure.Unit) return Digits.Mantissa(a.Figure.Value) == Digits.Mantissa(b.Figure.Value);
        return false;
    }

    private static bool IsTransposed(Claim a, Claim b)
    {
        if (a.Figure.Unit != b.Figure.Unit) return false;
        var (x, y) = (Plain(a.Value), Plain(b.Value));
        if (x.Length != y.Length) return false;
        var first = -1;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] == y[i]) continue;
            if (first >= 0 || i + 1 >= x.Length || x[i] != y[i + 1] || x[i + 1] != y[i]) return false;
            first = i++;
        }

        return first >= 0;
    }

    private static string Plain(decimal value) => Digits.Mantissa(value).ToString(CultureInfo.InvariantCulture);

    private bool IsRounding(Claim a, Claim b)
    {
        if (agreement.In(b, a) is not { } other || a.Allowed is not { Lower: { } la, Upper: { } ua } || other is not { Lower: { } lb, Upper: { } ub }) return false;
        var gap = Math.Max(la, lb) - Math.Min(ua, ub);
        var step = Math.Max(ua - la, ub - lb);
        var size = Math.Max(Math.Abs(a.Value), 1);
        // Neighbouring whole numbers are rounded from nothing: 23 against 24 countries is a difference.
        return gap >= 0 && gap <= step / 2 && !(step == 1 && a.Figure.Unit == UnitCode.Count) && step / size < 0.2m;
    }

    private static bool ScopeWords(Claim a, Claim b)
    {
        var (_, onlyA, onlyB, _) = Pairs.PairComparer.WordsOf(a, b);
        return Math.Max(onlyA, onlyB) >= 0.5 || a.Counterpart.Length > 0 != b.Counterpart.Length > 0;
    }

    private static int? IsRevision(Claim a, Claim b)
    {
        if (a.Article.Published is not { } first || b.Article.Published is not { } second) return null;
        var days = Math.Abs(first.DayNumber - second.DayNumber);
        return days >= DaysUntilRevised ? days : null;
    }
}
