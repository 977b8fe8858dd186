using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Finds the words that say what a quantity measures, from the constructions by which English leads to an amount.</summary>
internal static class MeasuredPhraseFinder
{
    /// <summary>The phrase of a draft; null when no words are found that could be one.</summary>
    public static MeasuredPhrase? Find(ArticleReading reading, FigureDraft draft)
    {
        var document = reading.Document;
        var quantity = draft.Quantity;
        var first = quantity.FirstToken;
        var sentence = document.Sentences[quantity.Sentence];
        while (first > sentence.FirstToken && document.Tokens[first - 1].Start >= quantity.Span.Start) first--;
        var end = Math.Max(quantity.EndToken, quantity.FirstToken + 1);
        // "Ferry sinks; at least seven die", "two were killed and six injured": a tagger takes the verb for a noun, or for one of another.
        if (quantity.Unit == UnitCode.Count && draft.Counted is not null && quantity.CountedHead < quantity.FirstToken && end < sentence.EndToken && document.Is(end, "die", "died", "killed", "injured", "wounded", "hurt"))
            return new MeasuredPhrase { Construction = Construction.Counted, First = quantity.FirstToken, End = end, Head = end - 1, Verb = end };
        if (quantity.CountedHead >= 0 && quantity.Unit is not (UnitCode.Percent or UnitCode.PercentagePoint))
            return (IsTo(document, first, sentence) ? Raised(reading, first, sentence) : null) ?? Counted(reading, quantity, first, sentence);
        if (quantity.Unit == UnitCode.Count && draft.Counted is not null && IsSubject(document, first, sentence))
            return new MeasuredPhrase { Construction = Construction.Counted, First = quantity.FirstToken, End = end, Head = end - 1, Verb = NextVerb(document, end, sentence.EndToken) is >= 0 and var own ? own : GovernorVerb(document, quantity.FirstToken, end) };
        if (InBrackets(reading, draft, first) is { } counted) return counted;
        // "by way of a 30-year concession" is a concession, "a capital of $200 billion" a capital.
        var article = first > sentence.FirstToken && document.IsDeterminer(first - 1);
        return Cost(reading, first, sentence)
            ?? Label(reading, quantity, sentence)
            ?? (article ? Modifier(reading, draft, end, sentence) : null)
            ?? Of(reading, first, end, sentence)
            ?? (draft.Role is Role.Growth or Role.Change ? null : Behind(reading, quantity, end, sentence))
            ?? Modifier(reading, draft, end, sentence)
            ?? Clause(reading, first, sentence);
    }

    // "from three wards to nine": values of what changes.
    private static bool IsTo(Document document, int first, Sentence sentence) => first > sentence.FirstToken && document.Is(first - 1, "from", "to");

    // "raised the count from three wards to nine wards": the count is measured, in wards.
    private static MeasuredPhrase? Raised(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        ClauseSubject.Before(reading, first, sentence, out var verb);
        if (verb < 0 || document.IsAuxiliary(verb) || ObjectBetween(reading, verb, first) is not { First: >= 0 } found || !document.IsMeasuring(verb)) return null;
        var head = NounPhrase.SubjectHead(document, found.First, found.End);
        return head >= 0 && document.Is(head, "toll", "number", "total", "count", "tally")
            ? new MeasuredPhrase { Construction = Construction.Subject, First = found.First, End = found.End, Head = head, Verb = verb }
            : null;
    }

    // "received 2,705 votes (0.15 percent)": the share of what is counted before the bracket.
    private static MeasuredPhrase? InBrackets(ArticleReading reading, FigureDraft draft, int first)
    {
        var document = reading.Document;
        if (draft.Role != Role.Share || first == 0 || !document.Is(first - 1, "(")) return null;
        var at = reading.Drafts.IndexOf(draft) - 1;
        if (at < 0 || reading.Drafts[at].Quantity is not { CountedHead: >= 0 } whole || first - whole.CountedHead > 3 || whole.Sentence != draft.Quantity.Sentence) return null;
        var subject = ClauseSubject.Before(reading, whole.FirstToken, document.Sentences[whole.Sentence], out var verb);
        var from = whole.CountedFirst >= 0 ? Math.Min(whole.CountedFirst, whole.CountedHead) : whole.CountedHead;
        return new MeasuredPhrase { Construction = Construction.Behind, First = from, End = whole.CountedHead + 1, Head = whole.CountedHead, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    private static MeasuredPhrase Counted(ArticleReading reading, QuantityMention quantity, int first, Sentence sentence)
    {
        var document = reading.Document;
        var head = quantity.CountedHead;
        var from = quantity.CountedFirst >= 0 ? Math.Min(quantity.CountedFirst, head) : head;
        var end = NounPhrase.Tail(reading, head + 1, sentence);
        var after = VerbOf(document, head, sentence);
        // "South Carolina's 54 delegates": they are counted as its own, whatever the sentence does with them.
        if (IsPossessed(document, first, sentence)) return new MeasuredPhrase { Construction = Construction.Counted, First = from, End = end, Head = head };
        var subject = ClauseSubject.Before(reading, first, sentence, out var before);
        // "the 75 votes required for a change": a participle right behind says which are counted.
        if (head + 1 < sentence.EndToken && document.Tokens[head + 1] is { Upos: Upos.Verb, Xpos: Xpos.VBN } participle && (participle.Head == head || head + 2 < sentence.EndToken && document.IsPreposition(head + 2)))
            return new MeasuredPhrase { Construction = Construction.Counted, First = from, End = end, Head = head, Verb = head + 1, SubjectFirst = subject.First, SubjectEnd = subject.End };
        // "China signed 36 agreements": the verb before governs; "36 agreements were signed": the one behind.
        var active = before >= 0 && !(after >= 0 && IsSubjectOf(document, head, after)) && !(document.IsAuxiliary(before) && after >= 0 && subject.First < 0);
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

    // The verb that a noun is the subject of; a relative clause behind the noun has its own: "68 countries where it invests are at risk".
    private static int VerbOf(Document document, int head, Sentence sentence)
    {
        var end = Math.Min(sentence.EndToken, head + 14);
        var verb = NextVerb(document, head + 1, end);
        if (verb < 0 || !document.Is(head + 1, "where", "which", "that", "who", "whose")) return verb;
        return NextVerb(document, verb + 1, Math.Min(sentence.EndToken, verb + 14)) is >= 0 and var main ? main : verb;
    }

    // "a total of 640 signatures are required": what the parse makes the subject of the verb behind is no object of the one before.
    private static bool IsSubjectOf(Document document, int head, int verb)
    {
        var tokens = document.Tokens;
        for (int at = head, steps = 0; at >= 0 && steps < 3; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation is Deprel.Nsubj or Deprel.NsubjPass) return tokens[at].Head >= head && tokens[at].Head <= verb + 6;
            if (tokens[at].Relation is not (Deprel.Nmod or Deprel.Nummod)) return false;
        }

        return false;
    }

    // "at least seven, including two nurses, died": the verb that the parse makes the number the subject of.
    private static int GovernorVerb(Document document, int first, int end)
    {
        var top = document.Tokens[document.Top(first, end)];
        return top.Relation is Deprel.Nsubj or Deprel.NsubjPass && top.Head > first && document.IsVerb(top.Head) ? top.Head : -1;
    }

    // "magnitude 6.3": a bare number behind its noun.
    private static MeasuredPhrase? Label(ArticleReading reading, QuantityMention quantity, Sentence sentence)
    {
        var document = reading.Document;
        var noun = quantity.FirstToken - 1;
        if (quantity.Unit != UnitCode.Count || noun < sentence.FirstToken || document.Tokens[noun].Upos != Upos.Noun || !document.IsNominal(noun) || reading.InDate(noun)) return null;
        var subject = ClauseSubject.Before(reading, NounPhrase.First(document, noun, sentence.FirstToken), sentence, out var verb);
        return new MeasuredPhrase { Construction = Construction.Of, First = NounPhrase.First(document, noun, sentence.FirstToken), End = noun + 1, Head = noun, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "The bridge cost Peru about $2 billion": to a tagger "cost" is a noun there.
    private static MeasuredPhrase? Cost(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        for (var i = first - 1; i > sentence.FirstToken && i > first - 6; i--)
        {
            if (document.IsMark(i) || document.IsPreposition(i)) return null;
            if (!document.Is(i, "cost", "costs", "costing") || document.IsDeterminer(i - 1)) continue;
            var subject = ClauseSubject.NounsBefore(reading, i, sentence);
            if (subject.First < 0 || NounPhrase.SubjectHead(document, subject.First, subject.End) is not (>= 0 and var head)) return null;
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
        var from = NounPhrase.First(document, head, sentence.FirstToken);
        var subject = ClauseSubject.Before(reading, from, sentence, out var verb);
        // "of more than 3,000 in Europe": what stands behind the amount may still name with whom or where.
        return new MeasuredPhrase { Construction = Construction.Of, First = from, End = Math.Max(head + 1, end > head ? head + 1 : end), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "$15 billion in aid", "$75 billion worth of commerce with Asia", "54 percent of imports"
    private static MeasuredPhrase? Behind(ArticleReading reading, QuantityMention quantity, int end, Sentence sentence)
    {
        var document = reading.Document;
        var at = PastBracket(document, end, sentence);
        if (at >= sentence.EndToken) return null;
        if (document.Is(at, "worth") && at + 1 < sentence.EndToken && document.Is(at + 1, "of")) at += 2;
        else if (document.Is(at, "of")) at++;
        else if (document.Is(at, "in") && UnitCode.IsCurrency(quantity.Unit)) at++;
        else return null;
        while (at < sentence.EndToken && document.IsDeterminer(at)) at++;
        // "tonnes of per-hour capacity"
        if (document.Is(at, "per") && at + 2 < sentence.EndToken) at += document.Is(at + 1, "-") ? 3 : 2;
        if (at < sentence.EndToken && document.Is(at, "-")) at += 2;
        var head = NounPhrase.HeadPastName(reading, NounPhrase.Head(document, at, sentence.EndToken), sentence);
        if (head < 0 || reading.InDate(head)) return null;
        var subject = ClauseSubject.Before(reading, quantity.FirstToken, sentence, out var verb);
        // "$9 billion in grants have been withdrawn"
        if (verb < 0 || quantity.FirstToken == sentence.FirstToken || document.Is(quantity.FirstToken - 1, ",")) verb = NextVerb(document, head + 1, Math.Min(sentence.EndToken, head + 14)) is >= 0 and var after ? after : verb;
        return new MeasuredPhrase { Construction = Construction.Behind, First = at, End = NounPhrase.Tail(reading, head + 1, sentence), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "a $3.5 billion project", "the 75-kilometer canal"
    private static MeasuredPhrase? Modifier(ArticleReading reading, FigureDraft draft, int end, Sentence sentence)
    {
        var document = reading.Document;
        var quantity = draft.Quantity;
        var at = PastBracket(document, end, sentence);
        if (at < sentence.EndToken && document.Is(at, "-")) at++;
        // "a more than $90 million, low-interest credit"
        if (at + 1 < sentence.EndToken && document.Is(at, ",") && document.IsNominal(at + 1) && NounPhrase.Head(document, at + 1, sentence.EndToken) > at + 1 && quantity.FirstToken > sentence.FirstToken && HasArticle(document, quantity.FirstToken, sentence)) at++;
        if (at >= sentence.EndToken || document.IsMark(at) || !document.IsNominal(at) || document.IsDeterminer(at) || (quantity.Unit == UnitCode.Percent && draft.Role is Role.Growth or Role.Change) || reading.InDate(at)) return null;
        var head = Governor(document, quantity.FirstToken, at, end) is >= 0 and var governor ? governor : NounPhrase.Head(document, at, sentence.EndToken);
        if (head < 0) return null;
        var subject = ClauseSubject.Before(reading, quantity.FirstToken, sentence, out var verb);
        return new MeasuredPhrase { Construction = Construction.Modifier, First = at, End = NounPhrase.Tail(reading, head + 1, sentence), Head = head, Verb = verb, SubjectFirst = subject.First, SubjectEnd = subject.End };
    }

    // "9 to 12 foot (2.7 to 3.7 meter) sea wall", "20 inches (51 cm) of snow": a conversion stands between.
    public static int PastBracket(Document document, int at, Sentence sentence)
    {
        if (at >= sentence.EndToken) return at;
        // The second of the two stands inside the bracket.
        if (document.Is(at, ")")) return at + 1;
        if (!document.Is(at, "(")) return at;
        for (var i = at + 1; i < Math.Min(sentence.EndToken - 1, at + 8); i++)
        {
            if (document.Is(i, ")")) return i + 1;
        }

        return at;
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
        if (Worth(reading, first, sentence) is { } worth) return worth;
        var subject = ClauseSubject.Before(reading, first, sentence, out var verb);
        // "managers said 3.2 million tonnes were shipped", "noted 64% had been sold": who says so is not measured.
        if (verb >= 0 && SentenceDates.IsSpeech(document, verb) && IsSubject(document, first, sentence)) return null;
        if (verb >= 0 && ObjectBetween(reading, verb, first) is { First: >= 0 } raised) subject = raised;
        if (subject.First < 0) return null;
        var head = NounPhrase.SubjectHead(document, subject.First, subject.End);
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

    // "the joint budgets of the provinces, worth 2 billion pesos"
    private static MeasuredPhrase? Worth(ArticleReading reading, int first, Sentence sentence)
    {
        var document = reading.Document;
        var at = first - 1;
        while (at > sentence.FirstToken && document.IsAdverb(at)) at--;
        if (at <= sentence.FirstToken || !document.Is(at, "worth")) return null;
        var (from, end) = ClauseSubject.NounsBefore(reading, at, sentence);
        if (from < 0 || NounPhrase.SubjectHead(document, from, end) is not (>= 0 and var head)) return null;
        return new MeasuredPhrase { Construction = Construction.Subject, First = from, End = end, Head = head, Verb = at, SubjectFirst = from, SubjectEnd = end };
    }

    // A verb follows the quantity before any mark, and it is its own: the quantity opens its clause.
    private static bool IsSubject(Document document, int first, Sentence sentence)
    {
        if (first > sentence.FirstToken && document.IsPreposition(first - 1)) return false;
        for (var i = first; i < Math.Min(sentence.EndToken, first + 10) && !document.IsMark(i); i++)
        {
            if (document.IsVerb(i) && i > first && document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return true;
        }

        return false;
    }

    // "The council raised the death toll to six", "shortened the journey from 3 hours": the object is measured.
    private static (int First, int End) ObjectBetween(ArticleReading reading, int verb, int first)
    {
        var document = reading.Document;
        var preposition = first - 1;
        while (preposition > verb && (document.IsAdverb(preposition) || document.IsDeterminer(preposition) || document.Is(preposition, "current", "initial", "record"))) preposition--;
        if (preposition <= verb + 1 || !document.Is(preposition, "to", "from", "by")) return (-1, -1);
        var at = document.Child(verb, Deprel.Obj);
        if (at <= verb || at >= preposition || !document.IsNoun(at)) return (-1, -1);
        // "turnover grew 2.5 percent to $14 billion": how much it rose is not what rose.
        foreach (var other in reading.DraftsOf(document.SentenceOf(first)))
        {
            if (other.Quantity.FirstToken <= at && at < Math.Max(other.Quantity.EndToken, other.Quantity.CountedHead + 1)) return (-1, -1);
        }

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

    private static int NextVerb(Document document, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (document.Is(i, ",", ";", ".")) return -1;
            // "sank five boats and injured six sailors": another act, on others
            if (document.IsJoiner(i) && i + 1 < end && document.IsVerb(i + 1) && !document.IsAuxiliary(i + 1)) return -1;
            if (!document.IsVerb(i)) continue;
            while (i + 1 < end && (document.IsAuxiliary(i) || document.IsAdverb(i)) && (document.IsVerb(i + 1) || document.IsAdverb(i + 1))) i++;
            return i;
        }

        return -1;
    }

}
