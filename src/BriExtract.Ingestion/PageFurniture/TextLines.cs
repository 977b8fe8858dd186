using BriExtract.Core.Text;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>The lines of a stored text that hold something, without the space around them.</summary>
internal static class TextLines
{
    public static List<TextSpan> Of(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) lines.Add(new TextSpan(from, to));
            start = end + 1;
        }

        return lines;
    }
}
