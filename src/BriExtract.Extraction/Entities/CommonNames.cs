using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Names for what has none: "inner star", "members of the House". A noun with the words that restrict it, without article and number.</summary>
/// <remarks>Most nouns say what is measured or where it is told, not whom it is about: only those that hold figures (<see cref="PartyNouns"/>) and those of the title do.</remarks>
internal sealed class CommonNames(ArticleReading reading, MentionMap mentions, PartyNouns nouns, IndicatorLexicon lexicon, Lazy<string?> mainPerson)
{
    private const int LongestName = 6;

    private readonly Document _document = reading.Document;
    private readonly HashSet<string> _title = TitleNouns(reading);

    /// <summary>The name of the noun phrase that begins at a token or after its article; null when it is a name, a pronoun, a number, or says only how much.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">After the last.</param>
    /// <param name="asWell">A class of nouns that hold this kind of figure, as voters hold shares; the title's then hold none.</param>
    public string? At(int first, int end, PartyNounClasses asWell = PartyNounClasses.None) => Name(first, end, lemma => Holds(lemma, asWell));

    /// <summary>The same for a noun whose place in the clause says that the figure is its own, as what a vessel carries is the vessel's: any noun but those that say only how much or what befell somebody.</summary>
    public string? Any(int first, int end) => Name(first, end, lemma => !lexicon.IsEffect(lemma) && !lexicon.IsEmpty(lemma) && !nouns.Is(lemma, PartyNounClasses.Act | PartyNounClasses.Course));

    private string? Name(int first, int end, Func<string, bool> holds)
    {
        while (first < end && (_document.IsDeterminer(first) || _document.IsMark(first) || _document.IsAdverb(first))) first++;
        if (first >= end) return null;
        var head = NounPhrase.Head(_document, first, end);
        if (head < 0 || head - first >= LongestName || _document.Tokens[head].Upos != Upos.Noun || mentions.At(head) is not null || !holds(Lemmas.Of(_document, head)) || reading.InDate(head)) return null;
        for (var i = first; i <= head; i++)
        {
            if (_document.Tokens[i].Upos is Upos.Num or Upos.Pron || mentions.At(i) is { Possessive: true } || _document.Is(i, "'s", "’s")) first = i + 1;
        }

        while (first < head && (_document.IsMark(first) || _document.IsDeterminer(first) || mentions.At(first) is { Adjectival: true } or { Kind: EntityKind.Country })) first++;
        if (first > head) return null;
        // "a doctor was sentenced", of whom the article tells: the person it is about.
        if (_document.Tokens[head].Xpos == Xpos.NN && nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.Holder) && mainPerson.Value is { } person) return person;
        var last = Complement(head, end) is >= 0 and var complement ? complement : head;
        if (first == head && last == head && _title.Contains(Lemmas.Of(_document, head)) && Fuller(head) is { } fuller) return fuller;
        var name = _document.SpanOf(first, last).In(_document.Text).ToString();
        return _document.Tokens[first].Upos == Upos.Propn || name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private bool Holds(string lemma, PartyNounClasses asWell) => nouns.Is(lemma, PartyNounClasses.Holder | PartyNounClasses.Body | asWell) || asWell == PartyNounClasses.None && _title.Contains(lemma) && !nouns.Is(lemma, PartyNounClasses.Act | PartyNounClasses.People) && !lexicon.IsEffect(lemma) && !lexicon.IsEmpty(lemma);

    // The words of the title in small letters; only its nouns are asked for.
    private static HashSet<string> TitleNouns(ArticleReading reading)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var title = (reading.Article.Title ?? "").AsSpan();
        foreach (var range in title.SplitAny(' ', ',', ':', '\'', '"'))
        {
            var word = title[range];
            if (word.Length > 3 && char.IsLower(word[0])) found.Add(Lemmas.Singular(word.ToString()));
        }

        return found;
    }

    // "members of the House": the name behind "of" belongs to it.
    private int Complement(int head, int end)
    {
        var at = head + 1;
        if (at + 1 >= end || !_document.Is(at, "of")) return -1;
        at++;
        if (_document.IsDeterminer(at)) at++;
        return mentions.At(at) is { } mention && mention.EndToken <= end ? mention.EndToken - 1 : -1;
    }

    // "the butterflies" where an analysed sentence has "monarch butterfly".
    private string? Fuller(int head)
    {
        var lemma = Lemmas.Of(_document, head);
        foreach (var draft in reading.Drafts)
        {
            var sentence = _document.Sentences[draft.Quantity.Sentence];
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (i == head || _document.Tokens[i].Upos != Upos.Noun || _document.Tokens[i - 1].Upos != Upos.Noun || _document.Tokens[i - 1].Head != i || _document.Tokens[i - 1].Relation != Deprel.Compound) continue;
                if (Lemmas.Of(_document, i) == lemma) return $"{_document.Word(i - 1).ToString().ToLowerInvariant()} {lemma}";
            }
        }

        return null;
    }
}
