using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Dictionary forms for names: the analyzer's, or the singular where it gives none.</summary>
internal static class Lemmas
{
    // Plurals without "s" that news counts, and words in "s" that are no plural of the word without it.
    private static readonly WordTable<string> Irregular = new(new Dictionary<string, string>
    {
        ["children"] = "child", ["people"] = "person", ["men"] = "man", ["women"] = "woman", ["wives"] = "wife", ["lives"] = "life",
        ["goods"] = "goods", ["measles"] = "measles", ["mumps"] = "mumps", ["overseas"] = "overseas", ["series"] = "series", ["species"] = "species",
        ["news"] = "news", ["headquarters"] = "headquarters", ["diabetes"] = "diabetes", ["rabies"] = "rabies", ["means"] = "means", ["barracks"] = "barracks",
        ["politics"] = "politics", ["economics"] = "economics", ["athletics"] = "athletics", ["earnings"] = "earnings", ["savings"] = "savings", ["gas"] = "gas",
        ["bus"] = "bus", ["buses"] = "bus", ["lens"] = "lens", ["billions"] = "billion", ["crossroads"] = "crossroads", ["waterworks"] = "waterworks",
    }, StringComparer.OrdinalIgnoreCase);

    /// <summary>Lower-case dictionary form; a name keeps its capitals.</summary>
    public static string Of(Document document, int token)
    {
        var found = document.Tokens[token];
        var word = document.Word(token);
        if (found.Upos == Upos.Propn || (word.Length > 1 && char.IsUpper(word[1]))) return word.ToString();
        if (found.Upos == Upos.Noun && Irregular.TryFind(word, out var form)) return form;
        if (found.Lemma is { } lemma && found.Upos is Upos.Noun or Upos.Verb) return lemma;
        return Singular(word.ToString().ToLowerInvariant());
    }

    /// <summary>Whether <see cref="Singular"/> may be another word.</summary>
    public static bool MayBePlural(ReadOnlySpan<char> word) =>
        word is [.., 's' or 'S'] || Irregular.TryFind(word, out _);

    /// <summary>Singular of a lower-case noun by its ending.</summary>
    public static string Singular(string word) => word switch
    {
        _ when Irregular.TryFind(word, out var form) => form,
        _ when word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ => word[..^1],
    };
}
