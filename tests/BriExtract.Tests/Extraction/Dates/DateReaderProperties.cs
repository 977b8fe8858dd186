using BriExtract.Extraction.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Extraction.Dates;

/// <summary>What holds for every text, however odd.</summary>
public sealed class DateReaderProperties
{
    private static readonly string[] Fragments =
    [
        "the", "first", "11", "months", "of", "last", "year", "2024", "-", "/", "to", "from", "June", "Jan.", "30", "5th", "Monday", ",", ".", "'", "90s", "a.m.",
        "7:30", "half", "past", "quarter", "Q3", "H1", "FY", "every", "two", "weeks", "ago", "since", "as", "by", "end", "late", "mid", "9999", "0", "31", "February",
        "29", "century", "decade", "14th", "Five", "Year", "Plan", "(", ")", "[", "]", "\uD800", "中国", "999999999999", "years", "hours", "within", "in", "Easter", "New", "Eve",
        "between", "and", "this", "that", "same", "period", "earlier", "later", "business", "days", "next", "\n", "thousand", "hundred", "ninety", "nine", "one", "Sunday", "noon",
    ];

    private static readonly DateReader[] Readers = [new(), new(spoken: true)];

    private static Gen<string> Texts => Gen.Elements(Fragments).ArrayOf().Resize(40).Select(parts => string.Join(' ', parts));

    [Fact]
    public void Mentions_stand_in_order_inside_the_text_and_nothing_throws() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        foreach (var reader in Readers)
        {
            foreach (var anchor in (DateAnchor[])[DateAnchor.Unknown, DateAnchor.On(new DateOnly(2024, 2, 29)), DateAnchor.On(DateOnly.MaxValue), DateAnchor.On(DateOnly.MinValue)])
            {
                var end = 0;
                foreach (var mention in reader.Read(text, anchor))
                {
                    Assert.InRange(mention.Span.Start, end, text.Length);
                    Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                    Assert.InRange(mention.RelationStart, 0, mention.Span.Start);
                    if (mention.Period is { } period) Assert.True(period.Start <= period.End);
                    end = mention.Span.Start;
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_row_of_dates_is_read_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("from May 5 to 2024 and the first half of the last ", 20_000));
        Assert.NotEmpty(Readers[0].Read(text, DateAnchor.On(new DateOnly(2025, 1, 15))));
    }
}
