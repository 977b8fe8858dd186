using BriExtract.Language.Documents;

namespace BriExtract.Language.Segmentation;

/// <summary>Tells text whose lines were broken to a width (mail, old wire copy) from text with one paragraph a line.</summary>
internal static class LineWrapping
{
    // A wrapped text goes on in lower case after most of its line ends, an unwrapped one after hardly any.
    private const int FewestLines = 3;
    private const int ContinuingPercent = 30;
    private const int LongestLine = 160;

    /// <summary>Whether enough lines go on in the next that line ends mean nothing.</summary>
    public static bool IsHardWrapped(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<TokenFlags> flags)
    {
        int lines = 0, continuing = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if ((flags[i] & (TokenFlags.LineBefore | TokenFlags.BlankBefore)) != TokenFlags.LineBefore) continue;
            lines++;
            if ((flags[i - 1] & TokenFlags.Terminal) == 0 && char.IsLower(text[tokens[i].Start])) continuing++;
        }

        return lines >= FewestLines && continuing * 100 >= lines * ContinuingPercent;
    }

    /// <summary>Whether the line that ends with <paramref name="last"/> breaks well before the width although the next word would have fitted.</summary>
    public static bool EndsShort(ReadOnlySpan<char> text, Token last, Token next)
    {
        var length = LineLength(text, last.End);
        return length + next.Length + 1 < LineLength(text, EndOfLine(text, next.Start)) / 2;
    }

    private static int LineLength(ReadOnlySpan<char> text, int end)
    {
        var before = text[Math.Max(0, end - LongestLine)..end];
        return before.Length - 1 - before.LastIndexOf('\n');
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + LongestLine)];
        var end = rest.IndexOf('\n');
        return start + (end < 0 ? rest.Length : end);
    }
}
