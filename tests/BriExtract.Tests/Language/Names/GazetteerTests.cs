using BriExtract.Core.Lexicons;
using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Names;

namespace BriExtract.Tests.Language.Names;

/// <summary>The tables of known names.</summary>
public class GazetteerTests
{
    [Theory]
    [InlineData("China", NameKind.Place)]
    [InlineData("U.S.", NameKind.Place)]
    [InlineData("Guinea-Bissau", NameKind.Place)]
    [InlineData("Democratic Republic of the Congo", NameKind.Place)]
    [InlineData("Malaysians", NameKind.Nationality)]
    [InlineData("European Union", NameKind.Organization)]
    public void A_known_name_is_matched_whole(string name, NameKind kind)
    {
        var document = EnglishAnalyzer.Default.Segment(name + " said");
        var end = Gazetteer.Default.Match(document, 0, document.Tokens.Length, out var found);
        Assert.Equal(name, document.SpanOf(0, end - 1).In(document.Text).ToString());
        Assert.Equal(kind, found);
    }

    [Theory]
    [InlineData("china plates")]
    [InlineData("Chinatown")]
    [InlineData("port")]
    public void Other_words_are_not(string text)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        Assert.Equal(0, Gazetteer.Default.Match(document, 0, document.Tokens.Length, out _));
    }

    [Fact]
    public void Every_country_has_a_currency_code_and_its_own_name()
    {
        var rows = LexiconTable.Load(typeof(Gazetteer).Assembly, "countries.tsv").Rows;
        Assert.Equal(rows.Count, rows.Select(row => row["name"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.Matches("^[A-Z]{3}$", row["currency"]));
    }
}
