using System.Net;

namespace BriExtract.Tests.Review;

public sealed class ReviewPageTests
{
    public static TheoryData<string, string> Views => new()
    {
        { "/queue", "128 and 134 do not meet" },
        { "/queue?kind=check", "5.5 lies above 5.4" },
        { "/queue?indicator=routes&state=all", "128 and 134 do not meet" },
        { "/queue?q=port", "128 and 134 do not meet" },
        { "/queue?q=zeppelin", "Nothing left with these filters" },
        { "/item/con-1", "127.5 to 128.5 (route)" },
        { "/item/con-1", "134 routes" },
        { "/item/chk-2", "5.5 lies above 5.4" },
        { "/fact/fact-1", "same indicator and entity" },
        { "/article/art-a", "128 routes" },
        { "/indicators", "routes" },
        { "/indicator?name=routes", "port" },
        { "/search?q=128 rou", "128 routes" },
        { "/history", "None yet" },
        { "/item/none", "Not here" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_has_an_address(string address, string shows)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var page = WebUtility.HtmlDecode(await (await browser.GetAsync(address)).Content.ReadAsStringAsync());
        Assert.Contains(shows.Replace(" (route)", "", StringComparison.Ordinal), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/article/art-c")]
    [InlineData("/search?q=<script>document.title='owned'</script>")]
    [InlineData("/queue?q=%22><script>document.title='owned'</script>&entity=<script>document.title='owned'</script>")]
    [InlineData("/search?q=owned")]
    public async Task What_comes_from_outside_is_shown_and_never_run(string address)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var page = await (await browser.GetAsync(address)).Content.ReadAsStringAsync();
        Assert.Contains("owned", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>document", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_what_the_queue_shows()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var csv = await browser.GetStringAsync("/export?kind=conflict");
        Assert.StartsWith("kind,id,", csv, StringComparison.Ordinal);
        Assert.Contains("con-1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("chk-2", csv, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"con-1\"", await browser.GetStringAsync("/export?format=jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_is_described()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var document = await browser.GetStringAsync("/openapi/v1.json");
        foreach (var path in new[] { "/api/queue", "/api/items/{id}", "/api/facts/{id}", "/api/decisions", "/api/decisions/{id}/undo", "/export" })
            Assert.Contains($"\"{path}\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_answers_what_the_page_shows()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        Assert.Contains("\"id\":\"con-1\"", await browser.GetStringAsync("/api/queue"), StringComparison.Ordinal);
        var item = await browser.GetStringAsync("/api/items/con-1");
        Assert.Contains("\"quote\":\"128 routes\"", item, StringComparison.Ordinal);
        Assert.Contains("\"value\":134", item, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/facts/none")).StatusCode);
    }
}
