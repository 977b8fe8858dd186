using System.Security.Cryptography;
using BriExtract.Core.Articles;
using BriExtract.Core.Identity;
using BriExtract.Ingestion.Decoding;
using BriExtract.Ingestion.Html;
using BriExtract.Ingestion.Languages;
using BriExtract.Ingestion.PageFurniture;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;
using BriExtract.Ingestion.Repair;
using BriExtract.Ingestion.Titles;

namespace BriExtract.Ingestion;

/// <summary>Makes an article of a record: decodes it, marks its furniture, and infers what the dump does not state.</summary>
public sealed class ArticleBuilder
{
    private readonly FurnitureMarker _furniture;
    private readonly HtmlPageReader _pages;
    private readonly LanguageIdentifier _languages;
    private readonly IReadOnlyList<string> _supported;
    private readonly int _maxDepth;

    /// <summary>Loads the lexicons.</summary>
    /// <exception cref="InvalidDataException">A lexicon row is malformed.</exception>
    public ArticleBuilder(IngestionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _furniture = new FurnitureMarker(FurnitureLexicon.Load(settings.LexiconFolder));
        _pages = new HtmlPageReader(PageParts.Load(settings.LexiconFolder));
        _languages = LanguageIdentifier.Load(settings.LexiconFolder);
        _supported = settings.Languages;
        _maxDepth = settings.MaxDepth;
    }

    /// <summary>The article. Never throws for what the record holds: what cannot be read is a failed article with its reason.</summary>
    public Article Build(RawArticle record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Failure is { } failure) return Failed(record, failure);
        var decoded = record.Text is { } given ? new DecodedText(given, null, null) : TextDecoder.Decode(record.Bytes.Span, record.Charset ?? HtmlCharset.Of(record));
        if (decoded.Failure is { } unreadable) return Failed(record, unreadable);
        if (record.Format != BodyFormat.Plain && MarkupDepth.Exceeds(decoded.Text!, _maxDepth)) return Failed(record, IngestionReasons.TooDeep(_maxDepth));
        var (text, stated) = Story(record, LineEnds.Normalize(decoded.Text!));
        // Rule of provenance: a plain file is stored as it stands; what came in other wrappings is mended, and told.
        var repaired = IsPlainFile(record) ? new RepairedText(text, []) : TextRepairer.Mend(text);
        if (!string.IsNullOrWhiteSpace(repaired.Text)) return Describe(record, repaired, Mended(record.Given.Or(stated)), decoded.Note);
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

    private static bool IsPlainFile(RawArticle record) => record.Text is null && record.Format == BodyFormat.Plain;

    private static GivenMetadata Mended(GivenMetadata given) => given with
    {
        Title = given.Title is { } title ? TextRepairer.Mend(title).Text : null,
        Source = given.Source is { } source ? TextRepairer.Mend(source).Text : null,
    };

    private Article Describe(RawArticle record, RepairedText repaired, GivenMetadata given, string? note)
    {
        var text = repaired.Text;
        var title = given.Title ?? TitleInference.Of(text);
        var furniture = _furniture.Mark(text, title);
        var hash = StableId.ContentHash(text);
        // What the text shows outweighs what a template says: many sites declare one language for all their pages.
        var language = _languages.Of(text) ?? given.Language;
        var skipped = language is not null && !_supported.Contains(language, StringComparer.Ordinal) ? IngestionReasons.OtherLanguage(language, _supported) : null;
        return new Article
        {
            ArticleId = StableId.Of("art", hash),
            Path = record.Path,
            Source = given.Source,
            Title = title,
            Url = given.Url,
            Published = given.Published ?? (given.Url is { } url ? AddressDate.Of(url) : null) ?? PublicationDating.Infer(text, furniture),
            Language = language,
            ContentHash = hash,
            Status = skipped is null ? ArticleStatus.Read : ArticleStatus.Skipped,
            Reason = Joined(Joined(skipped, record.Note), Joined(note, repaired.Note())),
            Text = text,
            Furniture = furniture,
            Repairs = repaired.Repairs,
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
