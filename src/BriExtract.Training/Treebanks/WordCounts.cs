using BriExtract.Language.Tagging;

namespace BriExtract.Training.Treebanks;

/// <summary>How often each word stands in train sentences, by its hash in lower case.</summary>
internal static class WordCounts
{
    public static Dictionary<uint, int> Of(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var hash = WordForms.Hash(word.Form);
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return counts;
    }
}
