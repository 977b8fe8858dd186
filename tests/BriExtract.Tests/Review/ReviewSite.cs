using System.Net;
using BriExtract.Core.Articles;
using BriExtract.Core.Identity;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;
using BriExtract.Review;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Review;

/// <summary>The review page over a small dataset, served on loopback for one test.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    /// <summary>A title and a text that try to run script.</summary>
    public const string HostileTitle = "<script>document.title='owned'</script>";

    private const string HostileText = "<img src=x onerror=\"document.title='owned'\"> \"><script>document.title='owned'</script> javascript:alert(1)";

    private readonly TemporaryFolder _folder = new();
    private ReviewApp? _app;

    public string DecisionsPath => _folder.File("decisions.jsonl");

    public ReviewApp App => _app!;

    public Uri Root => new(App.Address.GetLeftPart(UriPartial.Authority));

    public static async Task<ReviewSite> OpenAsync(Func<ReviewSettings, ReviewSettings>? change = null)
    {
        var site = new ReviewSite();
        Write(site._folder.Path);
        var settings = new ReviewSettings { Dataset = site._folder.Path, Reviewer = "ann" };
        site._app = await ReviewApp.StartAsync(change is null ? settings : change(settings));
        await site._app.Searchable;
        return site;
    }

    /// <summary>A browser that has opened the address with the token.</summary>
    public async Task<HttpClient> SignedInAsync()
    {
        var client = Stranger();
        using var answer = await client.GetAsync(App.Address);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A browser that has not.</summary>
    public HttpClient Stranger(bool follow = true) => new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = follow }) { BaseAddress = Root };

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The small dataset, with an article that is hostile in every field it can choose.</summary>
    public static void Write(string folder)
    {
        using var writer = DatasetWriter.Begin(folder, new Dictionary<string, string> { ["program"] = "test" });
        writer.Add(SmallDataset.ArticleA);
        writer.Add(SmallDataset.ArticleB);
        writer.Add(new ArticleRow(
            new Article
            {
                ArticleId = "art-c", Path = "\"><script>.txt", Title = HostileTitle, Source = "<b>outlet</b>", Url = "javascript:alert(1)",
                ContentHash = StableId.ContentHash(HostileText), Status = ArticleStatus.Read, Text = HostileText,
            },
            []));
        writer.Add(new FigureRow(SmallDataset.Routes, "fact-1"));
        writer.Add(new FigureRow(SmallDataset.Growth, "fact-2"));
        writer.Add(new FigureRow(SmallDataset.OtherRoutes, "fact-1"));
        writer.Add(SmallDataset.Fact);
        writer.Add(SmallDataset.GrowthFact);
        writer.Add(SmallDataset.Conflict);
        writer.Add(SmallDataset.Check with { CheckId = "chk-2", Holds = false });
        writer.Complete();
    }
}
