using System.Buffers.Text;

namespace BriExtract.Ingestion.Mail;

/// <summary>The two transfer encodings of MIME (RFC 2045, 6.7 and 6.8), read leniently.</summary>
internal static class TransferEncodings
{
    /// <summary>Decodes base64 up to the first fault.</summary>
    public static ReadOnlyMemory<byte> Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64Length(text.Length)];
        _ = System.Buffers.Text.Base64.DecodeFromUtf8(text, bytes, out _, out var written);
        return bytes.AsMemory(0, written);
    }

    /// <summary>Decodes quoted-printable; in headers a low line is a space.</summary>
    public static ReadOnlyMemory<byte> QuotedPrintable(ReadOnlySpan<byte> text, bool underscoreIsSpace)
    {
        var bytes = new byte[text.Length];
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'=')
            {
                var rest = text[(i + 1)..];
                if (rest.StartsWith("\r\n"u8)) i += 2;
                else if (rest.StartsWith("\n"u8)) i++;
                else if (rest.Length >= 2 && Utf8Parser.TryParse(rest[..2], out byte value, out var used, 'x') && used == 2)
                {
                    bytes[written++] = value;
                    i += 2;
                }
                else bytes[written++] = (byte)'=';
            }
            else bytes[written++] = underscoreIsSpace && text[i] == '_' ? (byte)' ' : text[i];
        }

        return bytes.AsMemory(0, written);
    }

    private static int Base64Length(int length) => System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(length);
}
