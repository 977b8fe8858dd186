using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Tests.Extraction.Bounds;

/// <summary>Intervals that a text states.</summary>
public sealed class IntervalExamples
{
    private static readonly IntervalReader Reader = new(
        new NumberReader(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv"))),
        new BoundReader(BoundLexicon.Load()));

    /// <summary>Text, and its intervals with brackets that let the end in and parentheses that do not.</summary>
    public static TheoryData<string, string> Intervals => new()
    {
        { "between 20 and 30 people", "[20,30]" },
        { "from one hundred to one hundred and fifty", "[100,150]" },
        { "at least 20 and at most 100 tonnes", "[20,100]" },
        { "more than 20 but less than 35", "(20,35)" },
        { "no less than thirty", "[30,]" },
        { "500 or less", "[,500]" },
        { "the price is >= 40", "[40,]" },
        { "over 150 animals", "(150,]" },
        { "equal to 170", "[170,170]" },
        { "higher than the tenth", "(10,]" },
    };

    public static TheoryData<string> None => ["30 people came", "call +1-555-0199-22", "the 2014-01 issue", "about 30 people"];

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Reads(string text, string expected) => Assert.Equal(expected, string.Join(";", Reader.Read(text).Select(Show)));

    [Theory]
    [MemberData(nameof(None))]
    public void Leaves_alone(string text) => Assert.Empty(Reader.Read(text));

    private static string Show(StatedInterval stated) =>
        (stated.IncludesLower || stated.Interval.Lower is null ? "[" : "(") + stated.Interval.Lower?.ToString(CultureInfo.InvariantCulture) + ","
        + stated.Interval.Upper?.ToString(CultureInfo.InvariantCulture) + (stated.IncludesUpper || stated.Interval.Upper is null ? "]" : ")");
}
