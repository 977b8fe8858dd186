namespace BriExtract.Tests.Extraction.Counting;

/// <summary>What a count counts. Each row: a sentence; the things counted by its counts, in order.</summary>
public sealed class CountedExamples
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "Powerful Storm in Chile Kills 10", "person" },
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
        // headlines
        { "Ferry sinks off Oslo; at least seven die", "person" },
        { "Ferry sinks off Oslo: 12 dead\n\nStorms go on.", "dead person" },
        { "Storm hits Fiji, eight missing", "missing person" },
        { "Maria Silva won 13 of the valley's judges.", "judge" },
        { "The strike affected 900 of the lake region's residents.", "resident" },
        { "The budget fell by votes of 212-to-180.", "vote, vote" },
        { "The society has the largest group of women, 85, in its records.", "woman" },
        { "The clinic counted 53 measles related deaths.", "measles related death" },
        { "About 700 people came.", "person" },
    };

    public static TheoryData<string> Readings => new()
    {
        "A quake of magnitude 6.3 struck the town.",
        "The bridge was shaken by the 6.1 earthquake.",
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_reading_on_a_scale_counts_nothing(string sentence) => Assert.Null(Assert.Single(Figures.In(sentence)).Counted);

    public static TheoryData<string, string> NotCounted => new()
    {
        { "The virus has sickened at least 350 in Peru.", "virus" },
        { "Cases surpassed one million worldwide.", "worldwide" },
        { "With losses exceeding 40,000 and protests growing, the council met.", "protest" },
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
