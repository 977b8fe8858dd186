using BriExtract.Ingestion;

namespace BriExtract.Cli.Run;

/// <summary>What a run is asked to do.</summary>
/// <param name="Inputs">Folders and files.</param>
/// <param name="Output">Folder of the dataset.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Lexicons">Folder with further lexicon rows; null for none.</param>
public sealed record RunSettings(IReadOnlyList<string> Inputs, string Output, int Threads, string? Lexicons)
{
    /// <summary>What bounds and directs the reading of dumps.</summary>
    public IngestionSettings Ingestion { get; init; } = IngestionSettings.Default with { LexiconFolder = Lexicons };

    /// <summary>Whether the reliability of sources is estimated; null where there are enough of them.</summary>
    public bool? Reliability { get; init; }

    /// <summary>Reads everything anew, whatever earlier runs kept.</summary>
    public bool Force { get; init; }
}
