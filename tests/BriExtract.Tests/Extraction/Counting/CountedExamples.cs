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
        { "The flood killed at least 62.", "person" },
        { "The flood left 40 injured.", "injured person" },
        { "In the flood at least 40 died.", "person" },
        { "Maria Silva won 22 of the state's delegates.", "delegate" },
        { "The virus infected 4,200 of the island nation's residents.", "resident" },
        { "The bill passed by votes of 230-to-197.", "vote, vote" },
        { "The assembly has the greatest number of women, 102, in its history.", "woman" },
        { "The clinic counted 53 measles related deaths.", "measles related death" },
        { "About 700 people came.", "person" },
    };

    public static TheoryData<string> Readings => new()
    {
        "A quake of magnitude 6.3 struck the town.",
        "The landslide was caused by the 5.0 earthquake.",
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_reading_on_a_scale_counts_nothing(string sentence) => Assert.Null(Assert.Single(Figures.In(sentence)).Counted);

    public static TheoryData<string, string> NotCounted => new()
    {
        { "The virus has killed at least 813 in Peru.", "virus" },
        { "Cases surpassed one million worldwide.", "worldwide" },
        { "With deaths surpassing 100,000 and protests spreading, the council met.", "protest" },
    };

    [Theory]
    [MemberData(nameof(NotCounted))]
    public void What_stands_near_a_number_is_not_always_what_it_counts(string sentence, string wrong) =>
        Assert.DoesNotContain(Figures.In(sentence), figure => figure.Counted?.Contains(wrong, StringComparison.Ordinal) == true);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_thing_counted_is_named_in_the_singular(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(", ", Figures.In(sentence).Select(figure => figure.Counted)));
}
