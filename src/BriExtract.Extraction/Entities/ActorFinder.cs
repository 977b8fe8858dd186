using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Who acts in a clause: what the words of its subject name, by their order and by the parse.</summary>
internal sealed class ActorFinder(ArticleReading reading, MentionMap mentions, PartyFinder finder, Speakers speakers, Antecedents antecedents, CommonNames common)
{
    private readonly Document _document = reading.Document;

    /// <summary>Who acts in a clause whose subject is a stretch of words: its head, or the possessor of it; null when no name is among them.</summary>
    /// <param name="first">First token; negative for no subject.</param>
    /// <param name="end">After the last token; the verb may be among them.</param>
    public string? Named(int first, int end)
    {
        // "According to the mayor, there were": nobody acts.
        if (first < 0 || _document.Is(end - 1, "there")) return null;
        var verb = VerbAtEnd(first, end);
        if (Pronoun(first, verb) is { } pronoun) return pronoun;
        var last = HeadOf(first, verb);
        // "the second largest party, Alba, lost", "and Alba lost": the name right before the verb, where no preposition leads to it.
        if (BeforeVerb(first, verb) is { } direct) return direct.Name;
        foreach (var mention in mentions.In(first, verb))
        {
            if (finder.PrepositionOf(mention.FirstToken, first) >= 0 && mention.FirstToken > last) break;
            if (mention.Office || speakers.IsSource(mention)) continue;
            if (mention.Kind is EntityKind.Person or EntityKind.Name && CountryOf(mention) is { } country) return country;
            // "The Chinese government scholarship has 45,000 students": its holder is no China.
            if (mention.Adjectival && mention.Kind == EntityKind.Country && verb < _document.Tokens.Length && _document.Is(verb, "has", "have", "had") && last > mention.EndToken)
                return _document.SpanOf(mention.FirstToken, last).In(_document.Text).ToString();
            // "the United Kingdom's Conservative Party": the name that is the head, not what stands before it.
            if (mention.EndToken <= last && mentions.At(last) is { Adjectival: false } head && head != mention && !speakers.IsSource(head)) return head.Name;
            // "The Chilean company", once it is named, is no Chile; nor is "a Chilean doctor".
            if (antecedents.Described(mention, last) is { } described) return described;
            if ((mention.Adjectival || IsModifier(mention, last)) && mention.EndToken <= last && (antecedents.OfNoun(last) ?? (Tells(verb, end) ? null : common.At(first, verb))) is { } stands) return stands;
            if (!mention.Adjectival || mention.EndToken <= last) return mention.Name;
        }

        return antecedents.OfNoun(last) ?? finder.OfPhrase(first, verb, last).Entity;
    }

    /// <summary>Who acts in the clause of a token as the parse has it, common nouns included; null when it has no subject or that names nothing.</summary>
    public string? Parsed(int token)
    {
        var tokens = _document.Tokens;
        var steps = 0;
        for (var at = token; at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            var subject = _document.Child(at, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
            // "a shooting that left two dead", "Ana Ruiz, who had 12": the noun that the clause hangs on.
            if (subject >= 0 && subject < token && _document.Is(subject, "that", "which", "who") && tokens[at].Relation == Deprel.AclRelcl) subject = tokens[at].Head;
            if (subject >= 0 && subject < token && !_document.IsUnder(token, subject)) return speakers.Speaks(at) ? null : Nominal(subject);
        }

        return null;
    }

    /// <summary>Who acts where the subject is a noun that needs no name: "researchers"; null for other nouns.</summary>
    public string? Common(int first, int end) => first < 0 ? null : common.At(first, VerbAtEnd(first, end));

    /// <summary>Who acts in the clause that words before its subject belong to: "at 77, Ruiz became"; null when there is none.</summary>
    public string? Behind(int token)
    {
        var tokens = _document.Tokens;
        var steps = 0;
        for (var at = tokens[token].Head; at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            var subject = _document.Child(at, Deprel.Nsubj, Deprel.NsubjPass);
            if (subject > token && subject < at && !_document.IsUnder(token, subject)) return speakers.Speaks(at) ? null : Nominal(subject);
            if (at < token) return null;
        }

        return null;
    }

    // What a noun names: itself, its possessor, what it stands for, or the noun.
    private string? Nominal(int head)
    {
        if (antecedents.OfPronoun(head) is { } pronoun) return pronoun;
        if (_document.Tokens[head].Upos == Upos.Pron) return null;
        if (mentions.At(head) is { Adjectival: false } mention) return speakers.IsSource(mention) ? null : mention.Name;
        if (antecedents.OfNoun(head) is { } stands) return stands;
        var first = _document.FirstOf(head);
        var end = Math.Min(_document.EndOf(head), head + 8);
        return finder.OfPhrase(first, end, head).Entity ?? common.At(first, end);
    }

    // "A United States doctor", "the Talca mill": a place's name that stands before a noun as its adjective would.
    private bool IsModifier(EntityMention country, int head) =>
        country is { Kind: EntityKind.Country or EntityKind.Region, Possessive: false } && _document.Tokens[country.EndToken - 1].Head == head && _document.Tokens[head].Upos == Upos.Noun;

    // "Chilean authorities reported 12 cases": they tell of Chile's.
    private bool Tells(int verb, int end)
    {
        for (var i = verb; i <= end && i < _document.Tokens.Length; i++)
        {
            if (_document.IsVerb(i) && speakers.Speaks(i)) return true;
        }

        return false;
    }

    // After the subject's own words: the verb group that closes the stretch is none of them.
    private int VerbAtEnd(int first, int end)
    {
        var verb = end;
        while (verb > first + 1 && mentions.At(verb - 1) is null && (_document.IsVerb(verb - 1) || _document.IsAdverb(verb - 1))) verb--;
        return verb > first ? verb : end;
    }

    // "pointing out he had": a pronoun right before the verb is the subject, whatever is named before; one at the head is too.
    private string? Pronoun(int first, int verb) =>
        antecedents.OfPronoun(verb - 1) is { } near && !_document.Is(verb - 1, "its", "their", "his", "her", "him") ? near
        : antecedents.OfPronoun(first) is { } leading && !_document.Is(first, "its", "their", "his", "her") ? leading
        // "Ana Ruiz from the United States, who"
        : _document.Is(verb, "who") ? antecedents.OfPronoun(verb) : _document.Is(verb, ",") && _document.Is(verb + 1, "who") ? antecedents.OfPronoun(verb + 1) : null;

    private int HeadOf(int first, int end)
    {
        var head = first;
        while (head < end && (_document.IsDeterminer(head) || !_document.IsNominal(head))) head++;
        if (head >= end) return end - 1;
        var last = -1;
        for (var i = head; i < end && i < head + 12; i++)
        {
            // "Peru's (PE) Harbor Board": what stands in brackets is no part of the noun.
            if (_document.Is(i, "("))
            {
                while (i < end && !_document.Is(i, ")")) i++;
                continue;
            }

            if (!_document.IsNominal(i)) break;
            if (!_document.Is(i, "-") && !_document.IsMark(i)) last = i;
        }

        return last < 0 ? end - 1 : last;
    }

    private EntityMention? BeforeVerb(int first, int verb)
    {
        var at = verb - 1;
        if (_document.Is(at, ",") && mentions.At(at - 1) is { Kind: not (EntityKind.Region or EntityKind.Country) }) at--;
        return mentions.At(at) is { Adjectival: false, Possessive: false } mention && mention.FirstToken > first && (finder.PrepositionOf(mention.FirstToken, first) < 0 || IsTitled(mention, first)) && !speakers.IsSource(mention) && CountryOf(mention) is null
            && !_document.Is(mention.FirstToken - 1, "and", "or", "(") | AfterClause(mention.FirstToken - 1, first)
            ? mention
            : null;
    }

    // "former President of Peru Ana Ruiz earned": a name right behind another, which belongs to the person's title.
    private bool IsTitled(EntityMention person, int first) =>
        person.Kind is EntityKind.Person or EntityKind.Name && person.FirstToken > first && mentions.At(person.FirstToken - 1) is { } office && office != person && person.EndToken - person.FirstToken > 1;

    // "gained 13 seats and Alba lost": a clause stands before "and", no other subject.
    private bool AfterClause(int joiner, int first)
    {
        for (var i = joiner - 1; i > first && i > joiner - 6; i--)
        {
            if (mentions.At(i) is not null) return false;
            if (_document.IsVerb(i)) return true;
        }

        return false;
    }

    // "Peru's recently chosen Prime Minister Ana Duarte": a head of government acts for the country.
    private string? CountryOf(EntityMention person)
    {
        if (!_document.Is(person.FirstToken - 1, "minister", "president", "premier", "chancellor")) return null;
        for (var i = person.FirstToken - 2; i >= 0 && i > person.FirstToken - 8; i--)
        {
            if (_document.IsPreposition(i) || _document.IsVerb(i) && _document.Tokens[i].Xpos != Xpos.VBN) return null;
            // "the United States President Ana Ruiz signed": only whose head of government somebody is said to be acts through them.
            if (mentions.At(i) is { Kind: EntityKind.Country, Possessive: true } country) return country.Name;
        }

        return null;
    }
}
