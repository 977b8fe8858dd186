using System.Net;
using BriExtract.Review;

namespace BriExtract.Tests.Review;

public sealed class AccessTests
{
    [Theory]
    [InlineData("/queue")]
    [InlineData("/api/queue")]
    [InlineData("/export")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/queue?token=0000")]
    public async Task Without_the_token_nothing_is_shown(string address)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var stranger = site.Stranger();
        var answer = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("routes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_becomes_a_strict_cookie_and_leaves_the_address()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = site.Stranger(follow: false);
        var answer = await browser.GetAsync(site.App.Address);
        Assert.Equal("/queue", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_host_name_is_refused_even_with_the_cookie()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/queue") { Headers = { Host = $"evil.example:{site.Root.Port}" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_write_from_another_site_is_refused_and_leaves_nothing(string origin)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/decide")
        {
            Headers = { { "Origin", origin } },
            Content = new FormUrlEncodedContent([new("item", "con-1"), new("ruling", "ignore"), new("figures", "fig-a1")]),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
        Assert.False(File.Exists(site.DecisionsPath));
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_and_frames_from_elsewhere()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var answer = await browser.GetAsync("/item/con-1");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_this_machine_a_password_is_demanded()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => ReviewSite.OpenAsync(settings => settings with { Listen = IPAddress.Any }));
        Assert.Contains("--password", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_lets_in_and_a_wrong_one_does_not()
    {
        await using var site = await ReviewSite.OpenAsync(settings => settings with { Password = "correct horse" });
        using var browser = site.Stranger();
        Assert.Contains("Sign in", await browser.GetStringAsync("/queue"), StringComparison.Ordinal);
        var wrong = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("password", "battery")]));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        var right = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("password", "correct horse")]));
        Assert.Contains("128 and 134 do not meet", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_dataset_is_named_with_the_remedy()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => ReviewApp.StartAsync(new ReviewSettings { Dataset = "/nowhere/at/all" }));
        Assert.Contains("/nowhere/at/all", error.Message, StringComparison.Ordinal);
    }
}
