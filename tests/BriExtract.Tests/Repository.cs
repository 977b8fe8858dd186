using System.Runtime.CompilerServices;

namespace BriExtract.Tests;

/// <summary>Where the files of the repository lie: found from this source file, or else from the test's binaries.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus { get; } = Path.Combine(Root, "corpus");

    /// <summary>Data beside the repository that is never committed; tests that read it skip where it is absent.</summary>
    public static string SharedData { get; } = Path.Combine(Root, "..", "shared", "data");

    public static string PathOf(string file) => Path.Combine(Root, file);

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
