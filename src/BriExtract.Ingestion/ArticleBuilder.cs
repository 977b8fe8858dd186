using System.Security.Cryptography;
using BriExtract.Core.Articles;
using BriExtract.Core.Identity;
using BriExtract.Ingestion.Decoding;
using BriExtract.Ingestion.Html;
using BriExtract.Ingestion.PageFurniture;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;
using BriExtract.Ingestion.Titles;

namespace BriExtract.Ingestion;

/// <summary>Makes an article of a record: decodes it, marks its furniture, and infers what the dump does not state.</summary>
public sealed class ArticleBuilder
{
    private readonly FurnitureMarker _furniture;
    private readonly HtmlPageReader _pages;

    /// <summary>Loads the lexicons.</summary>
    /// <exception cref="InvalidDataException">A lexicon row is malformed.</exception>
    public ArticleBuilder(IngestionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _furniture = new FurnitureMarker(FurnitureLexicon.Load(settings.LexiconFolder));
        _pages = new HtmlPageReader(PageParts.Load(settings.LexiconFolder));
    }

    /// <summary>The article. Never throws for what the record holds: what cannot be read is a failed article with its reason.</summary>
    public Article Build(RawArticle record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Failure is { } failure) return Failed(record, failure);
        var decoded = record.Text is { } given ? new DecodedText(given, null, null) : TextDecoder.Decode(record.Bytes.Span, record.Charset ?? HtmlCharset.Of(record));
        if (decoded.Failure is { } unreadable) return Failed(record, unreadable);
        var (text, stated) = Story(record, LineEnds.Normalize(decoded.Text!));
        if (!string.IsNullOrWhiteSpace(text)) return Describe(record, text, stated, decoded.Note);
        return record.Format == BodyFormat.HtmlPage && !string.IsNullOrWhiteSpace(decoded.Text)
            ? Failed(record with { Given = record.Given.Or(stated) }, IngestionReasons.NoStory) with { Status = ArticleStatus.Skipped }
            : Failed(record, IngestionReasons.OnlySpace);
    }

    private (string Text, GivenMetadata Stated) Story(RawArticle record, string text) => record.Format switch
    {
        BodyFormat.HtmlPage => _pages.Page(text),
        BodyFormat.HtmlFragment => (HtmlPageReader.Fragment(text), GivenMetadata.None),
        _ => (text, GivenMetadata.None),
    };

    private Article Describe(RawArticle record, string text, GivenMetadata stated, string? note)
    {
        var given = record.Given.Or(stated);
        var title = given.Title ?? TitleInference.Of(text);
        var furniture = _furniture.Mark(text, title);
        var hash = StableId.ContentHash(text);
        return new Article
        {
            ArticleId = StableId.Of("art", hash),
            Path = record.Path,
            Source = given.Source,
            Title = title,
            Url = given.Url,
            Published = given.Published ?? (given.Url is { } url ? AddressDate.Of(url) : null) ?? PublicationDating.Infer(text, furniture),
            Language = given.Language,
            ContentHash = hash,
            Status = ArticleStatus.Read,
            Reason = Joined(record.Note, note),
            Text = text,
            Furniture = furniture,
        };
    }

    // There is no text to tell failures apart by, so the place does.
    private static Article Failed(RawArticle record, string reason)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(record.Bytes.Span));
        return new Article
        {
            ArticleId = StableId.Of("art", hash, record.Path),
            Path = record.Path,
            Source = record.Given.Source,
            Title = record.Given.Title,
            Url = record.Given.Url,
            Published = record.Given.Published,
            Language = record.Given.Language,
            ContentHash = hash,
            Status = ArticleStatus.Failed,
            Reason = Joined(record.Note, reason),
        };
    }

    private static string? Joined(string? first, string? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => $"{first}; {second}",
    };
}
