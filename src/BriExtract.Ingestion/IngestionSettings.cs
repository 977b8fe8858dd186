namespace BriExtract.Ingestion;

/// <summary>What bounds and directs ingestion. The defaults suit news; each bound that is met gives a row that names it.</summary>
public sealed record IngestionSettings
{
    /// <summary>Defaults.</summary>
    public static IngestionSettings Default { get; } = new();

    /// <summary>Largest single article in bytes, as it lies in the dump or unpacked.</summary>
    public int MaxArticleBytes { get; init; } = 32 << 20;

    /// <summary>Folder whose lexicons extend the embedded ones.</summary>
    public string? LexiconFolder { get; init; }
}
