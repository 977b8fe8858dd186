using BriExtract.Language.Documents;
using BriExtract.Language.Tagging;
using BriExtract.Training.Tagging;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Parsing;

/// <summary>Makes the sentences that parsers are trained on.</summary>
internal static class ParserExamples
{
    private const int Folds = 4;
    private const int Epochs = 2;

    /// <summary>Train sentences with tags as the tagger gives them to text it has not seen: each part is tagged by a tagger of the other parts.</summary>
    public static ParserExample[] Of(IReadOnlyList<TreebankSentence> sentences, WordLexicon lexicon)
    {
        var counts = WordCounts.Of(sentences);
        var examples = new ParserExample[sentences.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where((_, at) => at % Folds != fold).ToArray();
            var tagger = new TaggerTrainer(lexicon, Epochs).Train(others, (_, _, _) => { });
            for (var at = fold; at < sentences.Count; at += Folds) examples[at] = Example(tagger, lexicon, sentences[at], counts);
        }

        return examples;
    }

    private static ParserExample Example(Tagger tagger, WordLexicon lexicon, TreebankSentence sentence, Dictionary<uint, int> counts)
    {
        var count = sentence.Words.Count;
        var window = new WordForm[count + (2 * TaggerFeatures.Window)];
        var tokens = new Token[count];
        for (var i = 0; i < count; i++)
        {
            window[i + TaggerFeatures.Window] = WordForms.Of(sentence.Words[i].Form);
            tokens[i] = new Token { Start = 0, End = sentence.Words[i].Form.Length };
        }

        lexicon.Fill(window.AsSpan(TaggerFeatures.Window, count));
        tagger.Tag(window, tokens);
        var oracle = new DynamicOracle([.. sentence.Words.Select(word => word.Head)], [.. sentence.Words.Select(word => word.Relation)]);
        var forms = window[TaggerFeatures.Window..^TaggerFeatures.Window];
        return new ParserExample(forms, tokens, [.. forms.Select(form => counts[form.Lower])], oracle);
    }
}
