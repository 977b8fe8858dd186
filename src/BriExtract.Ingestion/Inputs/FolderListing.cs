namespace BriExtract.Ingestion.Inputs;

/// <summary>Walks a folder: its files in ordinal order, then the folders in it, with what manifests say of each.</summary>
internal sealed class FolderListing(string root)
{
    private readonly ManifestIndex _named = new(root);

    public IEnumerable<InputFile> Files()
    {
        var any = false;
        var pending = new Stack<string>([Path.GetFullPath(root)]);
        while (pending.TryPop(out var folder))
        {
            foreach (var file in In(folder, pending))
            {
                any = true;
                yield return file;
            }
        }

        foreach (var missing in _named.NotFound())
        {
            any = true;
            yield return missing;
        }

        if (!any) yield return InputFile.Failed(".", IngestionReasons.EmptyFolder);
    }

    private IEnumerable<InputFile> In(string folder, Stack<string> pending)
    {
        if (TryList(folder, out var files, out var folders) is { } failure)
        {
            yield return failure;
            yield break;
        }

        // Folders behind links are left out: a link may lead back up.
        foreach (var below in folders.Reverse())
        {
            if (!File.GetAttributes(below).HasFlag(FileAttributes.ReparsePoint)) pending.Push(below);
        }

        var manifest = _named.Add(folder);
        foreach (var fault in _named.Faults(manifest)) yield return fault;
        foreach (var file in files)
        {
            if (file == manifest?.File) continue;
            var listed = InputFiles.Open(file, Relative(root, file), _named.Take(file));
            // Not opened: a pipe that lies among the files has no bytes either, and would be waited for without end.
            yield return listed is { Bytes: 0, Failure: null } ? listed with { Failure = IngestionReasons.EmptyFile } : listed;
        }
    }

    private InputFile? TryList(string folder, out string[] files, out string[] folders)
    {
        try
        {
            files = Directory.GetFiles(folder);
            folders = Directory.GetDirectories(folder);
            Array.Sort(files, StringComparer.Ordinal);
            Array.Sort(folders, StringComparer.Ordinal);
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            (files, folders) = ([], []);
            return InputFile.Failed(Relative(root, folder), IngestionReasons.Unreadable(cause));
        }
    }

    /// <summary>A path as rows show it.</summary>
    internal static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
