using BriExtract.Cli;
using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Review;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Review;

/// <summary>The whole round on the corpus: a conflict found, decided on the page, and held by the next run.</summary>
public sealed class DecisionRoundTests
{
    [Fact]
    public async Task What_is_decided_on_the_page_holds_after_the_next_run_and_its_undo_brings_back_every_byte()
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("output");
        Run(output);
        var before = Exports(output);
        var conflict = Conflicts(output).Single(one => one.Explanation.Contains("128", StringComparison.Ordinal) && one.Explanation.Contains("134", StringComparison.Ordinal));
        string kept, other;
        using (var reader = DatasetReader.Open(output))
        {
            (kept, other) = reader.Figure(conflict.FigureA)!.Figure.Value == 134m ? (conflict.FigureA, conflict.FigureB) : (conflict.FigureB, conflict.FigureA);
        }

        var decision = await Decide(output, kept, other, conflict.ConflictId);
        Run(output);
        Assert.Equal(decision, Conflicts(output).Single(one => one.ConflictId == conflict.ConflictId).Decision);
        using (var reader = DatasetReader.Open(output))
        {
            var fact = reader.Fact(reader.Figure(kept)!.FactId!)!;
            Assert.Equal((Verdict.Decided, 134m), (fact.Verdict, fact.Value));
        }

        await Undo(output, decision);
        Run(output);
        Assert.Equal(before, Exports(output));
    }

    private static void Run(string output) =>
        Assert.Equal(0, CommandLine.Invoke(["run", Path.Combine(Repository.Root, "corpus"), "--output", output], TextWriter.Null, TextWriter.Null));

    private static List<Conflict> Conflicts(string output)
    {
        using var reader = DatasetReader.Open(output);
        return [.. reader.Conflicts()];
    }

    private static Dictionary<string, string> Exports(string output) =>
        Directory.EnumerateFiles(output).Where(file => Path.GetExtension(file) is ".csv" or ".jsonl" && Path.GetFileName(file) != "decisions.jsonl")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    private static async Task<string> Decide(string output, string kept, string other, string conflict)
    {
        await using var app = await ReviewApp.StartAsync(new ReviewSettings { Dataset = output, Reviewer = "ann" });
        using var client = await SignedIn(app);
        var page = await client.GetStringAsync($"/item/{conflict}");
        Assert.Contains("134", page, StringComparison.Ordinal);
        Assert.Contains("128", page, StringComparison.Ordinal);
        await client.PostAsync("/decide", new FormUrlEncodedContent(
            [new("item", conflict), new("ruling", "keep"), new("figures", kept), new("figures", other), new("seen", "0"), new("filter", "")]));
        return BriExtract.Core.Decisions.DecisionLines.Read(Path.Combine(output, "decisions.jsonl")).Decisions.Single().DecisionId;
    }

    private static async Task Undo(string output, string decision)
    {
        await using var app = await ReviewApp.StartAsync(new ReviewSettings { Dataset = output, Reviewer = "bob" });
        using var client = await SignedIn(app);
        (await client.PostAsync("/undo", new FormUrlEncodedContent([new("decision", decision)]))).EnsureSuccessStatusCode();
    }

    private static async Task<HttpClient> SignedIn(ReviewApp app)
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Address.GetLeftPart(UriPartial.Authority)) };
        (await client.GetAsync(app.Address)).EnsureSuccessStatusCode();
        return client;
    }
}
