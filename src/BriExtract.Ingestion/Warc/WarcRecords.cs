using System.Globalization;
using System.Text;
using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Warc;

/// <summary>Reads pages from a web archive (WARC 1.0 and 1.1, ISO 28500): responses and resources that are HTML or text, and the extracted texts of WET files.</summary>
/// <remarks>Requests, metadata, revisits, redirects and pictures are passed over: they are no articles.</remarks>
internal sealed class WarcRecords(IngestionSettings settings)
{
    private const int MaxHeaderBytes = 1 << 16;

    public IEnumerable<RawArticle> Read(DumpEntry entry)
    {
        using var input = new WarcInput(entry.Stream);
        for (var number = 1; ; number++)
        {
            var path = $"{entry.Path}#{number}";
            var header = input.ReadHeader(MaxHeaderBytes, out var fault);
            if (fault is not null)
            {
                yield return RawArticle.Failed(path, fault);
                if (!input.SkipToNextRecord()) yield break;
                continue;
            }

            if (header is null) yield break;
            if (Article(input, header, path, entry.Given) is { } article) yield return article;
        }
    }

    private RawArticle? Article(WarcInput input, HeaderFields header, string path, GivenMetadata given)
    {
        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return RawArticle.Failed(path, "not readable as WARC: a record without Content-Length");
        var type = header["WARC-Type"];
        var wanted = type is "response" or "resource" or "conversion";
        if (!wanted || !MayBePage(header, type))
        {
            return input.Skip(length) ? null : wanted ? RawArticle.Failed(path, IngestionReasons.CutOff) : null;
        }

        if (length > settings.MaxArticleBytes)
        {
            input.Skip(length);
            return RawArticle.Failed(path, IngestionReasons.TooLarge(length, settings.MaxArticleBytes));
        }

        var block = input.ReadBlock((int)length, out var complete);
        var metadata = given.Or(new GivenMetadata(Url: header["WARC-Target-URI"]?.Trim('<', '>')));
        var article = type == "response" ? HttpPage.Of(block, path, metadata, settings) : Page(block, header["Content-Type"], path, metadata);
        return article is null || complete ? article : article with { Note = IngestionReasons.CutOff };
    }

    private static bool MayBePage(HeaderFields header, string? type)
    {
        if (header["WARC-Target-URI"]?.Trim('<') is { } target && !target.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return false;
        if (header["WARC-Identified-Payload-Type"] is { } payload && !HttpPage.IsReadable(payload)) return false;
        return type != "response" || header["Content-Type"] is not { } content || content.Contains("http", StringComparison.OrdinalIgnoreCase);
    }

    private static RawArticle? Page(ReadOnlyMemory<byte> block, string? contentType, string path, GivenMetadata given) =>
        HttpPage.IsReadable(contentType ?? "text/plain") ? HttpPage.Body(block, contentType, path, given) : null;
}

/// <summary>The fields of a WARC or HTTP header, by name without regard to letter case.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field's value, or null.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>First line: <c>WARC/1.0</c>, <c>HTTP/1.1 200 OK</c>.</summary>
    public string First { get; private init; } = "";

    /// <summary>Reads header lines; a line that begins with space goes on with the one before (RFC 822).</summary>
    public static HeaderFields Read(ReadOnlySpan<byte> lines)
    {
        var rows = Encoding.UTF8.GetString(lines).Split('\n');
        var header = new HeaderFields { First = rows[0].Trim() };
        string? name = null;
        foreach (var row in rows.Skip(1))
        {
            if (row.Length > 0 && row[0] is ' ' or '\t' && name is not null)
            {
                header._fields[name] += " " + row.Trim();
                continue;
            }

            var colon = row.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            name = row[..colon].Trim();
            header._fields.TryAdd(name, row[(colon + 1)..].Trim());
        }

        return header;
    }
}
