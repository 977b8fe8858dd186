using BriExtract.Tests.Review;
using Microsoft.Playwright;

namespace BriExtract.BrowserTests;

/// <summary>The pictures of the README; kept in the folder that BRIEXTRACT_SCREENSHOTS names, else thrown away.</summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("conflict-light", "/item/con-1", 1200, ColorScheme.Light)]
    [InlineData("conflict-dark", "/item/con-1", 1200, ColorScheme.Dark)]
    [InlineData("conflict-small", "/item/con-1", 360, ColorScheme.Light)]
    [InlineData("queue", "/queue", 1200, ColorScheme.Light)]
    public async Task Pictures_show_the_page(string name, string address, int width, ColorScheme scheme)
    {
        await using var site = await ReviewSite.OpenAsync();
        var page = await chromium.PageAsync(width, 800, scheme);
        await page.GotoAsync(site.App.Address.ToString());
        await page.GotoAsync(new Uri(site.Root, address).ToString());
        var folder = Environment.GetEnvironmentVariable("BRIEXTRACT_SCREENSHOTS");
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Path = folder is null ? null : Path.Combine(folder, name + ".png"),
        });
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
    }
}
