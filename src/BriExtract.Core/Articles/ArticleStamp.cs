namespace BriExtract.Core.Articles;

/// <summary>What reconciliation needs to know of an article: kept with each figure, so that no pass over articles is needed.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="ContentHash">SHA-256 of the stored text.</param>
/// <param name="Source">Outlet, or null.</param>
/// <param name="Published">Last day it can have been published, or null.</param>
/// <param name="Fingerprint">MinHash signature of the text's word shingles (Broder 1997); empty when the text is too short to tell.</param>
public sealed record ArticleStamp(
    string ArticleId,
    string ContentHash,
    string? Source,
    DateOnly? Published,
    IReadOnlyList<uint> Fingerprint);
