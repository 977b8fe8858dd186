using Microsoft.Playwright;

namespace BriExtract.BrowserTests;

/// <summary>The pictures of the README; kept in the folder that BRIEXTRACT_SCREENSHOTS names, else thrown away.</summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Pictures_show_the_page()
    {
        await using var site = await CorpusSite.OpenAsync();
        foreach (var (name, width, scheme) in new[] { ("conflict-light", 1200, ColorScheme.Light), ("conflict-dark", 1200, ColorScheme.Dark), ("conflict-small", 360, ColorScheme.Light) })
        {
            var page = await chromium.PageAsync(width, 800, scheme);
            await page.GotoAsync(site.App.Address.ToString());
            await page.Locator("tbody a").First.ClickAsync();
            await page.WaitForURLAsync("**/item/*");
            var folder = Environment.GetEnvironmentVariable("BRIEXTRACT_SCREENSHOTS");
            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = folder is null ? null : Path.Combine(folder, name + ".png") });
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
            await page.CloseAsync();
        }
    }
}
