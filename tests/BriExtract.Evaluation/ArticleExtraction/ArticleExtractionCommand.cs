using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Records;

namespace BriExtract.Evaluation.ArticleExtraction;

/// <summary>Measures HTML-to-article on pages with known body text: <c>DIR/ground-truth.json</c> and <c>DIR/html/ID.html.gz</c>.</summary>
internal static class ArticleExtractionCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder of the article extraction benchmark." };
        var worst = new Option<int>("--worst") { Description = "Also list the pages with the lowest F1." };
        var show = new Option<string?>("--show") { Description = "Print what was found on the page whose id begins so." };
        var command = new Command("article-extraction", "Word-shingle precision, recall and F1 of HTML-to-article, as the benchmark defines them.") { folder, worst, show };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(worst), parsed.GetValue(show)));
        return command;
    }

    private static int Run(DirectoryInfo folder, int worst, string? show)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "ground-truth.json")));
        var source = new ArticleSource(IngestionSettings.Default);
        var scores = new List<(string Id, string Url, ShingleScore Score)>();
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var url = page.Value.GetProperty("url").GetString() ?? "";
            var article = source.Build(new RawArticle { Path = page.Name, Bytes = Unpack(Path.Combine(folder.FullName, "html", page.Name + ".html.gz")), Format = BodyFormat.HtmlPage });
            if (show is not null && page.Name.StartsWith(show, StringComparison.Ordinal)) Console.WriteLine(article.Text);
            scores.Add((page.Name, url, ShingleScore.Of(page.Value.GetProperty("articleBody").GetString() ?? "", article.Text)));
        }

        if (show is not null) return 0;
        var precision = scores.Where(s => s.Score.Predicted > 0).Average(s => s.Score.Precision);
        var recall = scores.Where(s => s.Score.Wanted > 0).Average(s => s.Score.Recall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages {scores.Count}  precision {precision:F3}  recall {recall:F3}  F1 {2 * precision * recall / (precision + recall):F3}"));
        foreach (var (id, url, score) in scores.OrderBy(s => s.Score.F1).ThenBy(s => s.Id, StringComparer.Ordinal).Take(worst))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Precision:F3}  {score.Recall:F3}  {score.F1:F3}  {id[..8]}  {url}"));
        return 0;
    }

    private static byte[] Unpack(string file)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
