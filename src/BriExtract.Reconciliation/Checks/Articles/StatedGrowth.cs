using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A growth against two levels that one sentence sets after one another: "output grew 50%", and in the next sentence
/// "climbed to 180 million from 120 million". The growth may be called otherwise than the levels are ("a population" by the
/// area it covers), so it is only offered where the levels give the number written.
/// </summary>
internal sealed class StatedGrowth : IArticleRule
{
    private const int Farthest = 12;
    private const int FarthestUnnamed = 2;
    private const int FewestDigits = 2;

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var growths = article.All.Where(IsTelling).ToList();
        if (growths.Count == 0) yield break;
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Count < 2) continue;
            var near = new List<Claim>();
            for (var i = ArticleClaims.FirstFrom(growths, sentence[0].Figure.Sentence - Farthest); i < growths.Count && growths[i].Figure.Sentence <= sentence[0].Figure.Sentence + Farthest; i++) near.Add(growths[i]);
            if (near.Count == 0) continue;
            var steps = Steps.Of(article, sentence);
            foreach (var now in sentence)
            {
                foreach (var before in sentence)
                {
                    if (!AreSteps(now, before) && !steps.Exists(s => ReferenceEquals(s.Now, now) && ReferenceEquals(s.Before, before))) continue;
                    foreach (var growth in near)
                    {
                        if (IsOf(growth, now) && IsFrom(growth, before) && Closeness.IsNear(growth, (now.Value / before.Value - 1) * 100) && GrowthChecks.Test(growth, now, before, 1) is { Holds: true } check) yield return check;
                    }
                }
            }
        }
    }

    private static bool IsTelling(Claim claim) =>
        claim.Figure is { Role: Role.Growth, Unit: UnitCode.Percent, High: null, Bound: Bound.Exact or Bound.About } && claim.SignificantDigits >= FewestDigits;

    private static bool AreSteps(Claim now, Claim before)
    {
        if (ReferenceEquals(now, before) || !IsLevel(now) || !IsLevel(before) || now.Figure.Unit != before.Figure.Unit) return false;
        if (ArticleClaims.IsTied(before, LinkRelation.EarlierOf, now)) return true;
        return now.Period is { } later && before.Period is { } earlier && earlier.End < later.Start
            && NameComparer.Compare(now.Entity, before.Entity) is NameMatch.Same or NameMatch.None
            && (now.Indicator.Length == 0 || before.Indicator.Length == 0 || ArticleClaims.MeasuresSame(now, before));
    }

    private static bool IsLevel(Claim claim) => claim.Figure is { Role: Role.Level, High: null, Bound: Bound.Exact or Bound.About } && ArticleClaims.IsReckonable(claim) && !claim.Figure.Links.Any(l => l.Relation == LinkRelation.ConversionOf);

    private static bool IsFrom(Claim growth, Claim before) => growth.Figure.Base is not { } from || before.Period is not { } period || from.End.Year == period.End.Year;

    private static readonly uint[] Movements = [.. new[] { "advance", "climb", "jump", "grow", "slip", "gain", "soar", "surge", "plunge", "slide", "tumble", "expand", "shrink", "improve", "narrow", "widen" }.Select(w => Words.Fnv.Hash(w))];

    private static bool NamesMovement(Claim level) => Array.TrueForAll(level.Indicator, w => w.Kind == Words.WordKind.Generic || Array.IndexOf(Movements, w.Hash) >= 0);

    // A growth that says of what shares a word with the level or with whose level it is; one that does not is of the same
    // one, close by.
    private static bool IsOf(Claim growth, Claim level)
    {
        if (growth.Period is { } g && level.Period is { } l && g.End.Year != l.End.Year) return false;
        // "Net income rose 11%"; in the next sentence "it advanced to": a level that only says which way it went is of what the sentence before told.
        if (growth.Indicator.Length > 0) return ArticleClaims.ShareThing(growth.Indicator, level.Indicator) || ArticleClaims.ShareThing(growth.Indicator, level.Entity) || (level.Figure.Sentence - growth.Figure.Sentence == 1 && NamesMovement(level) && NameComparer.Compare(growth.Entity, level.Entity) == NameMatch.Same);
        return Math.Abs(growth.Figure.Sentence - level.Figure.Sentence) <= FarthestUnnamed && NameComparer.Compare(growth.Entity, level.Entity) == NameMatch.Same;
    }
}
