using System.Text;

namespace BriExtract.Ingestion.Formats;

/// <summary>Recognises mail by the header lines of RFC 5322.</summary>
internal static class MailSigns
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type", "delivered-to", "reply-to", "sender", "cc", "x-mailer",
    };

    public static DumpFormat? Of(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 4096)]).Split('\n');
        var isMailbox = lines[0].StartsWith("From ", StringComparison.Ordinal) && lines[0].AsSpan().ContainsAny(':', '@');
        var known = 0;
        foreach (var line in lines.Skip(isMailbox ? 1 : 0))
        {
            var trimmed = line.TrimEnd('\r');
            if (trimmed.Length == 0) break;
            if (trimmed[0] is ' ' or '\t') continue;
            var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || trimmed.AsSpan(0, colon).ContainsAny(' ', '\t')) return null;
            if (Headers.Contains(trimmed[..colon])) known++;
        }

        return known < 3 ? null : isMailbox ? DumpFormat.Mailbox : DumpFormat.Mail;
    }
}
