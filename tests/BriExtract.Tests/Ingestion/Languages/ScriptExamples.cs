using BriExtract.Ingestion.Languages;

namespace BriExtract.Tests.Ingestion.Languages;

/// <summary>Texts, the script that most of their letters are in, and how many letters that is.</summary>
public sealed class ScriptExamples
{
    [Theory]
    [InlineData("", null, 0)]
    [InlineData("12,300 @[`{", null, 0)] // marks beside the letters of ASCII
    [InlineData("AZaz", "Latin", 4)]
    [InlineData("The harbour board counted 4,100 crates in May, a tenth more than a year before.", "Latin", 58)] // longer than a vector
    [InlineData("Die Brücke trägt täglich viele Züge über den Fluss nach Norden hin.", "Latin", 55)] // letters beyond ASCII between those of ASCII
    [InlineData("Мост open", "Cyrillic", 4)]
    [InlineData("橋は open", "Kana", 6)] // kana make the Han beside them Japanese, and one sign counts as three letters
    public void Script_of_most_letters(string text, string? script, int letters) => Assert.Equal((script, letters), Scripts.Main(text));
}
