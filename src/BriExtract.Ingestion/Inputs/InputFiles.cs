using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Inputs;

/// <summary>Lists the files of the inputs given: folders with all below them, and single files. Ordinal order, so that the listing never depends on the file system.</summary>
internal static class InputFiles
{
    public static IEnumerable<InputFile> Of(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            foreach (var file in OfOne(input)) yield return file;
        }
    }

    private static IEnumerable<InputFile> OfOne(string input)
    {
        if (Directory.Exists(input)) return new FolderListing(input).Files();
        if (!File.Exists(input)) return [InputFile.Failed(input, IngestionReasons.MissingInput)];
        // A single file is described by the manifest beside it, as it would be in its folder.
        var folder = Path.GetDirectoryName(Path.GetFullPath(input))!;
        var named = new ManifestIndex(folder);
        named.Add(folder);
        return [Open(input, Path.GetFileName(input), named.Take(Path.GetFullPath(input)))];
    }

    /// <summary>A file with its size, or the reason why it has none.</summary>
    internal static InputFile Open(string file, string path, GivenMetadata given)
    {
        try
        {
            return new InputFile(path, file, new FileInfo(file).Length, given, null);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return InputFile.Failed(path, IngestionReasons.Unreadable(cause));
        }
    }
}
