using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace BriExtract.Evaluation.Dumps;

/// <summary>Makes a folder with one file of each format that ingestion reads, and a broken one of each.</summary>
/// <param name="folder">Where.</param>
internal sealed class EveryFormat(string folder)
{
    private int _number;

    /// <summary>Writes the files.</summary>
    public void Make()
    {
        Directory.CreateDirectory(folder);
        MakePlain();
        MakeRecords();
        MakeXml();
        MakeWeb();
        MakeMail();
        MakePacked();
    }

    private void MakePlain()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Write("plain-utf8.txt", SyntheticNews.Plain(++_number));
        Write("plain-utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SyntheticNews.Plain(++_number))]);
        Write("plain-windows-1252.txt", Encoding.GetEncoding(1252).GetBytes(SyntheticNews.Plain(++_number).Replace("\"", "\u201D", StringComparison.Ordinal) + "Caf\u00E9 prices rose by 5 percent."));
        Write("plain-gb18030.txt", Encoding.GetEncoding("gb18030").GetBytes("\u5546\u52A1\u90E8\u5468\u4E00\u8868\u793A\uFF0C\u8D38\u6613\u989D\u589E\u957F\u4E86\u767E\u5206\u4E4B\u516D\u3002\u8FD9\u662F\u4E94\u5E74\u6765\u6700\u9AD8\u7684\u589E\u957F\u7387\u3002\n"));
        Write("plain-empty.broken.txt", Array.Empty<byte>());
        Write("plain-binary.broken.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        Write("plain-not-text.broken.txt", [.. Enumerable.Range(0, 600).Select(i => (byte)(i * 7 % 256))]);
    }

    private void MakeRecords()
    {
        Write("records.jsonl", Record() + "\n" + Record() + "\n");
        Write("records.broken.jsonl", Record() + "\n{\"title\": \"cut\", \"text\": \"no end\n" + Record() + "\n");
        Write("records.json", "[\n  " + Record() + ",\n  " + Record() + "\n]\n");
        Write("records.broken.json", "[\n  " + Record() + ",\n  {\"title\": \"the file ends he");
        Write("ninjs.json", JsonSerializer.Serialize(new { uri = SyntheticNews.Url(++_number), versioncreated = "2025-03-04T05:06:07Z", headline = SyntheticNews.Title(_number), body_xhtml = string.Concat(SyntheticNews.Paragraphs(_number).Select(p => $"<p>{p}</p>")), language = "en" }));
        Write("ninjs.broken.json", "{\"uri\": \"https://news.example/x\", \"headline\": \"A picture without a text\"}");
        Write("table.csv", $"title,url,published,text\n{Row()}\n{Row()}\n");
        Write("table.broken.csv", $"title,url,published,text\n{Row()}\na,b,c,d,e,f\n{Row()}\n");
    }

    private void MakeXml()
    {
        Write("feed-rss.xml", $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Feed</title>{Item()}{Item()}</channel></rss>");
        Write("feed-rss.broken.xml", $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Example Feed</title>{Item().Replace("content:encoded", "description", StringComparison.Ordinal)}<item><title>never closed</channel></rss>");
        Write("feed-atom.xml", $"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Example Atom</title><entry><title>{SyntheticNews.Title(++_number)}</title><link href=\"{SyntheticNews.Url(_number)}\"/><updated>2025-03-04T05:06:07Z</updated><content type=\"html\">{Escaped(_number)}</content></entry></feed>");
        Write("feed-atom.broken.xml", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Nothing in it</title></feed>");
        Write("newsml-g2.xml", $"<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta><firstCreated>2025-03-04T05:06:07Z</firstCreated></itemMeta><contentMeta><headline>{SyntheticNews.Title(++_number)}</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Marked(_number)}</body></html></inlineXML></contentSet></newsItem>");
        Write("newsml-g2.broken.xml", "<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta><headline>Video only</headline></contentMeta><contentSet><remoteContent href=\"https://news.example/video.mp4\"/></contentSet></newsItem>");
        Write("nitf.xml", $"<?xml version=\"1.0\"?><nitf><head><docdata><date.issue norm=\"20250304T050607Z\"/></docdata></head><body><body.head><hedline><hl1>{SyntheticNews.Title(++_number)}</hl1></hedline></body.head><body.content>{Marked(_number)}</body.content></body></nitf>");
        Write("nitf.broken.xml", "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><nitf><body><body.content><p>&secret;</p></body.content></body></nitf>");
    }

    private void MakeWeb()
    {
        Write("page.html", SyntheticNews.Page(++_number));
        Write("page.broken.html", "<!DOCTYPE html><html><body><nav><a href=\"/\">Home</a></nav></body></html>");
        Write("web.warc", [.. WarcPages.Response(++_number, chunked: true, gzip: true), .. WarcPages.Response(++_number, chunked: false, gzip: false)]);
        Write("web.broken.warc", [.. WarcPages.Response(++_number, chunked: false, gzip: false), .. "no record begins here\r\n"u8, .. WarcPages.Response(++_number, chunked: false, gzip: false).AsSpan(0, 900)]);
    }

    private void MakeMail()
    {
        Write("release.eml", Mail(++_number));
        Write("release.broken.eml", "From: press@news.example\nTo: desk@news.example\nSubject: a picture\nMIME-Version: 1.0\nContent-Type: image/png\n\nxx\n");
        Write("releases.mbox", $"From press@news.example Tue Mar  4 05:06:07 2025\n{Mail(++_number)}\nFrom press@news.example Wed Mar  5 05:06:07 2025\n{Mail(++_number)}\n");
        Write("releases.broken.mbox", $"From press@news.example Tue Mar  4 05:06:07 2025\n{Mail(++_number)}\nFrom press@news.example Wed Mar  5 05:06:07 2025\nSubject: nothing in it\nFrom: press@news.example\nTo: x@news.example\nContent-Type: application/pdf\n\n");
    }

    private void MakePacked()
    {
        Write("story.txt.gz", Gzip(Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))));
        Write("story.broken.txt.gz", Gzip(Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))).AsSpan(0, 300).ToArray());
        Write("web.warc.gz", [.. Gzip(WarcPages.Response(++_number, chunked: false, gzip: false)), .. Gzip(WarcPages.Response(++_number, chunked: true, gzip: false))]);
        Write("stories.zip", Zip(("day1/story.txt", Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))), ("../../escape.txt", Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))), ("inner.jsonl", Encoding.UTF8.GetBytes(Record()))));
        Write("stories.broken.zip", Zip(("story.txt", Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number)))).AsSpan(0, 200).ToArray());
        Write("stories.tar.gz", Gzip(Tar(("story.txt", Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))), ("page.html", Encoding.UTF8.GetBytes(SyntheticNews.Page(++_number))))));
        Write("stories.broken.tar", Tar(("story.txt", Encoding.UTF8.GetBytes(SyntheticNews.Plain(++_number))), ("other.txt", new byte[2000])).AsSpan(0, 3300).ToArray());
        Write("bomb.broken.jsonl.gz", Gzip(new byte[200 << 20]));
        Write("story.txt.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x00, 0x01, 0x00, 0x00]);
    }

    private string Record() => JsonSerializer.Serialize(new { title = SyntheticNews.Title(++_number), url = SyntheticNews.Url(_number), published = SyntheticNews.Published(_number).ToString("O", CultureInfo.InvariantCulture), text = string.Join("\n", SyntheticNews.Paragraphs(_number)) });

    private string Row() => $"\"{SyntheticNews.Title(++_number)}\",{SyntheticNews.Url(_number)},2025-03-04,\"{string.Join("\n", SyntheticNews.Paragraphs(_number)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Item() => $"<item><title>{SyntheticNews.Title(++_number)}</title><link>{SyntheticNews.Url(_number)}</link><pubDate>Tue, 04 Mar 2025 05:06:07 GMT</pubDate><content:encoded>{Escaped(_number)}</content:encoded></item>";

    private static string Mail(int number) => $"From: Example Agency <press@news.example>\nTo: desk@news.example\nSubject: =?utf-8?Q?Release_{number}?=\nDate: Tue, 4 Mar 2025 05:06:07 +0800\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(SyntheticNews.Plain(number)), Base64FormattingOptions.InsertLineBreaks)}\n";

    private static string Marked(int number) => string.Concat(SyntheticNews.Paragraphs(number).Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Escaped(int number) => System.Net.WebUtility.HtmlEncode(Marked(number));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar(params ReadOnlySpan<(string Name, byte[] Bytes)> members)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, bytes) in members) tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return packed.ToArray();
    }

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, name), bytes);
}
