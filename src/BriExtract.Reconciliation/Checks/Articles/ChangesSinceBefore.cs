using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A change against the level it led to and the one before, where a sentence opens by saying that it speaks of before:
/// "won 66 more seats, 365 in all"; "Before the vote it held 318". The text states all three, so the check may fail.
/// </summary>
internal sealed class ChangesSinceBefore : IArticleRule
{
    private const int Farthest = 3;
    private static readonly string[] Openings = ["before ", "prior to ", "previously", "until now", "going into ", "ahead of "];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var change in article.All)
        {
            if (change.Figure is not { Role: Role.Change, Bound: Bound.Exact, High: null } || change.Figure.Unit is UnitCode.Percent or UnitCode.PercentagePoint) continue;
            Claim? now = null, before = null;
            var (levels, earlier) = (0, 0);
            foreach (var level in article.All)
            {
                if (!IsOfSeries(change, level)) continue;
                if (level.Figure.Sentence == change.Figure.Sentence && level.Period == change.Period) (now, levels) = (level, levels + 1);
                else if (SpeaksOfBefore(level, change)) (before, earlier) = (level, earlier + 1);
            }

            // With two to choose from, the text leaves open which it means.
            if (levels == 1 && earlier == 1) yield return ChangeChecks.Test(change, now!, before!);
        }
    }

    private static bool IsOfSeries(Claim change, Claim level) =>
        ArticleClaims.IsPlain(level) && level.Figure.Unit == change.Figure.Unit
        && Math.Abs(level.Figure.Sentence - change.Figure.Sentence) <= Farthest
        && NameComparer.Compare(level.Entity, change.Entity) == NameMatch.Same
        && NameComparer.Compare(level.Counterpart, change.Counterpart) is NameMatch.Same or NameMatch.None
        && ArticleClaims.MeasuresSame(level, change);

    private static bool SpeaksOfBefore(Claim level, Claim change) =>
        (level.Period is not { } period || (change.Period is { } now && period.End < now.Start))
        && Array.Exists(Openings, o => level.Figure.Context.TrimStart().StartsWith(o, StringComparison.OrdinalIgnoreCase));
}
