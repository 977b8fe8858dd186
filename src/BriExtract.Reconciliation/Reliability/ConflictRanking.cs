using System.Globalization;
using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation.Reliability;

/// <summary>
/// Ranks conflicts by how often their sources are right across the dump, and proposes the likelier side. It hides nothing:
/// every conflict stays, with both statements, and a person's ruling stands above it.
/// </summary>
public sealed class ConflictRanking
{
    // Below so many facts that two sources or more state, an estimate rests on too little.
    private const int FewestShared = 200;
    private readonly Dictionary<ulong, (IReadOnlyList<SourceVote> Votes, int Likeliest)> _facts = [];
    private readonly Dictionary<string, double> _accuracy = new(StringComparer.Ordinal);

    private ConflictRanking(List<FactVotes> facts, string[] sources)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources) numbers.Add(source, numbers.Count);
        var questions = facts.ConvertAll(f => (IReadOnlyList<SourceClaim>)[.. f.Votes.Select(v => new SourceClaim(numbers[v.Source], v.Camp))]);
        var estimate = SourceReliability.Estimate(questions);
        for (var i = 0; i < facts.Count; i++) _facts[facts[i].Fact] = (facts[i].Votes, estimate.Likeliest[i]);
        foreach (var (source, number) in numbers) _accuracy.Add(source, estimate.Accuracy[number]);
    }

    /// <summary>The ranking of a dump; null where nobody asked for it and the dump is too small to tell.</summary>
    /// <param name="facts">The votes on facts that two sources or more state, in any order.</param>
    /// <param name="isWanted">True to estimate in any case, false never, null where there are enough sources.</param>
    /// <param name="fewestSources">From how many sources on, where nobody asked.</param>
    public static ConflictRanking? Of(List<FactVotes> facts, bool? isWanted, int fewestSources)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (isWanted == false) return null;
        string[] sources = [.. facts.SelectMany(f => f.Votes).Select(v => v.Source).Distinct().Order(StringComparer.Ordinal)];
        if (isWanted is null && (sources.Length < fewestSources || facts.Count < FewestShared)) return null;
        // Sums of many small numbers depend on their order; the order is that of the facts' ids.
        facts.Sort((a, b) => a.Fact.CompareTo(b.Fact));
        return new ConflictRanking(facts, sources);
    }

    /// <summary>The conflict with its weight by the better source of either side, and with what is proposed.</summary>
    /// <param name="conflict">As the fact gave it.</param>
    /// <param name="fact">Hash of its fact's id.</param>
    /// <param name="campA">The camp of <see cref="Conflict.FigureA"/>.</param>
    /// <param name="campB">The camp of <see cref="Conflict.FigureB"/>.</param>
    public Conflict Ranked(Conflict conflict, ulong fact, int campA, int campB)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        if (!_facts.TryGetValue(fact, out var known) || Best(known.Votes, campA) is not { } a || Best(known.Votes, campB) is not { } b) return conflict;
        var weight = Math.Round(conflict.Weight * (decimal)(_accuracy[a] * _accuracy[b]), 6);
        if (campA == campB || (known.Likeliest != campA && known.Likeliest != campB)) return conflict with { Weight = weight };
        var (side, better, other) = known.Likeliest == campA ? ("first", a, b) : ("second", b, a);
        var proposal = string.Create(CultureInfo.InvariantCulture, $"Proposed: the {side}; it is the likelier by what its sources state elsewhere ({better} is right in {_accuracy[better] * 100:0}% of what others state too, {other} in {_accuracy[other] * 100:0}%).");
        return conflict with { Weight = weight, Explanation = $"{conflict.Explanation} {proposal}" };
    }

    // The source of a camp that is right most often; of equals the first by name.
    private string? Best(IReadOnlyList<SourceVote> votes, int camp) =>
        votes.Where(v => v.Camp == camp).Select(v => v.Source).OrderByDescending(s => _accuracy[s]).ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>What sources state of one fact.</summary>
/// <param name="Fact">Hash of the fact's id.</param>
/// <param name="Votes">One a source, the earliest published first.</param>
public sealed record FactVotes(ulong Fact, IReadOnlyList<SourceVote> Votes);

/// <summary>What one source states of a fact.</summary>
/// <param name="Source">The outlet.</param>
/// <param name="Camp">Number of the value: statements that agree share it.</param>
public readonly record struct SourceVote(string Source, int Camp);
