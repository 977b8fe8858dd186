using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// Parts that a sentence lists, against a total that another one gives: "21 injured in the north, 36 in the south" and
/// "57 injured"; "three drivers and four guards were held" and "seven people held". That they are all the parts is nowhere
/// said, so such a check is only offered where it holds to the last digit.
/// </summary>
internal sealed class ListedSums : IArticleRule
{
    // Small numbers add up by chance: 2 + 1 = 3.
    private const decimal SmallestWhole = 5;
    private const decimal SmallestPlainWhole = 10;
    private const decimal SmallestListedWhole = 20;
    private const int Farthest = 5;
    private const int FarthestOfOneKind = 12;
    private const int FarthestSmall = 2;
    private static readonly string[] Joints = ["and", ",", ", and", "as well as", ", as well as", "plus", "along with"];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Count < 2) continue;
            foreach (var check in OfOneKind(article, sentence)) yield return check;
            foreach (var check in OfSeveralKinds(article, sentence)) yield return check;
        }
    }

    // "21 injured in the north, 36 in the south": one thing in several places, and the same thing without a place.
    private static IEnumerable<Check> OfOneKind(ArticleClaims article, IReadOnlyList<Claim> sentence)
    {
        var lists = sentence.Where(IsPart)
            .GroupBy(c => (c.Figure.Unit, c.Figure.Indicator, c.Figure.Entity, c.Figure.Period))
            .Where(g => g.Key.Indicator is not null);
        foreach (var list in lists)
        {
            var parts = list.ToList();
            if (parts.Count < 2 || !AreListed(article, parts)) continue;
            Claim? nearest = null;
            foreach (var whole in article.PlainNear(list.Key.Unit, parts.Sum(c => c.Value), parts[0].Figure.Sentence, FarthestOfOneKind))
            {
                var distance = Distance(whole, parts);
                if (whole.Value < SmallestWhole || distance > (whole.Value < SmallestPlainWhole ? FarthestSmall : FarthestOfOneKind) || whole.Figure.Links.Count > 0 || !IsTotal(whole, parts)) continue;
                if (nearest is null || distance < Distance(nearest, parts)) nearest = whole;
            }

            if (nearest is not null) yield return Sums.Of(nearest, parts, selection: false);
            if (parts.Count < 3) continue;
            // "57 injured, 21 of them ... and 36": the total may stand first or last in the list itself.
            foreach (var whole in new[] { parts[0], parts[^1] })
            {
                var rest = parts.Where(c => !ReferenceEquals(c, whole)).ToList();
                if (whole.Value >= SmallestListedWhole && rest.Sum(c => c.Value) == whole.Value) yield return Sums.Of(whole, rest, selection: false);
            }
        }
    }

    private static int Distance(Claim whole, List<Claim> parts) => Math.Abs(whole.Figure.Sentence - parts[0].Figure.Sentence);

    // "5 dollars or 10 or even 15" is a choice, and what stands behind a semicolon another clause.
    private static bool AreListed(ArticleClaims article, List<Claim> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (article.Between(parts[i - 1], parts[i]) is { } between && (between.Contains(';', StringComparison.Ordinal) || between.StartsWith("or ", StringComparison.Ordinal) || between.EndsWith(" or", StringComparison.Ordinal) || between is "or" || between.Contains(" or ", StringComparison.Ordinal))) return false;
        }

        return true;
    }

    private static bool IsTotal(Claim whole, List<Claim> parts) =>
        !parts.Contains(whole)
        && (whole.Counterpart.Length == 0 || parts.TrueForAll(p => p.Figure.Counterpart == whole.Figure.Counterpart))
        && parts.TrueForAll(p => ArticleClaims.MeasuresSame(whole, p) && ArticleClaims.MayMeet(whole, p))
        && NameComparer.Compare(whole.Entity, parts[0].Entity) is NameMatch.Same or NameMatch.None or NameMatch.One;

    // "Three drivers and four guards": counts of other things, joined, against a count of what holds both.
    private static IEnumerable<Check> OfSeveralKinds(ArticleClaims article, IReadOnlyList<Claim> sentence)
    {
        for (var first = 0; first < sentence.Count - 1;)
        {
            var run = new List<Claim> { sentence[first] };
            while (first + run.Count < sentence.Count && Joined(article, run[^1], sentence[first + run.Count])) run.Add(sentence[first + run.Count]);
            first += run.Count;
            if (run.Count < 2) continue;
            foreach (var whole in article.PlainOf(UnitCode.Count, run.Sum(c => c.Value)))
            {
                if (!run.Contains(whole) && whole.Figure.Links.Count == 0 && HoldsKinds(article, whole, run)) yield return Sums.Of(whole, run, selection: false);
            }
        }
    }

    private static bool Joined(ArticleClaims article, Claim a, Claim b) =>
        IsPart(a) && IsPart(b) && a.Figure.Unit == UnitCode.Count && b.Figure.Unit == UnitCode.Count && a.Counted.Length > 0 && b.Counted.Length > 0
        && a.Period == b.Period && article.Between(a, b) is { } between && Array.IndexOf(Joints, between) >= 0;

    private static bool HoldsKinds(ArticleClaims article, Claim whole, List<Claim> parts)
    {
        if (whole.Value < SmallestWhole || !parts.TrueForAll(p => ArticleClaims.MayMeet(whole, p))) return false;
        if (IsListedBehind(article, whole, parts[0])) return true;
        var distance = Math.Abs(whole.Figure.Sentence - parts[0].Figure.Sentence);
        // What was done to the whole was done to each part: "seven officials arrested", "arrested three ... and four ...".
        if (NameComparer.Compare(whole.Entity, parts[0].Entity) != NameMatch.Other && distance <= Farthest
            && Array.Exists(whole.Indicator, w => w.Kind == WordKind.Content && parts.TrueForAll(p => NameComparer.Holds(p.Indicator, w.Hash))))
        {
            return true;
        }

        // "Eleven people" names no kind, and stands next to the list, of the same one on the same days.
        return whole.Value >= SmallestPlainWhole && distance == 1 && whole.Period is not null && whole.Period == parts[0].Period
            && Array.Exists(whole.Counted, w => w.Kind == WordKind.Generic && w.Weight > 0)
            && parts.TrueForAll(p => NameComparer.Compare(whole.Entity, p.Entity) == NameMatch.Same);
    }

    // "The seven boats she uses — three trawlers, two tugs and two ferries": the list stands behind its whole, set off, with no other number between.
    private static bool IsListedBehind(ArticleClaims article, Claim whole, Claim first) =>
        whole.Figure.Start < first.Figure.Start && article.Between(whole, first) is [.., '—' or '–' or '-' or ':' or '(' or ',']
        && !article.All.Any(c => c.Figure.Sentence == whole.Figure.Sentence && c.Figure.Start > whole.Figure.Start && c.Figure.Start < first.Figure.Start);

    private static bool IsPart(Claim claim) =>
        ArticleClaims.IsPlain(claim) && claim.Figure.Links.Count == 0 && (claim.Figure.Unit == UnitCode.Count || UnitCode.IsCurrency(claim.Figure.Unit));
}
