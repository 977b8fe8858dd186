using System.Globalization;
using BriExtract.Core.Periods;
using BriExtract.Ingestion.Publication;

namespace BriExtract.Tests.Ingestion;

/// <summary>Texts and the days they were published as far as their words tell.</summary>
public sealed class PublicationExamples
{
    public static TheoryData<string, string> Inferred => new()
    {
        // Dateline
        { "NAIROBI, March 3, 2025 -- The line opened.", "2025-03-03" },
        { "BEIJING, Jan. 15 (Agency) -- Trade grew. In the first 11 months of 2024 it reached 5 billion yuan.", "2025-01-15" },
        { "LONDON (Agency), 3 March 2025 - The bank said so.", "2025-03-03" },
        { "HANOI, Feb. 2 (Agency) -- Exports reached $5 billion in 2024, the ministry said.", "2025-02-02" },
        { "HANOI, Sept. 2 (Agency) -- Exports reached $5 billion in August 2024, the ministry said.", "2024-09-02" },
        // A line of its own
        { "Ports grow\n2025-07-08 09:15\nThe ports of the country have grown by a tenth.", "2025-07-08" },
        { "Ports grow\nPublished: July 8, 2025\nThe ports of the country have grown.", "2025-07-08" },
        // A day in the lead that news is told of
        { "On May 6, 2025, the ministry held a press conference on trade. Exports grew.", "2025-05-06" },
        // The latest date looked back on
        { "As of the end of June 2025, 112 trains had run. In April 2025 there were 100.", "2025-06-30/2025-12-31" },
        { "Trade reached 5 billion yuan in 2024, up from 4 billion in 2023.", "2025-01-01/2025-12-31" },
        { "Since November 2024 the port has been open.", "2024-11-01/2025-05-01" },
    };

    [Theory]
    [MemberData(nameof(Inferred))]
    public void Days_of_publication(string text, string days)
    {
        var published = PublicationDating.Infer(text, []);
        Assert.NotNull(published);
        Assert.NotNull(published.Value.Reason);
        Assert.Equal(days, new Period(published.Value.Earliest, published.Value.Latest).ToString());
    }

    public static TheoryData<string> Undated =>
    [
        "The port will open in 2030 and the road by 2035.",
        "The plan runs until May 6, 2031.",
        "The 2030 Agenda was discussed. About 2025 containers came, worth $2025.",
        "The minister said that trade grew on Tuesday.",
        "",
    ];

    [Theory]
    [MemberData(nameof(Undated))]
    public void Texts_that_tell_no_day(string text) => Assert.Null(PublicationDating.Infer(text, []));

    public static TheoryData<string, string> Stated => new()
    {
        { "2026-01-26", "2026-01-26" }, { "2026/1/26", "2026-01-26" }, { "20260126", "2026-01-26" }, { "2026-01", "2026-01-01/2026-01-31" }, { "2026", "2026-01-01/2026-12-31" },
        { "2026-01-26T23:30:00-08:00", "2026-01-26" }, { "2026-01-26 05:00:00", "2026-01-26" }, { "20260126T050607Z", "2026-01-26" }, { "Mon, 26 Jan 2026 05:06:07 GMT", "2026-01-26" },
        { "Mon, 26 Jan 2026 05:06:07 +0800", "2026-01-26" }, { "January 26, 2026", "2026-01-26" }, { "26 Jan 2026", "2026-01-26" }, { "1769385600", "2026-01-26" }, { "1769385600000", "2026-01-26" },
        { "2026-01-20/2026-01-26", "2026-01-20/2026-01-26" }, { "Jan. 26, 2026 10:05 AM", "2026-01-26" },
    };

    [Theory]
    [MemberData(nameof(Stated))]
    public void Stated_dates(string text, string days)
    {
        var date = GivenDate.Read(text);
        Assert.NotNull(date);
        Assert.Null(date.Value.Reason);
        Assert.Equal(days, new Period(date.Value.Earliest, date.Value.Latest).ToString());
    }

    [Theory]
    [InlineData("January 26")]
    [InlineData("yesterday")]
    [InlineData("10:05")]
    [InlineData("0000-00-00")]
    [InlineData("2026-13-45")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(GivenDate.Read(text));

    [Theory]
    [InlineData("https://a.example/2026/01/26/ports", "2026-01-26")]
    [InlineData("https://a.example/news/202601/26/c_12345.html", "2026-01-26")]
    [InlineData("https://a.example/n1/2026/0126/c1.html", "2026-01-26")]
    [InlineData("https://a.example/a/20260126/ports.htm", "2026-01-26")]
    [InlineData("https://a.example/2026-01-26-ports", "2026-01-26")]
    public void Addresses_hold_days(string url, string day) =>
        Assert.Equal(day, AddressDate.Of(url)?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("https://a.example/story-1234567890")]
    [InlineData("https://a.example/12345678/ports")]
    [InlineData("https://2026.example/01/26")]
    public void Addresses_without_a_day(string url) => Assert.Null(AddressDate.Of(url));
}
