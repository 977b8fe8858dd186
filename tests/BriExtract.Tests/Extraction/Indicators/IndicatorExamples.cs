using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Indicators;

namespace BriExtract.Tests.Extraction.Indicators;

/// <summary>What is one indicator however it is worded, and what is not.</summary>
public sealed class IndicatorExamples
{
    public static TheoryData<string, string> Same => new()
    {
        { "The trade volume of goods between Peru and Chile reached 4 billion dollars.", "Peru's imports and exports with Chile totaled 4 billion dollars." },
        { "Peru's trade in goods with Chile hit 4 billion dollars.", "Peru's imports and exports with Chile totaled 4 billion dollars." },
        { "The flood killed 40 people in Peru.", "The death toll of the flood in Peru rose to 40." },
        { "Flood hits Peru; at least seven die", "The flood killed 40 people in Peru." },
        { "The bridge cost 12 million dollars.", "The $12 million bridge opened." },
        { "Cotton output reached 12 tons.", "Cotton output rose by 6 percent to 12 tons." },
        { "The Lima Bank has 57 members.", "The number of members of the Lima Bank is 57." },
        { "The flood left 40 people dead in Peru.", "The flood killed 40 people in Peru." },
        { "Dealers sold 900 cars.", "Last year car sales reached 900." },
        // whatever the parse makes of the words before the verb
        { "Peru's exports to Chile totaled 4 billion dollars.", "Peru's exports to Chile reached 4.5 billion dollars in 2016." },
        { "Fiji's goods trade with Malta reached nearly 1.4 trillion dollars in 2016.", "Fiji's goods trade with Malta hit 12 million dollars." },
        { "In 2016, Fiji's container throughput with Malta totaled 4 million TEUs.", "Fiji's container throughput with Malta rose to 4 million TEUs." },
        { "In 2016, Fiji's contracted project turnover in Malta totaled 31 million dollars.", "Fiji's contracted project turnover in Malta reached 4 million dollars." },
        // how far a number goes says nothing of what it counts
        { "Fiji's tourist arrivals from Malta reached 3.5 million tourists.", "Fiji's tourist arrivals from Malta fell to 3.5 million tourists." },
        { "Revenue grew 2.5 percent to $14 million.", "The firm said revenue reached $14 million." },
        { "The port lies 60 km south of Lima.", "The ferry sank 12 km north west of the island." },
        { "In the storm, twelve farmers were killed and at least 60 injured.", "The storm injured 40 people in Peru." },
        { "A judge sentenced a doctor to 40 years in prison.", "The driver was sentenced to two years." },
        { "Peru canceled $9 billion in projects.", "Some $9 billion in projects were canceled." },
        { "The 440-kilometer line opened.", "The length of the line is 440 kilometers." },
        { "The storm brought 20 inches (51 cm) of snow.", "The storm brought 20 inches of snow." },
        { "Peru will build the bridge for 12 million dollars.", "The bridge will cost 12 million dollars." },
        { "Thieves stole gems worth 12 million dollars.", "The robbery of 12 million dollars was the largest." },
        { "The Green Party received 2,705 votes (0.15 percent).", "The Green Party received 0.15 percent of the votes." },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void One_thing_in_other_words_is_one_indicator(string one, string other)
    {
        Assert.NotNull(Indicator(one));
        Assert.Equal(Indicator(one), Indicator(other));
    }

    public static TheoryData<string, string> Unlike => new()
    {
        { "A storm hit Peru, wrecking nine farms and killing cattle.", "The storm killed 40 people in Peru." },
        { "The port lies 60 km south of Lima.", "The 60-kilometer canal opened." },
        { "Peru's exports to Chile reached 4 billion dollars.", "Peru's imports from Chile reached 4 billion dollars." },
        { "The port handles 40 ships a day.", "The port handled 40 ships." },
        { "The average ticket price is $15.", "The average ticket weight is 15 grams." },
        { "The bomb attack caused 40 deaths.", "The heart attack caused 40 deaths." },
        { "The firm's revenue reached 4 million dollars.", "The family's income reached 40,000 dollars." },
        { "The railway approved 300 projects.", "The railway canceled 300 projects." },
        { "The firm had $2 million in labor costs.", "The firm had $2 million in costs." },
        { "The mill earned $2 million.", "The mill earned $2 a share." },
        { "The firm earned $2 million.", "The firm spent $2 million." },
        { "The town counted 18 fires.", "The town counted 18 fires per 10,000 homes." },
        { "The tunnel will take 6 years.", "The tunnel will occupy 48 square kilometers." },
        { "The party won 40 seats.", "The party fell short of the 40 seats required for a change." },
        { "Doctors found two life-saving treatments.", "Doctors counted two deaths." },
        { "There were 40 votes in favor.", "There were 40 votes against." },
        { "Buses from Lima reach 40 towns.", "Buses from Lima left 40 towns." },
        { "Buses from 12 towns reach 40 towns.", "Buses leave from 12 towns." },
        { "The quake injured 30 people.", "The quake had a magnitude of 6." },
    };

    [Theory]
    [MemberData(nameof(Unlike))]
    public void Another_thing_is_another_indicator(string one, string other) => Assert.NotEqual(Indicator(one), Indicator(other));

    [Fact]
    public void A_growth_has_the_indicator_of_its_level()
    {
        var figures = Figures.In("Ghana's exports reached 12 million dollars, an increase of 6 percent.");
        Assert.Equal(2, figures.Count);
        Assert.Equal(figures[0].Indicator, figures[1].Indicator);
    }

    [Fact]
    public void Every_word_that_a_row_asks_for_is_one_that_the_synonyms_leave()
    {
        var lexicon = new IndicatorLexicon();
        var lost = LexiconTable.Load(typeof(IndicatorLexicon).Assembly, "indicators.tsv").Rows
            .Where(row => row["all"].Split(' ').Any(choices => choices.Split('/').All(word => lexicon.Synonym(word) != word)))
            .Select(row => $"{row.File}:{row.Line}: {row["all"]}");
        Assert.Empty(lost);
    }

    private static string? Indicator(string text) => Figures.In(text)[^1].Indicator;
}
