using System.IO.Compression;
using System.Text;
using BriExtract.Core.Articles;
using BriExtract.Evaluation.Dumps;
using BriExtract.Ingestion;

namespace BriExtract.Tests.Ingestion.Faults;

/// <summary>What is damaged or broken off in an archive is a row, and costs nothing of what lies whole beside it.</summary>
public sealed class DamagedArchiveTests
{
    private const int Records = 6;

    [Fact]
    public void A_damaged_record_of_a_packed_web_archive_costs_no_other()
    {
        var whole = WebArchive(out var starts);
        for (var at = starts[2] + 20; at < starts[2] + 60; at++) whole[at] ^= 0x55;
        Assert.Equal(
            ["Read web.warc.gz#1", "Read web.warc.gz#2", "Read web.warc.gz#3", "Read web.warc.gz#4", "Read web.warc.gz#5", $"Failed web.warc.gz@{starts[2]}"],
            Rows("web.warc.gz", whole, out var articles));
        Assert.Contains($"damaged: {starts[3] - starts[2]} packed bytes from byte {starts[2]} on", articles[^1].Reason, StringComparison.Ordinal);
    }

    // A digit that flipped would be a figure that nobody stated; only the checksum at the end of a member can tell.
    [Fact]
    public void No_text_is_taken_from_a_record_whose_checksum_differs()
    {
        byte[] stored = [.. Stored(WarcPages.Response(1, chunked: false, gzip: false)), .. Stored(WarcPages.Response(2, chunked: false, gzip: false))];
        var digit = stored.AsSpan().IndexOf("billion yuan"u8) - 2;
        stored[digit] ^= 1;
        Assert.Equal(["Read web.warc.gz#1", "Failed web.warc.gz@0"], Rows("web.warc.gz", stored, out var articles));
        Assert.Contains("part 2", articles[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbouring_damages_and_damage_at_the_end_are_told_of()
    {
        var whole = WebArchive(out var starts);
        foreach (var record in (int[])[1, 2, 5]) whole[starts[record] + 30] ^= 0xFF;
        Assert.Equal(
            ["Read web.warc.gz#1", "Read web.warc.gz#2", "Read web.warc.gz#3", $"Failed web.warc.gz@{starts[1]}", $"Failed web.warc.gz@{starts[5]}"],
            Rows("web.warc.gz", whole, out var articles));
        Assert.Contains($"damaged: {starts[3] - starts[1]} packed bytes from byte {starts[1]} on", articles[3].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 15)]
    [InlineData(5, 200)]
    [InlineData(3, 400)]
    public void Of_a_download_that_broke_off_all_is_read_that_came(int record, int bytes)
    {
        var whole = WebArchive(out var starts);
        var rows = Rows("web.warc.gz", whole[..(starts[record] + bytes)], out var articles);
        Assert.Equal(record, articles.Count(article => article.Status == ArticleStatus.Read && article.Reason is null));
        Assert.Contains(rows, row => row == $"Failed web.warc.gz@{starts[record]}");
    }

    [Fact]
    public void An_archive_of_one_member_is_read_as_far_as_it_goes()
    {
        var packed = Gzip([.. Enumerable.Range(1, 5).SelectMany(number => WarcPages.Response(number, chunked: false, gzip: false))]);
        var rows = Rows("web.warc.gz", packed[..(packed.Length * 3 / 4)], out _);
        Assert.Equal("Read web.warc.gz#1", rows[0]);
        Assert.Contains("Failed web.warc.gz@0", rows);
    }

    [Fact]
    public void A_damaged_member_of_a_zip_costs_no_other()
    {
        var zip = Zip();
        var second = zip.AsSpan().IndexOf("b.txt"u8);
        zip.AsSpan(second + 30, 40).Fill(0x6E);
        var rows = Rows("stories.zip", zip, out var articles);
        Assert.Equal(3, rows.Count);
        Assert.Equal(("Read stories.zip!/a.txt", "Read stories.zip!/c.txt"), (rows[0], rows[2]));
        // Nothing of it, or its beginning with a note.
        Assert.True(articles[1].Status == ArticleStatus.Failed || articles[1].Reason is not null);
    }

    [Fact]
    public void A_zip_that_broke_off_gives_the_members_that_came()
    {
        var zip = Zip();
        var third = zip.AsSpan().IndexOf("c.txt"u8);
        Assert.Equal(["Failed stories.zip", "Read stories.zip!/a.txt", "Read stories.zip!/b.txt"], Rows("stories.zip", zip[..(third - 10)], out _));
    }

    [Fact]
    public void Every_way_to_break_off_a_dump_leaves_a_row_and_what_came_before()
    {
        using var folder = new TemporaryFolder();
        new EveryFormat(folder.Path).Make();
        foreach (var file in Directory.GetFiles(folder.Path).Where(file => !file.Contains(".broken.", StringComparison.Ordinal)))
        {
            var whole = File.ReadAllBytes(file);
            foreach (var part in (double[])[0.2, 0.5, 0.9, 0.99])
            {
                using var cut = new TemporaryFolder();
                cut.Write(Path.GetFileName(file), whole[..(int)(whole.Length * part)]);
                Assert.NotEmpty(new ArticleSource(IngestionSettings.Default).Read([cut.Path]));
            }
        }
    }

    private static List<string> Rows(string name, byte[] bytes, out List<Article> articles)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, bytes);
        // Damage is told of when it is met, which is while the records before it still wait in a buffer.
        articles = [.. new ArticleSource(IngestionSettings.Default).Read([folder.Path]).OrderByDescending(article => article.Path.Contains('#', StringComparison.Ordinal)).ThenBy(article => article.Path, StringComparer.Ordinal)];
        return articles.ConvertAll(article => $"{article.Status} {article.Path}");
    }

    private static byte[] WebArchive(out int[] starts)
    {
        var archive = new MemoryStream();
        starts = new int[Records];
        for (var i = 0; i < Records; i++)
        {
            starts[i] = (int)archive.Length;
            archive.Write(Gzip(WarcPages.Response(i + 1, chunked: i % 2 == 0, gzip: i % 3 == 0)));
        }

        return archive.ToArray();
    }

    private static byte[] Gzip(byte[] bytes) => Gzip(bytes, CompressionLevel.Optimal);

    private static byte[] Stored(byte[] bytes) => Gzip(bytes, CompressionLevel.NoCompression);

    private static byte[] Gzip(byte[] bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, number) in (ReadOnlySpan<(string, int)>)[("a.txt", 1), ("b.txt", 2), ("c.txt", 3)])
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(SyntheticNews.Plain(number)));
            }
        }

        return packed.ToArray();
    }
}
