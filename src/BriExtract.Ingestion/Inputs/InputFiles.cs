using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Inputs;

/// <summary>
/// Lists the files of the inputs given: folders with all below them, single files, patterns (<c>dumps/*.jsonl.gz</c>),
/// lists of files (<c>@list.txt</c>, a path a line) and standard input (<c>-</c>). Ordinal order, so that the listing
/// never depends on the file system.
/// </summary>
internal static class InputFiles
{
    /// <summary>How standard input is named in rows.</summary>
    public const string StandardInput = "-";

    public static IEnumerable<InputFile> Of(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            foreach (var file in OfOne(input)) yield return file;
        }
    }

    private static IEnumerable<InputFile> OfOne(string input)
    {
        if (input == StandardInput) return [new InputFile(StandardInput, StandardInput, 0, GivenMetadata.None, null)];
        if (Directory.Exists(input)) return new FolderListing(input).Files();
        if (File.Exists(input)) return [Single(input)];
        if (input.StartsWith('@')) return OfList(input[1..]);
        return GlobPattern.Is(input) ? OfPattern(input) : [InputFile.Failed(input, IngestionReasons.MissingInput)];
    }

    private static IEnumerable<InputFile> OfPattern(string input)
    {
        var (folder, names) = GlobPattern.Split(input);
        var any = false;
        if (Directory.Exists(folder))
        {
            foreach (var file in new FolderListing(folder).Files())
            {
                if (!GlobPattern.Matches(file.Path.Split('/'), names)) continue;
                any = true;
                yield return file;
            }
        }

        if (!any) yield return InputFile.Failed(input, IngestionReasons.NothingMatches);
    }

    // Paths of a list count from the list's own folder.
    private static IEnumerable<InputFile> OfList(string list)
    {
        string[] lines;
        string? failure = null;
        try
        {
            lines = File.ReadAllLines(list);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            (lines, failure) = ([], IngestionReasons.Unreadable(cause));
        }

        if (failure is not null) yield return InputFile.Failed(list, failure);
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var full = Path.GetFullPath(Path.Combine(folder, line));
            if (Directory.Exists(full)) foreach (var file in new FolderListing(full).Files()) yield return file;
            else yield return File.Exists(full) ? Open(full, line.Replace('\\', '/'), GivenMetadata.None) : InputFile.Failed(line, IngestionReasons.MissingInput);
        }
    }

    // A single file is described by the manifest beside it, as it would be in its folder.
    private static InputFile Single(string input)
    {
        var full = Path.GetFullPath(input);
        var folder = Path.GetDirectoryName(full)!;
        var named = new ManifestIndex(folder);
        var manifest = named.Add(folder);
        return manifest?.File == full
            ? InputFile.Failed(Path.GetFileName(input), "a manifest, not an article; give its folder instead")
            : Open(input, Path.GetFileName(input), named.Take(full));
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
