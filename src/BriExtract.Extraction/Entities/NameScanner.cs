namespace BriExtract.Extraction.Entities;

/// <summary>
/// Finds capitalised names that no lexicon knows: "Ports and Fair-Trade Commission", "Office for Harbour
/// Safety and Inspection", "Hurricane Marlin", "Rosa Leal". Reads letters alone, so that it serves sentences that are
/// not analysed too.
/// </summary>
internal sealed class NameScanner(NameWords nameWords, EntityLexicon lexicon)
{
    /// <summary>A name that begins at word <paramref name="at"/>; null when none does.</summary>
    public NameMatch? At(string text, List<Word> words, int at)
    {
        if (!Starts(text, words, at)) return null;
        var end = at + 1;
        var head = nameWords.IsHead(words[at].In(text)) ? at : -1;
        while (end < words.Count)
        {
            var next = Continues(text, words, at, end, head);
            if (next < 0) break;
            end = next;
            if (nameWords.IsHead(words[end - 1].In(text))) head = end - 1;
        }

        // "CPC Central Committee Xi Jinping": what follows a body's head without one of its own is another name.
        if (head > at && head < end - 1 && Simple(text, words, at, end) && nameWords.Of(words[head].In(text)) == NameWordClass.Organization)
            end = head + 1;
        return new NameMatch(end, KindOf(text, words, at, end, head));
    }

    /// <summary>Whether the word is a title that stands before a person's name.</summary>
    public bool IsTitle(string text, Word word) => nameWords.Of(word.In(text)) == NameWordClass.Title;

    private bool Starts(string text, List<Word> words, int at)
    {
        var word = words[at];
        if (!word.Capital || word.In(text) is "Us" or "Me") return false;
        if (word.End - word.Start < 2 && !FollowedByCapital(words, at) || nameWords.IsPlain(word.In(text))) return false;
        if (IsTitle(text, word) && !TitleBeginsBody(text, words, at)) return false;
        // "on the Richter scale"
        if (at + 1 < words.Count && words[at + 1].Is(text, "scale")) return false;
        // "the Five-Year Plan": the second half of a word.
        if (at > 0 && word.Before == Joint.Hyphen && nameWords.IsPlain(words[at - 1].In(text))) return false;
        // First in its sentence or speech: a capital says nothing unless another follows or it is an abbreviation.
        return !Opens(text, words, at) || FollowedByCapital(words, at) || HeadsOf(text, words, at) || char.IsUpper(text[word.End - 1]) || char.IsDigit(text[word.End - 1]);
    }

    // "Bank of Peru", "Port of Talca": the head of a name, whatever letter a sentence begins with.
    private bool HeadsOf(string text, List<Word> words, int at) =>
        at + 2 < words.Count && nameWords.IsHead(words[at].In(text)) && words[at + 1].Is(text, "of") && words[at + 2].Capital && words[at + 2].Before == Joint.Space && !nameWords.IsPlain(words[at + 2].In(text));

    private static bool FollowedByCapital(List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Capital && words[at + 1].Before is Joint.Space or Joint.Hyphen or Joint.Quote or Joint.Apostrophe;

    // Where any word has a capital: first in the sentence, after a speaker's tag, a colon, a gap, or first in speech.
    private static bool Opens(string text, List<Word> words, int at)
    {
        if (at == 0) return true;
        var between = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        return between.IndexOfAny(':', '\u2026', ']') >= 0 || between.Contains("))", StringComparison.Ordinal) || between.Contains("...", StringComparison.Ordinal)
            // `..., "Tea grows"` opens speech, `...," Solheim said` has closed it.
            || between.IndexOfAny(',', '.') >= 0 && between[^1] is '"' or '\u201C';
    }

    // "General Administration of Customs", "Foreign Ministry": title words that a body's head follows belong to its name.
    private bool TitleBeginsBody(string text, List<Word> words, int at)
    {
        for (var i = at + 1; i < words.Count && i < at + 4 && words[i].Capital && words[i].Before is Joint.Space or Joint.Hyphen; i++)
        {
            if (nameWords.IsHead(words[i].In(text))) return true;
            if (!IsTitle(text, words[i])) return false;
        }

        return false;
    }

    // Where the name goes on to when it goes on at word `at`; -1 when it ends before.
    private int Continues(string text, List<Word> words, int start, int at, int head)
    {
        var word = words[at];
        if (word.Before is Joint.Mark or Joint.Bracket) return -1;
        if (word.Before == Joint.Apostrophe) return PossessiveInside(text, words, start, at);
        if (word.Capital)
        {
            // "Harbor Freight S.A.": an initial behind another is no article.
            if (nameWords.IsPlain(word.In(text)) && !word.Is(text, "Tuesday") && !IsInitialBehindInitial(text, word)) return -1;
            // "2020 South Carolina US primary": a country's letters begin another name.
            if (word.End - word.Start <= 3 && char.IsUpper(text[word.End - 1]) && lexicon.Longest(text, words, at) is { Kind: EntityKind.Country, Adjectival: false }) return -1;
            return IsTitle(text, word) && !TitleBeginsBody(text, words, at) ? -1 : at + 1;
        }

        // "the Marsh 41 Project": a number between the capitals of a name.
        if (char.IsDigit(text[word.Start])) return IsDesignation(text, words, at) ? AfterDesignation(text, words, at) : NumberInside(text, words, at);
        if (word.Is(text, "of")) return head >= 0 ? AfterConnector(text, words, at) : -1;
        if (word.Is(text, "for") || word.Is(text, "on")) return head >= 0 && nameWords.Of(words[head].In(text)) != NameWordClass.Thing ? AfterConnector(text, words, at) : -1;
        return word.Is(text, "and") ? AfterAnd(text, words, start, at, head) : -1;
    }

    private static bool IsInitialBehindInitial(string text, Word word) =>
        word.End - word.Start == 1 && text[word.Start - 1] == '.' && word.End < text.Length && text[word.End] == '.';

    // "T4-26c", "KX 5120": what is catalogued has letters and a number for its name; a year is no number of a catalogue.
    private static bool IsDesignation(string text, List<Word> words, int at)
    {
        var before = words[at - 1].In(text);
        var number = words[at].In(text);
        if (number.Length > 5 || number.Contains('.') || !(char.IsUpper(before[^1]) || char.IsDigit(before[^1]) && char.IsLetter(before[0]))) return false;
        if (words[at].Before == Joint.Hyphen) return before.Length <= 5 && words[at].Start == words[at - 1].End + 1 && text[words[at - 1].End] == '-';
        var next = words[at].End < text.Length ? text[words[at].End] : ' ';
        return words[at].Before == Joint.Space && text[words[at - 1].End] == ' ' && before.Length is 2 or 3 && char.IsUpper(before[0]) && number.Length >= 3 && !number.ContainsAnyExceptInRange('0', '9') && next is not (',' or '%' or '-')
            && !(number.Length == 4 && number[0] is '1' or '2');
    }

    // "T4-26c": the letter that a number of a catalogue ends in may be a token of its own.
    private static int AfterDesignation(string text, List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Start == words[at].End && words[at + 1].End == words[at].End + 1 && char.IsLower(text[words[at].End]) ? at + 2 : at + 1;

    private int NumberInside(string text, List<Word> words, int at) =>
        words[at].End - words[at].Start <= 3 && words[at].Before == Joint.Space && at + 1 < words.Count && words[at + 1].Capital && words[at + 1].Before == Joint.Space && text[words[at].End] == ' ' && nameWords.IsHead(words[at + 1].In(text))
            ? at + 2
            : -1;

    // "People's Bank of China" is one name, "China's General Administration" two; "O'Brien" is one.
    private static int PossessiveInside(string text, List<Word> words, int start, int at)
    {
        if (!words[at].Is(text, "s")) return words[at].Capital ? at + 1 : -1;
        var owner = words[at - 1];
        var plural = owner.Is(text, "People") || owner.Is(text, "Children") || owner.Is(text, "Women") || owner.Is(text, "Workers");
        return plural && at - 1 >= start && at + 1 < words.Count && words[at + 1].Capital ? at + 2 : -1;
    }

    private int AfterConnector(string text, List<Word> words, int at)
    {
        var next = at + 1;
        if (next < words.Count && words[next].Is(text, "the")) next++;
        if (next < words.Count && lexicon.Longest(text, words, next) is { Adjectival: false } known && words[next].Capital) return known.EndWord;
        return next < words.Count && words[next].Capital && words[next].Before is Joint.Space or Joint.Hyphen && !nameWords.IsPlain(words[next].In(text))
            ? next + 1
            : -1;
    }

    // "Development and Reform Commission" goes on, "Malaysia and Indonesia" does not: a head must close what follows, or
    // stand before ("Museum of Navigation and Shipbuilding").
    private int AfterAnd(string text, List<Word> words, int start, int at, int head)
    {
        var next = at + 1;
        if (next >= words.Count || !words[next].Capital || words[next].Before != Joint.Space || IsTitle(text, words[next])) return -1;
        var close = -1;
        var end = next;
        while (end < words.Count && words[end].Capital && (end == next || words[end].Before is Joint.Space or Joint.Hyphen))
        {
            if (nameWords.IsHead(words[end].In(text))) close = end;
            end++;
        }

        var opens = close == next && next + 1 < words.Count && (words[next + 1].Is(text, "of") || words[next + 1].Is(text, "for"));
        if (opens) return -1;
        if (head < 0 || (close >= 0 && nameWords.Of(words[head].In(text)) == NameWordClass.Thing && nameWords.Of(words[close].In(text)) == NameWordClass.Organization)) return close >= 0 ? close + 1 : -1;
        var ofForm = false;
        for (var i = start + 1; i < at; i++) ofForm |= words[i].Is(text, "of") || words[i].Is(text, "for");
        return ofForm && close < 0 && end - next <= 2 ? end : -1;
    }

    private static bool Simple(string text, List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!words[i].Capital || words[i].Is(text, "of")) return false;
        }

        return from < to;
    }

    private EntityKind KindOf(string text, List<Word> words, int at, int end, int head)
    {
        if (at > 0 && IsTitle(text, words[at - 1]) && words[at].Before == Joint.Space && head < 0) return EntityKind.Person;
        if (nameWords.Of(words[at].In(text)) == NameWordClass.Front && end > at + 1) return EntityKind.Event;
        return head < 0
            ? EntityKind.Name
            : nameWords.Of(words[head].In(text)) switch
            {
                NameWordClass.Organization or NameWordClass.Press => EntityKind.Organization,
                NameWordClass.Place => EntityKind.Region,
                NameWordClass.Event => EntityKind.Event,
                _ => EntityKind.Thing,
            };
    }
}

/// <summary>A capitalised name found in words.</summary>
/// <param name="EndWord">After its last word.</param>
/// <param name="Kind">What its words say it is.</param>
internal sealed record NameMatch(int EndWord, EntityKind Kind);
