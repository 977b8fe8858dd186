namespace BriExtract.Dataset.Staging;

/// <summary>
/// Replaces files of a folder in whole: they are made in a hidden folder inside, sealed with a list of their names,
/// then moved over the old ones. Until the seal stands the old files are untouched; once it stands, whoever opens the
/// folder next finishes the move, so a kill at any moment leaves one whole dataset or the other. Other files of the
/// folder (decisions, caches) stay where they are.
/// </summary>
public sealed class StagedFolder : IDisposable
{
    private const string StageName = ".next";
    private const string SealName = "SEALED";
    private const string LockName = ".lock";

    private readonly FileStream _lock;
    private bool _sealed;

    private StagedFolder(string folder, FileStream held)
    {
        Folder = folder;
        _lock = held;
        Stage = System.IO.Path.Combine(folder, StageName);
    }

    /// <summary>The folder whose files are replaced.</summary>
    public string Folder { get; }

    /// <summary>Where the new files are made.</summary>
    public string Stage { get; }

    /// <summary>Takes the folder, making it where it is missing, and clears what an interrupted run left.</summary>
    /// <exception cref="DatasetException">Another process is writing there.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public static StagedFolder Take(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder);
        var held = TryLock(folder) ?? throw DatasetErrors.Busy(folder);
        try
        {
            var staged = new StagedFolder(folder, held);
            staged.RollForward();
            Directory.CreateDirectory(staged.Stage);
            return staged;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Finishes the move that an interrupted run began, if it was sealed; does nothing while a run holds the folder.</summary>
    public static void Recover(string folder)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, StageName, SealName))) return;
        if (TryLock(folder) is not { } held) return;
        using var staged = new StagedFolder(folder, held);
        staged.RollForward();
    }

    /// <summary>Path of a new file.</summary>
    public string Path(string name) => System.IO.Path.Combine(Stage, name);

    /// <summary>Makes the new files durable, seals them, and moves them over the old ones.</summary>
    public void Commit()
    {
        var names = Directory.GetFiles(Stage).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names) Flush(Path(name!));
        var unsealed = Path(SealName + ".part");
        File.WriteAllLines(unsealed, names!);
        Flush(unsealed);
        File.Move(unsealed, Path(SealName), overwrite: true);
        _sealed = true;
        RollForward();
    }

    /// <summary>Lets the folder go; what was not committed is dropped.</summary>
    public void Dispose()
    {
        if (!_sealed && Directory.Exists(Stage) && !File.Exists(Path(SealName))) Directory.Delete(Stage, recursive: true);
        _lock.Dispose();
    }

    private void RollForward()
    {
        var seal = Path(SealName);
        if (File.Exists(seal))
        {
            foreach (var name in File.ReadAllLines(seal))
            {
                // Already moved before the interruption.
                if (!File.Exists(Path(name))) continue;
                File.Move(Path(name), System.IO.Path.Combine(Folder, name), overwrite: true);
            }
        }

        if (Directory.Exists(Stage)) Directory.Delete(Stage, recursive: true);
    }

    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
