using System.Runtime.CompilerServices;

namespace BriExtract.Tests;

/// <summary>Folders of the repository, found from where this source file lies.</summary>
internal static class RepositoryFolders
{
    public static string Root { get; } = Find();

    public static string Corpus { get; } = Path.Combine(Root, "corpus");

    /// <summary>Data beside the repository that is never committed; tests that read it skip where it is absent.</summary>
    public static string SharedData { get; } = Path.Combine(Root, "..", "shared", "data");

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "BriExtract.sln"))) return folder;
        }

        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "BriExtract.sln"))) return folder;
        }

        throw new DirectoryNotFoundException("BriExtract.sln stands neither above the sources nor above the test's binaries.");
    }
}
