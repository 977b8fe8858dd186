namespace BriExtract.Ingestion.Records;

/// <summary>One article as it lies in the dump, before its text is decoded and described, or a failure to get at one.</summary>
/// <remarks>Taking these out of a dump is cheap and in order; <see cref="ArticleBuilder"/> does the work on each, on any thread.</remarks>
public sealed record RawArticle
{
    /// <summary>Where it lies, relative to the input: <c>day1/story.txt</c>, <c>dump.zip!/story.txt</c>, <c>dump.jsonl#12</c> (line or record from 1).</summary>
    public required string Path { get; init; }

    /// <summary>The body as bytes, where nothing has decoded it yet.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The body as characters, where its container (JSON, XML, CSV) has decoded it; null where <see cref="Bytes"/> holds it.</summary>
    public string? Text { get; init; }

    /// <summary>How the body is written.</summary>
    public BodyFormat Format { get; init; } = BodyFormat.Plain;

    /// <summary>Charset that a header declares; checked, not believed.</summary>
    public string? Charset { get; init; }

    /// <summary>What the dump itself says of the article.</summary>
    public GivenMetadata Given { get; init; } = GivenMetadata.None;

    /// <summary>Why nothing could be read; null when something could.</summary>
    public string? Failure { get; init; }

    /// <summary>What was noticed on the way here: "member cut off at 100 bytes".</summary>
    public string? Note { get; init; }

    /// <summary>About how many bytes of memory it holds.</summary>
    public long Weight => Bytes.Length + (2L * (Text?.Length ?? 0));

    /// <summary>A failure at a place.</summary>
    public static RawArticle Failed(string path, string reason) => new() { Path = path, Failure = reason };
}

/// <summary>How an article's body is written.</summary>
public enum BodyFormat
{
    /// <summary>Plain text, stored as it is.</summary>
    Plain,

    /// <summary>A whole HTML page: the article is to be found in it.</summary>
    HtmlPage,

    /// <summary>An HTML fragment that is the article: the text of a feed item, an NITF body.</summary>
    HtmlFragment,
}
