using BriExtract.Core.Lexicons;
using BriExtract.Ingestion.Html;
using BriExtract.Ingestion.Languages;
using BriExtract.Ingestion.PageFurniture;

namespace BriExtract.Tests.Ingestion;

/// <summary>Every row of the ingestion lexicons proves itself by its example.</summary>
public sealed class LexiconRowTests
{
    public static TheoryData<string, string> Furniture => Rows(typeof(FurnitureLexicon), "furniture.tsv", row => (row["kind"], row["example"]));

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_wording_of_furniture_is_marked(string kind, string example)
    {
        var text = $"The port grew by a tenth in a year.\n{example}\nThe road is closed until further notice.";
        var marked = new FurnitureMarker(FurnitureLexicon.Load()).Mark(text, null);
        Assert.Contains(marked, piece => piece.Kind == kind && example.Contains(piece.Span.In(text).ToString(), StringComparison.Ordinal));
        Assert.All(marked, piece => Assert.Equal(example, text[piece.Span.Start..piece.Span.End].Length <= example.Length ? example : ""));
    }

    public static TheoryData<string> Stories =>
    [
        "The minister wrote a comment on the report, and 12 comments were answered.",
        "Exports of prints grew by 5 percent, the share of books fell.",
        "The newspaper said on Monday that its share of the market is 12 percent.",
        "He said the authority is an authoritative source on trade.",
        "Photo exports of the region reached 5 million dollars.",
        "The port works 24 hours a day and is rich in traffic.",
        "The source of the Nile lies 1,135 meters above the sea.",
        "June 20, 2025 was the day the line opened to the public.",
    ];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_about_the_same_things_is_not_marked(string text) => Assert.Empty(new FurnitureMarker(FurnitureLexicon.Load()).Mark(text, null));

    public static TheoryData<string, string> PartNames => Rows(typeof(PageParts), "page-parts.tsv", row => (row["part"], row["example"]));

    [Theory]
    [MemberData(nameof(PartNames))]
    public void A_part_of_a_page_is_known_by_its_name(string part, string example) =>
        Assert.Contains(part, PageParts.Load(null).OfName(example).ToString(), StringComparison.OrdinalIgnoreCase);

    public static TheoryData<string, string> Languages => Rows(typeof(LanguageIdentifier), "languages.tsv", row => (row["language"], row["example"]));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_known_by_a_sentence(string language, string example) => Assert.Equal(language, LanguageIdentifier.Load().Of(example));

    [Theory]
    [InlineData("")]
    [InlineData("12,345 67.8% 2025-01-26")]
    [InlineData("Table 5")]
    [InlineData("Norland's exports reached $5 billion, Sudland's imports $3 billion.")]
    public void Too_little_tells_no_language(string text) => Assert.Null(LanguageIdentifier.Load().Of(text));

    private static TheoryData<string, string> Rows(Type owner, string file, Func<LexiconRow, (string, string)> cells)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in LexiconTable.Load(owner.Assembly, file).Rows)
        {
            var (first, second) = cells(row);
            data.Add(first, second);
        }

        return data;
    }
}
