namespace BriExtract.Cli.Run;

/// <summary>What a run is asked to do.</summary>
/// <param name="Inputs">Folders and files.</param>
/// <param name="Output">Folder of the dataset.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Lexicons">Folder with further lexicon rows; null for none.</param>
public sealed record RunSettings(IReadOnlyList<string> Inputs, string Output, int Threads, string? Lexicons);
