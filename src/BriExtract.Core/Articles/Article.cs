using BriExtract.Core.Text;

namespace BriExtract.Core.Articles;

/// <summary>One article as stored, or one that could not be read, with the reason.</summary>
public sealed record Article
{
    /// <summary>Stable id from the content's hash and, for an article that could not be read, from its path.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Where it was found, relative to the input given, with <c>/</c> between folders; members of archives after <c>!/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The outlet that published it; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>Headline; null when not known.</summary>
    public string? Title { get; init; }

    /// <summary>Address it was published at.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication; relative words in the text are resolved against it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>ISO 639-1 code of the language, <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of the stored text in UTF-8, lower-case hexadecimal; of the raw bytes where there is no text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Id of the article that this one is a near copy of.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Id of the first version of the story, where this is a later one: the same address, another text.</summary>
    public string? VersionOf { get; init; }

    /// <summary>Whether it could be read.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>Why it was not read, or what was noticed while reading ("decoded as GB18030"); null when there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>The text as stored: decoded, line ends made <c>\n</c>, nothing else. Offsets point into it. Empty when not read.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was mended in <see cref="Text"/>, ascending; empty for plain files, whose text is stored as it is.</summary>
    public IReadOnlyList<TextRepair> Repairs { get; init; } = [];

    /// <summary>Page furniture (comment boxes, reprint notices, repeated titles, captions) in <see cref="Text"/>, ascending and disjoint; marked, not cut.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];
}

/// <summary>What became of an article.</summary>
public enum ArticleStatus
{
    /// <summary>Read and analysed.</summary>
    Read,

    /// <summary>Not read; the article's reason says why.</summary>
    Failed,

    /// <summary>Read, but left out on purpose: another language, or nothing but furniture.</summary>
    Skipped,
}

/// <summary>A stretch of page furniture.</summary>
/// <remarks>
/// A caption is content that stands apart from the story: its figures may be read. Every other kind says nothing about
/// the world.
/// </remarks>
/// <param name="Span">Where, in UTF-16 code units of the stored text.</param>
/// <param name="Kind">What it is: <c>comment-box</c>, <c>reprint-notice</c>, <c>outlet-slogan</c>, <c>repeated-title</c>, <c>caption</c>, <c>byline</c>.</param>
public readonly record struct Furniture(TextSpan Span, string Kind);

/// <summary>When an article was published and how that is known.</summary>
/// <param name="Earliest">First day it can have been published.</param>
/// <param name="Latest">Last day; equal to <paramref name="Earliest"/> for a full date.</param>
/// <param name="Reason">Null when the input states it; otherwise from what words it was inferred.</param>
public readonly record struct PublicationDate(DateOnly Earliest, DateOnly Latest, string? Reason)
{
    /// <summary>A day that is stated.</summary>
    public static PublicationDate On(DateOnly day) => new(day, day, null);

    /// <summary>The day, where it is known to the day.</summary>
    public DateOnly? Day => Earliest == Latest ? Earliest : null;
}
