using Microsoft.Playwright;

namespace BriExtract.BrowserTests;

/// <summary>From the corpus: the routes of the sea transport, 128 against 134, looked at and decided by keyboard.</summary>
public sealed class CorpusFlowTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_routes_are_decided_by_keyboard_and_the_next_run_holds_to_it()
    {
        await using var site = await CorpusSite.OpenAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync(site.App.Address.ToString());
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/item/*");
        var marked = await page.Locator(".statement mark").AllInnerTextsAsync();
        Assert.Contains(marked, mark => mark.StartsWith("128", StringComparison.Ordinal));
        Assert.Contains("134", marked);
        await page.Keyboard.PressAsync(marked[0] == "134" ? "a" : "b");
        await Assertions.Expect(page.Locator("#status, main")).ToContainTextAsync(["Nothing left"]);
        site.Run();
        var facts = await File.ReadAllLinesAsync(site.File("facts.csv"));
        Assert.Single(facts, line => line.Contains(",decided,", StringComparison.Ordinal) && line.Contains(",134,", StringComparison.Ordinal));
        Assert.Contains("dec-", await File.ReadAllTextAsync(site.File("conflicts.csv")), StringComparison.Ordinal);
    }
}
