using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Finds the subject of the clause that a quantity stands in, from the parse and from the order of the words.</summary>
internal static class ClauseSubject
{
    // Nobody writes a clause longer than this; a list without end is not walked through for every number in it.
    private const int Farthest = 80;

    /// <summary>
    /// The subject of the clause that a quantity stands in, and the verb nearest before the quantity. A parsed subject right
    /// before the verb is trusted; else the nouns right before the verb, where there are any; else what the parse says.
    /// </summary>
    public static (int First, int End) Before(ArticleReading reading, int first, Sentence sentence, out int verb)
    {
        var document = reading.Document;
        var parsed = ParsedSubject(reading, first, sentence, out var parsedVerb);
        // "the proportion, which surpassed 50 percent": the verb that bounds the quantity is part of it.
        verb = reading.IsClauseVerb(first) ? first : NearestVerb(reading, first, sentence);
        if (verb < 0)
        {
            verb = parsedVerb;
            return parsed;
        }

        var group = verb;
        while (group > sentence.FirstToken && (reading.IsClauseVerb(group - 1) || document.IsAdverb(group - 1) || (document.Is(group - 1, "to", "and") && group - 2 >= sentence.FirstToken && document.IsVerb(group - 2)))) group--;
        // A subject that begins with a preposition has lost its head to a misparse.
        if (parsed.First >= 0 && parsed.End == group && !document.IsPreposition(parsed.First)) return parsed;
        var adjacent = group > sentence.FirstToken && (reading.InName(group - 1) || document.IsNominal(group - 1) && !document.IsMark(group - 1)) && !reading.InDate(group - 1);
        // "the proportion ..., which surpassed 50 percent": a relative pronoun stands for the nouns before it.
        if (adjacent || parsed.First < 0 || (group > sentence.FirstToken && document.Is(group - 1, "which", "who"))) return NounsBefore(reading, group, sentence);
        return parsed;
    }

    private static int NearestVerb(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - Farthest); i--)
        {
            if (document.Is(i, ";", ":")) return -1;
            if (reading.IsClauseVerb(i)) return i;
        }

        return -1;
    }

    // What the parse says, where it fits the order of the words: a subject that ends before the quantity, in its own clause.
    private static (int First, int End) ParsedSubject(ArticleReading reading, int first, Sentence sentence, out int verb)
    {
        var document = reading.Document;
        verb = -1;
        var steps = 0;
        if (sentence.TokenCount > 5 * Farthest) return (-1, -1);
        for (var at = first; at >= sentence.FirstToken && at < sentence.EndToken && steps < Farthest; at = document.Tokens[at].Head, steps++)
        {
            if (verb < 0 && at < first && document.Tokens[at].Upos == Upos.Verb) verb = at;
            var subject = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject < 0 || subject >= first || document.IsUnder(first, subject)) continue;
            if (verb < 0) verb = at < first ? at : document.Child(at, Deprel.Cop, Deprel.Aux);
            // A relative pronoun stands for the noun that its clause hangs on.
            if (document.Is(subject, "which", "that", "who") && document.Tokens[at].Relation == Deprel.AclRelcl && document.Tokens[at].Head >= sentence.FirstToken)
                subject = document.Tokens[at].Head;
            var from = SubjectFirst(reading, document.FirstOf(subject), subject);
            // A subject that begins in the middle of other nouns is a misparse; the order of the words serves better.
            if (from > sentence.FirstToken && (document.IsNominal(from - 1) && !document.IsMark(from - 1) || document.IsPreposition(from - 1) || document.Is(from - 1, "'s", "’s")) && !reading.InDate(from - 1)) break;
            if (HoldsClause(document, from, subject) || SpeaksBetween(document, subject, verb)) break;
            return (from, SubjectEnd(document, subject, verb, first));
        }

        verb = -1;
        return (-1, -1);
    }

    // What the parse hangs on a subject may reach over the head of its clause: "that in 2025, China's imports".
    private static int SubjectFirst(ArticleReading reading, int from, int subject)
    {
        var first = subject;
        while (first > from && !reading.Document.Is(first - 1, ",", ";", ":", "that", "which", "who", "because", "while") && !reading.IsClauseVerb(first - 1) && !reading.InDate(first - 1)) first--;
        return first;
    }

    // "The ministry wrote on Facebook the loan": no subject holds a finite verb before its own noun.
    private static bool HoldsClause(Document document, int from, int subject)
    {
        for (var i = from; i < subject; i++)
        {
            if (document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP && document.IsVerb(i)) return true;
        }

        return false;
    }

    // "The brewer said gross profit climbed": who says so is no subject of what is said.
    private static bool SpeaksBetween(Document document, int subject, int verb)
    {
        for (var i = subject + 1; i < verb; i++)
        {
            if (SentenceDates.IsSpeech(document, i) && document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return true;
        }

        return false;
    }

    // To the verb, where no mark stands between: phrases behind a subject are often hung elsewhere.
    private static int SubjectEnd(Document document, int subject, int verb, int first)
    {
        var end = Math.Max(Math.Min(document.EndOf(subject), first), subject + 1);
        if (verb <= subject) return end;
        var start = verb;
        while (start > subject + 1 && (document.IsAuxiliary(start - 1) || document.IsAdverb(start - 1))) start--;
        for (var i = end; i < start; i++)
        {
            if (document.IsMark(i) && !document.Is(i, "\"", "-", "(", ")", "“", "”") || document.IsJoiner(i) && !document.Is(i, "and")) return Math.Min(end, start);
        }

        return start;
    }

    // "the share, which passed 50 percent in 2024, rose": a relative clause between commas stands between noun and verb.
    private static int BeforeRelative(Document document, int end, Sentence sentence)
    {
        if (end <= sentence.FirstToken || !document.Is(end - 1, ",")) return end;
        for (var i = end - 2; i > sentence.FirstToken && end - i < Farthest / 2 && !document.Is(i, ",", ";", ":"); i--)
        {
            if (document.Is(i, "which", "who") && document.Is(i - 1, ",")) return i - 1;
        }

        return end;
    }

    /// <summary>The noun phrase with its prepositional phrases that ends before a token: back to a comma, a joiner or a date.</summary>
    public static (int First, int End) NounsBefore(ArticleReading reading, int end, Sentence sentence)
    {
        var document = reading.Document;
        end = BeforeRelative(document, end, sentence);
        while (end > sentence.FirstToken && (document.Is(end - 1, ",", "which", "that", "who", "and") || document.IsAdverb(end - 1))) end--;
        var first = end;
        while (first > sentence.FirstToken && end - first < Farthest)
        {
            var before = first - 1;
            if (document.Is(before, ",", ";", ":", "—", "–", "that", "which", "who", "because", "while", "as") || reading.InDate(before)) break;
            // "citizens traveled to the country": a participle with its phrase belongs to the noun before it.
            if (reading.IsClauseVerb(before) && (document.IsAuxiliary(before) || !document.IsPreposition(first))) break;
            // "wrote on Facebook the loan": where an article follows a noun, another phrase has begun.
            if (first < end && document.IsDeterminer(first) && document.IsNominal(before) && !document.IsMark(before) && !document.Is(before, "'s", "’s") && !document.IsDeterminer(before)) break;
            first = before;
        }

        while (first < end && (document.Is(first, "and", "but", "or") || document.IsAdverb(first) || document.IsMark(first))) first++;
        return first < end ? (first, end) : (-1, -1);
    }
}
