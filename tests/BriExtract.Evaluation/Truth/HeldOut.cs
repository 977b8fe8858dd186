using System.Globalization;
using BriExtract.Reconciliation.Reliability;

namespace BriExtract.Evaluation.Truth;

/// <summary>
/// An account without looking at the answers: the variant of the estimate is chosen by half of the keys whose truth is
/// known and scored on the other half, and the other way round. Claims of all keys are read either way, for they carry no
/// truth; the halves are by the number of the key.
/// </summary>
internal static class HeldOut
{
    private static readonly double[] RepeatedLess = [0, 0.25, 0.5, 0.75];
    private static readonly double[] AverageWeight = [0, 1, 5];

    /// <summary>Prints what was chosen on each half and how it did on the other, beside what is used and the most frequent value.</summary>
    public static void Print(ClaimSet set, TextWriter output)
    {
        var variants = RepeatedLess
            .SelectMany(r => AverageWeight, (r, a) => new ReliabilitySettings { RepeatedLess = r, AverageWeight = a })
            .Select(s => (Settings: s, Chosen: SourceReliability.Estimate(set.Questions, s).Likeliest))
            .ToList();
        var used = SourceReliability.Estimate(set.Questions).Likeliest;
        var frequent = Baselines.MostFrequent(set);
        var total = (Chosen: 0, Used: 0, Frequent: 0);
        foreach (var half in (int[])[0, 1])
        {
            List<(int Question, int Value)> seen = [.. set.Truth.Where(t => t.Question % 2 == half)], unseen = [.. set.Truth.Where(t => t.Question % 2 != half)];
            // Of equals the one nearest to no discount at all.
            var best = variants.OrderByDescending(v => Right(seen, v.Chosen)).ThenBy(v => v.Settings.RepeatedLess).ThenBy(v => v.Settings.AverageWeight).First();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  chosen on {seen.Count} keys (repetitions count {1 - best.Settings.RepeatedLess:0.00}, average weighs {best.Settings.AverageWeight:0}): {Share(seen, best.Chosen)} there, {Share(unseen, best.Chosen)} on the other {unseen.Count}"));
            total = (total.Chosen + Right(unseen, best.Chosen), total.Used + Right(unseen, used), total.Frequent + Right(unseen, frequent));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  held out, both halves: chosen {(double)total.Chosen / set.Truth.Count:0.0000}, as used {(double)total.Used / set.Truth.Count:0.0000}, most frequent value {(double)total.Frequent / set.Truth.Count:0.0000}"));
    }

    private static int Right(List<(int Question, int Value)> truth, IReadOnlyList<int> chosen) => truth.Count(t => chosen[t.Question] == t.Value);

    private static string Share(List<(int Question, int Value)> truth, IReadOnlyList<int> chosen) =>
        (truth.Count == 0 ? 0 : (double)Right(truth, chosen) / truth.Count).ToString("0.0000", CultureInfo.InvariantCulture);
}
