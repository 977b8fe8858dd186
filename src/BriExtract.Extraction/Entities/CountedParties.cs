using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Whose things are that are counted: the programme that they take part in, the body that they are people of, the place that holds them, what they act on.</summary>
internal sealed class CountedParties(ArticleReading reading, MentionMap mentions, PartyFinder finder, Speakers speakers, Antecedents antecedents, PartyNouns nouns, PartyVerbs verbs, CommonNames common)
{
    private readonly Document _document = reading.Document;

    /// <summary>The programme or event that counted things take part in: "40 nations that belong to the initiative".</summary>
    public string? Programme(int first, int end)
    {
        foreach (var mention in mentions.In(first, end))
        {
            if (IsProgramme(mention) && finder.PrepositionOf(mention.FirstToken, first) >= 0) return mention.Name;
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
            if (i == verb + 2 && _document.Is(verb + 1, "the") && verbs.Is(_document.Lemma(verb), PartyVerbClasses.Attend)) return common.Any(i, end);
        }

        return null;
    }

    private static bool IsProgramme(EntityMention mention) => mention.Kind is EntityKind.Initiative or EntityKind.Event && !mention.Adjectival;
}
