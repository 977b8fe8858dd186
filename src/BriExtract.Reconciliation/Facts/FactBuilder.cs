using System.Collections.Frozen;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Independence;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Reliability;

namespace BriExtract.Reconciliation.Facts;

/// <summary>Makes a fact of the claims that state it: value, interval, verdict, and the pairs that cannot both hold.</summary>
public sealed class FactBuilder(AgreementRules agreement, PairComparer comparer, PairScorer scorer, Origins origins, ConflictBuilder conflicts)
{
    /// <summary>The fact of a group of claims.</summary>
    /// <param name="claims">In the order of <see cref="Claim.InOrder"/>.</param>
    /// <param name="keep">Id of the figure that a person ruled right, and of the decision; null where nobody did.</param>
    public BuiltFact Build(IReadOnlyList<Claim> claims, Decision? keep = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 1) return Single(claims[0]);
        var camps = Camps(claims);
        var origin = origins.Of(claims);
        var chosen = Chosen(claims, camps, origin, keep);
        var best = Representative(chosen.Select(i => claims[i]), keep?.Figures[0]);
        var independent = chosen.Select(i => origin[i]).Distinct().Count();
        var articles = claims.Select(c => c.Figure.ArticleId).Distinct().Order(StringComparer.Ordinal).ToArray();
        string[] ids = [.. claims.Select(c => c.Id).Order(StringComparer.Ordinal)];
        var id = StableId.Beside(ids[0], "fact", ids);
        var found = conflicts.Build(id, claims, keep);
        var fact = new Fact
        {
            FactId = id,
            Indicator = best.Figure.Indicator,
            Entity = best.Figure.Entity ?? claims.Select(c => c.Figure.Entity).FirstOrDefault(e => e is not null),
            Counterpart = best.Figure.Counterpart ?? claims.Select(c => c.Figure.Counterpart).FirstOrDefault(e => e is not null),
            Role = best.Figure.Role,
            Unit = best.Figure.Unit,
            Counted = best.Figure.Counted ?? claims.Select(c => c.Figure.Counted).FirstOrDefault(c => c is not null),
            Period = best.Period ?? claims.Select(c => c.Period).FirstOrDefault(p => p is not null),
            Value = best.Figure.Value,
            High = best.Figure.High,
            Allowed = Common(chosen.Select(i => claims[i]), best),
            Verdict = keep is not null && found.Count > 0 ? Verdict.Decided
                : found.Count > 0 ? Verdict.Conflicting
                : independent > 1 ? Verdict.Corroborated
                : Verdict.Repeated,
            Figures = [.. claims.Select(c => c.Id)],
            Articles = articles,
            IndependentSources = independent,
            Explanation = Explain(claims, best),
        };
        return new BuiltFact(fact, best, claims, found) { Votes = Votes(claims, camps), Camps = found.Count == 0 ? FrozenDictionary<string, int>.Empty : CampOf(claims, camps) };
    }

    // Most facts: nobody else states them.
    private static BuiltFact Single(Claim claim)
    {
        var figure = claim.Figure;
        var fact = new Fact
        {
            FactId = StableId.Beside(claim.Id, "fact", claim.Id),
            Indicator = figure.Indicator,
            Entity = figure.Entity,
            Counterpart = figure.Counterpart,
            Role = figure.Role,
            Unit = figure.Unit,
            Counted = figure.Counted,
            Period = figure.Period,
            Value = figure.Value,
            High = figure.High,
            Allowed = figure.Allowed,
            Verdict = Verdict.Single,
            Figures = [claim.Id],
            Articles = [figure.ArticleId],
            IndependentSources = 1,
        };
        return new BuiltFact(fact, claim, [claim], []);
    }

    // What each source said first; nothing where fewer than two did.
    private static List<SourceVote> Votes(IReadOnlyList<Claim> claims, List<List<int>> camps)
    {
        var first = new Dictionary<string, (Claim Claim, int Camp)>(StringComparer.Ordinal);
        for (var camp = 0; camp < camps.Count; camp++)
        {
            foreach (var i in camps[camp])
            {
                if (claims[i].Article.Source is not { } source) continue;
                if (!first.TryGetValue(source, out var known) || InTime(claims[i], known.Claim) < 0) first[source] = (claims[i], camp);
            }
        }

        if (first.Count < 2) return [];
        return [.. first.OrderBy(f => f.Value.Claim, Comparer<Claim>.Create(InTime)).Select(f => new SourceVote(f.Key, f.Value.Camp))];
    }

    private static int InTime(Claim a, Claim b)
    {
        var byDay = (a.Article.Published ?? DateOnly.MaxValue).CompareTo(b.Article.Published ?? DateOnly.MaxValue);
        return byDay != 0 ? byDay : Claim.InOrder(a, b);
    }

    private static Dictionary<string, int> CampOf(IReadOnlyList<Claim> claims, List<List<int>> camps)
    {
        var campOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var camp = 0; camp < camps.Count; camp++)
        {
            foreach (var i in camps[camp]) campOf[claims[i].Id] = camp;
        }

        return campOf;
    }

    // Claims that all agree stand in one camp; the first camp with which a claim fully agrees takes it, the most exact
    // statements choosing first.
    private List<List<int>> Camps(IReadOnlyList<Claim> claims)
    {
        var camps = new List<List<int>>();
        foreach (var i in Enumerable.Range(0, claims.Count).OrderBy(i => RelativeWidth(claims[i])).ThenBy(i => i))
        {
            var camp = camps.Find(c => c.TrueForAll(j => agreement.Compare(claims[j], claims[i]) != ValueMatch.Disagree));
            if (camp is null) camps.Add([i]);
            else camp.Add(i);
        }

        return camps;
    }

    // The camp with the most independent sources; of equals the one with the newest article, then the first.
    private static List<int> Chosen(IReadOnlyList<Claim> claims, List<List<int>> camps, int[] origin, Decision? keep)
    {
        if (keep is not null && camps.Find(c => c.Exists(i => claims[i].Id == keep.Figures[0])) is { } ruled) return ruled;
        return camps
            .OrderByDescending(c => c.Select(i => origin[i]).Distinct().Count())
            .ThenByDescending(c => c.Max(i => claims[i].Article.Published ?? DateOnly.MinValue))
            .ThenBy(c => c.Min())
            .First();
    }

    private static Claim Representative(IEnumerable<Claim> camp, string? kept) => camp
        .OrderBy(c => c.Id == kept ? 0 : 1)
        .ThenBy(c => c.Figure.Status)
        .ThenBy(RelativeWidth)
        .ThenBy(c => c.Period is null ? 1 : 0)
        .ThenBy(c => c.Figure.Bound == Bound.Exact ? 0 : 1)
        .ThenByDescending(c => Named(c.Figure))
        .ThenByDescending(c => c.Figure.Confidence)
        .ThenBy(c => c, Comparer<Claim>.Create(Claim.InOrder))
        .First();

    private static int Named(Figure figure) =>
        (figure.Indicator is null ? 0 : 1) + (figure.Entity is null ? 0 : 1) + (figure.Counterpart is null ? 0 : 1) + (figure.Period is null ? 0 : 1);

    internal static decimal RelativeWidth(Claim claim)
    {
        if (claim.Allowed is not { Lower: { } lower, Upper: { } upper }) return decimal.MaxValue;
        return claim.Value == 0 ? upper - lower : Intervals.Divide(upper - lower, Math.Abs(claim.Value)) ?? decimal.MaxValue;
    }

    // What all that agree allow, in the representative's unit; another currency says nothing finer than its rate allows,
    // so only statements in the same unit narrow it.
    private static Interval Common(IEnumerable<Claim> camp, Claim best)
    {
        var common = best.Figure.Allowed;
        foreach (var claim in camp)
        {
            if (claim.Figure.Unit == best.Figure.Unit && common.Overlaps(claim.Figure.Allowed)) common = common.Intersect(claim.Figure.Allowed);
        }

        return common;
    }

    private string Explain(IReadOnlyList<Claim> claims, Claim best)
    {
        var reasons = new List<string>();
        foreach (var claim in claims)
        {
            if (ReferenceEquals(claim, best)) continue;
            if (reasons.Count == MostReasons)
            {
                reasons.Add($"and {claims.Count - 1 - MostReasons} more");
                break;
            }

            reasons.Add($"\"{claim.Figure.Quote}\": {scorer.Explain(comparer.Compare(best, claim))}");
        }

        return $"With \"{best.Figure.Quote}\" were joined {string.Join("; ", reasons)}";
    }

    private const int MostReasons = 6;
}

/// <summary>A fact with what it was built from.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Best">The claim that stands for it.</param>
/// <param name="Claims">All claims that state it.</param>
/// <param name="Conflicts">Pairs of them that cannot both hold.</param>
public sealed record BuiltFact(Fact Fact, Claim Best, IReadOnlyList<Claim> Claims, IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>What each source said first, the earliest first; empty where fewer than two sources state it.</summary>
    public IReadOnlyList<SourceVote> Votes { get; init; } = [];

    /// <summary>The camp of each figure, by its id; empty where there is no conflict.</summary>
    public IReadOnlyDictionary<string, int> Camps { get; init; } = FrozenDictionary<string, int>.Empty;
}
