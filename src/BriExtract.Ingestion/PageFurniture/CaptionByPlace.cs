using BriExtract.Ingestion.Publication;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>Knows the agency form of a picture caption: day, place, and what is shown, without a sentence's end.</summary>
/// <example>"May 3, 2025, Nairobi, opening of the second line"</example>
internal static class CaptionByPlace
{
    private const int Longest = 240;

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 12 or > Longest || !char.IsAsciiLetterOrDigit(line[0]) || line.TrimEnd() is [.., '.' or '!' or '?']) return false;
        var text = line.ToString();
        var dates = StatedDateScanner.Scan(text);
        if (dates.Count == 0 || dates[0].Span.Start != 0 || dates[0].Full is null) return false;
        var rest = text.AsSpan(dates[0].Span.End);
        return rest is [',', ' ', >= 'A' and <= 'Z', ..] && rest[2..].Contains(',');
    }
}
