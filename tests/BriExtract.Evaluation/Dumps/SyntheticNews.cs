using System.Globalization;

namespace BriExtract.Evaluation.Dumps;

/// <summary>Made-up news in any number: the same number gives the same article on every machine.</summary>
internal static class SyntheticNews
{
    private static readonly string[] Places = ["Kenya", "Laos", "Pakistan", "Serbia", "Kazakhstan", "Peru", "Egypt", "Indonesia", "Greece", "Ethiopia", "Malaysia", "Uzbekistan"];
    private static readonly string[] Goods = ["freight", "trade in goods", "direct investment", "container traffic", "electricity output", "coffee exports", "turnover of contracted projects"];
    private static readonly string[] Bodies = ["the customs office", "the transport ministry", "the port authority", "the national bank", "the railway company"];

    /// <summary>Headline.</summary>
    public static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"{Pick(Places, number)} reports on {Pick(Goods, number / 7)}, part {number}");

    /// <summary>Day of publication.</summary>
    public static DateOnly Published(int number) => new DateOnly(2025, 1, 1).AddDays(number % 365);

    /// <summary>Paragraphs; some 1,500 characters in all.</summary>
    public static IReadOnlyList<string> Paragraphs(int number)
    {
        var place = Pick(Places, number);
        var good = Pick(Goods, number / 7);
        var body = Pick(Bodies, number / 3);
        var amount = 10 + (number * 37 % 900);
        var percent = 1 + (number * 13 % 40);
        var year = 2024 + (number % 2);
        FormattableString[] text =
        [
            $"{place} said on {Published(number):MMMM d, yyyy} that its {good} with partner countries reached {amount}.{number % 10} billion yuan in {year}, an increase of {percent}.{number % 7} percent over the year before. The figures were released by {body} in a report on the state of the corridor, number {number} of its series.",
            $"The report says that {number % 90 + 10} projects have been completed since 2018, and that more than {number % 9 + 2},000 people found work along the {100 + number % 1900}-kilometer line. About {number % 60 + 20} percent of the goods went by rail, against {number % 30 + 5} percent five years ago, and the average journey took {number % 40 + 8} hours instead of {number % 40 + 30}.",
            $"Officials in {place} expect that the volume will grow further. \"We have built the roads and the terminals, and the companies are coming,\" said the head of {body}, who added that talks with {Pick(Places, number + 5)} and {Pick(Places, number + 7)} on customs and safety rules are going well and would be concluded in due course.",
            $"Experts point out that the numbers depend on how transit is counted. In the first half of {year} the count was {amount * 3 / 7} billion yuan, of which {number % 20 + 3} billion came from new routes. The {good} of the neighbouring region fell by {number % 8 + 1} percent in the same months, according to the statistics of {body}.",
        ];
        return [.. text.Select(paragraph => paragraph.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Address.</summary>
    public static string Url(int number) => string.Create(CultureInfo.InvariantCulture, $"https://news.example/{Published(number):yyyy/MM/dd}/story-{number}");

    /// <summary>The article as a page of a news site, with what surrounds a story there.</summary>
    public static string Page(int number) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>{Title(number)} - Example News</title>
        <meta property="og:site_name" content="Example News"><link rel="canonical" href="{Url(number)}">
        <script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"{Title(number)}","datePublished":"{Published(number):yyyy-MM-dd}T08:00:00Z"{"}"}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/business">Business</a></li></ul></nav>
        <main><article><h1>{Title(number)}</h1><div class="byline">By A. Writer</div>
        <div class="article-body">{string.Concat(Paragraphs(number).Select(paragraph => $"<p>{paragraph}</p>"))}</div>
        <aside class="related"><h3>Related stories</h3><ul><li><a href="/1">A story of last week that is no part of this one at all</a></li></ul></aside></article></main>
        <section class="comments"><p>I read this with great interest and do not agree with any word of it, as I have said before.</p></section>
        <footer>Copyright Example News. All rights reserved.</footer></body></html>
        """;

    /// <summary>The article as plain text.</summary>
    public static string Plain(int number) => $"{Title(number)}\n{string.Join("\n", Paragraphs(number))}\n";

    private static string Pick(string[] from, int number) => from[number % from.Length];
}
