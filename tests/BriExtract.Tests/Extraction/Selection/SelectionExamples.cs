using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Selection;

namespace BriExtract.Tests.Extraction.Selection;

/// <summary>What is a figure and what is not: the second table is of equal rank.</summary>
public sealed class SelectionExamples
{
    public static TheoryData<string, string> Stated => new()
    {
        { "The port served 128 cities.", "128 cities" },
        { "Over 4,000 projects were built.", "Over 4,000 projects" },
        { "The budget won 180 votes in support, six abstentions, and one vote against.", "180 votes|six abstentions|one vote" },
        { "The city signed a 99-year lease.", "99-year" },
        // in a headline verbs have a capital too
        { "Powerful Storm in Chile Kills 10; 80 Hurt", "10|80 Hurt" },
        { "Bus Crash Kills Seven Near Lima", "Seven" },
        { "Lima Blast Injures 12", "12" },
        { "Talca Mill Cuts 40 Jobs", "40 Jobs" },
        // "one" counts whom harm came to
        { "One sailor was injured in the storm.", "One sailor" },
        { "Police arrested one sailor in the port.", "one sailor" },
        // a length of time told in two units is one figure
        { "The repairs took four years and five months.", "four years and five months" },
        { "She finished in 3 hours, 5 minutes and 10 seconds.", "3 hours, 5 minutes and 10 seconds" },
        { "The school has two-year and three-month courses.", "two-year|three-month" },
        // of all ages, the one at which someone died
        { "Former mayor Ann Miller dies at 81", "81" },
        { "The actor died at 78.", "78" },
        { "The former mayor, Ann Miller, died on Monday, aged 81.", "81" },
        { "Former mayor Ann Miller dies\n\nAnn Miller, who led the town, died on Monday. She was 81.", "81" },
        { "Former mayor Ann Miller dies\n\nAnn Miller died on Monday.\n\nMiller, mother of the present mayor, was 81.", "81" },
    };

    [Theory]
    [MemberData(nameof(Stated))]
    public void Quantities_that_measure_something_are_figures(string sentence, string quotes)
    {
        var found = Figures.In(sentence);
        var expected = quotes.Split('|');
        Assert.Equal(expected.Length, found.Count);
        Assert.All(expected.Zip(found), pair => Assert.StartsWith(pair.First, pair.Second.Quote, StringComparison.Ordinal));
    }

    public static TheoryData<string> NoFigures =>
    [
        "Ann Miller, 31, opened the port.",
        "Former mayor Ann Miller dies\n\nAnn Miller died on Monday. She joined the town council at the age of 21.",
        "Former mayor Ann Miller dies\n\nAnn Miller died on Monday. Her son, who is 31, leads it now.",
        "The illness mostly strikes men over the age of 65.",
        "The bridge opened on May 4, 2017.",
        "In 2025 the port was enlarged.",
        "The plan was drawn up during the 14th Five-Year Plan period.",
        "He attended the third symposium.",
        "The 2030 Agenda was adopted.",
        "It was the 27th Film Festival.",
        "The disease is called COVID-19.",
        "One is to improve the roads.",
        "The second is to build ports.",
        "First, trade grew.",
        "The \"Two Countries Twin Parks\" project goes on.",
        "The minister visited District 4 and District 9.",
        "The tram leaves at 8:52 p.m. every evening.",
        "There is only one way to the summit.",
        "Not one sailor was injured in the storm.",
        "One sailor was glad of the storm.",
        "One sailor attended the fair.",
        "The winters of the 1990s were mild.",
        "Ships came first.",
        "It is one of the busiest ports.",
        "In the past five years trade grew.",
        "The storm reached Category 5.",
        "The ban is for those under 19.",
        "The crash of Flight 610 shocked the country.",
        "She flew on a 737 Max.",
        "TVN24 reported the news.",
        "The rate is given per 100,000 people.",
        "A fourth is due in May.",
        "Dozens of ships waited.",
        "The new form was named NoRV-2 by the board.",
        "They called the plan \"Harbor Future 2\" in the paper.",
        "She swam the 200 metres freestyle for her club.",
        "He trained for the men's 800 m with his brother.",
        "Moreno, who led the union for long, was 81.",
    ];

    [Theory]
    [MemberData(nameof(NoFigures))]
    public void Numbers_that_measure_nothing_are_no_figures(string sentence) =>
        Assert.DoesNotContain(Figures.In(sentence), _ => true);

    public static TheoryData<string, string> FixedWordingRows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in LexiconTable.Load(typeof(FixedWordings).Assembly, "not-figures.tsv").Rows) rows.Add(row["example"], row["pattern"]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(FixedWordingRows))]
    public void Every_fixed_wording_keeps_its_example_free_of_figures(string sentence, string pattern)
    {
        var found = Figures.In(sentence);
        Assert.True(found.Count == 0, $"'{pattern}': read {string.Join(", ", found.Select(figure => figure.Quote))}");
    }
}
