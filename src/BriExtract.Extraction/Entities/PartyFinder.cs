using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Reads from the phrase that a figure measures whose it is and with whom: possessors, "of", "between", "with", "in", "from".</summary>
internal sealed class PartyFinder(ArticleReading reading, MentionMap mentions, Antecedents antecedents, Speakers speakers, PartyNouns nouns, PartyVerbs verbs)
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
        var act = IsAct(head) || ActIn(first, head) || IsAmountOfAct(head, end);
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
                // "the Chilean company", "the Talca company": the company that was named, not Chile.
                if (antecedents.Described(mention, head) is { } stands) owner ??= stands;
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

            // "from Peru's Harbor Bank": the bank.
            var owned = mention.Possessive ? mentions.At(mention.EndToken) ?? (_document.Is(mention.EndToken, "'s", "\u2019s") ? mentions.At(mention.EndToken + 1) : null) : null;
            var other = owned is { Adjectival: false } ? owned.Name : mention.Name;
            if (_document.Is(preposition, "with", "to", "into")) return other;
            return _document.Is(preposition, "in", "for", "from") && (IsAct(head) || _document.Is(preposition, "in", "from") && !reading.InDate(i) && verbs.Is(_document.Lemma(head), PartyVerbClasses.Act)) ? other : null;
        }

        return null;
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

    /// <summary>What a definite noun stands for: "the country".</summary>
    public string? Standing(int noun) => antecedents.OfNoun(noun);

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

    // "the value of new contracts": the act stands behind the noun of amount.
    private bool IsAmountOfAct(int head, int end)
    {
        const int Adjectives = 2;
        if (!_document.Is(head, "value", "volume", "amount", "total", "number", "sum") || !_document.Is(head + 1, "of")) return false;
        var at = head + 2;
        while (at < end && at < head + 2 + Adjectives && _document.Tokens[at].Upos == Upos.Adj) at++;
        return at < end && IsAct(at);
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
