using System.Globalization;

namespace BriExtract.Evaluation.ArticleExtraction;

/// <summary>How far two texts share their runs of four words: the measure of the article extraction benchmark.</summary>
/// <param name="Shared">Shingles in both, counted as often as both have them.</param>
/// <param name="Predicted">Shingles of the text found.</param>
/// <param name="Wanted">Shingles of the true text.</param>
internal readonly record struct ShingleScore(int Shared, int Predicted, int Wanted)
{
    private const int Words = 4;

    public double Precision => Predicted == 0 ? (Wanted == 0 ? 1 : 0) : Shared / (double)Predicted;

    public double Recall => Wanted == 0 ? (Predicted == 0 ? 1 : 0) : Shared / (double)Wanted;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ShingleScore Of(string wanted, string predicted)
    {
        var (truth, found) = (Shingles(wanted), Shingles(predicted));
        var shared = truth.Sum(shingle => Math.Min(shingle.Value, found.GetValueOrDefault(shingle.Key)));
        return new ShingleScore(shared, found.Values.Sum(), truth.Values.Sum());
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Tokens(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - Words + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            if (shingle.Length > 0) counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    // What \w means to the benchmark: letters, digits of any kind and the low line.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (text[i] == '_' || char.IsLetterOrDigit(text[i])
                || char.GetUnicodeCategory(text[i]) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            tokens.Add(text[start..i]);
            start = -1;
        }

        return tokens;
    }
}
