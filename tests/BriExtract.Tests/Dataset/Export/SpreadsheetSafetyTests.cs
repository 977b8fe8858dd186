using BriExtract.Dataset.Export;

namespace BriExtract.Tests.Dataset.Export;

public sealed class SpreadsheetSafetyTests
{
    public static TheoryData<string> Quantities =>
    [
        "-5%", "+3.2 million yuan", "-0.5 percentage points", "-$40 billion", "+12,000", "5%", "over 700 projects", "",
    ];

    public static TheoryData<string> Formulas =>
    [
        "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+A1", "-A1", "-2+3+cmd|' /C calc'!A0", "\t=1+1", "\r=1", "-1+HYPERLINK(\"x\")", "＝1+1", "-5=A1", "- a list item",
    ];

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_quantity_stays_as_the_article_writes_it(string text) => Assert.Equal(text, SpreadsheetSafety.Guard(text));

    [Theory]
    [MemberData(nameof(Formulas))]
    public void What_could_run_gets_an_apostrophe(string text) => Assert.Equal("'" + text, SpreadsheetSafety.Guard(text));
}
