using System.Text;
using BriExtract.Ingestion.Decoding;
using BriExtract.Ingestion.Warc;

namespace BriExtract.Ingestion.Mail;

/// <summary>A part of a message (RFC 2045): header fields, and a body that is text, packed, or parts again.</summary>
internal sealed class MimePart
{
    private const int MaxNesting = 8;

    private readonly HeaderFields _header;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly List<MimePart> _parts = [];

    private MimePart(HeaderFields header, ReadOnlyMemory<byte> body)
    {
        _header = header;
        _body = body;
    }

    /// <summary>Media type in lower case; <c>text/plain</c> when none is stated.</summary>
    public string Type => (_header["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant()) is { Length: > 0 } type ? type : "text/plain";

    /// <summary>Charset stated, or null.</summary>
    public string? Charset => Parameter("charset");

    /// <summary>Reads a message or part.</summary>
    public static MimePart Read(ReadOnlyMemory<byte> bytes, int nesting = 0)
    {
        var (length, gap) = WarcInput.HeaderEnd(bytes.Span);
        if (length < 0) (length, gap) = (bytes.Length, 0);
        // HeaderFields takes the first line as a status line; mail has none.
        var header = HeaderFields.Read([.. "\n"u8, .. bytes.Span[..length]]);
        var part = new MimePart(header, bytes[(length + gap)..]);
        if (nesting < MaxNesting && part.Type.StartsWith("multipart/", StringComparison.Ordinal) && part.Parameter("boundary") is { } boundary) part.Split(boundary, nesting);
        return part;
    }

    /// <summary>A header field, encoded words (RFC 2047) read.</summary>
    public string? Header(string name) => _header[name] is { } value ? EncodedWords.Read(value) : null;

    /// <summary>The first part of a type that is no attachment, this one included.</summary>
    public MimePart? Find(string type)
    {
        if (Type == type && _header["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true && _parts.Count == 0) return this;
        return _parts.Select(part => part.Find(type)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The body with its transfer encoding taken off.</summary>
    public ReadOnlyMemory<byte> Content() => _header["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() switch
    {
        "base64" => TransferEncodings.Base64(_body.Span),
        "quoted-printable" => TransferEncodings.QuotedPrintable(_body.Span, underscoreIsSpace: false),
        _ => _body,
    };

    private void Split(string boundary, int nesting)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var rest = _body;
        var at = rest.Span.IndexOf(mark);
        while (at >= 0)
        {
            rest = rest[(at + mark.Length)..];
            if (rest.Span.StartsWith("--"u8)) return;
            var line = rest.Span.IndexOf((byte)'\n');
            if (line < 0) return;
            rest = rest[(line + 1)..];
            at = rest.Span.IndexOf(mark);
            _parts.Add(Read(at < 0 ? rest : rest[..at], nesting + 1));
        }
    }

    private string? Parameter(string name)
    {
        foreach (var parameter in (_header["Content-Type"] ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return parameter[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }
}

/// <summary>Reads the encoded words of header fields: <c>=?utf-8?B?…?=</c>.</summary>
internal static class EncodedWords
{
    public static string Read(string value)
    {
        var text = new StringBuilder();
        var rest = value.AsSpan();
        var afterWord = false;
        while (true)
        {
            var start = rest.IndexOf("=?");
            if (start < 0) return text.Append(rest).ToString();
            var before = rest[..start];
            // Space between two encoded words belongs to neither.
            if (!afterWord || !before.IsWhiteSpace()) text.Append(before);
            rest = rest[start..];
            var parts = rest[2..].ToString().Split('?', 4);
            if (parts.Length < 4 || !parts[3].StartsWith('=')) return text.Append(rest).ToString();
            var bytes = parts[1] is "B" or "b"
                ? TransferEncodings.Base64(Encoding.ASCII.GetBytes(parts[2])).ToArray()
                : TransferEncodings.QuotedPrintable(Encoding.ASCII.GetBytes(parts[2]), underscoreIsSpace: true).ToArray();
            text.Append(TextDecoder.Decode(bytes, parts[0]).Text ?? "");
            rest = rest[(2 + parts[0].Length + 1 + parts[1].Length + 1 + parts[2].Length + 2)..];
            afterWord = true;
        }
    }
}
