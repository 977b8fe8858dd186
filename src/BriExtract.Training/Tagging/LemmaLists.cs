using BriExtract.Language.Tagging;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Tagging;

/// <summary>Draws the lemmatizer's lists from treebank sentences.</summary>
internal static class LemmaLists
{
    public static Lemmatizer Of(IReadOnlyList<TreebankSentence> sentences)
    {
        var known = new HashSet<string>[LemmaClasses.Count];
        var seen = new Dictionary<string, Dictionary<string, int>>[LemmaClasses.Count];
        for (var kind = 0; kind < LemmaClasses.Count; kind++)
        {
            known[kind] = new HashSet<string>(StringComparer.Ordinal);
            seen[kind] = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        }

        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (word.Lemma == "_" || word.Lemma.Contains('\t', StringComparison.Ordinal)) continue;
            var kind = LemmaClasses.Of(word.Upos, word.Xpos);
            var key = kind is LemmaClass.AsWritten or LemmaClass.PluralName ? word.Form : Lemmatizer.Plain(word.Form);
            var counts = seen[(int)kind].TryGetValue(key, out var found) ? found : seen[(int)kind][key] = new(StringComparer.Ordinal);
            counts[word.Lemma] = counts.GetValueOrDefault(word.Lemma) + 1;
            // A verb's dictionary form helps all verb classes; a noun's helps plurals and third persons too.
            foreach (var helped in Helped(kind)) known[(int)helped].Add(word.Lemma);
        }

        var bare = new Lemmatizer([.. known.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))], known);
        var exceptions = known.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal)).ToArray();
        for (var kind = 0; kind < LemmaClasses.Count; kind++)
        {
            foreach (var (key, counts) in seen[kind])
            {
                var (lemma, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
                if (bare.Make((LemmaClass)kind, key) != lemma && (count > 1 || kind is not ((int)LemmaClass.Lower or (int)LemmaClass.AsWritten))) exceptions[kind][key] = lemma;
            }
        }

        return new Lemmatizer(exceptions, known);
    }

    private static LemmaClass[] Helped(LemmaClass kind) => kind switch
    {
        LemmaClass.ThirdPerson or LemmaClass.Past or LemmaClass.Ing or LemmaClass.Verb => [LemmaClass.ThirdPerson, LemmaClass.Past, LemmaClass.Ing],
        LemmaClass.Plural or LemmaClass.PluralName => [LemmaClass.Plural],
        LemmaClass.Lower => [LemmaClass.Plural, LemmaClass.Comparative, LemmaClass.Superlative],
        LemmaClass.Comparative or LemmaClass.Superlative => [LemmaClass.Comparative, LemmaClass.Superlative],
        _ => [],
    };
}
