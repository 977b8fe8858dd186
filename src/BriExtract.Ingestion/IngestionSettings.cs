using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion;

/// <summary>What bounds and directs ingestion. The defaults suit news; each bound that is met gives a row that names it.</summary>
public sealed record IngestionSettings
{
    /// <summary>Defaults.</summary>
    public static IngestionSettings Default { get; } = new();

    /// <summary>Largest single article, record or line in bytes, as it lies in the dump or unpacked.</summary>
    public int MaxArticleBytes { get; init; } = 32 << 20;

    /// <summary>Largest XML document (feed, NewsML) in characters; such documents hold few articles each.</summary>
    public long MaxXmlCharacters { get; init; } = 256L << 20;

    /// <summary>Archives within archives: how deep they are followed.</summary>
    public int MaxNesting { get; init; } = 4;

    /// <summary>Unpacked bytes for one packed byte; text packs to a tenth, records that repeat to a hundredth.</summary>
    public int MaxCompressionRatio { get; init; } = 400;

    /// <summary>Elements within elements, brackets within brackets.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Languages that the next stages analyse, ISO 639-1; articles in others are kept as skipped, with their text.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>Which columns or fields of tables and JSON hold what; null for the names that dumps mostly use.</summary>
    public FieldMap? Map { get; init; }

    /// <summary>Folder whose lexicons extend the embedded ones.</summary>
    public string? LexiconFolder { get; init; }

    /// <summary>Counts what has been read, for a progress display; null when nobody looks.</summary>
    public IngestionProgress? Progress { get; init; }
}
