using BriExtract.Core.Text;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>
/// Cuts a line into sentences and bracketed asides, only as well as furniture needs it: a notice glued to a story's
/// last sentence ("… prosperity.(This article is from …)") must come off. Sentences of figures are the language
/// stage's work.
/// </summary>
internal static class RoughSentences
{
    public static List<TextSpan> Of(string text, TextSpan line)
    {
        var found = new List<TextSpan>();
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] is '(' or '[' && (i == start || EndsSentence(text, start, i)))
            {
                if (i > start) Add(text, start, i, found);
                var close = Close(text, i, line.End);
                Add(text, i, close, found);
                start = close;
                i = close - 1;
            }
            else if (text[i] is '.' or '!' or '?' or '。' && (i + 1 == line.End || text[i + 1] is ' ' or '\t' && !IsInitial(text, start, i)))
            {
                Add(text, start, i + 1, found);
                start = i + 1;
            }
        }

        if (start < line.End) Add(text, start, line.End, found);
        return found;
    }

    // The bracket that closes the one at i; the line's end when it is never closed.
    private static int Close(string text, int i, int end)
    {
        var depth = 0;
        for (var at = i; at < end; at++)
        {
            if (text[at] is '(' or '[') depth++;
            if (text[at] is ')' or ']' && --depth == 0) return at + 1;
        }

        return end;
    }

    private static bool EndsSentence(string text, int start, int i)
    {
        while (i > start && text[i - 1] is ' ' or '"' or '”') i--;
        return i > start && text[i - 1] is '.' or '!' or '?' or '。';
    }

    // "J. Doe", "U.S. trade"
    private static bool IsInitial(string text, int start, int dot) =>
        text[dot] == '.' && dot > start && char.IsUpper(text[dot - 1]) && (dot - 1 == start || !char.IsLetter(text[dot - 2]));

    private static void Add(string text, int start, int end, List<TextSpan> found)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(new TextSpan(start, end));
    }
}
