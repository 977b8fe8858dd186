using BriExtract.Extraction.Dates;

namespace BriExtract.Tests.Extraction.Dates;

/// <summary>Wordings and the days they mean, read in an article of Wednesday, 15 January 2025.</summary>
public class DateExamples
{
    private static readonly DateReader Reader = new();
    private static readonly DateOnly Written = new(2025, 1, 15);

    public static TheoryData<string, string> Dates => new()
    {
        // days
        { "on 26 January 2026", "2026-01-26" },
        { "On January 26, 2026, the office", "2026-01-26" },
        { "Jan. 5th, 2024", "2024-01-05" },
        { "the 5th of May 2023", "2023-05-05" },
        { "2024-08-05", "2024-08-05" },
        { "8/25/2024", "2024-08-25" },
        { "Tuesday, December 24, 2024", "2024-12-24" },
        { "on Tuesday", "2025-01-14" },
        { "following Sunday's quake", "2025-01-12" },
        { "last Friday", "2025-01-10" },
        { "on Friday the 13th", "2024-12-13" },
        { "last Easter", "2024-03-31" },
        { "next Christmas", "2025-12-25" },
        { "in 1850 they left", "1850-01-01/1850-12-31" },
        { "the year after next", "2027-01-01/2027-12-31" },
        { "the month before last", "2024-11-01/2024-11-30" },
        { "on November 18", "2024-11-18" },
        // a day long past that is soon again is the coming one, but nothing has been so since then
        { "has until April 5 to answer", "2025-04-05" },
        { "the talks set for March 3", "2025-03-03" },
        { "open since April 5", "2024-04-05/2025-01-15" },
        { "yesterday", "2025-01-14" },
        { "the day before yesterday", "2025-01-13" },
        { "next week on Tuesday", "2025-01-21" },
        { "last week on Friday", "2025-01-10" },
        { "last week between Tuesday and Friday", "2025-01-07/2025-01-10" },
        // months
        { "in June 2025", "2025-06-01/2025-06-30" },
        { "in Sept. 2023", "2023-09-01/2023-09-30" },
        { "in August", "2024-08-01/2024-08-31" },
        { "in May", "2024-05-01/2024-05-31" },
        { "in March of last year", "2024-03-01/2024-03-31" },
        { "last month", "2024-12-01/2024-12-31" },
        { "mid-October 2024", "2024-10-01/2024-10-31" },
        // years
        { "in 2013", "2013-01-01/2013-12-31" },
        { "last year", "2024-01-01/2024-12-31" },
        { "this year", "2025-01-01/2025-12-31" },
        { "late last year", "2024-01-01/2024-12-31" },
        { "fiscal year 2023", "2023-01-01/2023-12-31" },
        { "three years ago", "2022-01-01/2022-12-31" },
        // parts of a year
        { "in the first half of 2025", "2025-01-01/2025-06-30" },
        { "the second half of last year", "2024-07-01/2024-12-31" },
        { "in the third quarter", "2024-07-01/2024-09-30" },
        { "Q3 2024", "2024-07-01/2024-09-30" },
        { "the first 11 months of last year", "2024-01-01/2024-11-30" },
        { "the first eleven months of 2024", "2024-01-01/2024-11-30" },
        { "the last three months of 2023", "2023-10-01/2023-12-31" },
        { "in the summer of 2016", "2016-06-01/2016-08-31" },
        // longer
        { "the 1990s", "1990-01-01/1999-12-31" },
        { "during the 14th Five-Year Plan period", "2021-01-01/2025-12-31" },
        { "the 19th century", "1800-01-01/1899-12-31" },
        // from one to another
        { "from January to November last year", "2024-01-01/2024-11-30" },
        { "January to November 2024", "2024-01-01/2024-11-30" },
        { "between 2013 and 2023", "2013-01-01/2023-12-31" },
        { "2022-2026", "2022-01-01/2026-12-31" },
        { "2023-24", "2023-01-01/2024-12-31" },
        { "May 5 to 9", "2024-05-05/2024-05-09" },
        { "from 6 to 18 this month", "2025-01-06/2025-01-18" },
        { "from mid-October 2024 to mid-May 2025", "2024-10-01/2025-05-31" },
        // with the word before them
        { "for the three months ended June 30, 2024", "2024-04-01/2024-06-30" },
        { "in the 12 months to March 31", "2023-04-01/2024-03-31" },
        { "in the year to June", "2023-07-01/2024-06-30" },
        { "the fiscal year ended March 31, 2024", "2023-04-01/2024-03-31" },
        { "For the nine months, the firm earned", "2024-01-01/2024-09-30" },
        { "In the first nine months, the firm earned", "2024-01-01/2024-09-30" },
        { "in the 2023 second quarter", "2023-04-01/2023-06-30" },
        { "the quarter ended Dec. 31", "2024-10-01/2024-12-31" },
        { "the year ending March 31", "2024-04-01/2025-03-31" },
        { "in the nine months through September", "2024-01-01/2024-09-30" },
        { "the week ended January 4", "2024-12-29/2025-01-04" },
        { "sales rose year-to-date", "2025-01-01/2025-01-15" },
        { "it reported one last month", "2024-12-01/2024-12-31" },
        { "as of June 2025", "2025-06-30" },
        { "As of the end of June 2025", "2025-06-30" },
        { "By the end of 2016", "2016-12-31" },
        { "by November 22", "2024-11-22" },
        { "By 2024", "2024-01-01/2024-12-31" },
        { "since 2013", "2013-01-01/2025-01-15" },
        { "since October", "2024-10-01/2025-01-15" },
        { "over the past 12 years", "2013-01-15/2025-01-15" },
        { "in the past year", "2024-01-15/2025-01-15" },
        { "to date", "2025-01-15" },
        { "so far this year", "2025-01-01/2025-01-15" },
        { "there are currently many", "2025-01-15" },
    };

    public static TheoryData<string> NoDates =>
    [
        "it may grow", "they march on", "exceeded 2,016 tonnes", "recorded 2019 cases", "US$2024 million", "the second runway",
        "a total of 2000 people", "one of the largest", "version 3.11.2", "Tel: +86 139-2012-2017", "the daily Sun reported", "over half of trade",
        "24 hours a day", "the number is 1501 and rising", "1846 were ill and 1720 had gone home",
    ];

    /// <summary>Wordings of hours and their readings, which are several where the half of the day is left open.</summary>
    public static TheoryData<string, string> Hours => new()
    {
        { "yesterday afternoon from 3 to 8pm", "2025-01-14T15:00/2025-01-14T20:00" },
        { "from 3 to 8pm yesterday afternoon", "2025-01-14T15:00/2025-01-14T20:00" },
        { "January 20 from 9:30 am to 11 am", "2025-01-20T09:30/2025-01-20T11:00" },
        { "on January 21 for 2 hours from 9 am", "2025-01-21T09:00/2025-01-21T11:00" },
        { "on 20 January 2025 between 11:00 and 4:00", "2025-01-20T11:00/2025-01-20T16:00 2025-01-20T23:00/2025-01-21T04:00" },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    public void Hours_are_read_with_their_day(string text, string readings)
    {
        var mention = Assert.Single(Reader.Read(text, DateAnchor.On(Written)));
        var found = mention.Values.Select(value => $"{value.Start:yyyy-MM-ddTHH:mm}/{value.End:yyyy-MM-ddTHH:mm}").Distinct();
        Assert.Contains(readings, string.Join(' ', found), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_wording_means_these_days(string text, string days)
    {
        var mention = Assert.Single(Reader.Read(text, DateAnchor.On(Written)), m => m.Kind is DateKind.Date or DateKind.Range);
        Assert.Equal(days, mention.Period?.ToString());
    }

    [Theory]
    [MemberData(nameof(NoDates))]
    public void What_looks_like_a_date_is_left_alone(string text) =>
        Assert.DoesNotContain(Reader.Read(text, DateAnchor.On(Written)), m => m.Period is not null);

    [Fact]
    public void A_word_that_points_back_takes_the_year_before_it()
    {
        var mentions = Reader.Read("The office met on business work in 2023. In the first half of the year, trade grew.", DateAnchor.On(Written));
        Assert.Equal("2023-01-01/2023-06-30", mentions[^1].Period?.ToString());
    }

    [Fact]
    public void A_bound_between_day_and_time_bounds_both()
    {
        var mention = Assert.Single(Reader.Read("The office opens on Monday after 6 pm, they said.", DateAnchor.On(Written)));
        Assert.Equal((DateRelation.After, DateShape.DateTime), (mention.Relation, mention.Shape));
        Assert.Equal(new DateTime(2025, 1, 13, 18, 0, 0), mention.Values[0].Start);
    }

    [Theory]
    [InlineData("last year", "2024-01-01/2024-12-31")]
    [InlineData("as of June 2024", "2024-06-30")]
    [InlineData("last month", null)]
    [InlineData("to date", null)]
    [InlineData("over the past 12 years", null)]
    public void Where_only_the_year_is_known_the_rest_stays_open(string text, string? days)
    {
        var year = new DateAnchor(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        Assert.Equal(days, Assert.Single(Reader.Read(text, year)).Period?.ToString());
    }
}
