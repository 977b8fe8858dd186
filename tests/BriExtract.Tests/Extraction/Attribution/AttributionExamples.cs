using BriExtract.Core.Figures;

namespace BriExtract.Tests.Extraction.Attribution;

/// <summary>On whose word a figure stands; the last figure of each text is the one asked for.</summary>
public sealed class AttributionExamples
{
    public static TheoryData<string, string?> Sources => new()
    {
        { "The harbor handled 120 ships, the Tide Survey Agency said on Monday.", "Tide Survey Agency" },
        { "According to the Tide Survey Agency, the harbor handled 120 ships.", "Tide Survey Agency" },
        { "Coastal Freight Inc., Talca, Ill., said the harbor handled 120 ships.", "Coastal Freight Inc" },
        { "((QN))  Is the harbor large?\n\n((Anna Lindqvist))  Large enough.  There are 120 ships in it.", "Anna Lindqvist" },
        { "Data released by the Tide Survey Agency shows that the harbor handled 120 ships.", "Tide Survey Agency" },
        { "\"We handled 120 ships,\" said Anna Lindqvist, a manager at Coastal Holdings.", "Anna Lindqvist, Coastal Holdings" },
        { "Ali Omar, director of the Tide Survey Agency, said the harbor handled 120 ships.", "Ali Omar, Tide Survey Agency" },
        { "A new report from the Tide Survey Agency is out. The report indicates that 120 ships came.", "Tide Survey Agency" },
        { "The Tide Survey Agency held a press conference.\nThe harbor handled 120 ships.", "Tide Survey Agency" },
        { "The wave was recorded as 12 meters by the Tide Survey Agency.", "Tide Survey Agency" },
        { "The Tide Survey Agency reported that the harbor is full. It handled 120 ships.", "Tide Survey Agency" },
        { "\"The harbor is full,\" Anna Lindqvist said. \"It handled 120 ships.\"", "Anna Lindqvist" },
        { "\"The harbor is full,\" Anna Lindqvist said.\n\"We are proud. It handled 120 ships.\"", "Anna Lindqvist" },
        { "Anna Lindqvist runs the harbor. \"It handled 120 ships,\" Lindqvist said on May 21.", "Anna Lindqvist" },
        { "The harbor handled 120 ships, according to investigators.", "investigators" },
        { "The harbor handled 120 ships, according to people close to the talks.", "people close to the talks" },
        { "The harbor handled 120 ships, according to a bulletin citing the mayor's office.", "mayor's office" },
        { "Police accused her of taking 120 ships.", "Police" },
        { "The harbor handled 120 ships, Tide&Co officials said.", "Tide&Co" },
        { "Coastal Freight expects 120 ships next year.", "Coastal Freight" },
        { "Analysts polled by Tide Survey expected $12 million.", "Tide Survey" },
        { "Analysts asked by Coastal Freight were expecting 120 ships.", "Coastal Freight" },
        { "Coastal Freight grew last year. The Chilean freight group said it handled 120 ships.", "Coastal Freight" },
        { "Tide Freight Inc., Lusaka, Kenya, said it handled 120 ships.", "Tide Freight Inc" },
        { "According to a May 14, 2019 Tide Survey Agency release, the harbor handled 120 ships.", "Tide Survey Agency" },
        { "According to Tide Survey Agency political adviser Ana Duarte, the harbor handled 120 ships.", "Ana Duarte, Tide Survey Agency" },
        { "The mayor of Talca, Ana Duarte, said the harbor handled 120 ships.", "Ana Duarte" },
        { "According to the city mayor, Ana Duarte, the harbor handled 120 ships.", "Ana Duarte" },
        { "Scientists of the Tide Survey Agency estimate that 120 ships came.", "Tide Survey Agency" },
        { "The harbor handled 120 ships, the authors wrote.", "authors" },
        { "\"The harbor is full,\" the Tide Survey Agency said. It added that 120 ships came.", "Tide Survey Agency" },
        { "On Monday, Ali Omar of the Tide Survey Agency (TSA), announced that 120 ships came.", "Ali Omar, Tide Survey Agency" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_figure_stands_on_the_word_of_its_source(string text, string? source) =>
        Assert.Equal(source, Figures.In(text)[^1].Attribution);

    [Theory]
    [InlineData("Harbor Street analysts polled by Tide Survey were expecting $3 million on revenue of $12 million.")]
    public void What_somebody_expects_is_no_report(string text) => Assert.Equal(FigureStatus.Target, Figures.In(text)[^1].Status);

    public static TheoryData<string> OwnWords =>
    [
        "The harbor handled 120 ships.",
        "((Anna Lindqvist))  It is large.\n\n((QN))  Are there 120 ships in it?",     // a paper asks
        "Analysts say the harbor handled 120 ships.",                                // nobody in particular
        "Anna Lindqvist said the harbor is full.\nThe railway carried 120 wagons.",  // a new paragraph
        "Anna Lindqvist said the harbor is full. It has reportedly handled 120 ships.", // nobody in particular again
        "Coastal Freight expects 40 ships. It handled 120 ships.",                   // what one expects ends with it
        "Anna Lindqvist said the harbor is full. It handled 120 ships.",             // what one says ends with the sentence
        "The harbor is full, according to a family spokesman. It handled 120 ships.", // nor does what comes behind it go on
        "The Tide Survey Agency show, which is new, has 120 guests.",                // a noun behind a name
        "Chile confirmed 120 new cases.",                                            // a country's own count
        "The Tide Survey Agency counted ships. The United States has 120 ships.",
    ];

    [Theory]
    [MemberData(nameof(OwnWords))]
    public void What_the_article_says_itself_has_no_source(string text) => Assert.Null(Figures.In(text)[^1].Attribution);
}
