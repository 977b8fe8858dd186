using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Reads from the phrase that a figure measures whose it is and with whom: possessors, "of", "between", "with", "in", "from".</summary>
internal sealed class PartyFinder(ArticleReading reading, MentionMap mentions, Antecedents antecedents, Speakers speakers, PartyNouns nouns, CommonNames common)
{
    private readonly Document _document = reading.Document;

    /// <summary>The parties that the phrase itself names.</summary>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">After its last token.</param>
    /// <param name="head">Its head noun.</param>
    /// <param name="counted">Whether the phrase is what is counted: what stands before its head then restricts the count and owns nothing.</param>
    public Parties OfPhrase(int first, int end, int head, bool counted = false)
    {
        string? owner = null, of = null, from = null, with = null, place = null;
        // "Peru's Harbor Port, costing": the name that is the head, whoever it belongs to.
        if (!counted && mentions.At(head) is { Adjectival: false, Possessive: false } named && named.FirstToken > first && mentions.At(named.FirstToken - 1) is { Possessive: true } or null && _document.Is(named.FirstToken - 1, "'s", "\u2019s") && named.Kind is EntityKind.Thing or EntityKind.Organization or EntityKind.Person or EntityKind.Name && !speakers.IsSource(named)) owner = named.Name;
        var act = IsAct(head) || ActIn(first, head);
        foreach (var mention in mentions.In(first, end))
        {
            if (mention.FirstToken >= end) break;
            if (mention.Office) continue;
            var preposition = PrepositionOf(mention.FirstToken, first);
            // "a Chilean doctor" is no Chile.
            if (mention is { Kind: EntityKind.Country, Possessive: false } && mention.EndToken <= head && nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.Holder)) continue;
            if (preposition < 0 || mention.Possessive && mention.FirstToken < head)
            {
                if (counted && mention.FirstToken <= head || mention is { Adjectival: true, Kind: EntityKind.World } || (speakers.IsSource(mention) && !mention.Possessive)) continue;
                // "the Chilean company": the company that was named, not Chile.
                if (mention.Adjectival && mention.EndToken <= head && antecedents.OfNoun(head) is { } stands) owner ??= stands;
                if (mention.EndToken > head && mention.FirstToken <= head && !mention.Adjectival) owner ??= mention.Name;
                else if (mention.FirstToken < head) owner ??= mention.Name;
                continue;
            }

            if (_document.Is(preposition, "between"))
            {
                // The two ends of a line are no parties.
                if (act) return Between(mention, end, owner);
                continue;
            }

            // "analysts polled by Alba"
            if (_document.Is(preposition, "by") && speakers.IsSource(mention)) continue;
            if (_document.Is(preposition, "of", "by")) of ??= mention.Name;
            else if (_document.Is(preposition, "from")) from ??= mention.Name;
            else if (_document.Is(preposition, "with", "to", "into", "against")) with ??= mention.Name;
            else if (_document.Is(preposition, "in", "on", "across", "throughout", "within", "at", "for", "among")) place ??= mention.Name;
        }

        owner ??= PronounOwner(first, head);
        if (owner is null && from is not null && (place ?? with) is { } target) return new Parties(from, target);
        if (owner is null && of is not null) return new Parties(of, act ? with ?? place ?? from : with ?? from);
        if (owner is null && from is not null && act) return new Parties(from, null);
        if (owner is null) return act || counted ? new Parties(null, with ?? place ?? from) : new Parties(null, with);
        // "the harbour's arrivals from Chile": where something comes from is a party, whatever the noun.
        return new Parties(owner, with ?? (act || counted ? place ?? from : from) ?? (act ? of : null));
    }

    /// <summary>The programme or event that counted things take part in: "40 nations that belong to the initiative".</summary>
    public string? Programme(int first, int end)
    {
        foreach (var mention in mentions.In(first, end))
        {
            if (IsProgramme(mention) && PrepositionOf(mention.FirstToken, first) >= 0) return mention.Name;
        }

        return null;
    }

    /// <summary>The programme that the clause behind counted things ties them to: "40 nations that belong to the initiative", "the 40 nations where Peru builds for the initiative".</summary>
    public string? ProgrammeBehind(int head)
    {
        // "countries involved in the initiative" may itself be the name of a group.
        if (mentions.At(head) is { Kind: EntityKind.Group } group && group.EndToken > head + 1) return mentions.LastBefore(group.EndToken, m => m.Kind == EntityKind.Initiative)?.Name ?? group.Name;
        const int Reach = 12;
        var at = head + 1;
        var end = Math.Min(_document.Sentences[_document.SentenceOf(head)].EndToken, at + Reach);
        if (at >= end || !(_document.Is(at, "where", "along", "in", "of", "that", "which") || _document.Tokens[at].Xpos is Xpos.VBN or Xpos.VBG)) return null;
        for (; at < end && !_document.Is(at, ",", ";", "and", "said"); at++)
        {
            if (mentions.At(at) is { } mention && IsProgramme(mention)) return mention.Name;
        }

        return null;
    }

    private static bool IsProgramme(EntityMention mention) => mention.Kind is EntityKind.Initiative or EntityKind.Event && !mention.Adjectival;

    /// <summary>Who acts in the clause that restricts what is counted: "42 ports where Peru has built".</summary>
    public string? RelativeActor(int head)
    {
        var at = head + 1;
        if (at < _document.Tokens.Length && _document.Is(at, "in")) at++;
        if (at + 1 >= _document.Tokens.Length || !_document.Is(at, "where", "which", "that")) return null;
        at++;
        if (_document.IsDeterminer(at)) at++;
        return mentions.At(at) is { Adjectival: false } actor ? actor.Name : null;
    }

    /// <summary>Whether a noun names those that take part in programmes: countries.</summary>
    public bool IsParticipant(int head) => head >= 0 && nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.Participant);

    /// <summary>Whether a noun names people of a body: officials, employees.</summary>
    public bool IsPeople(int head) => head >= 0 && nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.People);

    /// <summary>The country that a noun names the people of: "Peruvians"; null for other nouns.</summary>
    public string? Nationals(int head) => mentions.At(head) is { Kind: EntityKind.Country, Adjectival: true, Office: false } country && country.EndToken == head + 1 ? country.Name : null;

    /// <summary>The body named right behind people of it: "members of the Harbor Party"; null when there is none.</summary>
    public string? BodyOf(int head)
    {
        var at = head + 1;
        if (!_document.Is(at, "of")) return null;
        at++;
        if (_document.IsDeterminer(at)) at++;
        return mentions.At(at) is { Adjectival: false, Kind: EntityKind.Organization or EntityKind.Name } body ? body.Name : null;
    }

    /// <summary>A country whose people or things are counted: "two Kenyan officials".</summary>
    public string? CountryWithin(int first, int end)
    {
        foreach (var mention in mentions.In(first, end))
        {
            if (mention is { Adjectival: true, Kind: EntityKind.Country }) return mention.Name;
        }

        return null;
    }

    /// <summary>With whom or where, as what stands behind the amount says: "a turnover of 1.1 trillion yuan in the partner countries".</summary>
    public string? Behind(int at, int head)
    {
        var end = Math.Min(_document.Tokens.Length, at + 12);
        var sentenceEnd = _document.Sentences[_document.SentenceOf(Math.Min(at, _document.Tokens.Length - 1))].EndToken;
        var preposition = -1;
        for (var i = at; i < Math.Min(end, sentenceEnd); i++)
        {
            if (_document.Is(i, ",", ";", "and") || (_document.IsVerb(i) && mentions.At(i) is null)) return null;
            if (_document.IsPreposition(i)) preposition = i;
            if (preposition < 0) continue;
            if (mentions.At(i) is not { } mention)
            {
                // "granted $15 billion in aid to the region"
                if (_document.Is(preposition, "with", "to", "into") && antecedents.OfNoun(i) is { } stands) return stands;
                continue;
            }

            if (_document.Is(preposition, "with", "to", "into")) return mention.Name;
            return _document.Is(preposition, "in", "for", "from") && IsAct(head) ? mention.Name : null;
        }

        return null;
    }

    /// <summary>To whom a verb gives an amount, by the name between the two: "lent Chile 12 million dollars"; null when there is none.</summary>
    public string? Receiver(int verb, int number)
    {
        var at = verb + 1;
        if (at < number && _document.IsDeterminer(at)) at++;
        if (at >= number || mentions.At(at) is not { Adjectival: false, Possessive: false } receiver || receiver.FirstToken != at) return null;
        for (var i = receiver.EndToken; i < number; i++)
        {
            if (!_document.IsAdverb(i) && !_document.IsDeterminer(i)) return null;
        }

        return receiver.Name;
    }

    /// <summary>The place that a phrase names: "floods in the Czech Republic".</summary>
    public string? PlaceIn(int first, int end)
    {
        foreach (var mention in mentions.In(first, end))
        {
            if (!mention.Office && mention.Kind is (EntityKind.Country or EntityKind.Region or EntityKind.World) && !speakers.IsSource(mention)) return mention.Name;
        }

        return null;
    }

    /// <summary>Where what "there is" can be found, by its name or what stands for it: "there were ten passengers aboard the ferry".</summary>
    /// <param name="first">The first token behind what is counted.</param>
    public string? Holding(int first)
    {
        if (!_document.Is(first, "in", "aboard", "on", "at", "inside", "within")) return null;
        var end = Math.Min(_document.Sentences[_document.SentenceOf(first)].EndToken, first + 10);
        var at = first + 1;
        while (at < end && _document.IsDeterminer(at)) at++;
        if (at >= end || reading.InDate(at)) return null;
        // "on board" leads to no noun.
        if (at == first + 1 && mentions.At(at) is null) return null;
        if (mentions.At(at) is { Adjectival: false, Possessive: false } place) return place.Name;
        var head = NounPhrase.Head(_document, at, end);
        return head < 0 ? null : antecedents.OfNoun(head) ?? common.Any(at, head + 1);
    }

    /// <summary>What a definite noun stands for: "the country".</summary>
    public string? Standing(int noun) => antecedents.OfNoun(noun);

    /// <summary>The place nearest to a token in its sentence.</summary>
    public string? PlaceNear(int token)
    {
        var (first, end) = Window(token);
        EntityMention? found = null;
        foreach (var mention in mentions.In(first, end))
        {
            if (mention.Office || mention.Kind is not (EntityKind.Country or EntityKind.World) || OfBody(mention)) continue;
            var nearer = found is null || Math.Abs(mention.FirstToken - token) < Math.Abs(found.FirstToken - token);
            // A country named in the sentence comes before the world it is compared with.
            if (found is null || (found.Kind == mention.Kind ? nearer : mention.Kind == EntityKind.Country)) found = mention;
        }

        return found?.Name;
    }

    // "the Institute of Oceanography in the Netherlands": that is where the source is.
    private bool OfBody(EntityMention place)
    {
        for (var i = place.FirstToken - 1; i >= 0 && i > place.FirstToken - 4; i--)
        {
            if (mentions.At(i) is { } body) return speakers.IsSource(body) || body.Kind == EntityKind.Organization;
            if (!_document.IsDeterminer(i) && !_document.Is(i, "of", "in", ")")) return false;
        }

        return false;
    }

    /// <summary>Who owns what is counted, right before the number: "South Carolina's 54 delegates".</summary>
    public string? OwnerBefore(int number)
    {
        var at = number - 1;
        while (at > 0 && _document.IsAdverb(at)) at--;
        if (at < 1) return null;
        if (_document.Is(at, "'s", "’s")) return mentions.At(at - 1)?.Name ?? antecedents.OfNoun(at - 1);
        return mentions.At(at) is { Possessive: true } owner ? owner.Name : _document.Is(at, "its", "their") ? antecedents.OfPronoun(at) : null;
    }

    /// <summary>Whether a place only tells where someone or something is from: "Ana Duarte from Chile".</summary>
    public bool IsOrigin(string? name, string? place)
    {
        if (name is null || place is null) return false;
        foreach (var mention in mentions.All)
        {
            if (mention.Name == place && mention.Kind is EntityKind.Country or EntityKind.Region && _document.Is(mention.FirstToken - 1, "of", "from") && mentions.At(mention.FirstToken - 2) is { Kind: EntityKind.Person or EntityKind.Name } before && before.Name == name) return true;
        }

        return false;
    }

    /// <summary>What the object of a verb names: "31 cities have joined the compact".</summary>
    public string? ObjectOf(int verb)
    {
        var end = Math.Min(_document.Sentences[_document.SentenceOf(verb)].EndToken, verb + 10);
        for (var i = verb + 1; i < end; i++)
        {
            if (_document.Is(i, ",", ";", "and", "at", "in", "during", "since", "as") || reading.InDate(i)) return null;
            if (mentions.At(i) is { Adjectival: false } mention && !speakers.IsSource(mention)) return mention.Name;
            if (antecedents.OfNoun(i) is { } stands) return stands;
            // "8,200 guests attended the fair"
            if (i == verb + 2 && _document.Is(verb + 1, "the") && _document.Is(verb, "attended", "attend", "joined", "join", "visited", "visit", "watched", "watch")) return common.Any(i, end);
        }

        return null;
    }

    /// <summary>The name that an amount is set beside: "Ali, with 54", "Party A - 203 seats".</summary>
    public string? Beside(int number)
    {
        var at = number - 1;
        var marked = false;
        while (at > 0 && (_document.Is(at, ",", "-", "–", "—", ":", "with", "at", "had") || _document.IsAdverb(at)))
        {
            marked |= _document.IsMark(at);
            at--;
        }

        return marked && at >= 0 && mentions.At(at) is { Adjectival: false, Possessive: false, Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Name or EntityKind.Country } mention && !speakers.IsSource(mention)
            ? mention.Name
            : null;
    }

    /// <summary>The nearest name before a token of its sentence that can be a subject: no source, no adjective, not in a prepositional phrase.</summary>
    public string? SubjectLike(int token)
    {
        var first = Window(token).First;
        for (var i = token - 1; i >= first; i--)
        {
            if (mentions.At(i) is { } mention)
            {
                if (i != mention.FirstToken) continue;
                if (!mention.Adjectival && !speakers.IsSource(mention) && PrepositionOf(i, first) < 0 && !PlaceBehindPlace(mention)) return mention.Name;
            }
            else if (antecedents.OfNoun(i) is { } stands) return stands;
            else if (_document.Is(i, "who") && antecedents.OfPronoun(i) is { } who) return who;
        }

        return null;
    }

    /// <summary>Who has what a phrase behind "with" tells: "bronze went to Ana Ruiz of Peru with a time of".</summary>
    public string? Holder(int first)
    {
        var at = first - 1;
        while (at > 0 && _document.IsDeterminer(at)) at--;
        if (at < 1 || !_document.Is(at, "with")) return null;
        var holder = mentions.At(at - 1);
        if (holder is { Kind: EntityKind.Country or EntityKind.Region } place && _document.Is(place.FirstToken - 1, "of", "from")) holder = mentions.At(place.FirstToken - 2);
        return holder is { Kind: EntityKind.Person or EntityKind.Name, Adjectival: false, Possessive: false } && !speakers.IsSource(holder) ? holder.Name : null;
    }

    /// <summary>The nearest built thing named in the sentence of a token, before it or else behind.</summary>
    public string? ThingNear(int token, bool orBehind = true)
    {
        var (first, end) = Window(token);
        string? before = null, behind = null;
        foreach (var mention in mentions.In(first, end))
        {
            if (mention.Kind != EntityKind.Thing || speakers.IsSource(mention)) continue;
            if (mention.FirstToken < token) before = mention.Name;
            else behind ??= mention.Name;
        }

        return before ?? (orBehind ? behind : null);
    }

    /// <summary>A country or company that a sentence names after "to" or "by", else as the subject: who lends, leases or pays.</summary>
    public string? OtherSide(int token, string? entity)
    {
        var (first, end) = Window(token);
        string? found = null;
        var distance = int.MaxValue;
        foreach (var mention in mentions.In(first, end))
        {
            if (mention.Adjectival || mention.Name == entity || mention.Kind is not (EntityKind.Country or EntityKind.Organization or EntityKind.Group) || speakers.IsSource(mention) || mention.Possessive) continue;
            var preposition = PrepositionOf(mention.FirstToken, first);
            var named = preposition >= 0 && _document.Is(preposition, "to", "by");
            // Of several the nearest "to" or "by"; a subject only where there is none.
            var away = named ? Math.Abs(mention.FirstToken - token) : preposition < 0 ? int.MaxValue - 1 : int.MaxValue;
            if (away < distance) (found, distance) = (mention.Name, away);
        }

        return found;
    }

    // The part of its sentence that a token's words can reach.
    private (int First, int End) Window(int token)
    {
        var sentence = _document.Sentences[_document.SentenceOf(token)];
        return (Math.Max(sentence.FirstToken, token - 100), Math.Min(sentence.EndToken, token + 100));
    }

    // "in Randa, Talca, Chile": the later ones tell where the first is.
    private bool PlaceBehindPlace(EntityMention mention)
    {
        const int Places = 3;
        for (var steps = 0; steps < Places && mention.FirstToken >= 2 && _document.Is(mention.FirstToken - 1, ",") && mentions.At(mention.FirstToken - 2) is { } before; steps++)
        {
            if (PrepositionOf(before.FirstToken, Math.Max(0, before.FirstToken - 3)) >= 0) return true;
            mention = before;
        }

        return false;
    }

    // "between China and the partner countries"
    private Parties Between(EntityMention one, int end, string? owner)
    {
        foreach (var other in mentions.In(one.EndToken, Math.Min(_document.Tokens.Length, end + 12)))
        {
            return owner is not null && owner != one.Name ? new Parties(owner, one.Name) : new Parties(one.Name, other.Name);
        }

        return new Parties(owner ?? one.Name, null);
    }

    private string? PronounOwner(int first, int head)
    {
        for (var i = Math.Max(0, first - 1); i <= head; i++)
        {
            if (_document.Is(i, "its", "their", "his", "her") && antecedents.OfPronoun(i) is { } owner) return owner;
        }

        return null;
    }

    /// <summary>The preposition that leads to a name inside a phrase; -1 when it stands in the phrase's own noun.</summary>
    public int PrepositionOf(int token, int first)
    {
        for (var i = token - 1; i >= first; i--)
        {
            if (_document.IsPreposition(i)) return i;
            if (_document.IsVerb(i) || _document.IsMark(i) && !_document.Is(i, "-", "\"", "“", "”", "(")) return -1;
        }

        return -1;
    }

    // "trade volume", "imports and exports": the act stands before the head.
    private bool ActIn(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (IsAct(i)) return true;
        }

        return false;
    }

    /// <summary>Whether a noun names an act that has two sides: trade, investment, aid.</summary>
    public bool IsAct(int head) => head >= 0 && nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.Act);
}
