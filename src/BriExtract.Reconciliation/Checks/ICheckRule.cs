using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks;

/// <summary>Looks for one kind of relation between facts and tests it by interval arithmetic.</summary>
public interface ICheckRule
{
    /// <summary>In which blocks it looks.</summary>
    SeriesKind Kind { get; }

    /// <summary>The checks it finds in a block.</summary>
    IEnumerable<Check> Find(CheckInput input);
}

/// <summary>Makes rows of checks.</summary>
internal static class Checked
{
    /// <summary>A check of what <paramref name="tested"/> states against what <paramref name="from"/> imply.</summary>
    public static Check Of(CheckKind kind, Claim tested, Interval implied, string arithmetic, params ReadOnlySpan<Claim> from)
    {
        var figures = new List<string> { tested.Id };
        foreach (var claim in from)
        {
            if (!figures.Contains(claim.Id)) figures.Add(claim.Id);
        }

        var holds = tested.Allowed.Overlaps(implied);
        var ending = !holds ? "does not hold" : implied.Contains(tested.Value) || tested.Figure.Bound != Bound.Exact ? "holds" : "holds only at the edge";
        return new Check
        {
            CheckId = StableId.Of("chk", [kind.ToString(), .. figures]),
            Kind = kind,
            Figures = figures,
            Stated = tested.Value,
            Implied = implied,
            Holds = holds,
            Explanation = $"{arithmetic}; stated {Show.Value(tested.Value, tested.Figure.Unit)} allows {Show.Interval(tested.Allowed, tested.Figure.Unit)}: {ending}",
            Weight = Gap(tested, implied),
        };
    }

    // How far apart stated and implied are, over the stated value; 0 where they meet.
    private static decimal Gap(Claim tested, Interval implied)
    {
        var gap = implied.Lower > tested.Allowed.Upper ? implied.Lower.Value - tested.Allowed.Upper.Value
            : tested.Allowed.Lower > implied.Upper ? tested.Allowed.Lower.Value - implied.Upper.Value
            : 0;
        return Math.Round(gap / Math.Max(Math.Abs(tested.Value), 0.01m), 6);
    }
}
