using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace BriExtract.Benchmarks.Planted;

/// <summary>A dump that planted articles are written to.</summary>
internal abstract class PlantedDump : IDisposable
{
    /// <summary>The dump of a kind in a folder: <c>jsonl</c>, or <c>warc</c> for a web archive of pages, a gzip member a record.</summary>
    public static PlantedDump Create(string folder, string kind) => kind == "warc" ? new PlantedWebArchive(Path.Combine(folder, "articles.warc.gz")) : new PlantedLines(Path.Combine(folder, "articles.jsonl"));

    /// <summary>Adds an article.</summary>
    public abstract void Add(PlantedArticle article);

    public abstract void Dispose();

    private sealed class PlantedLines(string path) : PlantedDump
    {
        private readonly StreamWriter _lines = new(path);

        public override void Add(PlantedArticle article) => _lines.WriteLine(JsonSerializer.Serialize(new
        {
            title = article.Title,
            text = article.Text,
            source = article.Source,
            url = article.Url,
            published = article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));

        public override void Dispose() => _lines.Dispose();
    }

    private sealed class PlantedWebArchive(string path) : PlantedDump
    {
        private readonly FileStream _records = new(path, FileMode.Create);

        public override void Add(PlantedArticle article)
        {
            var paragraphs = string.Concat(article.Text.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
            var page = string.Create(CultureInfo.InvariantCulture, $"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(article.Title)}</title>
                <meta property="og:site_name" content="{article.Source}"><meta property="article:published_time" content="{article.Published:yyyy-MM-dd}"></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <main><article><h1>{WebUtility.HtmlEncode(article.Title)}</h1><div class="article-body">
                {paragraphs}</div></article></main><footer>All rights reserved.</footer></body></html>
                """);
            var http = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
            var header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {article.Url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n");
            using var member = new GZipStream(_records, CompressionLevel.NoCompression, leaveOpen: true);
            member.Write(Encoding.ASCII.GetBytes(header));
            member.Write(http);
            member.Write("\r\n\r\n"u8);
        }

        public override void Dispose() => _records.Dispose();
    }
}
