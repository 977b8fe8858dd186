using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Inputs;

/// <summary>One usable row of <c>articles.csv</c>.</summary>
/// <param name="Path">File named, relative to the manifest's folder, with <c>/</c> between folders.</param>
/// <param name="Line">Line of the manifest, for messages.</param>
/// <param name="Given">What the row states.</param>
internal sealed record ManifestRow(string Path, int Line, GivenMetadata Given);
