using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Json;
using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Mail;

/// <summary>Reads press releases from mail: single messages (RFC 5322) and mailboxes (mbox, RFC 4155).</summary>
internal sealed class MailMessages(IngestionSettings settings)
{
    public IEnumerable<RawArticle> Message(DumpEntry entry)
    {
        var bytes = BoundedBytes.Read(entry.Stream, settings.MaxArticleBytes);
        yield return bytes is null ? RawArticle.Failed(entry.Path, IngestionReasons.LargerThan(settings.MaxArticleBytes)) : Article(bytes, entry.Path, entry.Given);
    }

    /// <summary>A message begins at a line "From …"; within one, such lines are written ">From".</summary>
    public IEnumerable<RawArticle> Mailbox(DumpEntry entry)
    {
        using var lines = new ByteLines(entry.Stream, settings.MaxArticleBytes);
        var message = new MemoryStream();
        var number = 0;
        var tooLarge = false;
        var afterEmpty = true;
        while (lines.Read())
        {
            var line = lines.Line.Span;
            if (afterEmpty && line.StartsWith("From "u8))
            {
                if (number > 0) yield return Taken();
                number++;
                message.SetLength(0);
                tooLarge = false;
                continue;
            }

            afterEmpty = line.TrimEnd("\r"u8).IsEmpty;
            tooLarge |= lines.IsTooLong || message.Length + line.Length > settings.MaxArticleBytes;
            if (tooLarge) continue;
            message.Write(line.StartsWith(">From "u8) ? line[1..] : line);
            message.WriteByte((byte)'\n');
        }

        if (number > 0) yield return Taken();

        RawArticle Taken() => tooLarge
            ? RawArticle.Failed($"{entry.Path}#{number}", IngestionReasons.LargerThan(settings.MaxArticleBytes))
            : Article(message.ToArray(), $"{entry.Path}#{number}", entry.Given);
    }

    private static RawArticle Article(byte[] bytes, string path, GivenMetadata given)
    {
        var message = MimePart.Read(bytes);
        var metadata = given.Or(new GivenMetadata(
            message.Header("From") is { } from ? Sender(from) : null,
            message.Header("Subject"),
            null,
            message.Header("Date") is { } date ? GivenDate.Read(WithoutComment(date)) : null,
            message.Header("Content-Language") is { } language ? LanguageCodes.Of(language) : null));
        var body = message.Find("text/plain") ?? message.Find("text/html");
        return body is null
            ? new RawArticle { Path = path, Given = metadata, Failure = "no text: the message has no part of plain text or HTML" }
            : new RawArticle
            {
                Path = path,
                Given = metadata,
                Bytes = body.Content(),
                Charset = body.Charset,
                Format = body.Type == "text/html" ? BodyFormat.HtmlFragment : BodyFormat.Plain,
            };
    }

    // "Example Agency <news@example.com>" is sent by Example Agency; a bare address by its domain.
    private static string? Sender(string from)
    {
        var angle = from.IndexOf('<', StringComparison.Ordinal);
        var name = (angle < 0 ? "" : from[..angle]).Trim(' ', '"');
        if (name.Length > 0) return name;
        var at = from.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? from.Trim() : from[(at + 1)..].Trim('>', ' ');
    }

    private static string WithoutComment(string date)
    {
        var bracket = date.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0 ? date : date[..bracket].TrimEnd();
    }
}
