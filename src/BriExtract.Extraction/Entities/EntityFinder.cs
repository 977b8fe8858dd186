using BriExtract.Core.Text;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Finds every name in an article that a figure may be about, and gives one name to what is one: abbreviations
/// introduced in brackets, short forms of a longer name, demonyms, and the wordings of the lexicon. Fills
/// <see cref="ArticleReading.Entities"/> for the readers after it.
/// </summary>
public sealed class EntityFinder(EntityLexicon lexicon, NameWords nameWords, LabelLexicon labels) : IFigureReader
{
    private readonly NameScanner _scanner = new(nameWords, lexicon);
    private readonly DescribedThings _things = new(nameWords);

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Drafts.Count > 0) reading.Entities = Find(reading.Document);
    }

    /// <summary>The names of a document, in order of position.</summary>
    public IReadOnlyList<EntityMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<EntityMention>();
        var abbreviations = new Dictionary<string, string>(StringComparer.Ordinal);
        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = ArticleWords.Of(document);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var from = mentions.Count;
            ReadSentence(document, s, words[s], mentions, abbreviations);
            _things.Add(document, s, words[s], mentions, from, described);
        }

        PlaceNames.Mark(document, mentions, nameWords);
        AddFirstWords(document, words, mentions, abbreviations);
        return ShortForms.Resolve(document.Text, mentions, abbreviations);
    }

    // First in its sentence a lone capitalised word tells nothing by itself; it is a name when it is the short form of one
    // ("Phivolcs recorded 611 aftershocks") or is one elsewhere ("shops such as Alba. Alba sold 12").
    private void AddFirstWords(Document document, ArticleWords article, List<EntityMention> mentions, Dictionary<string, string> abbreviations)
    {
        var fullest = ShortForms.Fullest(mentions);
        var alone = mentions.Where(m => m is { Kind: EntityKind.Name or EntityKind.Organization or EntityKind.Person, Adjectival: false } && !m.Name.Contains(' ', StringComparison.Ordinal)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var isAbbreviation = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        var isShort = fullest.GetAlternateLookup<ReadOnlySpan<char>>();
        var isAlone = alone.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = document.Text;
        var at = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            while (at < mentions.Count && mentions[at].Sentence < s) at++;
            var words = article[s];
            if (words.Count == 0 || !words[0].Capital || (at < mentions.Count && mentions[at].Sentence == s && mentions[at].Span.Start <= words[0].Start)) continue;
            var word = words[0].In(text);
            if (!isAbbreviation.ContainsKey(word) && !((isShort.ContainsKey(word) || isAlone.Contains(word)) && nameWords.Of(word) == NameWordClass.None && !nameWords.IsPlain(word))) continue;
            var added = new List<EntityMention>();
            Add(document, s, words, 0, 1, word.ToString(), EntityKind.Name, false, added);
            mentions.Insert(at, added[0]);
        }
    }

    private void ReadSentence(Document document, int sentence, List<Word> words, List<EntityMention> mentions, Dictionary<string, string> abbreviations)
    {
        var text = document.Text;
        var headline = IsHeadline(document.Sentences[sentence].Span.In(text), words);
        for (var i = AfterDateline(text, words); i < words.Count;)
        {
            // "((AB))", "((Ann Berg))": the tag of a speaker in an interview.
            if (TagEnd(text, words, i) is var tagEnd && tagEnd > i)
            {
                i = tagEnd;
                continue;
            }

            var known = GoesOnInitials(text, words, i) ? null : lexicon.Longest(text, words, i);
            var name = headline ? null : _scanner.At(text, words, i);
            // "China Road and Bridge Corporation" is no mention of China; "China Malaysia" is.
            var whole = name is not null && (known is null || (name.EndWord > known.EndWord && name.Kind is not (EntityKind.Name or EntityKind.Person)));
            if (whole && IsNobody(text, words, i, name!.EndWord))
            {
                i = name.EndWord;
                continue;
            }

            if (whole)
            {
                Add(document, sentence, words, i, name!.EndWord, NameOf(text, words, i, name.EndWord), name.Kind, false, mentions);
                i = name.EndWord;
            }
            else if (known is not null && !IsMoney(text, words, known.EndWord) && NameOf(known, mentions) is { } knownAs)
            {
                // "Chinese companies" act for themselves, "Kenyan President" is no Kenya.
                var bodies = known.Adjectival && known.EndWord < words.Count && words[known.EndWord].Before == Joint.Space && IsBody(text, words[known.EndWord]);
                var office = !bodies && known.Kind == EntityKind.Country && known.EndWord < words.Count && words[known.EndWord].Before == Joint.Space && nameWords.Of(words[known.EndWord].In(text)) is NameWordClass.Title or NameWordClass.Role;
                var end = bodies ? known.EndWord + 1 : known.EndWord;
                Add(document, sentence, words, i, end, bodies ? NameOf(text, words, i, end) : knownAs, bodies ? EntityKind.Organization : known.Kind, known.Adjectival && !bodies || office, mentions);
                i = end;
            }
            else
            {
                i++;
                continue;
            }

            if (Abbreviation(text, words, i) is { } shortForm && mentions[^1].Kind != EntityKind.Person)
                abbreviations.TryAdd(shortForm, mentions[^1].Name);
        }
    }

    private void Add(Document document, int sentence, List<Word> words, int first, int end, string name, EntityKind kind, bool adjectival, List<EntityMention> mentions)
    {
        var text = document.Text;
        var span = new TextSpan(words[first].Start, words[end - 1].End);
        if (kind == EntityKind.Name && OfficeFollows(text, words, end)) kind = EntityKind.Person;
        if (kind == EntityKind.Name && first > 0 && words[first].Before == Joint.Space && nameWords.Of(words[first - 1].In(text)) == NameWordClass.Role && end - first >= 2) kind = EntityKind.Person;
        mentions.Add(new EntityMention
        {
            Sentence = sentence,
            FirstToken = words[first].Token,
            EndToken = words[end - 1].Token + 1,
            Span = span,
            Name = name,
            Kind = kind,
            Adjectival = adjectival || IsFirstHalf(text, span.End),
            Possessive = IsPossessive(text, span.End),
        });
    }

    // "those countries" are the group named last; without one they are nobody.
    private static string? NameOf(EntityMatch known, List<EntityMention> mentions) =>
        known.Name[0] != '@' ? known.Name : mentions.FindLast(m => m.Kind == EntityKind.Group)?.Name;

    private static bool IsBody(string text, Word word) =>
        word.Is(text, "companies") || word.Is(text, "firms") || word.Is(text, "enterprises") || word.Is(text, "banks") || word.Is(text, "investors") || word.Is(text, "contractors") || word.Is(text, "lenders") || word.Is(text, "businesses");

    // "Election Day": a day, and "Doris Day" is none. "Chapter 11", "Schedule IV": a noun whose number is its label.
    private bool IsNobody(string text, List<Word> words, int first, int end) =>
        words[end - 1].In(text) is "Day" or "Eve" && end - first > 1 && nameWords.Of(words[end - 2].In(text)) is NameWordClass.Day or NameWordClass.Event
        || labels.Labels(words[first].In(text)) && (end == first + 1 && end < words.Count && words[end].Before == Joint.Space && IsNumber(text, words[end]) || end == first + 2 && IsNumber(text, words[first + 1]));

    private static bool IsNumber(string text, Word word) => char.IsDigit(text[word.Start]) || word.In(text).Trim("IVX").IsEmpty;

    // "US$2.7 trillion", "U.S. dollars"
    private static bool IsMoney(string text, List<Word> words, int end)
    {
        var at = words[end - 1].End;
        return (at < text.Length && text[at] is '$' or '€' or '£') || (end < words.Count && (words[end].Is(text, "dollar") || words[end].Is(text, "dollars")));
    }

    // "Yuan Da, Secretary-General of", "Guo Xuejun, deputy director of": an office in apposition makes a person.
    private bool OfficeFollows(string text, List<Word> words, int end)
    {
        if (end >= words.Count || words[end].Before != Joint.Mark || text[words[end - 1].End] != ',') return false;
        for (var i = end; i < words.Count && i < end + 5 && (i == end || words[i].Before != Joint.Mark); i++)
        {
            if (nameWords.Of(words[i].In(text)) is NameWordClass.Role or NameWordClass.Title) return true;
        }

        return false;
    }

    // "TALCA, Chile (AP) — ", "LIMA, Jan. 5 -- ": where and when a report was written names nobody that it is about.
    private static int AfterDateline(string text, List<Word> words)
    {
        const int Longest = 8;
        if (words.Count == 0 || words[0].End - words[0].Start < 3 || words[0].Start > 0 && text[words[0].Start - 1] != '\n') return 0;
        foreach (var c in words[0].In(text))
        {
            if (!char.IsUpper(c)) return 0;
        }

        for (var i = 1; i < words.Count && i <= Longest; i++)
        {
            var between = text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
            if (between.IndexOfAny('\u2014', '\u2013') >= 0 || between.Contains("--", StringComparison.Ordinal) || between.Contains(") - ", StringComparison.Ordinal)) return i;
            if (!words[i].Capital && !char.IsDigit(text[words[i].Start])) return 0;
        }

        return 0;
    }

    // "((", words, "))"
    private static int TagEnd(string text, List<Word> words, int at)
    {
        const int LongestTag = 6;
        if (words[at].Start < 2 || text[words[at].Start - 1] != '(' || text[words[at].Start - 2] != '(') return at;
        for (var i = at; i < words.Count && i < at + LongestTag; i++)
        {
            if (words[i].End + 1 < text.Length && text[words[i].End] == ')' && text[words[i].End + 1] == ')') return i + 1;
        }

        return at;
    }

    // "U.S.S. Heron": three initials or more with their stops are one abbreviation, whatever country the first two name.
    private static bool GoesOnInitials(string text, List<Word> words, int at) =>
        IsInitial(text, words, at) && IsInitial(text, words, at + 1) && IsInitial(text, words, at + 2);

    private static bool IsInitial(string text, List<Word> words, int at) =>
        at < words.Count && words[at].Capital && words[at].End - words[at].Start == 1 && words[at].End < text.Length && text[words[at].End] == '.'
        && (at + 1 >= words.Count || words[at + 1].Start - words[at].End <= 2);

    // "World War II-era", "Oslo-based": the first half of an adjective.
    private static bool IsFirstHalf(string text, int end) => end + 1 < text.Length && text[end] == '-' && char.IsLower(text[end + 1]);

    // "Peru's", "the fairs'", "Alba Corp.'s"
    private static bool IsPossessive(string text, int end)
    {
        if (end + 1 < text.Length && text[end] == '.') end++;
        return end < text.Length && text[end] is '\'' or '\u2019' && (text[end - 1] == 's' || (end + 1 < text.Length && text[end + 1] is 's' or 'S'));
    }

    // The name as written, the stops of its initials included, without the quotes and brackets inside and with single spaces.
    private static string NameOf(string text, List<Word> words, int first, int end)
    {
        var name = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first)
            {
                name.Append(words[i].Before switch
                {
                    Joint.Hyphen or Joint.Apostrophe => text[words[i - 1].End..words[i].Start],
                    _ when IsInitial(text, words, i - 1) => text[words[i - 1].End..words[i].Start],
                    _ => text[words[i - 1].End] == '&' ? "&" : " ",
                });
            }

            name.Append(words[i].In(text));
        }

        return name.ToString();
    }

    // "(AIIB)" right after a name.
    private static string? Abbreviation(string text, List<Word> words, int at)
    {
        if (at >= words.Count || words[at].Before != Joint.Bracket || !words[at].Capital) return null;
        var (start, end) = (words[at].Start, words[at].End);
        if (start < 2 || text[start - 1] != '(' || end >= text.Length || text[end] != ')' || end - start < 2) return null;
        return text[start..end];
    }

    // In a headline every word is capitalised, so a capital tells nothing there; what ends in a full stop is a sentence, however
    // many names it holds.
    private static bool IsHeadline(ReadOnlySpan<char> sentence, List<Word> words)
    {
        if (sentence.TrimEnd("\"\u201D) \n").EndsWith('.')) return false;
        int capitals = 0, small = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].End - words[i].Start < 4) continue;
            if (words[i].Capital) capitals++;
            else small++;
        }

        return capitals + small >= 5 && capitals > 3 * small;
    }
}
