using System.Security.Cryptography;
using System.Text;

namespace BriExtract.Ingestion.Copies;

/// <summary>Links the versions of a story: articles of one address with different texts point to the earliest.</summary>
public sealed class StoryVersions
{
    private readonly Lock _lock = new();
    private readonly List<(ulong Address, DateOnly Published, ulong Id)> _articles = [];

    /// <summary>Takes note of an article; the order does not matter. Safe on any thread.</summary>
    public void Add(string articleId, DateOnly? published, string? url)
    {
        if (url is null) return;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Bare(url)));
        lock (_lock) _articles.Add((BitConverter.ToUInt64(hash), published ?? DateOnly.MaxValue, ArticleNumber.Of(articleId)));
    }

    /// <summary>The id of the first version that each later one points to; stories with one version are left out.</summary>
    public IReadOnlyDictionary<string, string> Find()
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        _articles.Sort();
        for (var first = 0; first < _articles.Count;)
        {
            var next = first + 1;
            for (; next < _articles.Count && _articles[next].Address == _articles[first].Address; next++)
            {
                if (_articles[next].Id != _articles[first].Id) versions.TryAdd(ArticleNumber.Id(_articles[next].Id), ArticleNumber.Id(_articles[first].Id));
            }

            first = next;
        }

        return versions;
    }

    // One page: with and without www and a last slash, by http or https, with a fragment or a campaign's mark.
    private static string Bare(string url)
    {
        var address = url.Trim();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) address = address[(scheme + 3)..];
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) address = address[4..];
        address = address.Split('#')[0];
        var query = address.IndexOf("?utm_", StringComparison.Ordinal);
        if (query >= 0) address = address[..query];
        return address.TrimEnd('/');
    }
}
