using BriExtract.Reconciliation.Reliability;

namespace BriExtract.Evaluation.Truth;

/// <summary>Published ways of choosing between claims, written from their papers, to compare with.</summary>
internal static class Baselines
{
    private const int Rounds = 10;

    /// <summary>The value that most sources state; of equals the one stated first.</summary>
    public static int[] MostFrequent(ClaimSet set) => [.. set.Questions.Select(claims =>
        claims.GroupBy(c => c.Value).OrderByDescending(g => g.Count()).Select(g => g.Key).First())];

    /// <summary>ACCU of Dong, Berti-Equille and Srivastava (VLDB 2009), without its copy detection: ten false values, first guess 0.8.</summary>
    public static int[] Accu(ClaimSet set)
    {
        const double falseValues = 10;
        var accuracy = Enumerable.Repeat(0.8, set.Sources).ToArray();
        var chosen = new int[set.Questions.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var (credit, asked) = (new double[set.Sources], new double[set.Sources]);
            for (var q = 0; q < chosen.Length; q++)
            {
                var votes = Votes(set.Questions[q], s => Math.Log(falseValues * accuracy[s] / (1 - accuracy[s])));
                var most = votes.Values.Max();
                var total = votes.Values.Sum(v => Math.Exp(v - most)) + (Math.Max(0, falseValues + 1 - votes.Count) * Math.Exp(-most));
                foreach (var claim in set.Questions[q])
                {
                    credit[claim.Source] += Math.Exp(votes[claim.Value] - most) / total;
                    asked[claim.Source]++;
                }

                chosen[q] = First(set.Questions[q], votes);
            }

            for (var s = 0; s < accuracy.Length; s++) accuracy[s] = Math.Clamp(credit[s] / asked[s], 0.01, 0.99);
        }

        return chosen;
    }

    /// <summary>TruthFinder of Yin, Han and Yu (KDD 2007): dampening 0.3, first trust 0.9.</summary>
    /// <param name="set">The claims.</param>
    /// <param name="implication">What near numbers support one another by; 0.5 in the paper, 0 for claims that only agree or not.</param>
    public static int[] TruthFinder(ClaimSet set, double implication)
    {
        const double dampening = 0.3;
        var numbers = set.Numbers();
        var trust = Enumerable.Repeat(0.9, set.Sources).ToArray();
        var chosen = new int[set.Questions.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var (sum, count) = (new double[set.Sources], new int[set.Sources]);
            for (var q = 0; q < chosen.Length; q++)
            {
                var scores = Votes(set.Questions[q], s => -Math.Log(1 - Math.Min(trust[s], 0.999999)));
                var confidence = new Dictionary<int, double>();
                foreach (var (value, score) in scores)
                {
                    var adjusted = score;
                    foreach (var (other, support) in scores)
                    {
                        if (other != value) adjusted += implication * support * Implies(numbers[other], numbers[value]);
                    }

                    confidence[value] = 1 / (1 + Math.Exp(-dampening * adjusted));
                }

                foreach (var claim in set.Questions[q])
                {
                    sum[claim.Source] += confidence[claim.Value];
                    count[claim.Source]++;
                }

                chosen[q] = First(set.Questions[q], confidence);
            }

            for (var s = 0; s < trust.Length; s++) trust[s] = sum[s] / count[s];
        }

        return chosen;
    }

    // Closeness less a base similarity of one half, so that far values speak against each other.
    private static double Implies(double from, double to) =>
        double.IsNaN(from) || double.IsNaN(to) ? 0 : Math.Exp(-Math.Abs(from - to) / Math.Max(Math.Abs(to), 1e-9)) - 0.5;

    private static Dictionary<int, double> Votes(IReadOnlyList<SourceClaim> claims, Func<int, double> weight)
    {
        var votes = new Dictionary<int, double>();
        foreach (var claim in claims) votes[claim.Value] = votes.GetValueOrDefault(claim.Value) + weight(claim.Source);
        return votes;
    }

    private static int First(IReadOnlyList<SourceClaim> claims, Dictionary<int, double> votes)
    {
        var most = votes.Values.Max();
        return claims.First(c => votes[c.Value] >= most).Value;
    }
}
