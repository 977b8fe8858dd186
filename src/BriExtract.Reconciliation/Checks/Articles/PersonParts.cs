using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// People told apart by sex or age against how many they are: "seven people died"; "five men and two women". Men and women, adults and
/// children are all there are, so small numbers count too; still the list may leave some out, and it is offered if it adds up.
/// </summary>
internal sealed class PersonParts : IArticleRule
{
    private const int Farthest = 4;
    private const int FarthestSmall = 2;

    // Fewer than these are met with everywhere.
    private const decimal Small = 5;
    private static readonly string[] Joints = ["and", ",", ", and", "as well as", ", as well as", "plus", "and just", "but", "and only", "to"];
    private static readonly uint[] Male = [Fnv.Hash("man"), Fnv.Hash("male"), Fnv.Hash("boy")];
    private static readonly uint[] Female = [Fnv.Hash("woman"), Fnv.Hash("female"), Fnv.Hash("girl")];
    private static readonly uint[] Young = [Fnv.Hash("child"), Fnv.Hash("minor"), Fnv.Hash("teenager"), Fnv.Hash("infant")];
    private static readonly uint Grown = Fnv.Hash("adult");
    private static readonly uint[] Cases = [Fnv.Hash("case"), Fnv.Hash("patient"), Fnv.Hash("death"), Fnv.Hash("injury"), Fnv.Hash("member"), Fnv.Hash("body"), Fnv.Hash("candidate"), Fnv.Hash("player"), Fnv.Hash("athlete"), Fnv.Hash("worker")];

    [Flags]
    private enum Kinds
    {
        None = 0,
        Male = 1,
        Female = 2,
        Young = 4,
        Grown = 8,
    }

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var sentence in article.Sentences)
        {
            for (var first = 0; first + 1 < sentence.Count; first++)
            {
                var kinds = KindsOf(sentence[first]);
                if (kinds == Kinds.None) continue;
                var end = first + 1;
                while (end < sentence.Count && KindsOf(sentence[end]) is var kind and not Kinds.None && article.Between(sentence[end - 1], sentence[end]) is { } between && Array.IndexOf(Joints, between) >= 0)
                {
                    kinds |= kind;
                    end++;
                }

                if (end - first > 1 && IsAll(kinds))
                {
                    var parts = sentence.Skip(first).Take(end - first).ToList();
                    if (WholeOf(article, parts) is { } whole) yield return Sums.Of(whole, parts, selection: false);
                }

                first = end - 1;
            }
        }
    }

    private static bool IsAll(Kinds kinds) => (kinds & (Kinds.Male | Kinds.Female)) == (Kinds.Male | Kinds.Female) || (kinds & (Kinds.Young | Kinds.Grown)) == (Kinds.Young | Kinds.Grown);

    private static Kinds KindsOf(Claim claim)
    {
        if (claim.Figure is not { Role: Role.Level, Bound: Bound.Exact or Bound.About, High: null, Unit: UnitCode.Count } || !ArticleClaims.IsReckonable(claim)) return Kinds.None;
        foreach (var word in claim.Counted)
        {
            if (Array.IndexOf(Male, word.Hash) >= 0) return Kinds.Male;
            if (Array.IndexOf(Female, word.Hash) >= 0) return Kinds.Female;
            if (Array.IndexOf(Young, word.Hash) >= 0) return Kinds.Young;
            if (word.Hash == Grown) return Kinds.Grown;
        }

        return Kinds.None;
    }

    // The nearest number of people that is their sum; of two as near, the first.
    private static Claim? WholeOf(ArticleClaims article, List<Claim> parts)
    {
        Claim? nearest = null;
        foreach (var claim in article.PlainNear(UnitCode.Count, parts.Sum(p => p.Value), parts[0].Figure.Sentence, Farthest))
        {
            var distance = Math.Abs(claim.Figure.Sentence - parts[0].Figure.Sentence);
            if (distance > (claim.Value < Small ? FarthestSmall : Farthest) || parts.Contains(claim) || KindsOf(claim) != Kinds.None || !CountsPeople(claim) || !parts.TrueForAll(p => ArticleClaims.MayMeet(claim, p) && !IsOtherHarm(claim, p))) continue;
            if (nearest is null || distance < Math.Abs(nearest.Figure.Sentence - parts[0].Figure.Sentence)) nearest = claim;
        }

        return nearest;
    }

    // Seven hurt, and four men and three women arrested
    private static bool IsOtherHarm(Claim a, Claim b)
    {
        var harmed = false;
        foreach (var word in a.Indicator)
        {
            if (word.Sense != WordSense.Harm) continue;
            if (NameComparer.Holds(b.Indicator, word.Hash)) return false;
            harmed = true;
        }

        return harmed && Array.Exists(b.Indicator, w => w.Sense == WordSense.Harm);
    }

    private static bool CountsPeople(Claim claim) =>
        Array.Exists(claim.Counted, w => w.Sense == WordSense.Person || Array.IndexOf(Cases, w.Hash) >= 0) || claim.Names.TellsHarmToPersons;
}
