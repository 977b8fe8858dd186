using System.Collections;
using System.Runtime.InteropServices;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Reliability;

/// <summary>What sources state of all facts that two or more state, in some twenty bytes a fact and eight a vote.</summary>
public sealed class SourceVotes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(ulong Fact, int First, int Count)> _facts = [];
    private readonly List<SourceClaim> _votes = [];

    /// <summary>Facts added.</summary>
    public int Count => _facts.Count;

    /// <summary>Sources that voted on any of them, in no fixed order until <see cref="Settle"/>.</summary>
    public int SourceCount => _numbers.Count;

    /// <summary>Adds a fact; one that fewer than two sources state tells nothing and is left out. One thread at a time.</summary>
    /// <param name="factId">The fact.</param>
    /// <param name="votes">One a source, the earliest published first.</param>
    public void Add(string factId, IReadOnlyList<SourceVote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Count < 2) return;
        _facts.Add((Fnv.Hash64(factId), _votes.Count, votes.Count));
        foreach (var vote in votes)
        {
            if (!_numbers.TryGetValue(vote.Source, out var number)) _numbers.Add(vote.Source, number = _numbers.Count);
            _votes.Add(new SourceClaim(number, vote.Camp));
        }
    }

    /// <summary>Puts sources in the order of their names and facts in that of their ids' hashes: sums of many small numbers depend on the order.</summary>
    /// <returns>The names of the sources, by number.</returns>
    internal string[] Settle()
    {
        string[] names = [.. _numbers.Keys.Order(StringComparer.Ordinal)];
        var moved = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            moved[_numbers[names[i]]] = i;
            _numbers[names[i]] = i;
        }

        foreach (ref var vote in CollectionsMarshal.AsSpan(_votes)) vote = vote with { Source = moved[vote.Source] };
        _facts.Sort((a, b) => a.Fact.CompareTo(b.Fact));
        return names;
    }

    /// <summary>The votes of each fact, as questions to estimate from.</summary>
    internal IReadOnlyList<IReadOnlyList<SourceClaim>> Questions() => new Asked(this);

    /// <summary>The place of a fact among the questions; -1 where nobody voted on it.</summary>
    internal int PlaceOf(string factId)
    {
        var hash = Fnv.Hash64(factId);
        var (low, high) = (0, _facts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_facts[middle].Fact == hash) return middle;
            if (_facts[middle].Fact < hash) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private sealed class Asked(SourceVotes all) : IReadOnlyList<IReadOnlyList<SourceClaim>>
    {
        public int Count => all._facts.Count;

        public IReadOnlyList<SourceClaim> this[int index] => all._votes.GetRange(all._facts[index].First, all._facts[index].Count);

        public IEnumerator<IReadOnlyList<SourceClaim>> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>What one source states of a fact.</summary>
/// <param name="Source">The outlet.</param>
/// <param name="Camp">Number of the value: statements that agree share it.</param>
public readonly record struct SourceVote(string Source, int Camp);
