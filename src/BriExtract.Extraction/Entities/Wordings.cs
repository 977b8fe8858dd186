namespace BriExtract.Extraction.Entities;

/// <summary>Writes out the wordings of a lexicon pattern: (a b) is one of the words, [a b] one of them or none.</summary>
internal static class Wordings
{
    /// <summary>Every wording as words of letters and digits: "(BRI Belt) [partner] countries" has four.</summary>
    public static List<string[]> Of(string pattern)
    {
        List<List<string>> wordings = [[]];
        var i = 0;
        while (i < pattern.Length)
        {
            if (pattern[i] is '(' or '[')
            {
                var close = pattern.IndexOf(pattern[i] == '(' ? ')' : ']', i);
                if (close < 0) close = pattern.Length;
                wordings = Branch(wordings, Words(pattern.AsSpan(i + 1, close - i - 1)), optional: pattern[i] == '[');
                i = close + 1;
            }
            else
            {
                var next = pattern.AsSpan(i).IndexOfAny('(', '[');
                var end = next < 0 ? pattern.Length : i + next;
                var words = Words(pattern.AsSpan(i, end - i));
                foreach (var wording in wordings) wording.AddRange(words);
                i = end;
            }
        }

        return [.. wordings.Where(w => w.Count > 0).Select(w => w.ToArray())];
    }

    private static List<List<string>> Branch(List<List<string>> before, List<string> choices, bool optional)
    {
        List<List<string>> after = [];
        foreach (var wording in before)
        {
            foreach (var choice in choices) after.Add([.. wording, choice]);
            if (optional) after.Add(wording);
        }

        return after;
    }

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            words.Add(text[start..i].ToString());
        }

        return words;
    }
}
