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
    private readonly IReadOnlyList<IReadOnlyList<SourceClaim>> _questions;
    private readonly ReliabilityEstimate _estimate;
    private readonly SourceVotes _votes;
    private readonly string[] _sources;

    private ConflictRanking(SourceVotes votes)
    {
        _votes = votes;
        _sources = votes.Settle();
        _questions = votes.Questions();
        _estimate = SourceReliability.Estimate(_questions);
    }

    /// <summary>The ranking of a dump; null where nobody asked for it and the dump is too small to tell.</summary>
    /// <param name="votes">The votes on facts that two sources or more state.</param>
    /// <param name="isWanted">True to estimate in any case, false never, null where there are enough sources.</param>
    /// <param name="fewestSources">From how many sources on, where nobody asked.</param>
    public static ConflictRanking? Of(SourceVotes votes, bool? isWanted, int fewestSources)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (isWanted == false) return null;
        return isWanted is null && (votes.SourceCount < fewestSources || votes.Count < FewestShared) ? null : new ConflictRanking(votes);
    }

    /// <summary>The conflict with its weight by the better source of either side, and with what is proposed.</summary>
    /// <param name="conflict">As the fact gave it.</param>
    /// <param name="campA">The camp of <see cref="Conflict.FigureA"/>.</param>
    /// <param name="campB">The camp of <see cref="Conflict.FigureB"/>.</param>
    public Conflict Ranked(Conflict conflict, int campA, int campB)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var place = _votes.PlaceOf(conflict.FactId);
        if (place < 0 || Best(_questions[place], campA) is not { } a || Best(_questions[place], campB) is not { } b) return conflict;
        var (first, second) = (_estimate.Accuracy[a], _estimate.Accuracy[b]);
        var weight = Math.Round(conflict.Weight * (decimal)(first * second), 6);
        var likeliest = _estimate.Likeliest[place];
        if (campA == campB || (likeliest != campA && likeliest != campB)) return conflict with { Weight = weight };
        var (side, better, other) = likeliest == campA ? ("first", a, b) : ("second", b, a);
        var proposal = string.Create(CultureInfo.InvariantCulture, $"Proposed: the {side}; it is the likelier by what its sources state elsewhere ({_sources[better]} is right in {_estimate.Accuracy[better] * 100:0}% of what others state too, {_sources[other]} in {_estimate.Accuracy[other] * 100:0}%).");
        return conflict with { Weight = weight, Explanation = $"{conflict.Explanation} {proposal}" };
    }

    // The source of a camp that is right most often; of equals the first by name, which is that of the least number.
    private int? Best(IReadOnlyList<SourceClaim> votes, int camp) =>
        votes.Where(v => v.Value == camp).Select(v => (int?)v.Source).OrderByDescending(s => _estimate.Accuracy[s!.Value]).ThenBy(s => s).FirstOrDefault();
}
