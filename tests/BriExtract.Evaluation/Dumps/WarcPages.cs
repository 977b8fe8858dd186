using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BriExtract.Evaluation.Dumps;

/// <summary>Writes made-up pages as records of a web archive.</summary>
internal static class WarcPages
{
    /// <summary>A response record with the page of a number.</summary>
    public static byte[] Response(int number, bool chunked, bool gzip)
    {
        var page = Encoding.UTF8.GetBytes(SyntheticNews.Page(number));
        if (gzip) page = Gzip(page);
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{(gzip ? "Content-Encoding: gzip\r\n" : "")}{(chunked ? "Transfer-Encoding: chunked\r\n" : "")}\r\n";
        byte[] block = [.. Encoding.ASCII.GetBytes(http), .. chunked ? Chunked(page) : page];
        var header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {SyntheticNews.Url(number)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Chunked(byte[] body)
    {
        var half = body.Length / 2;
        return [.. Chunk(body.AsSpan(0, half)), .. Chunk(body.AsSpan(half)), .. "0\r\n\r\n"u8];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> part) => [.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. part, .. "\r\n"u8];

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
