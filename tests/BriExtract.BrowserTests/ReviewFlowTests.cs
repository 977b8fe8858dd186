using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Tests.Review;
using Microsoft.Playwright;

namespace BriExtract.BrowserTests;

public sealed class ReviewFlowTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Views => ["/queue", "/queue?q=zeppelin", "/item/con-1", "/item/chk-2", "/fact/fact-1", "/article/art-a", "/article/art-c", "/indicators", "/indicator?name=routes", "/search?q=routes", "/history"];

    [BrowserFact]
    public async Task By_mouse_a_conflict_is_opened_and_decided()
    {
        await using var site = await ReviewSite.OpenAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync(site.App.Address.ToString());
        Assert.DoesNotContain("token", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "routes" }).First.ClickAsync();
        Assert.Contains("128 routes", await page.Locator(".statement.a blockquote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("134 routes", await page.Locator(".statement.b blockquote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("134 routes", await page.Locator(".statement.b mark").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep B" }).ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved");
        var decision = Assert.Single(DecisionLines.Read(site.DecisionsPath).Decisions);
        Assert.Equal((Ruling.Keep, "fig-b1"), (decision.Ruling, decision.Figures[0]));
    }

    [BrowserFact]
    public async Task By_keyboard_everything_is_decided_and_taken_back()
    {
        await using var site = await ReviewSite.OpenAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync(site.App.Address.ToString());
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/item/con-1*");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("s");
        await page.Locator("#separate-field").SelectOptionAsync("entity");
        await page.Locator("#separate-comment").FillAsync("container routes, and all routes");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/item/chk-2*");
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/queue*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing left");
        await page.GotoAsync(new Uri(site.Root, "/item/con-1").ToString());
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("taken back");
        var decisions = DecisionLines.Read(site.DecisionsPath).Decisions;
        Assert.Equal([Ruling.Separate, Ruling.Keep, Ruling.Undo], decisions.Select(decision => decision.Ruling));
        Assert.Equal(("entity", "container routes, and all routes"), (decisions[0].Field, decisions[0].Comment));
        Assert.Equal("con-1", await page.EvaluateAsync<string>("() => location.pathname.split('/').pop()"));
    }

    [BrowserFact]
    public async Task Of_two_tabs_deciding_at_once_the_second_is_told()
    {
        await using var site = await ReviewSite.OpenAsync();
        var one = await chromium.PageAsync();
        await one.GotoAsync(site.App.Address.ToString());
        var two = await one.Context.NewPageAsync();
        var address = new Uri(site.Root, "/item/con-1").ToString();
        await one.GotoAsync(address);
        await two.GotoAsync(address);
        await one.Keyboard.PressAsync("a");
        await Assertions.Expect(one.Locator("#status")).ToContainTextAsync("Saved");
        await two.Keyboard.PressAsync("b");
        await Assertions.Expect(two.GetByRole(AriaRole.Alert)).ToContainTextAsync("not saved");
        Assert.Single(DecisionLines.Read(site.DecisionsPath).Decisions);
    }

    [BrowserTheory]
    [InlineData("/article/art-c")]
    [InlineData("/search?q=owned")]
    [InlineData("/queue?entity=%3Cscript%3Edocument.title%3D'owned'%3C/script%3E")]
    public async Task A_hostile_article_runs_nothing(string address)
    {
        await using var site = await ReviewSite.OpenAsync();
        var page = await chromium.PageAsync();
        var asked = new List<string>();
        page.Dialog += (_, dialog) => asked.Add(dialog.Message);
        page.Request += (_, request) => asked.AddRange(request.Url.StartsWith(site.Root.ToString(), StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(site.App.Address.ToString());
        await page.GotoAsync(new Uri(site.Root, address).ToString());
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.NotEqual("owned", await page.TitleAsync());
        Assert.Empty(asked);
        Assert.Contains("owned", await page.Locator("body").InnerTextAsync() + await page.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Every_view_meets_the_rules_in_both_themes_and_fits_a_small_screen(string address)
    {
        await using var site = await ReviewSite.OpenAsync();
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1200), (ColorScheme.Dark, 360) })
        {
            var page = await chromium.PageAsync(width, scheme: scheme);
            await page.GotoAsync(site.App.Address.ToString());
            await page.GotoAsync(new Uri(site.Root, address).ToString());
            Assert.Empty(await Axe.ViolationsAsync(page));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than {width} px");
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task The_theme_can_be_switched_and_is_remembered()
    {
        await using var site = await ReviewSite.OpenAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync(site.App.Address.ToString());
        var light = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await page.ReloadAsync();
        Assert.NotEqual(light, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }
}
