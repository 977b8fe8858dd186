using System.Globalization;
using System.Text;

namespace BriExtract.Ingestion.Warc;

/// <summary>Joins the chunks of a body (RFC 9112, 7.1).</summary>
internal static class Chunks
{
    /// <summary>The joined body. One that is declared chunked but is not comes back as it is; broken chunks end it, with a note.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body, out string? note)
    {
        note = null;
        var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || Size(rest[..end]) is not { } size)
            {
                if (joined.Length == 0) return body;
                note = rest.IsEmpty ? "the last chunk is missing" : "broken chunks: read up to the first";
                break;
            }

            if (size == 0) break;
            rest = rest[(end + 1)..];
            if (size > rest.Length)
            {
                joined.Write(rest);
                note = "the last chunk is cut off";
                break;
            }

            joined.Write(rest[..size]);
            rest = rest[size..].TrimStart("\r\n"u8);
        }

        return joined.ToArray();
    }

    private static int? Size(ReadOnlySpan<byte> line)
    {
        var semicolon = line.IndexOf((byte)';');
        var digits = (semicolon < 0 ? line : line[..semicolon]).Trim(" \r\t"u8);
        return digits.Length is > 0 and <= 7 && int.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : null;
    }
}
