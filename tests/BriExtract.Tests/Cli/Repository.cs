namespace BriExtract.Tests.Cli;

/// <summary>Where the files of the repository lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "BriExtract.sln"))) return folder;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
