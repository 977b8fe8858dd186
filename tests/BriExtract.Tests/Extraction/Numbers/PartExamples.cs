using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Tests.Extraction.Numbers;

/// <summary>Ratios and percentages by themselves.</summary>
public sealed class PartExamples
{
    private static readonly NumberReader Numbers = new(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv")));

    [Theory]
    [InlineData("one in four", "0.25")]
    [InlineData("three out of six hundred", "0.005")]
    [InlineData("1 over twenty", "0.05")]
    [InlineData("1/8", "0.125")]
    public void Reads_ratios(string text, string value)
    {
        Assert.True(Numbers.TryFind(text, 0, out var over));
        Assert.True(new RatioReader(Numbers).TryRead(text, over, out var ratio));
        Assert.Equal(value, ratio.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(text.Length, ratio.End);
    }

    [Theory]
    [InlineData("8 in 5")]
    [InlineData("12 out of 10")]
    [InlineData("3 in 2019")]
    [InlineData("5 and 10")]
    public void Leaves_other_pairs_alone(string text)
    {
        Assert.True(Numbers.TryFind(text, 0, out var over));
        Assert.False(new RatioReader(Numbers).TryRead(text, over, out _));
    }

    [Theory]
    [InlineData("twenty percent", "0:14=20")]
    [InlineData("per cent of 210", "0:15=210")]
    [InlineData("rose 6.3% to 5 per cent", "5:9=6.3 13:23=5")]
    [InlineData("only a small percent", "13:20=")]
    public void Reads_percentages(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', new PercentReader(Numbers).Read(text).Select(percent => string.Create(CultureInfo.InvariantCulture, $"{percent.Start}:{percent.End}={percent.Value}"))));
}
