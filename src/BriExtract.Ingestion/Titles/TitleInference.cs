using BriExtract.Core.Text;
using BriExtract.Ingestion.PageFurniture;

namespace BriExtract.Ingestion.Titles;

/// <summary>Finds the headline in the text of a plain file.</summary>
/// <remarks>
/// Pages copied as text state their headline twice, as page title and as heading, at the head or after the story; else
/// the first line is one when it is short, ends like none of a story's lines, and a paragraph follows.
/// </remarks>
internal static class TitleInference
{
    private const int Shortest = 12, Longest = 200, LongestFirstLine = 140, ParagraphLength = 150;

    public static string? Of(string text)
    {
        var lines = TextLines.Of(text);
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i].In(text);
            if (IsLikeTitle(line, Longest) && line.SequenceEqual(lines[i - 1].In(text))) return line.ToString();
        }

        if (lines.Count < 2) return null;
        var first = lines[0].In(text);
        return IsLikeTitle(first, LongestFirstLine) && LongestOf(lines) >= ParagraphLength && lines[0].Length < LongestOf(lines) ? first.ToString() : null;
    }

    private static int LongestOf(List<TextSpan> lines)
    {
        var longest = 0;
        for (var i = 1; i < Math.Min(lines.Count, 4); i++) longest = Math.Max(longest, lines[i].Length);
        return longest;
    }

    private static bool IsLikeTitle(ReadOnlySpan<char> line, int longest) =>
        line.Length >= Shortest && line.Length <= longest
        && line.Contains(' ')
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '"' or '“' or '‘' or '\'' or '$' || char.IsLetter(line[0]) && !char.IsLower(line[0]))
        && line[^1] is not ('.' or ',' or ';' or ':');
}
