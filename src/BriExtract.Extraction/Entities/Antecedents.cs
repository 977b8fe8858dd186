using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>What "it", "the line", "the country", "the project" stand for: the last name before them of the right kind.</summary>
internal sealed class Antecedents(ArticleReading reading, MentionMap mentions, CommonNames common, Lazy<string?> mainPerson)
{
    private const int SentencesToPlace = 3;

    // A place and a comma may stand between a person and "who".
    private const int ReachOfWho = 6;

    private readonly Document _document = reading.Document;
    private readonly Lazy<string?> _main = new(() => EntityTopics.MainParty(reading));

    /// <summary>What a pronoun at a token stands for; null when the token is none or nothing fits.</summary>
    public string? OfPronoun(int token)
    {
        if (token < 0 || token >= _document.Tokens.Length) return null;
        if (_document.Is(token, "it", "its", "they", "their", "which"))
            return Joined(token) ?? Subject(token)
                ?? mentions.LastBefore(token, m => m.Kind is not (EntityKind.World or EntityKind.Person) && !m.Adjectival && Near(m, token) && !reading.Sources.Contains(m.Name))?.Name
                ?? mentions.LastBefore(token, m => m.Kind is not (EntityKind.World or EntityKind.Person) && Near(m, token))?.Name;
        if (_document.Is(token, "he", "his", "him", "she", "her"))
            return PersonSubject(token)?.Name ?? mentions.LastBefore(token, m => (m.Kind == EntityKind.Person || m.Kind == EntityKind.Name && !IsPlaceOrBody(m)) && !m.Adjectival)?.Name
                // "A doctor was sentenced. He was fined", who is named later: the person it is about.
                ?? mainPerson.Value;
        // "Dr. Moreno from Chile, who finished in": a person right before, whatever place stands between.
        if (_document.Is(token, "who"))
            return mentions.LastBefore(token, m => m.EndToken >= token - ReachOfWho && (m.Kind == EntityKind.Person || IsPersonLike(m)) && !m.Adjectival && m.Sentence == _document.SentenceOf(token) && !reading.Sources.Contains(m.Name))?.Name;
        return null;
    }

    /// <summary>What "the line" or "the country" stands for; null when the noun is not used so or nothing fits.</summary>
    public string? OfNoun(int head)
    {
        if (head < 0) return null;
        var definite = false;
        for (var i = head - 1; i >= 0 && i > head - 5 && !_document.IsPreposition(i) && !_document.IsVerb(i); i--)
        {
            if (_document.Is(i, "the", "this", "that", "these")) definite = true;
        }

        return definite ? OfDefinite(head) : null;
    }

    /// <summary>What a definite noun stands for that a name before it only describes, by its country, its place or, of a company, its town: "the Chilean company", "the Talca company"; null when the name is more.</summary>
    public string? Described(EntityMention by, int head) =>
        by.EndToken <= head && !by.Possessive && (by.Adjectival || by.Kind is EntityKind.Country or EntityKind.Region || by.Kind == EntityKind.Name && Lemmas.Of(_document, head) is "company" or "firm") ? OfNoun(head) : null;

    // Apart, so that what its questions remember is made for definite nouns alone.
    private string? OfDefinite(int head)
    {
        return Lemmas.Of(_document, head) switch
        {
            "line" or "railway" or "railroad" => Last(head, "Railway", "Railroad", "Line", "Express", "railway", "line"),
            "port" => Last(head, "Port", " port"),
            "bank" => Last(head, "Bank"),
            "bridge" => Last(head, "Bridge"),
            "dam" => Last(head, "Dam"),
            "airport" => Last(head, "Airport"),
            "canal" => Last(head, "Canal"),
            "zone" => Last(head, "Zone", "Area", " zone"),
            "party" => Last(head, "Party"),
            "agreement" or "deal" or "treaty" => Last(head, "Agreement", "Treaty", "Area"),
            "project" => mentions.LastBefore(head, m => m.Kind == EntityKind.Thing && _document.SentenceOf(head) - m.Sentence <= 3)?.Name
                // "The CFR opened. The project": a name in capitals that is nobody's who speaks.
                ?? mentions.LastBefore(head, m => m.Kind == EntityKind.Name && !m.Name.Any(char.IsLower) && _document.SentenceOf(head) - m.Sentence <= 1 && !reading.Sources.Contains(m.Name))?.Name,
            // "In Talca, the state's delegates": a part of a country as well as a country.
            "state" or "city" or "town" or "village" or "province" or "county" or "district" or "territory" or "island" when _document.Is(head + 1, "of") => null,
            "city" or "town" or "village" or "province" or "county" or "district" or "territory" or "island" => mentions.LastBefore(head, m => m.Kind is EntityKind.Region && !m.Adjectival && _document.SentenceOf(head) - m.Sentence <= SentencesToPlace && mentions.At(m.EndToken) is not { Kind: EntityKind.Person or EntityKind.Name })?.Name,
            "state" => mentions.LastBefore(head, m => m.Kind is EntityKind.Region && Near(m, head) && !m.Adjectival && mentions.At(m.EndToken) is not { Kind: EntityKind.Person or EntityKind.Name })?.Name ?? mentions.LastBefore(head, m => m.Kind == EntityKind.Country)?.Name,
            "country" or "nation" => mentions.LastBefore(head, m => m.Kind == EntityKind.Country)?.Name,
            "continent" or "region" => mentions.LastBefore(head, m => m.Kind == EntityKind.Region)?.Name,
            "company" or "stock" or "firm" or "retailer" or "utility" or "carrier" or "airline" or "automaker" or "manufacturer" or "lender" or "insurer" or "startup" or "shipyard" or "concern" or "maker" or "producer" or "chain" or "group" => Body(head),
            "organization" or "agency" => mentions.LastBefore(head, m => m.Kind == EntityKind.Organization && !reading.Sources.Contains(m.Name))?.Name ?? mentions.LastBefore(head, m => m.Kind == EntityKind.Organization)?.Name,
            "initiative" => mentions.LastBefore(head, m => m.Kind == EntityKind.Initiative)?.Name,
            "meeting" or "summit" or "forum" or "conference" or "event" => mentions.LastBefore(head, m => m.Kind == EntityKind.Event)?.Name,
            "storm" or "hurricane" or "typhoon" or "cyclone" => mentions.LastBefore(head, m => m.Kind == EntityKind.Event)?.Name,
            var noun => Named(head, noun),
        };
    }

    // "the council" for "Talca City Council", "the hospital" for "St. Ann Hospital": the last name that ends in the noun.
    private string? Named(int head, string noun) =>
        _document.Is(head - 1, "the", "this") && _document.Tokens[head] is { Xpos: Xpos.NN, Relation: not (Deprel.Compound or Deprel.Amod) } && !_document.IsNoun(head + 1)
            ? mentions.LastBefore(head, m => !m.Adjectival && m.Name.Length > noun.Length + 1 && m.Name[^(noun.Length + 1)] == ' ' && m.Name.EndsWith(noun, StringComparison.OrdinalIgnoreCase))?.Name
            : null;

    // "the company": whom the article is about where that is no place or person, else the body named last.
    private string? Body(int head)
    {
        var main = _main.Value;
        return mentions.LastBefore(head, m => m.Name == main && m.Kind is EntityKind.Organization or EntityKind.Name)?.Name
            // Who reports on it is not the company: "The Morning Herald reported cuts. The company has 120 shops."
            ?? EntityTopics.Main(mentions.All, m => m.FirstToken < head && m.Kind is EntityKind.Organization or EntityKind.Name && !m.Adjectival && !reading.Sources.Contains(m.Name) && !IsPersonLike(m) && reading.Spoken.GetValueOrDefault(m.Name) == 0)
            ?? mentions.LastBefore(head, m => m.Kind == EntityKind.Organization && !m.Adjectival)?.Name;
    }

    // "The plant is new, and it produces": the subject of the clause that its own is joined to.
    private string? Joined(int token)
    {
        var tokens = _document.Tokens;
        if (!_document.Is(token, "it") || tokens[token] is not { Relation: Deprel.Nsubj or Deprel.NsubjPass, Head: >= 0 and var verb } || tokens[verb] is not { Relation: Deprel.Conj, Head: >= 0 and var first }) return null;
        var subject = _document.Child(first, Deprel.Nsubj, Deprel.NsubjPass);
        if (subject < 0 || subject > token || tokens[subject].Xpos != Xpos.NN || mentions.At(subject) is not null) return null;
        return OfNoun(subject) ?? common.Any(_document.FirstOf(subject), subject + 1);
    }

    // A pronoun mostly takes up a subject: the first name, out of any prepositional phrase, of its sentence or the one before.
    private string? Subject(int token)
    {
        var sentence = _document.SentenceOf(token);
        for (var s = sentence; s >= Math.Max(0, sentence - 1); s--)
        {
            var found = _document.Sentences[s];
            string? owner = null;
            foreach (var mention in mentions.In(found.FirstToken, Math.Min(found.EndToken, token)))
            {
                // "Peru's exports to Chile rose, while its imports fell": whose the subject is.
                if (s == sentence && mention is { Possessive: true, Adjectival: false, Kind: EntityKind.Country or EntityKind.Organization } && _document.Is(token, "its", "their") && mention.FirstToken <= found.FirstToken + 1) owner = mention.Name;
                if (mention is { Kind: EntityKind.Region, Adjectival: true } && RestrictsSubject(mention)) return OfDefinite(SubjectHead(mention));
                // "Harbor Board spokesman Ana Ruiz said it had": the board.
                if (mention.Adjectival && !IsBodyOfOffice(mention) || mention.Possessive || mention.Kind is EntityKind.World or EntityKind.Person || reading.Sources.Contains(mention.Name) && mention.Name != _main.Value && !IsSubject(mention)) continue;
                // "The Talca freight concern said it will grow": the concern; where it is, is no subject.
                if (mention.Kind is EntityKind.Region or EntityKind.Country && RestrictsSubject(mention)) return OfDefinite(SubjectHead(mention));
                // "during the 14th Harbor Plan": whatever stands between, a preposition leads to it.
                var before = mention.FirstToken - 1;
                while (before > found.FirstToken && !_document.IsPreposition(before) && !_document.IsVerb(before) && !_document.Is(before, ",", ";")) before--;
                if (before < found.FirstToken || !_document.IsPreposition(before)) return mention.Name;
            }

            if (owner is not null) return owner;
        }

        return null;
    }

    // A place right behind an article and before a noun, other places between: "the Talca concern", "the Talca, Maule, maker".
    private bool RestrictsSubject(EntityMention place) =>
        place.FirstToken > 0 && _document.Is(place.FirstToken - 1, "the") && SubjectHead(place) >= 0;

    // The noun that such a place stands before; -1 for none.
    private int SubjectHead(EntityMention place)
    {
        const int Longest = 8;
        var at = place.EndToken;
        for (var steps = 0; steps < Longest && at < _document.Tokens.Length; steps++, at++)
        {
            if (_document.IsVerb(at) && !_document.Is(at, "based") || _document.IsPreposition(at)) return -1;
            if (_document.Tokens[at].Upos == Upos.Noun && !_document.IsNoun(at + 1) && !_document.Is(at + 1, "and", ",", "-")) return at;
        }

        return -1;
    }

    private static bool IsBodyOfOffice(EntityMention mention) => mention is { Office: true, Kind: EntityKind.Organization or EntityKind.Name };

    // "Alba said it will grow", "the chains Alba and Brio lowered their prices"
    private bool IsSubject(EntityMention mention)
    {
        const int Joined = 3;
        var found = _document.Tokens[_document.Top(mention.FirstToken, mention.EndToken)];
        for (var steps = 0; steps < Joined && found is { Relation: Deprel.Conj or Deprel.Appos or Deprel.Compound or Deprel.Flat, Head: >= 0 }; steps++) found = _document.Tokens[found.Head];
        return found.Relation is Deprel.Nsubj or Deprel.NsubjPass;
    }

    // "he" and "she" take up the person who was last a subject, not who or what was only named in passing: the first person, out of
    // any prepositional phrase, of the sentence or of one of those before it.
    private EntityMention? PersonSubject(int token)
    {
        const int Sentences = 6;
        var sentence = _document.SentenceOf(token);
        for (var s = sentence; s >= Math.Max(0, sentence - Sentences); s--)
        {
            var found = _document.Sentences[s];
            // "When Ruiz resigned, Moreno ran. He won": the clause that opens with "when" only says when.
            foreach (var mention in mentions.In(AfterOpening(found, token), Math.Min(found.EndToken, token)))
            {
                if (mention.Adjectival || mention.Possessive || !(mention.Kind == EntityKind.Person || mention.FirstToken == found.FirstToken && sentence - s <= 1 && IsPersonLike(mention))) continue;
                var before = mention.FirstToken - 1;
                while (before > found.FirstToken && !_document.IsPreposition(before) && !_document.IsVerb(before) && !_document.IsMark(before)) before--;
                if (before < found.FirstToken || !_document.IsPreposition(before) && !_document.IsVerb(before)) return mention;
            }
        }

        return null;
    }

    // After the comma that ends a clause of time or reason at the head of a sentence, where another person follows before a pronoun; else the head.
    private int AfterOpening(Sentence sentence, int token)
    {
        if (!_document.Is(sentence.FirstToken, "when", "after", "before", "while", "as", "since", "because", "although", "once")) return sentence.FirstToken;
        var end = Math.Min(sentence.EndToken, token);
        for (var i = sentence.FirstToken + 1; i < end; i++)
        {
            if (_document.Is(i, ",")) return mentions.In(i, end).Any(m => m is { Kind: EntityKind.Person, Adjectival: false, Possessive: false }) ? i : sentence.FirstToken;
        }

        return sentence.FirstToken;
    }

    // "via Talca", "from Harbor Board": nobody whom "he" takes up.
    private bool IsPlaceOrBody(EntityMention mention) =>
        !IsPersonLike(mention) && (_document.Is(mention.FirstToken - 1, "in", "at", "from", "to", "via", "on", "near", "into", "across", "the") || _document.Is(mention.FirstToken - 1, "and", "or"));

    // A first name and a surname: nothing but two or three capitalised words in small letters, and no article before them.
    private bool IsPersonLike(EntityMention mention) =>
        mention.Kind == EntityKind.Name && _document.Tokens[mention.FirstToken].Upos != Upos.Verb && !(mention.FirstToken > 0 && _document.IsDeterminer(mention.FirstToken - 1)) && mention.Name.Split(' ') is { Length: 2 or 3 } words && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]));

    private string? Last(int before, params string[] heads) =>
        mentions.LastBefore(before, m => !m.Adjectival && heads.Any(head => m.Name.Contains(head, StringComparison.Ordinal)))?.Name;

    private bool Near(EntityMention mention, int token) => _document.SentenceOf(token) - mention.Sentence <= 1;
}
