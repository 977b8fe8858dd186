namespace BriExtract.Tests.Extraction.Links;

/// <summary>Which figures of a sentence belong together. Each row: a sentence; the links, as "quote relation quote".</summary>
public sealed class LinkExamples
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "Trade increased by 6.3% to 23.6 trillion yuan.", "6.3% GrowthOf 23.6 trillion yuan" },
        { "Trade reached 23.6 trillion yuan, a year-on-year increase of 6.3%.", "6.3% GrowthOf 23.6 trillion yuan" },
        { "The share rose from 45.3% to 50.7%.", "45.3% EarlierOf 50.7%" },
        { "The school has 320,000 students, of which 40% are abroad.", "40% ShareOf 320,000 students" },
        { "The road is 310 miles (500 km) long.", "500 km ConversionOf 310 miles" },
        { "The storm damaged 95 boats including 60 ferries and 20 tugs.", "60 ferries PartOf 95 boats; 20 tugs PartOf 95 boats" },
        { "The lease runs 30 months (2 years and 6 months).", "2 years and 6 months ConversionOf 30 months" },
        { "The fare rose 5 pence (7 cents).", "7 cents ConversionOf 5 pence" },
        { "The firm earned $30 million, or 40 cents a share.", "" },
        { "Lenders would get $70 million, or 15 cents on the dollar.", "" },
        { "The firm earned 90 million pounds, or $1.20 a share.", "" },
        { "The party won 20 seats, of which 5 are new.", "5 ShareOf 20 seats" },
        { "Of the council's 20 seats, the party won 12.", "12 ShareOf 20 seats" },
        { "Of the 120 applications, 40% were granted.", "40% ShareOf 120 applications" },
        { "Of the 20 seats, the party won 12 with 58% of the vote.", "12 ShareOf 20 seats" },
        { "Of the 120 applications, 80 came from 3 countries.", "80 ShareOf 120 applications" },
        { "The line shortens the journey from 10 hours to 3 hours.", "10 hours EarlierOf 3 hours" },
        { "The forum drew 1,000 people, including representatives from 70 countries.", "" },
        { "The fleet has 12 ships and the port 4 cranes.", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Figures_that_the_text_ties_are_linked(string sentence, string expected)
    {
        var found = Figures.In(sentence);
        var links = found.SelectMany(figure => figure.Links.Select(link =>
            $"{figure.Quote} {link.Relation} {found.Single(other => other.FigureId == link.FigureId).Quote}"));
        Assert.Equal(expected, string.Join("; ", links));
    }
}
