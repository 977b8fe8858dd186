namespace BriExtract.Reconciliation.Reliability;

/// <summary>
/// Estimates how often each source is right and which of several values is, from nothing but who states what: a source is
/// good that states probable values, a value is probable that good sources state (expectation maximisation over the model
/// of ACCU; Dong, Berti-Equille and Srivastava 2009). Copying is discounted without having to be proved: who repeats what
/// another has stated before counts half, for news copies forward in time.
/// </summary>
public static class SourceReliability
{
    private const int Rounds = 10;
    private const double FirstGuess = 0.8;
    private const double Least = 0.01;
    private const double Most = 0.99;

    // False values that a statement could have had instead.
    private const double FalseValues = 10;

    /// <summary>Estimates from claims.</summary>
    /// <param name="questions">For each question the claims on it, the earliest first; one a source.</param>
    /// <param name="settings">What may be weighed otherwise; null for what is used.</param>
    public static ReliabilityEstimate Estimate(IReadOnlyList<IReadOnlyList<SourceClaim>> questions, ReliabilitySettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        settings ??= new ReliabilitySettings();
        var sources = 1 + (questions.SelectMany(q => q).Select(c => (int?)c.Source).Max() ?? -1);
        var accuracy = new double[sources];
        Array.Fill(accuracy, FirstGuess);
        var likeliest = new int[questions.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var (credit, asked) = (new double[sources], new double[sources]);
            for (var q = 0; q < questions.Count; q++) likeliest[q] = Weigh(questions[q], accuracy, credit, asked, settings.RepeatedLess);
            var (all, count) = (credit.Sum(), asked.Sum());
            var average = count == 0 ? FirstGuess : all / count;
            for (var s = 0; s < sources; s++) accuracy[s] = Math.Clamp(Accuracy(credit[s] + (settings.AverageWeight * average), asked[s] + settings.AverageWeight), Least, Most);
        }

        return new ReliabilityEstimate(likeliest, accuracy);
    }

    private static double Accuracy(double credit, double asked) => asked > 0 ? credit / asked : FirstGuess;

    // The likeliest value of a question; its claims give their sources credit by how likely they are. A question that one
    // source alone answers tells nothing of it.
    private static int Weigh(IReadOnlyList<SourceClaim> claims, double[] accuracy, double[] credit, double[] asked, double repeatedLess)
    {
        if (claims.Count == 0) return -1;
        if (claims.Count == 1) return claims[0].Value;
        var votes = new List<(int Value, double Log)>();
        foreach (var claim in claims)
        {
            var log = Math.Log(FalseValues * accuracy[claim.Source] / (1 - accuracy[claim.Source]));
            var at = votes.FindIndex(v => v.Value == claim.Value);
            if (at < 0) votes.Add((claim.Value, log));
            else votes[at] = (claim.Value, votes[at].Log + (log * (1 - repeatedLess)));
        }

        var greatest = votes.Max(v => v.Log);
        var total = votes.Sum(v => Math.Exp(v.Log - greatest)) + (Math.Max(0, FalseValues + 1 - votes.Count) * Math.Exp(-greatest));
        foreach (var claim in claims)
        {
            credit[claim.Source] += Math.Exp(votes.Find(v => v.Value == claim.Value).Log - greatest) / total;
            asked[claim.Source]++;
        }

        return votes.Find(v => v.Log == greatest).Value;
    }
}

/// <summary>What may be weighed otherwise in the estimate.</summary>
public sealed record ReliabilitySettings
{
    /// <summary>What a repetition counts less than a statement that nobody made before, 0 to 1.</summary>
    public double RepeatedLess { get; init; } = 0.5;

    /// <summary>How many comparisons a source is taken for an average one for, until it has been compared itself.</summary>
    public double AverageWeight { get; init; } = 1;
}

/// <summary>One source's answer to a question.</summary>
/// <param name="Source">Number of the source, from 0.</param>
/// <param name="Value">Number of the value: claims that agree share it.</param>
public readonly record struct SourceClaim(int Source, int Value);

/// <summary>What was estimated.</summary>
/// <param name="Likeliest">For each question the number of the likeliest value; -1 where nobody answers.</param>
/// <param name="Accuracy">For each source how often it is right, 0.01 to 0.99.</param>
public sealed record ReliabilityEstimate(IReadOnlyList<int> Likeliest, IReadOnlyList<double> Accuracy);
