using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks;

/// <summary>
/// What explains better than a mistake of the press that a growth and two levels do not fit: that they were not meant to.
/// A failing check accuses somebody, so it is not made where such a doubt arises; one that holds needs no excuse.
/// </summary>
internal static class GrowthDoubts
{
    // Stated 5% and levels that tripled are two series, or a slip of a scale word.
    private const double MostDoublings = 1;
    private const double SlipWidth = 0.05;
    private const decimal MostRounded = 0.05m;

    /// <summary>Whether the three may well be of different series, or only look exact.</summary>
    /// <param name="growth">The growth.</param>
    /// <param name="now">The level of its period.</param>
    /// <param name="before">The level of its base.</param>
    /// <param name="units">The units in which the articles that tell the growth give the level of its period; empty where they do not.</param>
    /// <param name="isTied">Whether the text itself ties the growth to the level of its period.</param>
    /// <param name="years">Years between the levels, where the growth is an average; else 1.</param>
    public static bool Arise(Claim growth, Claim now, Claim before, IReadOnlyCollection<string> units, bool isTied, int years) =>
        (units.Count > 0 && !units.Contains(now.Figure.Unit))
        || !AreNamedAlike(now, before)
        || !AreNamedAlike(growth, before)
        || (!isTied && !AreNamedAlike(growth, now))
        || IsOfAnotherSize(growth, now, before, years)
        || growth.Allowed.Overlaps(GrowthChecks.Implied(Rounded(now), Rounded(before), years));

    /// <summary>Whether three that the text ties together may still be of different series, or only look exact.</summary>
    public static bool AriseTied(Claim growth, Claim now, Claim before) =>
        IsOfAnotherSize(growth, now, before, 1) || growth.Allowed.Overlaps(GrowthChecks.Implied(Rounded(now), Rounded(before), 1));

    // "Trade" and "trade with Peru": a name that is left out may be understood, or be another's.
    private static bool AreNamedAlike(Claim a, Claim b) =>
        (IsSame(a.Entity, b.Entity) && IsSame(a.Counterpart, b.Counterpart)) || (a.Entity.Length > 0 && IsSame(a.Entity, b.Counterpart) && IsSame(a.Counterpart, b.Entity));

    private static bool IsSame(Words.WordWeight[] a, Words.WordWeight[] b) => NameComparer.Compare(a, b) is NameMatch.Same or NameMatch.None;

    private static bool IsOfAnotherSize(Claim growth, Claim now, Claim before, int years)
    {
        var expected = (double)before.Value * Math.Pow(1 + ((double)growth.Value / 100), years);
        if (expected <= 0 || now.Value <= 0) return false;
        var tens = Math.Abs(Math.Log10((double)now.Value / expected));
        return tens / Math.Log10(2) > MostDoublings && (tens < 1 - SlipWidth || Math.Abs(tens - Math.Round(tens)) > SlipWidth);
    }

    // "140 billion" may be 144 billion to two digits.
    private static Interval Rounded(Claim claim)
    {
        var half = Math.Min(Digits.LastPlace(claim.Value) / 2, Math.Abs(claim.Value) * MostRounded);
        return new Interval(claim.Allowed.Lower is { } lower ? Math.Min(lower, claim.Value - half) : null, claim.Allowed.Upper is { } upper ? Math.Max(upper, claim.Value + half) : null);
    }
}
