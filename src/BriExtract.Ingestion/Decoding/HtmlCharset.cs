using System.Buffers;
using System.Text;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Decoding;

/// <summary>Finds the charset that a page declares in its first bytes, as the HTML Standard's prescan does.</summary>
internal static class HtmlCharset
{
    private const int Prescan = 2048;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"'/>; \r\n");

    /// <summary>The label, or null; only pages declare one.</summary>
    public static string? Of(RawArticle record)
    {
        if (record.Format == BodyFormat.Plain || record.Bytes.IsEmpty) return null;
        var head = Encoding.Latin1.GetString(record.Bytes.Span[..Math.Min(Prescan, record.Bytes.Length)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var label = head.AsSpan(at + 8).TrimStart("\"'");
        var end = label.IndexOfAny(LabelEnds);
        return end is > 0 and < 40 ? label[..end].ToString() : null;
    }
}
