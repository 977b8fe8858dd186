using System.Buffers;
using System.Net;
using System.Text;
using BriExtract.Core.Articles;
using BriExtract.Core.Text;

namespace BriExtract.Ingestion.Repair;

/// <summary>Mends what systems on the way do to a text: UTF-8 read as Windows-1252, entities escaped twice, soft hyphens, spaces that do not break, full-width digits.</summary>
/// <remarks>One pass, and every change is recorded with what stood there before, so that it can be taken back.</remarks>
internal static class TextRepairer
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        '&', '\u00AD', '\u00A0', '\u202F', '\u2007',
        .. Enumerable.Range(0xFF10, 10).Select(c => (char)c), '\uFF05', '\uFF0E', '\uFF0C',
        .. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(c => (char)c)]);

    /// <summary>The mended text; the same string when there is nothing to mend.</summary>
    public static RepairedText Mend(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0) return new RepairedText(text, []);
        var misread = Mojibake.IsIn(text);
        var mended = new StringBuilder(text.Length);
        var repairs = new List<TextRepair>();
        var copied = 0;
        while (at >= 0)
        {
            if (Change(text, at, misread) is { } change)
            {
                mended.Append(text, copied, at - copied);
                var start = mended.Length;
                mended.Append(change.Mended);
                repairs.Add(new TextRepair(new TextSpan(start, mended.Length), change.Kind, text.Substring(at, change.Length)));
                copied = at + change.Length;
            }

            var from = Math.Max(copied, at + 1);
            var next = text.AsSpan(from).IndexOfAny(Suspects);
            at = next < 0 ? -1 : from + next;
        }

        return repairs.Count == 0 ? new RepairedText(text, []) : new RepairedText(mended.Append(text, copied, text.Length - copied).ToString(), repairs);
    }

    private static (string Mended, int Length, string Kind)? Change(string text, int at, bool misread)
    {
        var c = text[at];
        switch (c)
        {
            case '&':
                return Entity(text, at) is { } entity ? (entity.Mended, entity.Length, "entity") : null;
            case '\u00AD':
                return ("", 1, "soft-hyphen");
            case '\u00A0' or '\u202F' or '\u2007':
                return (" ", 1, "space");
            case >= '\uFF10' and <= '\uFF19':
                return (((char)(c - '\uFF10' + '0')).ToString(), 1, "full-width");
            case '\uFF05' or '\uFF0E' or '\uFF0C':
                // Only beside digits are these signs of a number; in Chinese text they are punctuation.
                return at > 0 && IsDigit(text[at - 1]) && (c == '\uFF05' || (at + 1 < text.Length && IsDigit(text[at + 1]))) ? (((char)(c - 0xFEE0)).ToString(), 1, "full-width") : null;
            default:
                return misread && Mojibake.At(text, at) is { } read ? (read.Mended, read.Length, "mojibake") : null;
        }
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\uFF10' and <= '\uFF19';

    // "&amp;" and "&#8217;" in a text that is no markup any more; "R&D;" is none.
    private static (string Mended, int Length)? Entity(string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(12, text.Length - at)).IndexOf(';');
        if (end < 3) return null;
        var written = text.Substring(at, end + 1);
        var read = WebUtility.HtmlDecode(written);
        return read == written || read.Length == 0 ? null : (read is "\u00A0" ? " " : read, written.Length);
    }
}
