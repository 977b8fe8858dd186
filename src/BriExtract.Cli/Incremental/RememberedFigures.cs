using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BriExtract.Cli.Pipeline;
using BriExtract.Core.Articles;
using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Incremental;

/// <summary>Articles with their figures as an earlier run read them, else as they are read now and kept; each ready to be put aside. Safe on any thread.</summary>
/// <param name="computed">Reads what is not kept.</param>
/// <param name="cache">What earlier runs kept.</param>
/// <param name="kinship">Is told of every article.</param>
internal sealed class RememberedFigures(ComputedFigures computed, FigureCache cache, ArticleKinship kinship)
{
    /// <summary>The articles of the records, one for each.</summary>
    public IReadOnlyList<SpooledArticle> Of(IReadOnlyList<RawArticle> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var found = new SpooledArticle[records.Count];
        // A failure has no content to know it by, and costs nothing to find again.
        var keys = records.Select(record => record.Failure is null ? KeyOf(record) : null).ToArray();
        for (var i = 0; i < found.Length; i++)
        {
            if (keys[i] is { } key && cache.Find(key) is { } kept) found[i] = Written(At(kept, records[i].Path));
        }

        var missing = Enumerable.Range(0, found.Length).Where(i => found[i] is null).ToArray();
        if (missing.Length == 0) return found;
        foreach (var (i, read) in missing.Zip(computed.Of(Array.ConvertAll(missing, i => records[i]))))
        {
            // What is put aside is also what is kept: an article is written down once.
            found[i] = Written(read);
            if (keys[i] is { } key && found[i].Status != ArticleStatus.Failed) cache.Keep(key, found[i].Record.Span);
        }

        return found;
    }

    private SpooledArticle Written(ArticleFigures read) => SpooledArticle.Of(kinship.Noted(read));

    private static ArticleFigures At(ArticleFigures kept, string path) =>
        kept.Article.Article.Path == path ? kept : kept with { Article = kept.Article with { Article = kept.Article.Article with { Path = path } } };

    /// <summary>SHA-256 over all of a record that its article is made from; its place is not.</summary>
    private static byte[] KeyOf(RawArticle record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, record.Format.ToString());
        Add(hash, record.Charset);
        Add(hash, record.Note);
        Add(hash, record.Given.Source);
        Add(hash, record.Given.Title);
        Add(hash, record.Given.Url);
        Add(hash, record.Given.Published?.ToString());
        Add(hash, record.Given.Language);
        Add(hash, record.Text);
        hash.AppendData(record.Bytes.Span);
        return hash.GetHashAndReset();
    }

    // The length goes first, so that no two different records run together to the same bytes; -1 is null.
    private static void Add(IncrementalHash hash, string? part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        hash.AppendData(length);
        if (part is not null) hash.AppendData(Encoding.UTF8.GetBytes(part));
    }
}
