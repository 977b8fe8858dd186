using System.IO.Compression;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Warc;

/// <summary>Takes the page out of a recorded HTTP response: header, chunks (RFC 9112), packing (RFC 9110), charset.</summary>
internal static class HttpPage
{
    /// <summary>The page; null for a response that is none (a redirect, an error, a picture).</summary>
    public static RawArticle? Of(ReadOnlyMemory<byte> response, string path, GivenMetadata given, IngestionSettings settings)
    {
        if (!response.Span.StartsWith("HTTP/"u8)) return RawArticle.Failed(path, "not readable as HTTP: the response has no status line");
        var (length, gap) = WarcInput.HeaderEnd(response.Span);
        if (length < 0) return RawArticle.Failed(path, "not readable as HTTP: a header without an end");
        var header = HeaderFields.Read(response.Span[..length]);
        var status = header.First.Split(' ', 3);
        if (status.Length < 2 || !status[1].StartsWith('2') || !IsReadable(header["Content-Type"] ?? "text/html")) return null;
        var body = response[(length + gap)..];
        string? note = null;
        if (header["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Chunks.Join(body, out note);
        try
        {
            body = Unpack(body, header["Content-Encoding"], settings);
        }
        catch (InvalidDataException broken)
        {
            return new RawArticle { Path = path, Given = given, Failure = IngestionReasons.Broken($"{header["Content-Encoding"]} content", broken) };
        }

        if (body.IsEmpty) return null;
        return Body(body, header["Content-Type"], path, given) with { Note = note };
    }

    /// <summary>Whether a media type is a page or text.</summary>
    public static bool IsReadable(string contentType) =>
        contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>A body of a known media type.</summary>
    public static RawArticle Body(ReadOnlyMemory<byte> body, string? contentType, string path, GivenMetadata given) => new()
    {
        Path = path,
        Given = given,
        Bytes = body,
        Charset = Charset(contentType),
        Format = contentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true ? BodyFormat.Plain : BodyFormat.HtmlPage,
    };

    private static string? Charset(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : contentType![(at + 8)..].Split(';', ' ')[0].Trim('"', '\'');
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string? encoding, IngestionSettings settings)
    {
        var isGzip = body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        switch (encoding?.Trim().ToLowerInvariant())
        {
            // Some archives keep the header of a response whose body they have unpacked.
            case "gzip" or "x-gzip" when isGzip: return Read(source => new GZipStream(source, CompressionMode.Decompress), body, settings);
            case "deflate" when body.Span is [0x78, ..]: return Read(source => new ZLibStream(source, CompressionMode.Decompress), body, settings);
            case "deflate": return Read(source => new DeflateStream(source, CompressionMode.Decompress), body, settings);
            case "br": return Read(source => new BrotliStream(source, CompressionMode.Decompress), body, settings);
            case "zstd": throw new InvalidDataException("zstd cannot be unpacked by this build");
            default: return body;
        }
    }

    private static byte[] Read(Func<Stream, Stream> unpack, ReadOnlyMemory<byte> packed, IngestionSettings settings)
    {
        using var unpacked = unpack(new MemoryStream(packed.ToArray(), writable: false));
        var bytes = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (TryRead(unpacked, chunk, hasSome: bytes.Length > 0) is > 0 and var read)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > settings.MaxArticleBytes) throw new InvalidDataException(IngestionReasons.LargerThan(settings.MaxArticleBytes));
            if (bytes.Length > 16 << 20 && bytes.Length / settings.MaxCompressionRatio > packed.Length) throw new InvalidDataException(IngestionReasons.CompressionRatio(settings.MaxCompressionRatio));
        }

        return bytes.ToArray();
    }

    // A page cut off in the middle still has its beginning.
    private static int TryRead(Stream unpacked, byte[] chunk, bool hasSome)
    {
        try
        {
            return unpacked.Read(chunk);
        }
        catch (InvalidDataException) when (hasSome)
        {
            return 0;
        }
    }
}
