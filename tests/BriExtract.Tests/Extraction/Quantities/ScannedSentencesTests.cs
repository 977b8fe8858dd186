using BriExtract.Extraction.Quantities;
using BriExtract.Language;
using BriExtract.Language.Documents;

namespace BriExtract.Tests.Extraction.Quantities;

/// <summary>What is kept of a search never changes what is read.</summary>
public sealed class ScannedSentencesTests
{
    private static readonly QuantityReader Reader = QuantityReader.English();

    private static readonly string[] Texts =
    [
        "The port moved 4,000 crates. Nobody complained. It sold 12 cranes for $3 million.",
        "Two bridges opened in May. Exports rose 6.3 percent to 40 tonnes.",
    ];

    [Fact]
    public void Sentences_are_read_alike_in_the_order_of_the_search_and_in_any_other()
    {
        var alone = Texts.SelectMany(text => Places(Searched(text)).Select(Read)).ToList();
        var together = Texts.Select(Searched).ToList();
        Assert.Equal(4, alone.Count(quantities => quantities.Length > 0));
        Assert.Equal(alone, together.SelectMany(Places).Select(Read).ToList());
        Assert.Equal(alone.AsEnumerable().Reverse().ToList(), Texts.Select(Searched).ToList().SelectMany(Places).Reverse().Select(Read).ToList());
    }

    // A document whose sentences were all searched, and analysed where they may hold a quantity.
    private static Document Searched(string text)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (Reader.MayHoldQuantity(document, sentence)) EnglishAnalyzer.Default.Analyze(document, sentence);
        }

        return document;
    }

    private static IEnumerable<(Document Document, int Sentence)> Places(Document document)
    {
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) yield return (document, sentence);
    }

    private static string Read((Document Document, int Sentence) place) =>
        place.Document.Sentences[place.Sentence].Analyzed ? string.Join("; ", Reader.Read(place.Document, place.Sentence).Select(mention => mention.Span.In(place.Document.Text).ToString())) : "";
}
