namespace BriExtract.Ingestion;

/// <summary>The reasons that rows of <c>articles.csv</c> give, together so that they read alike: place, finding and, where there is one, remedy.</summary>
internal static class IngestionReasons
{
    public const string MissingInput = "no such file or folder";
    public const string EmptyFolder = "empty: the folder holds no files";
    public const string EmptyFile = "empty: 0 bytes";
    public const string OnlySpace = "empty: nothing but white space";

    public static string Unreadable(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "not readable: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no longer there when it was to be read",
        _ => $"not readable: {cause.Message}",
    };

    public static string TooLarge(long bytes, int limit) =>
        $"too large: {bytes} bytes for one article, of at most {limit}; raise --max-article-bytes if it is one";

    public static string MissingFile(string manifest, int line) => $"{manifest}:{line} names this file, but it is not there";

    public static string ManifestRow(string manifest, int line, string reason) => $"{manifest}:{line}: {reason}";
}
