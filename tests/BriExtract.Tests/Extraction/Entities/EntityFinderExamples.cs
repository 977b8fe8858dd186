using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Quantities;
using BriExtract.Language;

namespace BriExtract.Tests.Extraction.Entities;

/// <summary>Which names a text holds, and under which one name each stands.</summary>
public sealed class EntityFinderExamples
{
    private static readonly EntityFinder Finder = new(new EntityLexicon(), new NameWords(), LabelLexicon.Load());

    public static TheoryData<string, string> Names => new()
    {
        // Wordings of one group, as people and as machines write it.
        { "Trade with co-building countries grew.", "Belt and Road partner countries" },
        { "Trade with the jointly built countries grew.", "Belt and Road partner countries" },
        { "Trade with countries that jointly build the \"Belt and Road\" grew.", "Belt and Road partner countries" },
        { "Trade with Belt and Road Initiative (BRI) partner countries grew.", "Belt and Road partner countries" },
        { "Loans to countries along the route rose.", "Belt and Road partner countries" },
        // A headline's verb ends the name before it.
        { "Actor Rosa Leal Dies", "Actor Rosa Leal" },
        // Countries, their people, their short forms.
        { "The Kenyan economy grew.", "Kenya" },
        { "Exports of the U.S. fell.", "United States" },
        { "My country's exports rose.", "China" },
        // Bodies and things that no table knows.
        { "The Coffee and Cocoa Board was founded.", "Coffee and Cocoa Board" },
        { "The Institute of Tides and Currents was founded.", "Institute of Tides and Currents" },
        { "The Ministry of Works opened it.", "Ministry of Works" },
        { "The China Harbor and Canal Corporation won.", "China Harbor and Canal Corporation" },
        { "Hurricane Otto came.", "Hurricane Otto" },
        { "Chinese companies came.", "Chinese companies" },
        // A sentence rich in names is no headline.
        { "Senator Ingrid Solheim of Vermont had Alpha Bank, Beta Bank and Gamma Bank.", "Ingrid Solheim" },
        // A place before a person's name, a number inside a name, a first half of an adjective, an apostrophe.
        { "The Senator from Vermont Ingrid Solheim came.", "Ingrid Solheim" },
        { "They lead the Marsh 41 Project today.", "Marsh 41 Project" },
        // What is catalogued: letters and a number.
        { "The planet T4-26c has 3 moons.", "T4-26c" },
        { "The star KX 5120 is near.", "KX 5120" },
        { "Yesterday O'Malley came.", "O'Malley" },
        // Built things that have no name have one by their place.
        { "Ghana's free-trade zone opened.", "Ghana free-trade zone" },
        { "They built a free trade zone in Ghana.", "Ghana free trade zone" },
        { "Ghana opened the newest free-trade zone near the lake.", "Ghana free-trade zone" },
        { "The Lamu port opened.", "Lamu port" },
        // Initials keep their stops, and are no country.
        { "The wreck of the U.S.S. Marlin was found.", "U.S.S. Marlin" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_found_under_its_one_name(string text, string name) => Assert.Contains(name, NamesIn(text));

    public static TheoryData<string> NotNames =>
    [
        "((QN))  How did it begin?",           // the tag of a speaker in an interview
        "It cost US$2.7 trillion.",           // money, not the country
        "On Sunday the port opened in March.", // days and months
        "The report was long. However, it sold.",
        "((QN)) How? ((Ana)) Right now we wait.", // any word has a capital after a speaker's tag
        "Prices by MW 2024 rose.",               // a year is no number of a catalogue
        "They compared the DNA of the GDP.",      // letters that name nobody
        "The tea sells at Rs 450 a kilogram.",    // a currency
        "The air held less CO2 than O2.",         // formulas
    ];

    [Theory]
    [MemberData(nameof(NotNames))]
    public void A_capital_alone_makes_no_name(string text) => Assert.Empty(NamesIn(text));

    public static TheoryData<string, string> ShortForms => new()
    {
        { "The Tide Survey Agency (TSA) met. TSA counted 12 ships.", "Tide Survey Agency" },
        { "Anna Lindqvist of the harbor spoke. Lindqvist counted 12 ships.", "Anna Lindqvist" },
        { "The Coastal Freight Railway opened. The CFR carried 12 tons.", "Coastal Freight Railway" },
    };

    [Theory]
    [MemberData(nameof(ShortForms))]
    public void A_short_form_stands_under_the_fullest_form(string text, string name) =>
        Assert.True(NamesIn(text).Count(found => found == name) >= 2);

    [Fact]
    public void What_is_said_of_a_named_thing_names_no_other() =>
        Assert.DoesNotContain("Ghana high-speed railway", NamesIn("The Coastal Freight Railway is Ghana's high-speed railway."));

    [Fact]
    public void A_town_is_not_short_for_a_body_that_sits_in_it() =>
        Assert.Contains("Talca", NamesIn("The Talca District Court met in Talca, Chile."));

    private static List<string> NamesIn(string text) =>
        [.. Finder.Find(EnglishAnalyzer.Default.Segment(text)).Select(mention => mention.Name)];
}
