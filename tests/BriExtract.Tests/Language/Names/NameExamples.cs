
namespace BriExtract.Tests.Language.Names;

/// <summary>Names and what they name: "words=kind", separated by bars.</summary>
public class NameExamples
{
    public static TheoryData<string, string> Names => new()
    {
        { "Exports from Malaysia to the United Arab Emirates rose.", "Malaysia=Place|United Arab Emirates=Place" },
        { "German firms and French banks invested in Laos.", "German=Nationality|French=Nationality|Laos=Place" },
        { "The World Bank lent more to Kenya.", "World Bank=Organization|Kenya=Place" },
        { "Maria Keller, who lives in London, disagreed.", "Maria Keller=Person|London=Place" },
        { "Chinese exports to South-east Europe fell.", "Chinese=Nationality" },
    };

    public static TheoryData<string> Nameless =>
    [
        "exports rose by a tenth last year.",
        "The price of copper fell.",
        "3,000 containers were handled.",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_found(string text, string names)
    {
        var document = Analyzed.Text(text);
        var found = document.Names.Select(name => $"{document.SpanOf(name.FirstToken, name.EndToken - 1).In(text)}={name.Kind}").ToArray();
        Assert.All(names.Split('|'), name => Assert.Contains(name, found));
    }

    [Theory]
    [MemberData(nameof(Nameless))]
    public void Where_no_name_is_none_is_found(string text) => Assert.Empty(Analyzed.Text(text).Names);
}
