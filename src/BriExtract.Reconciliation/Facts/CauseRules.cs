using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Facts;

/// <summary>The likeliest cause of a conflict, by rules in order of how surely each is told from the numbers alone.</summary>
public sealed class CauseRules(AgreementRules agreement, Slips slips)
{
    private const int DaysUntilRevised = 20;

    /// <summary>The cause and the sentence that says why.</summary>
    /// <param name="a">One claim.</param>
    /// <param name="b">Another that it cannot hold beside.</param>
    /// <param name="isRounding">Whether rounding may be the cause: not where a more exact statement shows from what the coarser was rounded.</param>
    public (ConflictCause Cause, string Reason) Of(Claim a, Claim b, bool isRounding = true)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Sure(a, b) is { } sure) return (sure.Cause, $"Likeliest cause: {sure.Words}.");
        if (isRounding && IsRounding(a, b)) return (ConflictCause.Rounding, "Likeliest cause: rounding; they differ by no more than one step of the coarser writing.");
        if (ScopeWords(a, b)) return (ConflictCause.Scope, "Likeliest cause: the scope; one names what is measured more narrowly than the other.");
        if (IsRevision(a, b) is { } days) return (ConflictCause.Revision, string.Create(CultureInfo.InvariantCulture, $"Likeliest cause: a revision; the newer article is {days} days younger and may supersede the older."));
        return (ConflictCause.Unknown, "No rule tells the cause.");
    }

    /// <summary>The cause where the numbers alone tell it, whoever wrote them and when; null where they do not.</summary>
    public (ConflictCause Cause, string Words)? Sure(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (slips.Of(a, b) is { } slip) return slip;
        return IsTransposed(a, b) ? (ConflictCause.Transposition, "two neighbouring digits changed places") : null;
    }

    private static bool IsTransposed(Claim a, Claim b)
    {
        if (a.Figure.Unit != b.Figure.Unit) return false;
        var step = Math.Min(Digits.LastPlace(a.Value), Digits.LastPlace(b.Value));
        if (step == 0) return false;
        var (x, y) = (Plain(a.Value / step), Plain(b.Value / step));
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

    private static string Plain(decimal value) => decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the two differ by no more than one step of the coarser writing.</summary>
    public bool IsRounding(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
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
