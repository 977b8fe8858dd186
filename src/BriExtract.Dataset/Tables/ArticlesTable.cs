using System.Runtime.InteropServices;
using BriExtract.Core.Articles;
using BriExtract.Core.Periods;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Tables;

/// <summary>An article with what reconciliation knows it by.</summary>
/// <param name="Article">The article.</param>
/// <param name="Fingerprint">MinHash signature of its text; empty when too short to tell.</param>
public sealed record ArticleRow(Article Article, IReadOnlyList<uint> Fingerprint);

/// <summary>One row an article, read or not.</summary>
public static class ArticlesTable
{
    /// <summary>The table.</summary>
    public static Table<ArticleRow> Schema { get; } = new("articles", "One row an article, those that could not be read included; in the order of article_id.",
    [
        new("article_id", ColumnType.Id, "Stable id: from the stored text, or from the path for an article that could not be read.", row => Cell.Of(row.Article.ArticleId)) { Required = true },
        new("path", ColumnType.Text, "Where it was found, relative to the input given; members of archives after !/.", row => Cell.Of(row.Article.Path)) { Required = true },
        new("source", ColumnType.Text, "Outlet that published it.", row => Cell.Of(row.Article.Source)),
        new("title", ColumnType.Text, "Headline.", row => Cell.Of(row.Article.Title)),
        new("url", ColumnType.Text, "Address it was published at.", row => Cell.Of(row.Article.Url)),
        new("published", ColumnType.Token, "Day of publication, ISO 8601; an interval of days where only the month or year is known.", row => Cell.Of(Days(row.Article.Published))) { Example = "2026-01-26" },
        new("published_reason", ColumnType.Text, "From what words the day was inferred; empty when the input states it.", row => Cell.Of(row.Article.Published?.Reason)),
        new("language", ColumnType.Token, "Language of the text, ISO 639-1.", row => Cell.Of(row.Article.Language)) { Example = "en" },
        new("content_hash", ColumnType.Token, "SHA-256 of the stored text in UTF-8, hexadecimal; of the raw bytes where there is no text.", row => Cell.Of(row.Article.ContentHash)) { Required = true },
        new("copy_of", ColumnType.Id, "article_id of the article that this one is a near copy of.", row => Cell.Of(row.Article.CopyOf)),
        new("version_of", ColumnType.Id, "article_id of the first version of the story, where this is a later one: the same address, another text.", row => Cell.Of(row.Article.VersionOf)),
        new("status", ColumnType.Code, "Whether it was read, could not be read, or was left out on purpose.", row => Cell.Of(EnumCode.Write(row.Article.Status))) { Required = true, Codes = EnumCode.All<ArticleStatus>() },
        new("reason", ColumnType.Text, "Why it was not read, or what was noticed while reading.", row => Cell.Of(row.Article.Reason)),
        new("text", ColumnType.Text, "The text as stored; figures.start and figures.end count its Unicode code points.", row => Cell.Of(row.Article.Text)) { Required = true, DatabaseOnly = true },
        new("fingerprint", ColumnType.Bytes, "MinHash signature of the text's word shingles, 32-bit little-endian numbers.", row => Cell.Of(Bytes(row.Fingerprint))) { Required = true, DatabaseOnly = true },
    ])
    {
        PrimaryKey = ["article_id"],
        Indexes = [["path"]],
    };

    internal static ArticleRow Read(Row row, IReadOnlyList<Furniture> furniture) => new(
        new Article
        {
            ArticleId = row.Text("article_id"),
            Path = row.Text("path"),
            Source = row.TextOrNull("source"),
            Title = row.TextOrNull("title"),
            Url = row.TextOrNull("url"),
            Published = row.PeriodOrNull("published") is { } days ? new PublicationDate(days.Start, days.End, row.TextOrNull("published_reason")) : null,
            Language = row.TextOrNull("language"),
            ContentHash = row.Text("content_hash"),
            CopyOf = row.TextOrNull("copy_of"),
            VersionOf = row.TextOrNull("version_of"),
            Status = row.Code<ArticleStatus>("status"),
            Reason = row.TextOrNull("reason"),
            Text = row.Text("text"),
            Furniture = furniture,
        },
        Fingerprint(row));

    internal static ArticleStamp ReadStamp(Row row) =>
        new(row.Text("article_id"), row.Text("content_hash"), row.TextOrNull("source"), row.PeriodOrNull("published")?.End, Fingerprint(row));

    private static uint[] Fingerprint(Row row) => MemoryMarshal.Cast<byte, uint>(row.Bytes("fingerprint")).ToArray();

    private static string? Days(PublicationDate? published) =>
        published is { } date ? new Period(date.Earliest, date.Latest).ToString() : null;

    private static byte[] Bytes(IReadOnlyList<uint> fingerprint)
    {
        var bytes = new byte[fingerprint.Count * sizeof(uint)];
        for (var i = 0; i < fingerprint.Count; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), fingerprint[i]);
        return bytes;
    }
}
