using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Tests.Extraction.Numbers;

/// <summary>What is read as a number, and how; every row of number-words.tsv with an example runs too.</summary>
public sealed class NumberExamples
{
    private static readonly LexiconTable Table = LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv");
    private static readonly NumberReader Reader = new(new NumberWords(Table));

    /// <summary>Text, the words read, their value (low-high for vague numbers).</summary>
    public static TheoryData<string, string, string> Digits => new()
    {
        { "some 4,000 projects", "4,000", "4000" },
        { "trade of 23.6 trillion yuan", "23.6 trillion", "23600000000000" },
        { "paid 12,34,567.89 rupees", "12,34,567.89", "1234567.89" },
        { "eine Strecke von 1.035.000 km", "1.035.000", "1035000" },
        { "cost 1.035,50 euros", "1.035,50", "1035.5" },
        { "grew by 3,4 percent", "3,4", "3.4" },
        { "rund 1’035 Menschen", "1’035", "1035" },
        { "home to 1 414 021 100 people", "1 414 021 100", "1414021100" },
        { "fell to .25", ".25", "0.25" },
        { "needs 2 1/4 cups", "2 1/4", "2.25" },
        { "takes 5½ hours", "5½", "5.5" },
        { "about 3/4 of them", "3/4", "0.75" },
        { "some 1.3x10^6 cells", "1.3x10^6", "1300000" },
        { "some 6 × 10⁴ cells", "6 × 10⁴", "60000" },
        { "weighs 6.5e-3 kg", "6.5e-3", "0.0065" },
        { "sold 35m units", "35m", "35000000" },
        { "worth $4.2b today", "4.2b", "4200000000" },
        { "worth 100 bn today", "100 bn", "100000000000" },
        { "paid 35 lakh for it", "35 lakh", "3500000" },
        { "a low of -5.5 was", "-5.5", "-5.5" },
        { "cooled to minus-260 degrees", "minus-260", "-260" },
        { "over 600+ firms", "600+", "600" },
        { "raised 4 hundred million", "4 hundred million", "400000000" },
        { "owes 7 hundred and 36 yuan", "7 hundred and 36", "736" },
        { "has 6 thousand 2 hundred and 45", "6 thousand 2 hundred and 45", "6245" },
        { "lent 2 and a half million", "2 and a half million", "2500000" },
        { "between 100 and 200 people", "100", "100" },
        { "put up 2 million and 50 firms", "2 million", "2000000" },
        { "in the 21st round", "21st", "21" },
    };

    public static TheoryData<string, string, string> Words => new()
    {
        { "they have seventeen thousand nine hundred and thirty-five members", "seventeen thousand nine hundred and thirty-five", "17935" },
        { "six hundred and four thousand came", "six hundred and four thousand", "604000" },
        { "twenty-one trillion", "twenty-one trillion", "21000000000000" },
        { "nine hundred and ninety-nine trillion", "nine hundred and ninety-nine trillion", "999000000000000" },
        { "spent a hundred dollars", "a hundred", "100" },
        { "spent half a million dollars", "half a million", "500000" },
        { "nearly three quarters of a million homes", "three quarters of a million", "750000" },
        { "one and a half times", "one and a half", "1.5" },
        { "three million and a half yuan", "three million and a half", "3500000" },
        { "two thirds of them", "two thirds", "0.6666666667" },
        { "a third of them", "a third", "0.3333333333" },
        { "one-fifth of the total", "one-fifth", "0.2" },
        { "minus five point two degrees", "minus five point two", "-5.2" },
        { "nought point nine", "nought point nine", "0.9" },
        { "two point five million people", "two point five million", "2500000" },
        { "half a dozen members", "half a dozen", "6" },
        { "three dozen officials", "three dozen", "36" },
        { "dozens of officials", "dozens", "12-120" },
        { "tens of thousands of trees", "tens of thousands", "10000-100000" },
        { "the twenty-fifth year", "twenty-fifth", "25" },
        { "fifty to sixty villages", "fifty", "50" },
        { "three and two make five", "three", "3" },
    };

    public static TheoryData<string> Labels => ["the TA-35 fell", "the S8 phone", "version 1.2.3 of it", "COVID-19 spread", "bedroom #4 is", "12345678901234567890123 is long"];

    public static TheoryData<string> NotNumbers => ["a few hundred people", "several million trees", "someone stoned him", "often tended", "the weight of it", "I saw the threesome"];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in Table.Rows.Where(row => row["example"].Length > 0)) rows.Add(row["example"], row["reads"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Digits))]
    [MemberData(nameof(Words))]
    public void Reads(string text, string words, string value)
    {
        Assert.True(Reader.TryFind(text, 0, out var number), "no number found");
        Assert.Equal(words, text[number.Start..number.End]);
        Assert.Equal(value, Show(number));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_reads_as_it_says(string example, string reads)
    {
        Assert.True(Reader.TryFind(example, 0, out var number));
        Assert.Equal(reads, Show(number));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void Marks_labels(string text)
    {
        Assert.True(Reader.TryFind(text, 0, out var number));
        Assert.True(number.Is(NumberForm.Label));
    }

    [Theory]
    [MemberData(nameof(NotNumbers))]
    public void Leaves_alone(string text) =>
        Assert.False(Reader.TryFind(text, 0, out var number), number.ToString());

    private static string Show(NumberReading number)
    {
        var low = Math.Round(number.Value, 10).ToString("0.##########", CultureInfo.InvariantCulture);
        return number.High is { } high ? low + "-" + high.ToString("0.##########", CultureInfo.InvariantCulture) : low;
    }
}
