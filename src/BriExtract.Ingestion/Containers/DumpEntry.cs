using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Containers;

/// <summary>Something to read: a file, or a member of an archive.</summary>
/// <param name="Path">As rows show it.</param>
/// <param name="Name">Name that its own ending is read from; the member's, not the archive's.</param>
/// <param name="Stream">Its bytes, read once, forward.</param>
/// <param name="Given">What a manifest states about it.</param>
/// <param name="Nesting">Archives around it.</param>
internal sealed record DumpEntry(string Path, string Name, PeekStream Stream, GivenMetadata Given, int Nesting);
