using BriExtract.Language;
using BriExtract.Language.Documents;

namespace BriExtract.Tests.Language;

/// <summary>Texts analysed whole, for examples.</summary>
internal static class Analyzed
{
    public static Document Text(string text)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) EnglishAnalyzer.Default.Analyze(document, sentence);
        return document;
    }
}
