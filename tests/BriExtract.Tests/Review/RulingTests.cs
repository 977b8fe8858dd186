using System.Net;
using System.Net.Http.Json;
using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;

namespace BriExtract.Tests.Review;

public sealed class RulingTests
{
    private static FormUrlEncodedContent Keep(string kept, string other, int seen) => new(
        [new("item", "con-1"), new("ruling", "keep"), new("figures", kept), new("figures", other), new("seen", $"{seen}"), new("filter", "")]);

    [Fact]
    public async Task A_ruling_is_a_line_and_the_next_item_comes_up()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var next = await browser.PostAsync("/decide", Keep("fig-b1", "fig-a1", 0));
        Assert.StartsWith("/item/chk-2", next.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("Saved.", await next.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var decision = Assert.Single(DecisionLines.Read(site.DecisionsPath).Decisions);
        Assert.Equal((Ruling.Keep, "ann"), (decision.Ruling, decision.By));
        Assert.Equal(["fig-b1", "fig-a1"], decision.Figures);
        Assert.DoesNotContain("128 and 134 do not meet", await browser.GetStringAsync("/queue"), StringComparison.Ordinal);
        Assert.Contains("128 and 134 do not meet", await browser.GetStringAsync("/queue?state=decided"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_goes_back_to_exactly_the_state_before()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var before = await browser.GetStringAsync("/queue");
        await browser.PostAsync("/decide", Keep("fig-b1", "fig-a1", 0));
        var decision = Assert.Single(DecisionLines.Read(site.DecisionsPath).Decisions);
        var undone = await browser.PostAsync("/undo", new FormUrlEncodedContent([new("decision", decision.DecisionId), new("back", "/queue")]));
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(before, await browser.GetStringAsync("/queue"));
        Assert.Equal(2, DecisionLines.Read(site.DecisionsPath).Decisions.Count);
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        await browser.PostAsync("/decide", Keep("fig-a1", "fig-b1", 0));
        var late = await browser.PostAsync("/decide", Keep("fig-b1", "fig-a1", 0));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody ruled meanwhile", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(DecisionLines.Read(site.DecisionsPath).Decisions);
        await browser.PostAsync("/decide", Keep("fig-b1", "fig-a1", 1));
        Assert.Equal(2, DecisionLines.Read(site.DecisionsPath).Decisions.Count);
    }

    public static TheoryData<string, string[], string?, string?, string> Refusals => new()
    {
        { "correct", ["fig-a1"], "value", "many", "is not a number" },
        { "correct", ["fig-a1"], "colour", "red", "is not a field" },
        { "correct", ["fig-a1", "fig-b1"], "value", "1", "names one figure" },
        { "correct", ["fig-a1"], "period", "last year", "is not a period" },
        { "keep", ["fig-a1"], null, null, "Name two figures" },
        { "keep", ["fig-a1", "fig-zz"], null, null, "no such figure" },
        { "comment", ["fig-a1"], null, null, "Write the comment" },
        { "destroy", ["fig-a1"], null, null, "is not a ruling" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_ruling_that_cannot_be_is_refused_with_the_remedy(string ruling, string[] figures, string? field, string? value, string because)
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        var answer = await browser.PostAsJsonAsync("/api/decisions", new { ruling, figures, field, value });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(because, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists(site.DecisionsPath));
    }

    [Fact]
    public async Task Rulings_made_at_once_are_all_kept()
    {
        await using var site = await ReviewSite.OpenAsync();
        using var browser = await site.SignedInAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i =>
            browser.PostAsJsonAsync("/api/decisions", new { ruling = "comment", figures = new[] { "fig-a1" }, comment = $"note {i}" })));
        var (decisions, faults) = DecisionLines.Read(site.DecisionsPath);
        Assert.Empty(faults);
        Assert.Equal(24, decisions.Select(decision => decision.DecisionId).Distinct().Count());
    }
}
