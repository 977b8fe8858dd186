using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Inputs;

/// <summary>What the manifests seen so far say of files by their full path; files named but never met are failures.</summary>
internal sealed class ManifestIndex(string root)
{
    private readonly Dictionary<string, (ManifestRow Row, string Manifest)> _named = new(StringComparer.Ordinal);

    /// <summary>Takes up the manifest of a folder, if it has one.</summary>
    public Manifest? Add(string folder)
    {
        var file = Path.Combine(folder, Manifest.FileName);
        if (Manifest.TryRead(file) is not { } manifest) return null;
        foreach (var row in manifest.Rows)
        {
            // The nearest manifest knows best, so a later one replaces what one further up said.
            var full = Path.GetFullPath(Path.Combine(folder, row.Path));
            _named[full] = (row, FolderListing.Relative(root, file));
        }

        return manifest;
    }

    /// <summary>What is said of a file, which then counts as met.</summary>
    public GivenMetadata Take(string file) => _named.Remove(file, out var said) ? said.Row.Given : GivenMetadata.None;

    /// <summary>The malformed rows of a manifest.</summary>
    public IEnumerable<InputFile> Faults(Manifest? manifest)
    {
        if (manifest is null) yield break;
        var path = FolderListing.Relative(root, manifest.File);
        foreach (var (line, reason) in manifest.Faults)
            yield return InputFile.Failed($"{path}#{line}", IngestionReasons.ManifestRow(path, line, reason));
    }

    /// <summary>Files that a manifest names and nobody met.</summary>
    public IEnumerable<InputFile> NotFound() =>
        from named in _named
        let path = FolderListing.Relative(root, named.Key)
        orderby named.Value.Manifest, named.Value.Row.Line
        select InputFile.Failed(path, IngestionReasons.MissingFile(named.Value.Manifest, named.Value.Row.Line));
}
