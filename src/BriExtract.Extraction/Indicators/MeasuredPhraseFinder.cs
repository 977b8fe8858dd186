using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Finds the words that say what a quantity measures, from the constructions by which English leads to an amount.</summary>
internal static class MeasuredPhraseFinder
{
    // Nobody writes a clause longer than this; a list without end is not walked through for every number in it.
    private const int Farthest = 80;

    /// <summary>The phrase of a draft; null when no words are found that could be one.</summary>
    public static MeasuredPhrase? Find(ArticleReading reading, FigureDraft draft)
    {
        var document = reading.Document;
        var quantity = draft.Quantity;
        var first = quantity.FirstToken;
        var sentence = document.Sentences[quantity.Sentence];
        while (first > sentence.FirstToken && document.Tokens[first - 1].Start >= quantity.Span.Start) first--;
        var end = Math.Max(quantity.EndToken, quantity.FirstToken + 1);
        if (quantity.CountedHead >= 0) return Counted(reading, quantity, first, sentence);
        // "in the form of a 99-year lease" is a lease, "a capital of $200 billion" a capital.
        var article = first > sentence.FirstToken && document.IsDeterminer(first - 1);
        return Cost(reading, first, sentence)
            ?? Label(reading, quantity, sentence)
            ?? (article ? Modifier(reading, draft, end, sentence) : null)
            ?? Of(reading, first, end, sentence)
            ?? (draft.Role is Role.Growth or Role.Change ? null : Behind(reading, quantity, end, sentence))
            ?? Modifier(reading, draft, end, sentence)
            ?? Clause(reading, first, sentence);
    }

    /// <summary>Whether a token is part of a date expression.</summary>
    public static bool InDate(ArticleReading reading, int token)
    {
        int low = 0, high = reading.Dates.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (reading.Dates[middle].EndToken <= token) low = middle + 1;
            else if (reading.Dates[middle].FirstToken > token) high = middle - 1;
            else return true;
        }

        return false;
    }

    // A verb of a clause, and no word of a name: "jointly building countries".
    private static bool IsClauseVerb(ArticleReading reading, int token) => reading.Document.IsVerb(token) && !InName(reading, token);

    private static bool InName(ArticleReading reading, int token)
    {
        int low = 0, high = reading.Entities.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (reading.Entities[middle].EndToken <= token) low = middle + 1;
            else if (reading.Entities[middle].FirstToken > token) high = middle - 1;
            else return true;
        }

        return false;
    }

    private static MeasuredPhrase Counted(ArticleReading reading, QuantityMention quantity, int first, Sentence sentence)
    {
        var document = reading.Document;
        var head = quantity.CountedHead;
        var from = quantity.CountedFirst >= 0 ? Math.Min(quantity.CountedFirst, head) : head;
        var end = Tail(reading, head + 1, sentence);
        var after = NextVerb(document, head + 1, Math.Min(sentence.EndToken, head + 14));
        // "South Carolina's 54 delegates": they are counted as its own, whatever the sentence does with them.
        if (IsPossessed(document, first, sentence)) return new MeasuredPhrase { Construction = Construction.Counted, First = from, End = end, Head = head };
        var subject = SubjectBefore(reading, first, sentence, out var before);
        // "China signed 36 agreements": the verb before governs; "36 agreements were signed": the one behind.
        var active = before >= 0 && !(document.IsAuxiliary(before) && after >= 0 && subject.First < 0);
        return new MeasuredPhrase
        {
            Construction = Construction.Counted,
            First = from,
            End = end,
            Head = head,
            Verb = active ? before : after,
            SubjectFirst = active ? subject.First : -1,
            SubjectEnd = active ? subject.End : -1,
        };
    }

    // "magnitude 6.3": a bare number behind its noun.
    private static MeasuredPhrase? Label(ArticleReading reading, QuantityMention quantity, Sentence sentence)
    {
        var document = reading.Document;
        var noun = quantity.FirstToken - 1;
        if (quantity.Unit != UnitCode.Count || noun < sentence.FirstToken || document.Tokens[noun].Upos != Upos.Noun || !document.IsNominal(noun) || InDate(reading, noun)) return null;
        var subject = SubjectBefore(reading, PhraseFirst(document, noun, sentence.FirstToken), sentence, out var verb);
        return new MeasuredPhrase { Construction = Construction.Of, First = PhraseFirst(document, noun, sentence.FirstToken), End = noun + 1, Head = noun, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "The railway cost Kenya nearly $4 billion": to a tagger "cost" is a noun there.
    private static MeasuredPhrase? Cost(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        for (var i = first - 1; i > sentence.FirstToken && i > first - 6; i--)
        {
            if (document.IsMark(i) || document.IsPreposition(i)) return null;
            if (!document.Is(i, "cost", "costs", "costing") || document.IsDeterminer(i - 1)) continue;
            var subject = NounsBefore(reading, i, sentence);
            if (subject.First < 0 || SubjectHead(document, subject.First, subject.End) is not (>= 0 and var head)) return null;
            return new MeasuredPhrase { Construction = Construction.Object, First = subject.First, End = subject.End, Head = head, Verb = i, SubjectFirst = subject.First, SubjectEnd = subject.End };
        }

        return null;
    }

    // "a capital of more than US$200 billion"
    private static MeasuredPhrase? Of(ArticleReading reading, int first, int end, Sentence sentence)
    {
        var document = reading.Document;
        var of = first - 1;
        while (of > sentence.FirstToken && (document.IsAdverb(of) || document.IsDeterminer(of))) of--;
        if (of <= sentence.FirstToken || !document.Is(of, "of")) return null;
        var head = of - 1;
        if (!document.IsNominal(head) || document.Is(head, "total")) return null;
        var from = PhraseFirst(document, head, sentence.FirstToken);
        var subject = SubjectBefore(reading, from, sentence, out var verb);
        // "of more than 3,000 in Europe": what stands behind the amount may still name with whom or where.
        return new MeasuredPhrase { Construction = Construction.Of, First = from, End = Math.Max(head + 1, end > head ? head + 1 : end), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "$60 billion in financing", "$188 billion worth of trade with Africa", "54 percent of imports"
    private static MeasuredPhrase? Behind(ArticleReading reading, QuantityMention quantity, int end, Sentence sentence)
    {
        var document = reading.Document;
        var at = end;
        if (at >= sentence.EndToken) return null;
        if (document.Is(at, "worth") && at + 1 < sentence.EndToken && document.Is(at + 1, "of")) at += 2;
        else if (document.Is(at, "of")) at++;
        else if (document.Is(at, "in") && UnitCode.IsCurrency(quantity.Unit)) at++;
        else return null;
        while (at < sentence.EndToken && document.IsDeterminer(at)) at++;
        var head = PhraseHead(document, at, sentence.EndToken);
        if (head < 0 || InDate(reading, head)) return null;
        var subject = SubjectBefore(reading, quantity.FirstToken, sentence, out var verb);
        return new MeasuredPhrase { Construction = Construction.Behind, First = at, End = Tail(reading, head + 1, sentence), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "a $3.5 billion project", "the 440-kilometer line"
    private static MeasuredPhrase? Modifier(ArticleReading reading, FigureDraft draft, int end, Sentence sentence)
    {
        var document = reading.Document;
        var quantity = draft.Quantity;
        var at = end;
        if (at < sentence.EndToken && document.Is(at, "-")) at++;
        // "a more than $400 million, interest-free loan"
        if (at + 1 < sentence.EndToken && document.Is(at, ",") && document.IsNominal(at + 1) && PhraseHead(document, at + 1, sentence.EndToken) > at + 1 && quantity.FirstToken > sentence.FirstToken && HasArticle(document, quantity.FirstToken, sentence)) at++;
        if (at >= sentence.EndToken || document.IsMark(at) || !document.IsNominal(at) || document.IsDeterminer(at) || (quantity.Unit == UnitCode.Percent && draft.Role is Role.Growth or Role.Change) || InDate(reading, at)) return null;
        var head = Governor(document, quantity.FirstToken, at, end) is >= 0 and var governor ? governor : PhraseHead(document, at, sentence.EndToken);
        if (head < 0) return null;
        var subject = SubjectBefore(reading, quantity.FirstToken, sentence, out var verb);
        return new MeasuredPhrase { Construction = Construction.Modifier, First = at, End = Tail(reading, head + 1, sentence), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // The noun that the parse hangs the amount on, where it stands right behind.
    private static int Governor(Document document, int number, int at, int end)
    {
        var head = document.Tokens[document.Top(number, end)].Head;
        return head >= at && head < at + 6 && document.IsNoun(head) ? head : -1;
    }

    // "imports reached ...": the subject; "committed ...": the act.
    private static MeasuredPhrase? Clause(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        var subject = SubjectBefore(reading, first, sentence, out var verb);
        if (verb >= 0 && ObjectBetween(document, verb, first) is { First: >= 0 } raised) subject = raised;
        if (subject.First < 0) return null;
        var head = SubjectHead(document, subject.First, subject.End);
        if (head < 0) return null;
        var measuring = verb < 0 || subject.First > verb || document.IsMeasuring(verb);
        return new MeasuredPhrase
        {
            Construction = measuring ? Construction.Subject : Construction.Object,
            First = subject.First,
            End = subject.End,
            Head = head,
            Verb = verb,
            SubjectFirst = subject.First,
            SubjectEnd = subject.End,
        };
    }

    // "The council raised the death toll to six", "shortened the journey from 3 hours": the object is measured.
    private static (int First, int End) ObjectBetween(Document document, int verb, int first)
    {
        var preposition = first - 1;
        while (preposition > verb && (document.IsAdverb(preposition) || document.IsDeterminer(preposition) || document.Is(preposition, "current", "initial", "record"))) preposition--;
        if (preposition <= verb + 1 || !document.Is(preposition, "to", "from", "by")) return (-1, -1);
        var at = document.Child(verb, Deprel.Obj);
        if (at <= verb || at >= preposition || !document.IsNoun(at)) return (-1, -1);
        var from = verb + 1;
        while (from < at && !document.IsNominal(from)) from++;
        return (from, Math.Max(at + 1, Math.Min(document.EndOf(at), preposition)));
    }

    private static bool IsPossessed(Document document, int first, Sentence sentence)
    {
        while (first > sentence.FirstToken && document.IsAdverb(first - 1)) first--;
        return first > sentence.FirstToken && (document.Is(first - 1, "'s", "’s") || document.Tokens[first - 1].Xpos == Xpos.PRPS);
    }

    private static bool HasArticle(Document document, int number, Sentence sentence)
    {
        for (var i = number - 1; i >= sentence.FirstToken && i > number - 5; i--)
        {
            if (document.Is(i, "a", "an", "the")) return true;
        }

        return false;
    }

    /// <summary>Head of the noun phrase that begins at a token: its last noun before a preposition, verb, mark.</summary>
    public static int PhraseHead(Document document, int at, int end)
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

    // Head of a subject: the last noun before its first preposition or relative.
    private static int SubjectHead(Document document, int first, int end)
    {
        var at = first;
        while (at < end && (document.IsDeterminer(at) || !document.IsNominal(at))) at++;
        return at >= end ? -1 : PhraseHead(document, at, end);
    }

    private static int PhraseFirst(Document document, int head, int from)
    {
        var first = head;
        while (first > from && head - first < 7 && (document.IsNominal(first - 1) || document.Is(first - 1, "'s", "’s"))) first--;
        while (first < head && (document.IsDeterminer(first) || document.IsMark(first))) first++;
        return first;
    }

    // After the prepositional phrases behind a noun: "with Africa", "between Jakarta and Bandung".
    private static int Tail(ArticleReading reading, int at, Sentence sentence)
    {
        var document = reading.Document;
        while (at < sentence.EndToken && !IsClauseVerb(reading, at) && (!document.IsMark(at) || document.Is(at, "\"", "-", "(", ")", "“", "”")) && !(document.IsJoiner(at) && !document.Is(at, "and", "or")))
        {
            if (document.Is(at, "and") && at + 1 < sentence.EndToken && (document.IsVerb(at + 1) || (at + 2 < sentence.EndToken && document.IsVerb(at + 2)) || char.IsDigit(document.Word(at + 1)[0]) || document.IsAdverb(at + 1) || document.IsDeterminer(at + 1) || document.Is(at + 1, "more"))) break;
            at++;
        }

        return at;
    }

    private static int NextVerb(Document document, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (document.Is(i, ",", ";", ".")) return -1;
            if (!document.IsVerb(i)) continue;
            while (i + 1 < end && (document.IsAuxiliary(i) || document.IsAdverb(i)) && (document.IsVerb(i + 1) || document.IsAdverb(i + 1))) i++;
            return i;
        }

        return -1;
    }

    // The subject of the clause that the quantity stands in, and the verb nearest before the quantity. A parsed subject right
    // before the verb is trusted; else the nouns right before the verb, where there are any; else what the parse says.
    private static (int First, int End) SubjectBefore(ArticleReading reading, int first, Sentence sentence, out int verb)
    {
        var document = reading.Document;
        var parsed = ParsedSubject(reading, first, sentence, out var parsedVerb);
        verb = NearestVerb(reading, first, sentence);
        // "the proportion, which surpassed 50 percent": the verb that bounds the quantity is part of it.
        if (verb < 0 && parsed.First < 0 && IsClauseVerb(reading, first)) verb = first;
        if (verb < 0)
        {
            verb = parsedVerb;
            return parsed;
        }

        var group = verb;
        while (group > sentence.FirstToken && (IsClauseVerb(reading, group - 1) || document.IsAdverb(group - 1) || (document.Is(group - 1, "to", "and") && group - 2 >= sentence.FirstToken && document.IsVerb(group - 2)))) group--;
        if (parsed.First >= 0 && parsed.End == group) return parsed;
        var adjacent = group > sentence.FirstToken && (InName(reading, group - 1) || document.IsNominal(group - 1) && !document.IsMark(group - 1)) && !InDate(reading, group - 1);
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
            if (IsClauseVerb(reading, i)) return i;
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
            if (from > sentence.FirstToken && (document.IsNominal(from - 1) && !document.IsMark(from - 1) || document.IsPreposition(from - 1) || document.Is(from - 1, "'s", "’s")) && !InDate(reading, from - 1)) break;
            if (HoldsClause(document, from, subject)) break;
            return (from, SubjectEnd(document, subject, verb, first));
        }

        verb = -1;
        return (-1, -1);
    }

    // What the parse hangs on a subject may reach over the head of its clause: "that in 2025, China's imports".
    private static int SubjectFirst(ArticleReading reading, int from, int subject)
    {
        var first = subject;
        while (first > from && !reading.Document.Is(first - 1, ",", ";", ":", "that", "which", "who", "because", "while") && !IsClauseVerb(reading, first - 1) && !InDate(reading, first - 1)) first--;
        return first;
    }

    // "The commission said on Twitter the bribe": no subject holds a finite verb before its own noun.
    private static bool HoldsClause(Document document, int from, int subject)
    {
        for (var i = from; i < subject; i++)
        {
            if (document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP && document.IsVerb(i)) return true;
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

    // The noun phrase with its prepositional phrases that ends before a token: back to a comma, a joiner or a date.
    private static (int First, int End) NounsBefore(ArticleReading reading, int end, Sentence sentence)
    {
        var document = reading.Document;
        end = BeforeRelative(document, end, sentence);
        while (end > sentence.FirstToken && (document.Is(end - 1, ",", "which", "that", "who", "and") || document.IsAdverb(end - 1))) end--;
        var first = end;
        while (first > sentence.FirstToken && end - first < Farthest)
        {
            var before = first - 1;
            if (document.Is(before, ",", ";", ":", "—", "–", "that", "which", "who", "because", "while", "as") || InDate(reading, before)) break;
            // "citizens traveled to the country": a participle with its phrase belongs to the noun before it.
            if (IsClauseVerb(reading, before) && (document.IsAuxiliary(before) || !document.IsPreposition(first))) break;
            first = before;
        }

        while (first < end && (document.Is(first, "and", "but", "or") || document.IsAdverb(first) || document.IsMark(first))) first++;
        return first < end ? (first, end) : (-1, -1);
    }
}
