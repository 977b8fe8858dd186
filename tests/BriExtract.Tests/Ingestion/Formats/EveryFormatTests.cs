using BriExtract.Core.Articles;
using BriExtract.Evaluation.Dumps;
using BriExtract.Ingestion;

namespace BriExtract.Tests.Ingestion.Formats;

/// <summary>One file of each format and a broken one of each: every article and every failure has its row.</summary>
public sealed class EveryFormatTests
{
    private static readonly Lazy<IReadOnlyList<Article>> Articles = new(Read);

    [Fact]
    public void Every_whole_file_gives_its_articles_and_every_broken_one_a_reason()
    {
        var rows = Articles.Value.Select(article => $"{article.Status} {article.Path}{(article.Status == ArticleStatus.Read && article.Reason is null ? "" : ": " + article.Reason)}");
        Assert.Equal(Expected, string.Join('\n', rows));
    }

    private const string Expected =
        """
        Failed bomb.broken.jsonl.gz: unpacks to more than 400 times its size and is not read on; raise --max-compression-ratio if that is right
        Failed feed-atom.broken.xml: empty: the feed holds no items
        Read feed-atom.xml#1
        Read feed-rss.broken.xml#1: the feed gives a summary, not the story
        Failed feed-rss.broken.xml#2: not readable as XML: The 'title' start tag on line 1 position 1536 does not match the end tag of 'channel'. Line 1, position 1556.
        Read feed-rss.xml#1
        Read feed-rss.xml#2
        Failed newsml-g2.broken.xml: no text: its content lies elsewhere and is not fetched
        Read newsml-g2.xml
        Failed ninjs.broken.json: no text: none of its fields holds the body; name it with --map text=FIELD
        Read ninjs.json
        Failed nitf.broken.xml: not readable as XML: Reference to undeclared entity 'secret'. Line 1, position 116.
        Read nitf.xml
        Skipped page.broken.html: no article: the page has no running text
        Read page.html
        Failed plain-binary.broken.txt: binary, not text: a PNG image
        Failed plain-empty.broken.txt: empty: 0 bytes
        Skipped plain-gb18030.txt: language: zh; only en is analysed; decoded as GB18030
        Failed plain-not-text.broken.txt: not text: no UTF-8 (byte 0x85 at 19), nor UTF-16, GB18030 or Windows-1252
        Read plain-utf16.txt: decoded as UTF-16
        Read plain-utf8.txt
        Read plain-windows-1252.txt: decoded as Windows-1252
        Read records.broken.json#1
        Failed records.broken.json#2: cut off: the file ends in the middle of a record
        Read records.broken.jsonl#1
        Failed records.broken.jsonl#2: not readable as a JSON record: Expected end of string, but instead reached end of data. LineNumber: 0 | BytePositionInLine: 32.
        Read records.broken.jsonl#3
        Read records.json#1
        Read records.json#2
        Read records.jsonl#1
        Read records.jsonl#2
        Failed release.broken.eml: no text: the message has no part of plain text or HTML
        Read release.eml
        Read releases.broken.mbox#1
        Failed releases.broken.mbox#2: no text: the message has no part of plain text or HTML
        Read releases.mbox#1
        Read releases.mbox#2
        Read stories.broken.tar!/story.txt
        Failed stories.broken.tar!/other.txt: binary, not text: full of control characters
        Failed stories.broken.tar: not readable: Unable to read beyond the end of the stream.
        Read stories.broken.zip!/story.txt: cut off: the packed file ends early or is damaged; read as far as it goes
        Failed stories.broken.zip: cut off or damaged: the zip's list of its members cannot be read; those before that place are read. Fetch the file again for the rest
        Read stories.tar.gz!/story.txt
        Read stories.tar.gz!/page.html
        Read stories.zip!/../../escape.txt
        Read stories.zip!/day1/story.txt
        Read stories.zip!/inner.jsonl
        Read story.broken.txt.gz: cut off: the packed file ends early or is damaged; read as far as it goes
        Read story.txt.gz
        Failed story.txt.zst: packed with zstd, which this build cannot unpack; unpack it first: zstd -dc FILE | bri-extract run -
        Read table.broken.csv#2
        Failed table.broken.csv#6: malformed: 6 cells for 4 columns
        Read table.broken.csv#7
        Read table.csv#2
        Read table.csv#6
        Read web.broken.warc#1
        Failed web.broken.warc#2: not readable as WARC: no record begins where one should
        Read web.broken.warc#3: cut off: the file ends in the middle of a record
        Read web.warc#1
        Read web.warc#2
        Read web.warc.gz#1
        Read web.warc.gz#2
        """;

    [Fact]
    public void What_the_formats_state_arrives()
    {
        Assert.All(
            Articles.Value.Where(article => article.Status == ArticleStatus.Read && !article.Path.Contains(".broken.", StringComparison.Ordinal)),
            article =>
            {
                Assert.Contains(" percent over the year before.", article.Text, StringComparison.Ordinal);
                Assert.NotNull(article.Title);
                Assert.NotNull(article.Published);
                Assert.Equal("en", article.Language);
            });
        Assert.Equal(new DateOnly(2025, 3, 4), Articles.Value.Single(article => article.Path == "nitf.xml").Published?.Day);
        Assert.Equal("Example Agency", Articles.Value.Single(article => article.Path == "release.eml").Source);
        Assert.Equal("Example Feed", Articles.Value.Single(article => article.Path == "feed-rss.xml#2").Source);
    }

    [Fact]
    public void Of_a_page_only_the_story_is_kept()
    {
        var page = Articles.Value.Single(article => article.Path == "page.html");
        Assert.Equal("Example News", page.Source);
        Assert.StartsWith("https://news.example/2025/", page.Url, StringComparison.Ordinal);
        Assert.Equal(4, page.Text.Split("\n\n").Length);
        Assert.DoesNotContain("great interest", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("last week", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_member_that_points_outside_is_read_and_written_nowhere()
    {
        using var folder = new TemporaryFolder();
        var inner = Path.Combine(folder.Path, "a", "b");
        new EveryFormat(inner).Make();
        var before = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length;
        Assert.Contains(new ArticleSource(IngestionSettings.Default).Read([Path.Combine(inner, "stories.zip")]), article => article.Path == "stories.zip!/../../escape.txt");
        Assert.Equal(before, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    private static List<Article> Read()
    {
        using var folder = new TemporaryFolder();
        new EveryFormat(folder.Path).Make();
        return [.. new ArticleSource(IngestionSettings.Default).Read([folder.Path])];
    }
}
