using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Attribution;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The parties of the figures of one article, read in order: what one leaves out, those before it have said.</summary>
internal sealed class ArticleParties
{
    private readonly ArticleReading _reading;
    private readonly Document _document;
    private readonly IndicatorLexicon _lexicon;
    private readonly PartyNouns _nouns;
    private readonly PartyVerbs _verbs;
    private readonly PartyFinder _finder;
    private readonly CountedParties _counted;
    private readonly NearbyParties _nearby;
    private readonly Antecedents _antecedents;
    private readonly ActorFinder _actors;
    private readonly ShareParties _shares;
    private readonly ContestPlaces _contests;
    private readonly Rivals _rivals;
    private readonly SpeakingTurns _turns;
    private readonly Lazy<string?> _mainBody;
    private readonly ThingsMeasured _things;
    private readonly EventTopic? _topic;
    private readonly string? _main;
    private readonly Lazy<string?> _mainPerson;
    private readonly string? _mainCountry;
    private readonly Dictionary<string, FigureDraft> _said = new(StringComparer.Ordinal);
    private FigureDraft? _before;
    private string? _place;

    public ArticleParties(ArticleReading reading, MentionMap mentions, IndicatorLexicon lexicon, SourceWords sourceWords, PartyNouns nouns, PartyVerbs verbs, NameWords nameWords)
    {
        _reading = reading;
        _document = reading.Document;
        _lexicon = lexicon;
        _nouns = nouns;
        _verbs = verbs;
        _mainPerson = new Lazy<string?>(() => EntityTopics.MainPerson(reading));
        var common = new CommonNames(reading, mentions, nouns, lexicon, _mainPerson);
        _antecedents = new Antecedents(reading, mentions, common, _mainPerson);
        var speakers = new Speakers(reading, sourceWords);
        _finder = new PartyFinder(reading, mentions, _antecedents, speakers, nouns, verbs);
        _counted = new CountedParties(reading, mentions, _finder, speakers, _antecedents, nouns, verbs, common);
        _nearby = new NearbyParties(reading, mentions, _finder, speakers, _antecedents);
        _actors = new ActorFinder(reading, mentions, _finder, speakers, _antecedents, common);
        _shares = new ShareParties(reading, mentions, _finder, _actors, common);
        _things = new ThingsMeasured(reading, mentions, _counted, speakers, _antecedents, common, lexicon, nouns, verbs, nameWords);
        _rivals = new Rivals(reading, mentions, verbs);
        _turns = new SpeakingTurns(reading);
        _mainBody = new Lazy<string?>(() => EntityTopics.MainBody(reading));
        _contests = new ContestPlaces(reading, mentions, _antecedents, nouns);
        _topic = EventTopic.Of(reading, mentions, lexicon, nouns);
        _mainCountry = EntityTopics.MainCountry(reading.Entities);
        _main = EntityTopics.MainParty(reading);
    }

    /// <summary>Fills the parties of a draft that has its own: the first that names an entity, from the words measured to the article as a whole.</summary>
    public void Read(FigureDraft draft)
    {
        var number = draft.Quantity.FirstToken;
        var found = ListedFor(draft) ?? Effect(draft) ?? Attribute(draft) ?? (IsShare(draft) ? _shares.Of(draft, _before) : Own(draft));
        if (draft.Quantity.CountedHead < 0 || draft.Measured is { Verb: < 0 })
            found = _nearby.Beside(_document.FirstOf(draft.Quantity)) is { } beside ? found with { Entity = beside } : found;
        if (_nearby.Compound(draft.Quantity) is { } compound) found = new Parties(compound, null);
        if (_rivals.Of(draft) is { } rival) found = new Parties(rival, found.Counterpart == rival ? null : found.Counterpart);
        if (Sentenced(draft, found.Entity) is { } convict) found = new Parties(convict, null);
        if ((found.Entity is null || _turns.At(draft.Quantity.Span.Start) is not null) && Speaker(draft) is { } speaker) found = found with { Entity = speaker };
        if (found.Entity is null && draft.Measured is not null && _actors.Parsed(number) is { } parsed) found = found with { Entity = parsed };
        if (found.Entity is null && _nearby.SubjectLike(number) is { } subject) found = found with { Entity = subject };
        if (found.Entity is null && _actors.Behind(number) is { } behind) found = found with { Entity = behind };
        if (found.Entity is null) found = CarriedOver(draft, found);
        if (_nearby.DistanceFrom(draft.Quantity) is { } far) found = new Parties(IsSecondDistance(draft) ? _before!.Entity : found.Entity == far ? _nearby.SubjectLike(number) ?? Main(draft) : found.Entity, far);
        if (_contests.Of(draft) is { } place && place != found.Entity) found = found with { Counterpart = place };
        draft.Entity = found.Entity;
        draft.Counterpart = found.Counterpart == found.Entity || _finder.IsOrigin(found.Entity, found.Counterpart) ? null : found.Counterpart;
        _before = draft;
        if (Key(draft) is { } key && draft.Entity is not null) _said.TryAdd(key, draft);
    }

    // "9 km east of Talca, 40 km from Lima": both of what the first is of.
    private bool IsSecondDistance(FigureDraft draft) =>
        _before is { } before && before.Quantity.Sentence == draft.Quantity.Sentence && _nearby.DistanceFrom(before.Quantity) is not null;

    private static bool IsShare(FigureDraft draft) => draft.Role == Role.Share && draft.Measured is not { Construction: Construction.Modifier };

    private Parties Own(FigureDraft draft)
    {
        if (draft.Measured is not { } phrase) return default;
        var counted = phrase.Construction == Construction.Counted;
        var own = _finder.OfPhrase(phrase.First, phrase.End, phrase.Head, counted);
        if (phrase.Construction is Construction.Of or Construction.Subject or Construction.Object)
        {
            var behind = Math.Max(draft.Quantity.EndToken, draft.Quantity.FirstToken + 1);
            own = own with { Counterpart = own.Counterpart ?? _finder.Behind(behind, phrase.Head) ?? (phrase is { Construction: Construction.Object, Verb: >= 0 } ? _finder.Behind(behind, phrase.Verb) : null) };
        }

        // "cut over $9 billion in grants of the fund": who acts, before whose the things are.
        if (phrase is { Construction: Construction.Behind, Verb: >= 0 } && !_document.IsMeasuring(phrase.Verb) && _actors.Named(phrase.SubjectFirst, phrase.SubjectEnd) is { } actor)
            return new Parties(actor, own.Counterpart ?? _finder.Behind(phrase.Head + 1, phrase.Head) ?? (own.Entity == actor ? null : _finder.IsAct(phrase.Head) || _verbs.Is(_document.Lemma(phrase.Verb), PartyVerbClasses.Act) ? own.Entity : null));
        // "lent Chile 12 million dollars"
        if (phrase is { Construction: Construction.Object, Verb: >= 0 } && own.Counterpart is null && !_document.Is(phrase.Verb, "cost", "costs", "costing") && UnitCode.IsCurrency(draft.Quantity.Unit)) own = own with { Counterpart = _nearby.Receiver(phrase.Verb, _document.FirstOf(draft.Quantity)) };
        // "Ruiz's 40-month sentence"
        if (phrase.Construction == Construction.Modifier && _nearby.OwnerBefore(_document.FirstOf(draft.Quantity)) is { } before) own = own with { Entity = before };
        if (own.Entity is null && phrase.Construction == Construction.Of && _nearby.Holder(phrase.First) is { } holder) return own with { Entity = holder };
        // "the country's contracted projects in Africa saw a turnover of": the subject names both sides.
        if (own.Entity is null && phrase.Construction == Construction.Of && phrase.SubjectFirst >= 0
            && _finder.OfPhrase(phrase.SubjectFirst, phrase.SubjectEnd, NounPhrase.Head(_document, phrase.SubjectFirst, phrase.SubjectEnd)) is { Entity: not null } subject)
            own = new Parties(subject.Entity, own.Counterpart ?? subject.Counterpart);
        if (_things.Boarded(phrase) is { } vehicle) return new Parties(_topic is { Name: { } accident } ? accident : vehicle, null);
        if (!counted) return own.Entity is not null ? own : own with { Entity = Acting(phrase) ?? _things.Of(draft, phrase) ?? _finder.PlaceIn(phrase.First, phrase.End) };
        if (phrase.Verb < 0 && _nearby.OwnerBefore(_document.FirstOf(draft.Quantity)) is { } owner) return new Parties(owner, own.Counterpart);
        if (phrase.Verb < phrase.Head && _counted.IsParticipant(phrase.Head) && _counted.ProgrammeBehind(phrase.Head) is { } joined) return new Parties(joined, null);
        if (_counted.Programme(phrase.First, phrase.End) is { } programme && phrase.SubjectFirst < 0 | _actors.Named(phrase.SubjectFirst, phrase.SubjectEnd) is null) return new Parties(programme, null);
        if (_counted.RelativeActor(phrase.Head) is { } acting) return new Parties(acting, null);
        // "150 Peruvians returned": nobody else's than their country's.
        if (phrase.SubjectFirst < 0 && phrase.Verb > phrase.Head && _counted.Nationals(phrase.Head) is { } nation) return new Parties(nation, own.Counterpart == nation ? null : own.Counterpart);
        // "160 members of the Harbor Party"
        if (_counted.IsPeople(phrase.Head) && _counted.BodyOf(phrase.Head) is { } body) return new Parties(body, null);
        // "seven officials with the corporation": people of a body.
        if (own.Counterpart is not null && _counted.IsPeople(phrase.Head)) return new Parties(own.Counterpart, null);
        var other = own.Counterpart ?? (phrase.Verb > phrase.Head ? _finder.Behind(phrase.Verb + 1, phrase.Head) : null) ?? OtherSideOfSubject(phrase);
        return new Parties(Agent(phrase) ?? Acting(phrase) ?? _things.Of(draft, phrase) ?? (_document.Tokens[phrase.Head].Relation == Deprel.Obj ? _actors.Common(phrase.SubjectFirst, phrase.SubjectEnd) : null) ?? own.Entity, other);
    }

    // "the harbour's arrivals of ships from Chile totaled 300 ships": the subject of a measuring verb names the other side.
    private string? OtherSideOfSubject(MeasuredPhrase phrase) =>
        phrase.Verb >= 0 && phrase.Verb < phrase.Head && phrase.SubjectFirst >= 0 && _document.IsMeasuring(phrase.Verb)
            ? _finder.OfPhrase(phrase.SubjectFirst, phrase.SubjectEnd, NounPhrase.Head(_document, phrase.SubjectFirst, phrase.SubjectEnd)).Counterpart
            : null;

    // "31 cities have joined the compact": what is counted acts, and the figure is of what it acts on.
    private string? Agent(MeasuredPhrase phrase)
    {
        if (phrase.Verb < phrase.Head || phrase.SubjectFirst >= 0) return null;
        if (_document.Child(phrase.Verb, Deprel.AuxPass, Deprel.NsubjPass) >= 0 || _document.Is(phrase.Verb - 1, "been", "were", "was", "be", "are", "is")) return null;
        return _counted.ObjectOf(phrase.Verb);
    }

    // "I have worked there for 12 years," Ruiz said; "We have 50 ships," said Ruiz of Alba: the speaker's, or that of the speaker's body.
    private string? Speaker(FigureDraft draft)
    {
        if (draft.Measured is not { } phrase) return null;
        var subject = phrase.SubjectFirst >= 0 ? phrase.SubjectFirst : phrase.Construction == Construction.Subject ? phrase.First : _document.Subject(draft.Quantity.FirstToken);
        // "My campaign is on the ballot": the owner that the subject begins with.
        var owner = subject >= 0 ? _document.FirstOf(subject) : subject;
        bool one = _document.Is(subject, "I") || _document.Is(owner, "my"), many = _document.Is(subject, "we") || _document.Is(owner, "our");
        if (!one && !many) return null;
        if (_turns.At(draft.Quantity.Span.Start) is { } speaker) return one ? speaker : _mainBody.Value == speaker ? null : _mainBody.Value;
        if (draft.Attribution is not { } source) return one ? _mainPerson.Value : null;
        var comma = source.IndexOf(", ", StringComparison.Ordinal);
        if (comma >= 0) return many ? source[(comma + 2)..] : source[..comma];
        // "Our work", says an official whose body is not told: the article knows better whose.
        return one || !_reading.Entities.Any(mention => mention.Name == source && mention.Kind is EntityKind.Person or EntityKind.Name) ? source : null;
    }

    // "The judge set bail at $2 million", "the crime carries up to 40 years in prison": the figure of whom the article is about,
    // where the sentence gives it to nobody, or to a country or place whose court it is.
    private string? Sentenced(FigureDraft draft, string? entity)
    {
        const int Reach = 6;
        // Money is a court's with bail alone: "$30 million for a prison", "$2 billion in bonds" are the country's.
        var wanted = UnitCode.IsCurrency(draft.Quantity.Unit) ? PartyNounClasses.Surety : MeasureWords.ClassOf(draft.Quantity.Unit) == "time" ? PartyNounClasses.Penalty : PartyNounClasses.None;
        if (draft.Role != Role.Level || wanted == PartyNounClasses.None) return null;
        var sentence = _document.Sentences[draft.Quantity.Sentence];
        var end = Math.Min(sentence.EndToken, draft.Quantity.EndToken + Reach);
        var penalty = false;
        for (var i = Math.Max(sentence.FirstToken, draft.Quantity.FirstToken - Reach); i < end && !penalty; i++)
            penalty = _document.Tokens[i].Upos == Upos.Noun && _nouns.Is(Lemmas.Of(_document, i), wanted);
        return penalty && (entity is null || _reading.Entities.Any(mention => mention.Name == entity && mention.Kind is EntityKind.Country or EntityKind.Region)) ? _mainPerson.Value : null;
    }

    private string? Acting(MeasuredPhrase phrase) => phrase.Construction switch
    {
        Construction.Subject => _antecedents.OfNoun(phrase.Head) ?? _actors.Named(phrase.First, phrase.End),
        Construction.Modifier => Standing(phrase) ?? _actors.Named(phrase.SubjectFirst, phrase.SubjectEnd),
        _ => _actors.Named(phrase.SubjectFirst, phrase.SubjectEnd),
    };

    // "The 75-kilometer canal halves ...": what a tagger takes for one phrase may hold the noun that stands for a name.
    private string? Standing(MeasuredPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (_antecedents.OfNoun(i) is { } name) return name;
        }

        return null;
    }

    // Deaths, cases, damage: the place's in a disease, the event's in a disaster.
    private Parties? Effect(FigureDraft draft)
    {
        if (_topic is null || IsShare(draft) && draft.Measured is { Construction: Construction.Behind } || !IsEffect(draft)) return null;
        var phrase = draft.Measured;
        var place = phrase is null ? null : _finder.PlaceIn(phrase.First, phrase.End);
        if (_topic.Kind == "disease") 
        {
            _place = place ?? _nearby.PlaceNear(draft.Quantity.FirstToken) ?? _place ?? _mainCountry;
            return new Parties(_place, null);
        }


        if (_topic.Name is null) return null;
        var scope = phrase is null ? null : _finder.OfPhrase(phrase.First, phrase.End, phrase.Head, counted: true).Counterpart;
        return new Parties(_topic.Name, _topic.Name.Contains(scope ?? "\n", StringComparison.Ordinal) ? null : scope);
    }

    private bool IsEffect(FigureDraft draft)
    {
        if (draft.Counted is not null && draft.Counted.Split(' ').Any(word => _lexicon.IsEffect(Lemmas.Singular(word)))) return true;
        if (draft.Measured is not { } phrase) return false;
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (_lexicon.IsEffect(Lemmas.Of(_document, i))) return true;
        }

        // "led to the loss of 21 sailors"
        if (phrase.Construction == Construction.Counted && _document.Tokens[phrase.Head] is { Relation: Deprel.Nmod, Head: >= 0 and var noun } && noun < phrase.First && _lexicon.IsEffect(Lemmas.Of(_document, noun))) return true;
        // "left seven dead"
        if (phrase.Construction == Construction.Counted && phrase.Head + 1 < _document.Tokens.Length && _document.Tokens[phrase.Head + 1].Upos == Upos.Adj && _lexicon.IsEffect(_document.Word(phrase.Head + 1).ToString())) return true;
        if (phrase.Verb < 0) return false;
        var verb = _document.Lemma(phrase.Verb);
        // "twelve people were arrested": nobody acts.
        return _lexicon.IsEffect(verb) || _verbs.Is(verb, PartyVerbClasses.Befall) && phrase.Construction == Construction.Counted && _document.Child(phrase.Verb, Deprel.AuxPass) >= 0 && _document.Child(phrase.Verb, Deprel.OblAgent) < 0;
    }

    // "The shares were 41% for farms watered by A, 38% for B and 21% for the rest": a list of amounts, each with what has it.
    private Parties? ListedFor(FigureDraft draft)
    {
        if (!IsListedFor(draft.Quantity)) return null;
        var more = false;
        foreach (var other in _reading.DraftsOf(draft.Quantity.Sentence)) more |= other != draft && other.Quantity.Unit == draft.Quantity.Unit && IsListedFor(other.Quantity);
        if (!more) return null;
        const int LongestName = 8;
        var first = draft.Quantity.EndToken + 1;
        var end = Math.Min(_document.Sentences[draft.Quantity.Sentence].EndToken, first + LongestName);
        var last = first;
        for (var i = first + 1; i < end && !_document.IsMark(i) && !_document.Is(i, "and", "but", "while", "in", "compared", "when"); i++) last = i;
        // A hyphen parts no name: "REGN-3".
        while (last + 2 < end && _document.Is(last + 1, "-")) last += 2;
        return new Parties(_document.SpanOf(first, last).In(_document.Text).ToString(), null);
    }

    private bool IsListedFor(QuantityMention quantity)
    {
        var next = quantity.EndToken + 1;
        return quantity.Unit == UnitCode.Percent && next < _document.Tokens.Length && _document.Is(quantity.EndToken, "for")
            && _document.Tokens[next].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !_reading.InDate(next);
    }

    // The lease, length, cost of a built thing: the thing's, whoever acts in the sentence.
    private Parties? Attribute(FigureDraft draft)
    {
        if (draft.Measured is not { } phrase || draft.Quantity.Unit == UnitCode.Count || draft.Role is not Role.Level) return null;
        var head = Lemmas.Of(_document, phrase.Head);
        var byVerb = phrase.Verb >= 0 && _document.Is(phrase.Verb, "cost", "costs");
        if (head is not ("lease" or "land") && !(head == "loan" && phrase.Construction == Construction.Modifier) && !byVerb) return null;
        var named = byVerb ? _antecedents.OfNoun(phrase.Head) ?? _things.Costing(phrase) ?? _actors.Named(phrase.First, phrase.End) : _nearby.ThingNear(draft.Quantity.FirstToken);
        return named is null ? null : new Parties(named, byVerb ? _finder.PlaceIn(phrase.Verb, draft.Quantity.FirstToken) : _nearby.OtherSide(draft.Quantity.FirstToken, named));
    }

    // Whom the article is about, for a figure that says nothing of its own. An event has what befell people and things; one without a
    // place in its name has no more than that, and none has money or rates: in a storm they are still somebody's.
    private string? Main(FigureDraft draft) =>
        _topic?.Name is { } named && named.Contains(' ', StringComparison.Ordinal) && !UnitCode.IsCurrency(draft.Quantity.Unit) && draft.Role == Role.Level ? named : _main;

    private Parties CarriedOver(FigureDraft draft, Parties found)
    {
        // "More than 700 aid projects have been implemented": whose they are, the article has said of the same things before.
        if (Key(draft) is { } key && _said.TryGetValue(key, out var same)) return new Parties(same.Entity, found.Counterpart ?? same.Counterpart);
        // "80% of the 452 seats": the whole is that of which the share is.
        if (_before is { Role: Role.Share, Counterpart: var whole, Measured: { } shared } && shared.First <= draft.Quantity.FirstToken && draft.Quantity.FirstToken < shared.End) return found with { Entity = whole ?? Main(draft) };
        if (_before is not null && SameParagraph(_before, draft)) return new Parties(_before.Entity, found.Counterpart ?? (draft.Measured is { Construction: Construction.Counted } phrase && !_finder.IsAct(phrase.Head) || _before.Role == Role.Share ? null : _before.Counterpart));
        if (draft.Measured is { Construction: Construction.Counted } people && _counted.CountryWithin(people.First, people.Head + 1) is { } country) return found with { Entity = country };
        if (_nearby.ThingNear(draft.Quantity.FirstToken, orBehind: false) is { } thing) return found with { Entity = thing };
        // "Car sales in Talca fell": where nobody acts, the place that the article is about has the figure.
        var main = Main(draft);
        return main == found.Counterpart ? new Parties(main, null) : found with { Entity = main };
    }

    // By what an earlier figure of the same thing is known again: two words counted, or the noun before "of" with its unit.
    private string? Key(FigureDraft draft)
    {
        if (draft.Counted is { } counted) return counted.Contains(' ', StringComparison.Ordinal) ? counted : null;
        return draft.Measured is { Construction: Construction.Of } phrase && !_lexicon.IsEmpty(Lemmas.Of(_document, phrase.Head))
            ? $"{Lemmas.Of(_document, phrase.Head)} {draft.Quantity.Unit}"
            : null;
    }

    private bool SameParagraph(FigureDraft a, FigureDraft b) =>
        _document.Sentences[a.Quantity.Sentence].Paragraph == _document.Sentences[b.Quantity.Sentence].Paragraph;
}
