namespace BriExtract.Tests.Extraction.Counting;

/// <summary>What a count counts. Each row: a sentence; the things counted by its counts, in order.</summary>
public sealed class CountedExamples
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "The firm has 400,000 overseas employees.", "overseas employee" },
        { "The line reaches 26 European countries.", "European country" },
        { "They signed 18 new cooperation agreements.", "cooperation agreement" },
        { "Guests came from more than 40 countries and regions.", "country or region" },
        { "They built 700 types of bridges.", "bridge" },
        { "The number of members has reached 110.", "member" },
        { "The daily passenger volume has exceeded 20,000.", "passenger" },
        { "The number of members increased from 57 to 110.", "member, member" },
        { "The company employs 300 workers.", "worker" },
        { "The party won 20 seats, of which 5 are new.", "seat, seat" },
        { "The number of tourists doubled to 2.4 million.", "tourist" },
        { "The shipyard delivered 12 ferries.", "ferry" },
        { "The city opened 12 \"Green Harbour\" ferry lines.", "ferry line" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_thing_counted_is_named_in_the_singular(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(", ", Figures.In(sentence).Select(figure => figure.Counted)));
}
