using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Where the noun phrases around a token begin and end, and which noun heads them, by the order of their words.</summary>
internal static class NounPhrase
{
    /// <summary>Head of the noun phrase that begins at a token: its last noun before a preposition, verb, mark.</summary>
    public static int Head(Document document, int at, int end)
    {
        var head = -1;
        for (var i = at; i < end && i < at + 8; i++)
        {
            if (!document.IsNominal(i)) break;
            if (document.Is(i, "-") || document.IsMark(i)) continue;
            head = i;
        }

        return head;
    }

    /// <summary>The head, where a name that begins at it goes on behind a joiner: "Belt and Road projects".</summary>
    public static int HeadPastName(ArticleReading reading, int head, Sentence sentence)
    {
        if (head < 0 || head + 2 >= sentence.EndToken || !reading.Document.Is(head + 1, "and", "of", "&") || !reading.InName(head) || !reading.InName(head + 1)) return head;
        var end = head + 1;
        while (end < sentence.EndToken && reading.InName(end)) end++;
        return Head(reading.Document, end, sentence.EndToken) is >= 0 and var further ? further : end - 1;
    }

    /// <summary>Head of a subject: the last noun before its first preposition or relative; -1 when there is none.</summary>
    public static int SubjectHead(Document document, int first, int end)
    {
        var at = first;
        while (at < end && (document.IsDeterminer(at) || !document.IsNominal(at))) at++;
        return at >= end ? -1 : Head(document, at, end);
    }

    /// <summary>First token of the noun phrase that a noun heads, articles left out.</summary>
    public static int First(Document document, int head, int from)
    {
        var first = head;
        while (first > from && head - first < 7 && (document.IsNominal(first - 1) || document.Is(first - 1, "'s", "’s"))) first--;
        while (first < head && (document.IsDeterminer(first) || document.IsMark(first))) first++;
        return first;
    }

    /// <summary>After the prepositional phrases behind a noun: "with Africa", "between Jakarta and Bandung".</summary>
    public static int Tail(ArticleReading reading, int at, Sentence sentence)
    {
        var document = reading.Document;
        while (at < sentence.EndToken && !reading.IsClauseVerb(at) && (!document.IsMark(at) || document.Is(at, "\"", "-", "(", ")", "“", "”")) && !(document.IsJoiner(at) && !document.Is(at, "and", "or")))
        {
            if (document.Is(at, "and") && at + 1 < sentence.EndToken && (document.IsVerb(at + 1) || (at + 2 < sentence.EndToken && document.IsVerb(at + 2)) || char.IsDigit(document.Word(at + 1)[0]) || document.IsAdverb(at + 1) || document.IsDeterminer(at + 1) || document.Is(at + 1, "more"))) break;
            at++;
        }

        return at;
    }
}
