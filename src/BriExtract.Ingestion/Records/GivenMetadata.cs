using BriExtract.Core.Articles;

namespace BriExtract.Ingestion.Records;

/// <summary>What a manifest, feed, record or page states about an article; null where it states nothing.</summary>
/// <param name="Source">Outlet.</param>
/// <param name="Title">Headline.</param>
/// <param name="Url">Address.</param>
/// <param name="Published">Day, or days it may have been.</param>
/// <param name="Language">ISO 639-1 code.</param>
public sealed record GivenMetadata(string? Source = null, string? Title = null, string? Url = null, PublicationDate? Published = null, string? Language = null)
{
    /// <summary>Nothing is stated.</summary>
    public static GivenMetadata None { get; } = new();

    /// <summary>This where it states something, else <paramref name="other"/>.</summary>
    public GivenMetadata Or(GivenMetadata other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new GivenMetadata(Source ?? other.Source, Title ?? other.Title, Url ?? other.Url, Published ?? other.Published, Language ?? other.Language);
    }
}
