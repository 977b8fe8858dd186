using System.Text;
using System.Text.Json;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Formats;

/// <summary>Recognises a format by the first bytes, whatever the name says.</summary>
internal static class FormatSniffer
{
    /// <param name="head">The first bytes, at most 8192.</param>
    /// <param name="columns">Names of columns that make a first line a table's header.</param>
    public static DumpFormat Of(ReadOnlySpan<byte> head, FieldNames columns)
    {
        if (head.IsEmpty) return DumpFormat.Empty;
        if (Packed(head) is { } packed) return packed;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        if (head.StartsWith("WARC/"u8)) return DumpFormat.Warc;
        if (head.StartsWith("filedesc://"u8)) return DumpFormat.Arc;
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return DumpFormat.Plain;
        return text[0] switch
        {
            (byte)'<' => Markup(text),
            (byte)'{' or (byte)'[' => Json(text) ?? DumpFormat.Plain,
            _ => MailSigns.Of(text) ?? (IsTable(text, columns) ? DumpFormat.Table : DumpFormat.Plain),
        };
    }

    private static DumpFormat? Packed(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return DumpFormat.Gzip;
        if (head.StartsWith("BZh"u8) && head.Length > 4 && head[3] is >= (byte)'1' and <= (byte)'9' && head[4] == 0x31) return DumpFormat.Bzip2;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return DumpFormat.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return DumpFormat.Zstandard;
        return head.Length > 262 && head.Slice(257, 5).SequenceEqual("ustar"u8) ? DumpFormat.Tar : null;
    }

    private static DumpFormat Markup(ReadOnlySpan<byte> text)
    {
        var head = Encoding.Latin1.GetString(text);
        var root = Root(head);
        if (root.Equals("html", StringComparison.OrdinalIgnoreCase)) return DumpFormat.Html;
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || XmlRoots.Contains(root, StringComparer.Ordinal)) return DumpFormat.Xml;
        // A plain text may begin with "<b>" as well; either way markup is to be taken off.
        return HtmlSigns.Any(sign => head.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? DumpFormat.Html : DumpFormat.Plain;
    }

    // Name of the first element, past declarations and comments.
    private static string Root(string head)
    {
        for (var at = head.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < head.Length; at = head.IndexOf('<', at + 1))
        {
            if (head.AsSpan(at).StartsWith("<!--")) at = head.IndexOf("-->", at, StringComparison.Ordinal) is > 0 and var close ? close : head.Length - 1;
            if (at + 1 >= head.Length || !char.IsAsciiLetter(head[at + 1])) continue;
            var end = at + 1;
            while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is ':' or '-' or '_')) end++;
            return head[(at + 1)..end];
        }

        return "";
    }

    private static readonly string[] XmlRoots = ["rss", "rdf:RDF", "feed", "newsMessage", "newsItem", "packageItem", "NewsML", "nitf"];

    private static readonly string[] HtmlSigns = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<br", "<article", "<h1", "<title", "<table", "<span"];

    // A story may begin with a bracket; JSON shows by what must follow.
    private static DumpFormat? Json(ReadOnlySpan<byte> text)
    {
        var second = text[1..].TrimStart(" \t\r\n"u8);
        if (text[0] == '[') return second.IsEmpty || second[0] is (byte)'{' or (byte)']' ? DumpFormat.Json : null;
        if (!second.IsEmpty && second[0] is not ((byte)'"' or (byte)'}')) return null;
        var line = text.IndexOf((byte)'\n');
        // A first line longer than what can be seen is one record of JSON Lines, or a document on one line: both read alike.
        if (line < 0) return text.Length < 4096 && IsComplete(text) ? DumpFormat.Json : DumpFormat.JsonLines;
        return IsComplete(text[..line]) ? DumpFormat.JsonLines : DumpFormat.Json;
    }

    private static bool IsComplete(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A header row: at least two short names, one of them known to hold the body of an article.
    private static bool IsTable(ReadOnlySpan<byte> text, FieldNames columns)
    {
        var end = text.IndexOf((byte)'\n');
        if (end is < 3 or > 2000) return false;
        var line = Encoding.UTF8.GetString(text[..end]).TrimEnd('\r');
        foreach (var separator in (ReadOnlySpan<char>)[',', '\t', ';', '|'])
        {
            var cells = line.Split(separator, StringSplitOptions.TrimEntries);
            if (cells.Length >= 2 && cells.All(cell => cell.Length <= 40) && cells.Any(cell => columns.IsKnown(cell.Trim('"')))) return true;
        }

        return false;
    }
}
