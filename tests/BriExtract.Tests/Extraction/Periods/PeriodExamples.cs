using BriExtract.Core.Lexicons;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Periods;

namespace BriExtract.Tests.Extraction.Periods;

/// <summary>
/// When a figure holds, in an article of Wednesday, 15 January 2025. Each row: a text; its figures in order as
/// "quote: period", with "base" and "target" where there is one; "-" for no period.
/// </summary>
public sealed class PeriodExamples
{
    private const string Year2024 = "2024-01-01/2024-12-31";
    private const string Year2023 = "2023-01-01/2023-12-31";
    private const string Autumn2024 = "2024-07-01/2024-09-30";
    private const string Half2024 = "2024-03-29/2024-09-28";
    private const string Autumn2023 = "2023-07-01/2023-09-30";

    public static TheoryData<string, string> OwnClause => new()
    {
        { "Exports reached 5 million tonnes in 2024.", $"5 million tonnes: {Year2024}" },
        { "In 2024, exports reached 5 million tonnes and imports reached 3 million tonnes.", $"5 million tonnes: {Year2024}; 3 million tonnes: {Year2024}" },
        { "The share was 50 percent in 2023 and rose to 52 percent in 2024.", $"50 percent: {Year2023}; 52 percent: {Year2024}" },
        { "By the end of June 2024, the fleet had 128 ships.", "128 ships: 2024-06-30" },
        { "As of June 2024, the bank had 110 members.", "110 members: 2024-06-30" },
        { "The port has handled 900 ships since May 2023.", "900 ships: 2023-05-01/2025-01-15" },
        { "There are currently 400 workers on the site.", "400 workers: 2025-01-15" },
        { "The firm earned $4 million, or 50 cents a share, in 2024.", $"$4 million: {Year2024}; 50 cents a share: {Year2024}" },
        { "A storm killed 12 people on Monday.", "12 people: 2025-01-13" },
        { "In the 2018 mayoral election, she won 40 percent of the vote.", "40 percent: 2018-01-01/2018-12-31" },
        { "She took 4 percent of votes in her 2016 run and 6 percent in her 2020 run.", "4 percent: 2016-01-01/2016-12-31; 6 percent: 2020-01-01/2020-12-31" },
        { "According to a 2018 Harbor University poll, 57 percent of residents oppose the tunnel.", "57 percent: 2018-01-01/2018-12-31" },
        { "Peru's 2023 budget was 5 million dollars.", $"5 million dollars: {Year2023}" },
        { "In its 2023 report, the board named 12 towns.", "12 towns: -" },
        { "Dealers have sold 900 cars this month.", "900 cars: 2025-01-01/2025-01-15" },
        { "On Monday, a judge sentenced a doctor to 40 years in prison.", "40 years: 2025-01-13" },
        { "Dealers sold 900 cars in October, the third-highest total so far.", "900 cars: 2024-10-01/2024-10-31" },
        { "The party won 60 seats, and since 1984 it has been in office.", "60 seats: -" },
        { "There were 60 cases reported nationwide between 2021 and 2023.", "60 cases: 2021-01-01/2023-12-31" },
        { "Shares of the firm gained 12 percent year-to-date while those of the port fell.", "12 percent: 2025-01-01/2025-01-15" },
        // among how many something ranks says nothing of when it was
        { "The economy grew 2 percent, its lowest rate since 1990.", "2 percent: -" },
        { "In October, dealers sold 900 cars, the second-highest volume of the year so far.", "900 cars: 2024-10-01/2024-10-31" },
        { "June 5 letters told of 60 cases.", "60 cases: 2024-06-05" },
        // what was written then tells of another time
        { "In a November 5 letter, the mayors said they would give 400 tents.", "400 tents: -" },
        // a relative clause has its own
        { "The driver of the bus in a crash that killed 12 people was released on Monday.", "12 people: -" },
        { "The quake that struck the town on Sunday has killed 12 people as of Tuesday.", "12 people: 2025-01-14" },
    };

    public static TheoryData<string, string> CarriedOver => new()
    {
        { "In 2024, the port handled 900 ships. It employed 300 workers.", $"900 ships: {Year2024}; 300 workers: {Year2024}" },
        { "In 2024, the port handled 900 ships.\nThe yard has 40 cranes.", $"900 ships: {Year2024}; 40 cranes: -" },
        { "The summit opened in October 2024. Delegates from 150 countries attended.", "150 countries: 2024-10-01/2024-10-31" },
        // the date of an event says nothing of what is
        { "The line opened in August 2024. It serves 24 towns.", "24 towns: -" },
        // nor of what may be, and a turn to something else ends it
        { "On Monday, the council passed 12 bills. Members would have to serve two terms.", "12 bills: 2025-01-13; two terms: - target" },
        { "The town is old. On Monday, the quake killed 12 people. Meanwhile, the count of injured people reached 167.", "12 people: 2025-01-13; 167: -" },
    };

    public static TheoryData<string, string> Opening => new()
    {
        // what was done is of the day of the event that the article opens with
        { "On Monday, a quake struck the town.\n\nThe quake killed 12 people, the mayor said.", "12 people: 2025-01-13" },
        { "On Sunday, the city voted for a new mayor.\n\nShe won 40 percent of the vote.", "40 percent: 2025-01-12" },
        { "Former mayor Ann Miller dies at 81\n\nThe former mayor, Ann Miller, died on Monday. Miller was 81.", "81: 2025-01-13; 81: 2025-01-13" },
        // not what is, may be, or was on another occasion
        { "On Monday, a quake struck the town.\n\nThe town has 300 schools.", "300 schools: -" },
        { "On Monday, a quake struck the town.\n\nThe mayor plans to build 300 schools.", "300 schools: - target" },
        { "On Sunday, the city voted for a new mayor.\n\nAt the last election, he won 40 percent of the vote.", "40 percent: -" },
    };

    public static TheoryData<string, string> Standing => new()
    {
        // "now" twice is no period that the article reports
        { "Ana Ruiz bakes bread.\n\nNow the dough rests, and now it rises.\n\nIt is now ready for two loaves.\n\nNow the oven is hot for two trays.\n\nThe recipe has three steps.", "two loaves: 2025-01-15; two trays: 2025-01-15; three steps: -" },
        { "In May 2024, the company signed a 99-year lease.", "99-year: -" },
        { "On Monday, the firm opened a plant that cost more than $2 billion to build.", "more than $2 billion: -" },
        { "The 440-kilometer line opened in May 2024.", "440-kilometer: -" },
        { "In May 2024, she ran a short course of 12 kilometers.", "12 kilometers: -" },
        { "Under the old statute, a chairman may serve two terms.", "two terms: -" },
        { "In 2024, the party won 60 of the 75 seats required for a change.", $"60: {Year2024}; 75 seats: -" },
    };

    public static TheoryData<string, string> Compared => new()
    {
        { "In 2024, trade grew by 6.3 percent year on year.", $"6.3 percent: {Year2024} base {Year2023}" },
        { "In the first half of 2024, trade rose 5 percent.", "5 percent: 2024-01-01/2024-06-30 base 2023-01-01/2023-06-30" },
        // an article that looks back counts from the figure's year
        { "Exports reached 5 million tonnes in 2023, up 3.1 percent from the previous year.", $"5 million tonnes: {Year2023}; 3.1 percent: {Year2023} base 2022-01-01/2022-12-31" },
        { "The office said on Tuesday that trade is 30 percent larger than last year.", $"30 percent: 2025-01-01/2025-12-31 base {Year2024}" },
        { "Output rose 2 percent in June 2024 from the previous month.", "2 percent: 2024-06-01/2024-06-30 base 2024-05-01/2024-05-31" },
        { "The share was 18 percent in 2024, an increase of 3.6 percentage points from 2013.", $"18 percent: {Year2024}; 3.6 percentage points: {Year2024} base 2013-01-01/2013-12-31" },
        {
            "The price was 12 dollars in October 2024, up from 9 dollars a year ago.",
            "12 dollars: 2024-10-01/2024-10-31; 9 dollars: 2023-10-01/2023-10-31"
        },
        // the date of the sentence is the later level's; the other is of the year before where years are compared, else of no told time
        { "In 2024, exports were $40 million, compared with the previous year's $30 million.", $"$40 million: {Year2024}; $30 million: {Year2023}" },
        { "Exports rose to $40 million in 2024 from $30 million.", $"$40 million: {Year2024}; $30 million: {Year2023}" },
        { "Sales in 2024 were $66 million, up 10 percent from $60 million.", $"$66 million: {Year2024}; 10 percent: {Year2024} base {Year2023}; $60 million: {Year2023}" },
        { "In 2024, the port handled 900 ships, compared with 800 ships.", $"900 ships: {Year2024}; 800 ships: {Year2023}" },
        { "The price was 12 dollars in October 2024, up from 9 dollars.", "12 dollars: 2024-10-01/2024-10-31; 9 dollars: -" },
        { "Exports rose to $40 million in 2024 from $30 million in 2020.", $"$40 million: {Year2024}; $30 million: 2020-01-01/2020-12-31" },
        { "In 2024, the port handled 900 ships from 80 countries.", $"900 ships: {Year2024}; 80 countries: {Year2024}" },
        {
            "Trade rose from US$2.7 trillion in 2021 to US$3.1 trillion in 2024, with an average annual growth of 4.7%.",
            $"US$2.7 trillion: 2021-01-01/2021-12-31; US$3.1 trillion: {Year2024}; 4.7%: 2021-01-01/2024-12-31 base 2021-01-01/2021-12-31"
        },
    };

    // what firms report by the quarter, in an article of January
    public static TheoryData<string, string> Results => new()
    {
        { "The firm made a third-quarter profit of £70 million, or 12 pence a share.", $"£70 million: {Autumn2024}; 12 pence a share: {Autumn2024}" },
        {
            "The firm's third-quarter profit rose to $40 million, or 8 cents a share, from $30 million, or 6 cents a share. It had sales of $90 million, compared with $80 million a year ago.",
            $"$40 million: {Autumn2024}; 8 cents a share: {Autumn2024}; $30 million: {Autumn2023}; 6 cents a share: {Autumn2023}; $90 million: {Autumn2024}; $80 million: {Autumn2023}"
        },
        {
            "The firm said it lost $40 million in the third quarter.\n\nIt named the cost of wool as the cause.\n\nA year earlier, it earned $30 million, or 6 cents a share.",
            $"$40 million: {Autumn2024}; $30 million: {Autumn2023}; 6 cents a share: {Autumn2023}"
        },
        {
            "The firm lost $40 million in the third quarter. In the year-ago quarter, it earned $30 million.",
            $"$40 million: {Autumn2024}; $30 million: {Autumn2023}"
        },
        {
            "In the third quarter, the firm lost $40 million, compared with a year-earlier profit of $30 million, or 6 cents a share.",
            $"$40 million: {Autumn2024}; $30 million: {Autumn2023}; 6 cents a share: {Autumn2023}"
        },
        {
            "In the first nine months of 2024, profit was $310 million, against a loss of $190 million in the 2023 period.",
            "$310 million: 2024-01-01/2024-09-30; $190 million: 2023-01-01/2023-09-30"
        },
        {
            "The firm said that profit for the six months ended Sept. 28 fell to $89 million (£70 million), or 16 cents a share, from $94 million.\n\nSales fell 20 percent to $722 million.\n\nIt pays a dividend of 4 cents, up from 3 cents a year earlier.",
            $"$89 million: {Half2024}; £70 million: {Half2024}; 16 cents a share: {Half2024}; $94 million: 2023-03-29/2023-09-28; 20 percent: {Half2024}; $722 million: {Half2024}; 4 cents: {Half2024}; 3 cents: 2023-03-29/2023-09-28"
        },
        {
            "The bank had a loss of $70 million in the third quarter, or $12 a share.\n\nIt earned £132,000, or 3 pence a share, a year ago.\n\nIt foresees a profit in 2026. New loans were $6 million in the quarter.",
            $"$70 million: {Autumn2024}; $12 a share: {Autumn2024}; £132,000: {Autumn2023}; 3 pence a share: {Autumn2023}; $6 million: {Autumn2024}"
        },
        // a quarter in which something is to happen dates nothing that is
        {
            "The port will open a terminal in the third quarter of 2027.\n\nIt has 500 workers.\n\nIt handled 3 million containers.",
            "500 workers: -; 3 million containers: -"
        },
        // what is foreseen of the next quarter leaves the results where they are
        {
            "The firm posted third-quarter earnings of $94 million.\n\nIt expects a fourth-quarter charge of $10 million.\n\nRevenue was $900 million.",
            $"$94 million: {Autumn2024}; $10 million: 2024-10-01/2024-12-31 target; $900 million: {Autumn2024}"
        },
    };

    public static TheoryData<string, string> Plans => new()
    {
        { "The city plans to build 300 schools by 2030.", "300 schools: 2030-01-01/2030-12-31 target" },
        { "The project will employ 500 workers.", "500 workers: - target" },
        { "More than 500 workers are expected to join the project.", "More than 500 workers: - target" },
        { "Some 500 workers are likely to leave the project.", "Some 500 workers: - target" },
        // what was thought to come is none that came, whatever the year
        // a day just past is none of next year's
        { "On December 20, the mayor called for 300 schools.", "300 schools: 2024-12-20" },
        { "Next year the city expects 300 visitors.", "300 visitors: 2026-01-01/2026-12-31 target" },
        { "In 2024, analysts were expecting 300 schools.", $"300 schools: {Year2024} target" },
        // translated news puts the past year's results in the future tense
        { "By 2024, trade will reach 23.6 trillion yuan.", $"23.6 trillion yuan: {Year2024}" },
    };

    [Theory]
    [MemberData(nameof(OwnClause))]
    public void A_figure_takes_the_date_of_its_clause(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(CarriedOver))]
    public void A_date_holds_in_its_paragraph_until_another_comes(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(Opening))]
    public void What_was_done_is_of_the_day_of_the_event_that_the_article_opens_with(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(Standing))]
    public void What_stands_for_good_takes_no_date_of_what_was_done(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_growth_has_what_it_is_compared_with(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(Results))]
    public void Results_have_the_quarter_that_the_article_opens_with_and_are_set_against_that_of_the_year_before(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_is_told_from_a_report_by_its_period_before_its_tense(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Fact]
    public void Every_row_of_what_a_year_dates_shows_itself()
    {
        foreach (var row in LexiconTable.Load(typeof(PeriodReader).Assembly, "dated-events.tsv", null).Rows)
            Assert.Contains(Figures.In(row["example"]), figure => figure.Period == Period.Year(2018));
    }

    private static string Periods(string text) => string.Join("; ", Figures.In(text).Select(figure =>
        $"{figure.Quote}: {figure.Period?.ToString() ?? "-"}"
        + (figure.Base is { } compared ? $" base {compared}" : "")
        + (figure.Status == BriExtract.Core.Figures.FigureStatus.Target ? " target" : "")));
}
