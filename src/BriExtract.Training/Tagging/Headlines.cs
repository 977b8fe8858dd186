using BriExtract.Language.Documents;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Tagging;

/// <summary>
/// Train sentences written again as headlines are: Every Word Capitalised, or every word but the small ones. News has
/// many of them, treebanks hardly any, and a capital must not make every noun a name there.
/// </summary>
internal static class Headlines
{
    private const int OneIn = 16;

    public static IEnumerable<TreebankSentence> Of(IReadOnlyList<TreebankSentence> sentences)
    {
        for (var at = OneIn / 2; at < sentences.Count; at += OneIn)
        {
            if (sentences[at].Words.Count is < 4 or > 30) continue;
            var all = at / OneIn % 2 == 0;
            yield return sentences[at] with { Words = [.. sentences[at].Words.Select(word => Capitalize(word, all))] };
        }
    }

    private static TreebankWord Capitalize(TreebankWord word, bool all)
    {
        var small = word.Upos is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part or Upos.Sconj;
        if ((small && !all) || !char.IsLower(word.Form[0])) return word;
        return word with { Form = char.ToUpperInvariant(word.Form[0]) + word.Form[1..] };
    }
}
