using BriExtract.Core.Figures;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Roles;

namespace BriExtract.Tests.Extraction.Roles;

/// <summary>What kind of number it is and which way it goes. Each row: a sentence; for each figure in order, role and direction.</summary>
public sealed class RoleExamples
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "Trade increased by 6.3% to 23.6 trillion yuan.", "growth up, level" },
        { "Trade reached 23.6 trillion yuan, a year-on-year increase of 6.3%.", "level, growth up" },
        { "Trade reached 23.6 trillion yuan, up 6.3 percent year on year.", "level, growth up" },
        { "Trade reached 23.6 trillion yuan, marking a 6.3 percent increase.", "level, growth up" },
        { "Imports fell 4 percent to 3 billion dollars.", "growth down, level" },
        { "Exports dropped by 12.5% last year.", "growth down" },
        { "The share of rail freight rose to 51.9 percent.", "share" },
        { "The share of rail freight rose from 45.3% to 50.7%.", "share, share" },
        { "Membership rose from 57 to 110.", "level, level" },
        { "The rate is 2.5 percentage points higher than the average.", "change up" },
        { "The ratio was 51 percent, down 0.4 percentage points from June.", "share, change down" },
        { "The region accounted for 18.1% of exports, an increase of 3.6 percentage points from 2013.", "share, change up" },
        { "Coal makes up more than 40 percent of the cargo.", "share" },
        { "The line cut freight costs by 30 percent.", "growth down" },
        { "The bank grew at an average annual rate of 4.7 percent.", "growth up" },
        { "The fund had an average annual growth of 4.7%.", "growth up" },
        { "The port has an annual growth rate of up to 13%.", "growth up" },
        { "Economic growth slowed to 4.9 percent.", "growth up" },
        { "The harvest was 14% larger than last year.", "growth up" },
        { "The new ferry is 17% heavier than the old one.", "growth up" },
        { "The line shortens the journey from 10 hours to 3 hours.", "level, level" },
        { "Prices range from 5 to 7 dollars.", "level" },
        { "One passenger was hurt and two more were shocked.", "level" },
        { "The party gained 13 seats.", "change up" },
        { "The party lost 42 seats.", "change down" },
        { "The state of alert was extended by 15 days.", "change up" },
        { "The company raised 5 billion dollars.", "level" },
        { "The bridge is 36 kilometers long.", "level" },
        { "The tunnel cost 4 billion dollars.", "level" },
        { "The interest rate was 3.5 percent.", "share" },
        { "The company exports to more than 40 countries.", "level" },
        { "The number of visitors climbed to 3 million.", "level" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Roles_follow_the_words_around_the_number(string sentence, string expected)
    {
        var found = Figures.In(sentence).Select(figure => Show(figure.Role, figure.Direction));
        Assert.Equal(expected, string.Join(", ", found));
    }

    public static TheoryData<string, string> ChangeWords
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in LexiconTable.Load(typeof(ChangeLexicon).Assembly, "change-words.tsv").Rows)
                rows.Add(row["example"], $"{row["role"]} {row["direction"]}");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(ChangeWords))]
    public void Every_change_word_makes_the_change_of_its_example(string sentence, string expected) =>
        Assert.Contains(Figures.In(sentence), figure => Show(figure.Role, figure.Direction) == expected);

    private static string Show(Role role, Direction? direction) =>
        $"{role} {direction}".Trim().ToLowerInvariant();
}
