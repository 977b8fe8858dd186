using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Inputs;

/// <summary>One file of the input, or a reason why there is none.</summary>
/// <param name="Path">Relative to the input given, with <c>/</c> between folders.</param>
/// <param name="FullPath">Where to open it.</param>
/// <param name="Bytes">Its size when listed.</param>
/// <param name="Given">What a manifest states about it.</param>
/// <param name="Failure">Why it cannot be opened; null when it can be tried.</param>
internal sealed record InputFile(string Path, string FullPath, long Bytes, GivenMetadata Given, string? Failure)
{
    public static InputFile Failed(string path, string reason) => new(path, path, 0, GivenMetadata.None, reason);
}
