using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Names;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Names;

/// <summary>One sentence to train the name tagger on, tagged as the tagger tags it.</summary>
internal sealed record NameExample(WordForm[] Forms, Token[] Tokens, byte[] Known, byte[] Labels)
{
    /// <summary>Makes an example of a sentence of a segmented document and the labels of the document's tokens.</summary>
    public static NameExample Of(EnglishAnalyzer analyzer, Gazetteer gazetteer, Document document, Sentence sentence, int number, ReadOnlySpan<byte> labels)
    {
        analyzer.Tag(document, number);
        var tokens = document.Tokens.Slice(sentence.FirstToken, sentence.TokenCount).ToArray();
        var forms = new WordForm[tokens.Length + (2 * TaggerFeatures.Window)];
        analyzer.Models.Read(document.Text, tokens, forms);
        var known = new byte[tokens.Length];
        NameLabels.Known(gazetteer, document, sentence, known);
        var wanted = labels.Slice(sentence.FirstToken, sentence.TokenCount).ToArray();
        Harmonize(known, wanted);
        return new NameExample(forms, tokens, known, wanted);
    }

    /// <summary>The sets differ on nationalities (other, place, not at all): where the gazetteer knows one, it is one unless a longer name holds it.</summary>
    private static void Harmonize(byte[] known, byte[] labels)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] != NameLabels.Begin(NameKind.Nationality)) continue;
            var end = i + 1;
            while (end < known.Length && known[end] == NameLabels.Inside(NameKind.Nationality)) end++;
            var alone = (end == labels.Length || labels[end] == NameLabels.Outside || NameLabels.IsBegin(labels[end]))
                && (labels[i] == NameLabels.Outside || NameLabels.IsBegin(labels[i]));
            if (!alone) continue;
            for (var j = i; j < end; j++) labels[j] = (byte)(j == i ? NameLabels.Begin(NameKind.Nationality) : NameLabels.Inside(NameKind.Nationality));
        }
    }
}
