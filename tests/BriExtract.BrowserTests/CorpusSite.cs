using BriExtract.Cli;
using BriExtract.Review;
using BriExtract.Tests.Dataset;

namespace BriExtract.BrowserTests;

/// <summary>The review page over the dataset of <c>corpus/</c>, made by a run of the program.</summary>
internal sealed class CorpusSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ReviewApp? _app;

    public ReviewApp App => _app!;

    public Uri Root => new(App.Address.GetLeftPart(UriPartial.Authority));

    public string File(string name) => _folder.File(Path.Combine("output", name));

    public static async Task<CorpusSite> OpenAsync()
    {
        var site = new CorpusSite();
        site.Run();
        site._app = await ReviewApp.StartAsync(new ReviewSettings { Dataset = site._folder.File("output"), Reviewer = "ann" });
        await site._app.Searchable;
        return site;
    }

    /// <summary>Runs the program again over the same articles.</summary>
    public void Run() =>
        Assert.Equal(0, CommandLine.Invoke(["run", Path.Combine(RepositoryRoot(), "corpus"), "--output", _folder.File("output")], TextWriter.Null, TextWriter.Null));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "BriExtract.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
