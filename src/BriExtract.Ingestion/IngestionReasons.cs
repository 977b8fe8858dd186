namespace BriExtract.Ingestion;

/// <summary>The reasons that rows of <c>articles.csv</c> give, together so that they read alike: place, finding and, where there is one, remedy.</summary>
internal static class IngestionReasons
{
    public const string MissingInput = "no such file or folder";
    public const string NothingMatches = "no file matches";
    public const string EmptyFolder = "empty: the folder holds no files";
    public const string EmptyFile = "empty: 0 bytes";
    public const string OnlySpace = "empty: nothing but white space";
    public const string NoStory = "no article: the page has no running text";
    public const string Zstandard = "packed with zstd, which this build cannot unpack; unpack it first: zstd -dc FILE | bri-extract run -";
    public const string Arc = "a web archive in the ARC form of before 2009, which is not read; convert it: warcio recompress";
    public const string EmptyArchive = "empty: the archive holds no files";
    public const string NothingInIt = "empty: nothing in it is an article";
    public const string NoItems = "empty: the feed holds no items";
    public const string CutOffZip = "cut off or damaged: the zip's list of its members cannot be read; those before that place are read. Fetch the file again for the rest";
    public const string NoText = "no text: none of its fields holds the body; name it with --map text=FIELD";
    public const string CutOffPacked = "cut off: the packed file ends early or is damaged; read as far as it goes";
    public const string CutOff = "cut off: the file ends in the middle of a record";

    public static string OtherLanguage(string language, IEnumerable<string> supported) =>
        $"language: {language}; only {string.Join(' ', supported)} is analysed";

    public static string Unreadable(Exception cause) => cause switch
    {
        Containers.CompressionBombException => cause.Message,
        UnauthorizedAccessException => "not readable: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no longer there when it was to be read",
        _ => $"not readable: {FirstLine(cause.Message)}",
    };

    public static string TooLarge(long bytes, int limit) =>
        $"too large: {bytes} bytes for one article, of at most {limit}; raise --max-article-bytes if it is one";

    public static string LargerThan(int limit) =>
        $"too large: more than {limit} bytes for one article; raise --max-article-bytes if it is one";

    public static string CompressionRatio(int ratio) =>
        $"unpacks to more than {ratio} times its size and is not read on; raise --max-compression-ratio if that is right";

    public static string TooDeeplyNested(int limit) => $"an archive in {limit} others is not opened; unpack it first";

    public static string TooDeep(int limit) => $"nested deeper than {limit}, which no article is";

    public static string Broken(string format, Exception cause) => $"not readable as {format}: {FirstLine(cause.Message)}";

    public static string UnknownXml(string root) => $"XML of an unknown kind (<{root}>); known are HTML, RSS, Atom, NewsML-G2, NewsML 1 and NITF";

    public static string MissingFile(string manifest, int line) => $"{manifest}:{line} names this file, but it is not there";

    public static string ManifestRow(string manifest, int line, string reason) => $"{manifest}:{line}: {reason}";

    public static string DamagedPacked(long bytes, long at) => $"damaged: {bytes} packed bytes from byte {at} on are passed over; what follows is read. Fetch the file again for what they hold";

    public static string CutOffAt(long bytes) => $"cut off: the packed file ends in the middle of a record, at byte {bytes}; fetch it again for the rest";

    public static string ChangedMeanwhile(long bytes, long grown) => grown > 0
        ? $"grew by {grown} bytes while it was read: read as far as it went at first ({bytes} bytes); run again for the rest"
        : $"shrank by {-grown} bytes while it was read; run again once nothing writes to it";

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r');
}
