using System.Globalization;
using System.Numerics;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Periods;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>
/// The trained weights of <c>period-weights.tsv</c>: a conditional logit (McFadden 1974), in which each candidate's score is the sum
/// of the weights of its source with each of its cues, and a period's probability is that of its candidates together.
/// </summary>
public sealed class PeriodWeights
{
    private const string File = "period-weights.tsv";
    private const int Cues = 64;

    private readonly double[] _weights;

    /// <summary>Takes weights by source and cue.</summary>
    public PeriodWeights(IEnumerable<(PeriodSource Source, PeriodCue Cue, double Weight)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _weights = new double[Enum.GetValues<PeriodSource>().Length * Cues];
        foreach (var (source, cue, weight) in rows) _weights[Index(source, cue)] = weight;
    }

    /// <summary>The embedded weights.</summary>
    public static PeriodWeights Default { get; } = new(Load());

    /// <summary>The score of a candidate: natural logarithm of its odds, up to what all candidates of a figure share.</summary>
    public double Score(in PeriodCandidate candidate)
    {
        var score = 0.0;
        for (var bits = candidate.Cues.Bits; bits != 0; bits &= bits - 1) score += _weights[((int)candidate.Source * Cues) + BitOperations.TrailingZeroCount(bits)];
        return score;
    }

    /// <summary>The likeliest candidate: of the period whose candidates together are likeliest, the one that counts most; the earlier one where two are equal.</summary>
    public PeriodCandidate Best(IReadOnlyList<PeriodCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        Span<double> scores = stackalloc double[candidates.Count], odds = stackalloc double[candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(candidates[i]);
            odds[i] = Math.Exp(scores[i]);
        }

        var best = 0;
        var most = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            var together = Together(candidates, odds, candidates[i].Period);
            if (together > most || (together == most && scores[i] > scores[best])) (best, most) = (i, together);
        }

        return candidates[best];
    }

    private static double Together(IReadOnlyList<PeriodCandidate> candidates, ReadOnlySpan<double> odds, Period? period)
    {
        var sum = 0.0;
        for (var i = 0; i < odds.Length; i++)
        {
            if (candidates[i].Period == period) sum += odds[i];
        }

        return sum;
    }

    private static int Index(PeriodSource source, PeriodCue cue) => ((int)source * Cues) + (int)cue;

    private static IEnumerable<(PeriodSource, PeriodCue, double)> Load()
    {
        foreach (var row in LexiconTable.Load(typeof(PeriodWeights).Assembly, File).Rows)
            yield return (Enum.Parse<PeriodSource>(row["source"]), Enum.Parse<PeriodCue>(row["cue"]), double.Parse(row["weight"], CultureInfo.InvariantCulture));
    }
}
