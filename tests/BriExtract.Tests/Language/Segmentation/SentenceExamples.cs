using BriExtract.Language;

namespace BriExtract.Tests.Language.Segmentation;

/// <summary>Where sentences end; the second column has a bar at each end.</summary>
public class SentenceExamples
{
    public static TheoryData<string, string> Ends => new()
    {
        { "Trade grew. Exports fell.", "Trade grew.|Exports fell." },
        { "Trade grew.Exports fell.", "Trade grew.|Exports fell." },
        { "It rose to 3,000... So they stayed.", "It rose to 3,000...|So they stayed." },
        { "\"Trade grew.\" Exports fell.", "\"Trade grew.\"|Exports fell." },
        { "\"Trade grew.\"Exports fell.", "\"Trade grew.\"|Exports fell." },
        { "Did it? Yes! Good.", "Did it?|Yes!|Good." },
        { "It left the U.S. The rest stayed.", "It left the U.S.|The rest stayed." },
        { "It closed at 5 p.m. On Monday it opened.", "It closed at 5 p.m.|On Monday it opened." },
        { "Profit was shared by Acme Inc. The firm grew.", "Profit was shared by Acme Inc.|The firm grew." },
        { "Port opens in spring\nThe port will open in May.", "Port opens in spring|The port will open in May." },
        { "Trade grew (by a tenth). Exports fell.", "Trade grew (by a tenth).|Exports fell." },
        { "进出口增长。出口下降。", "进出口增长。|出口下降。" },
        { "The aim is clear: No. 5 wins.", "The aim is clear: No. 5 wins." },
    };

    public static TheoryData<string> Whole =>
    [
        "The U.S. government and U.S. Senator W. Smith met Mr. Jones on Jan. 15th.",
        "The U.S. Department of Commerce said so.",
        "J. Smith of Acme Corp. won.",
        "It grew by 2.5 percent vs. 3.1 percent, i.e. less.",
        "\"Will it grow?\" he asked.",
        "He paid 5.5 yuan, approx. a dollar, etc. in cash.",
        "1. Trade cooperation grew.",
        "Dr. A. B. Wang, Ph.D., spoke at 5 p.m. on Sept. 3.",
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) => Assert.Equal(sentences, Cut(text));

    [Theory]
    [MemberData(nameof(Whole))]
    public void One_sentence_stays_whole(string text) => Assert.Equal(text, Cut(text));

    [Fact]
    public void A_line_end_in_hard_wrapped_text_ends_nothing()
    {
        const string text = "The port at the mouth of the river handled more\ncontainers last year than in any other year since\nit was opened, and the operator expects that more\nwill come. A second quay is planned.\n\nThe railway was\nfinished.";
        Assert.Equal(3, EnglishAnalyzer.Default.Segment(text).Sentences.Length);
    }

    [Fact]
    public void Paragraphs_are_counted_by_line_ends()
    {
        var document = EnglishAnalyzer.Default.Segment("One. Two.\nThree.\n\nFour.");
        Assert.Equal([0, 0, 1, 2], document.Sentences.ToArray().Select(sentence => sentence.Paragraph));
    }

    private static string Cut(string text)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        return string.Join('|', document.Sentences.ToArray().Select(sentence => sentence.Span.In(text).ToString()));
    }
}
