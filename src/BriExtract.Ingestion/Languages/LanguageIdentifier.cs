using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Ingestion.Languages;

/// <summary>Identifies the language of a text by the script of its letters and, where languages share one, by their function words.</summary>
/// <remarks>Function words make up a third to a half of running text in most of these languages, so a few sentences are enough (Grefenstette 1995 compares the method with trigrams).</remarks>
public sealed class LanguageIdentifier
{
    // The beginning of a text shows its language; an article does not change it.
    private const int SampleLength = 4000;

    // Below this there is no telling: a headline, a table.
    private const int FewestLetters = 40;
    private const double LeastShare = 0.12;

    // No function word is longer.
    private const int LongestWord = 16;

    private readonly string[] _languages;
    private readonly int _longest;
    private readonly Dictionary<string, List<int>> _byScript = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, (int Language, double Weight)[]> _words;

    private LanguageIdentifier(LexiconTable table)
    {
        _languages = [.. table.Rows.Select(row => row["language"])];
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var script = table.Rows[i]["script"] is { Length: > 0 } named ? named : "Latin";
            if (!_byScript.TryGetValue(script, out var list)) _byScript[script] = list = [];
            list.Add(i);
            foreach (var word in table.Rows[i]["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.TryGetValue(word, out var languages)) words[word] = languages = [];
                languages.Add(i);
            }
        }

        _longest = Math.Min(LongestWord, words.Keys.Max(word => word.Length));
        // A word of many languages says little about which: each gets its share of it.
        _words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(language => (language, 0.5 + (0.5 / pair.Value.Count))).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Loads <c>languages.tsv</c>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static LanguageIdentifier Load(string? extendFrom = null) =>
        new(LexiconTable.Load(typeof(LanguageIdentifier).Assembly, "languages.tsv", extendFrom));

    /// <summary>The ISO 639-1 code; null when the text is too short or shows none.</summary>
    public string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(SampleLength, text.Length));
        var (script, letters) = Scripts.Main(sample);
        if (script is null || letters < (script == "Latin" ? FewestLetters : FewestLetters / 4) || !_byScript.TryGetValue(script, out var candidates)) return null;
        return candidates.Count == 1 ? _languages[candidates[0]] : ByWords(sample, candidates);
    }

    private string? ByWords(ReadOnlySpan<char> sample, List<int> candidates)
    {
        Span<double> scores = stackalloc double[_languages.Length];
        scores.Clear();
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var total = 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < sample.Length;)
        {
            if (!IsLetter(sample[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < sample.Length && IsLetter(sample[i])) i++;
            total++;
            var word = sample[start..i];
            // "Peru's": what is left of a word behind its apostrophe is no Czech "s".
            if (word.Length > _longest || (word.Length == 1 && start > 0 && sample[start - 1] is '\'' or '\u2019')) continue;
            Lower(word, lower);
            if (!lookup.TryGetValue(lower[..word.Length], out var languages)) continue;
            foreach (var (language, weight) in languages) scores[language] += weight;
        }

        var best = candidates[0];
        foreach (var candidate in candidates)
        {
            if (scores[candidate] > scores[best]) best = candidate;
        }

        return total >= 6 && scores[best] >= LeastShare * total ? _languages[best] : null;
    }

    private static void Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            lower[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsAscii(c) ? c : char.ToLowerInvariant(c);
        }
    }

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
