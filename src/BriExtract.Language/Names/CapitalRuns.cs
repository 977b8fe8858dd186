using BriExtract.Language.Tagging;

namespace BriExtract.Language.Names;

/// <summary>
/// Runs of capitalised words, with "of", "for" and "the" between them: what a name is, its last word says best, which
/// may stand far to the right: "Asian Infrastructure Investment Bank", "Ministry of Foreign Affairs".
/// </summary>
internal static class CapitalRuns
{
    private static readonly uint[] Joining = [.. new[] { "of", "for", "the", "de", "&" }.Select(word => WordForms.Hash(word))];

    /// <summary>For each word the first and the end of the run it stands in, by word; a word in none is a run by itself.</summary>
    /// <param name="forms">The sentence with <see cref="TaggerFeatures.Window"/> empty forms at each end.</param>
    /// <param name="runs">Receives the runs.</param>
    public static void Fill(ReadOnlySpan<WordForm> forms, Span<(int First, int End)> runs)
    {
        var words = forms[TaggerFeatures.Window..^TaggerFeatures.Window];
        for (var first = 0; first < words.Length;)
        {
            var end = first + 1;
            if (IsCapital(words[first])) end = End(words, end);
            runs[first..end].Fill((first, end));
            first = end;
        }
    }

    private static int End(ReadOnlySpan<WordForm> words, int end)
    {
        while (true)
        {
            var next = end;
            while (next < words.Length && next < end + 2 && Joining.AsSpan().Contains(words[next].Lower)) next++;
            if (next >= words.Length || !IsCapital(words[next])) return end;
            end = next + 1;
        }
    }

    private static bool IsCapital(in WordForm form) => (form.Shape & 1) == 1;
}
