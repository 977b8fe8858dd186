using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Reads whose a figure is from the names around its number: right before it, beside it, nearest in its sentence.</summary>
internal sealed class NearbyParties(ArticleReading reading, MentionMap mentions, PartyFinder finder, Speakers speakers, Antecedents antecedents)
{
    private readonly Document _document = reading.Document;

    /// <summary>Who owns what is counted, right before the number: "South Carolina's 54 delegates".</summary>
    public string? OwnerBefore(int number)
    {
        var at = number - 1;
        while (at > 0 && _document.IsAdverb(at)) at--;
        if (at < 1) return null;
        if (_document.Is(at, "'s", "’s")) return mentions.At(at - 1)?.Name ?? antecedents.OfNoun(at - 1);
        return mentions.At(at) is { Possessive: true } owner ? owner.Name : _document.Is(at, "its", "their") ? antecedents.OfPronoun(at) : null;
    }

    /// <summary>What a number of parts restricts, by its name behind: "the 55-member Harbor Union", "87-store Alba"; null for other numbers.</summary>
    public string? Compound(QuantityMention quantity)
    {
        const int Adjectives = 2;
        var noun = quantity.CountedHead;
        if (noun < quantity.FirstToken || noun + 1 >= _document.Tokens.Length || !_document.Text.AsSpan(quantity.Span.Start, _document.Tokens[noun].End - quantity.Span.Start).Contains('-')) return null;
        var at = noun + 1;
        while (at <= noun + Adjectives && mentions.At(at) is null && _document.Tokens[at].Upos == Upos.Adj) at++;
        return mentions.At(at) is { Adjectival: false, Kind: EntityKind.Organization or EntityKind.Name or EntityKind.Group or EntityKind.Thing or EntityKind.Event } named && named.FirstToken == at ? named.Name : null;
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

    /// <summary>The place that a distance is measured from: "12 km (7 miles) north of Talca", "40 km from Lima"; null for other amounts.</summary>
    public string? DistanceFrom(QuantityMention quantity)
    {
        const int Directions = 4;
        if (MeasureWords.ClassOf(quantity.Unit) != "length" && quantity.Unit is not "[ly]") return null;
        var at = quantity.EndToken;
        // The conversion beside it.
        if (_document.Is(at, "("))
        {
            var end = _document.Sentences[quantity.Sentence].EndToken;
            while (at < end && !_document.Is(at, ")")) at++;
        }

        if (_document.Is(at, ")")) at++;
        var directed = false;
        for (var steps = 0; steps < Directions && (_document.Is(at, "away", "to", "the", "due", "-") || IsDirection(at)); steps++, at++) directed |= IsDirection(at);
        if (!_document.Is(at, "from") && !(directed && _document.Is(at, "of"))) return null;
        at++;
        while (_document.IsDeterminer(at)) at++;
        // "from Lima to Talca": the end of a way.
        return mentions.At(at) is { Adjectival: false, Possessive: false } place && place.FirstToken == at && !_document.Is(place.EndToken, "to") ? place.Name : null;
    }

    // "north", "southwest", "north-northeast"
    private bool IsDirection(int token)
    {
        if (token < 0 || token >= _document.Tokens.Length) return false;
        var word = _document.Word(token);
        return word.StartsWith("north", StringComparison.OrdinalIgnoreCase) || word.StartsWith("south", StringComparison.OrdinalIgnoreCase) || word.StartsWith("east", StringComparison.OrdinalIgnoreCase) || word.StartsWith("west", StringComparison.OrdinalIgnoreCase);
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

    /// <summary>The nearest name before a token of its sentence that can be a subject: no source, no adjective, not in a prepositional phrase.</summary>
    public string? SubjectLike(int token)
    {
        var first = Window(token).First;
        for (var i = token - 1; i >= first; i--)
        {
            if (mentions.At(i) is { } mention)
            {
                if (i != mention.FirstToken) continue;
                if (!mention.Adjectival && !speakers.IsSource(mention) && finder.PrepositionOf(i, first) < 0 && !PlaceBehindPlace(mention)) return mention.Name;
            }
            else if (antecedents.OfNoun(i) is { } stands) return stands;
            else if (_document.Is(i, "who") && antecedents.OfPronoun(i) is { } who) return who;
        }

        return null;
    }

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
            var preposition = finder.PrepositionOf(mention.FirstToken, first);
            var named = preposition >= 0 && _document.Is(preposition, "to", "by");
            // Of several the nearest "to" or "by"; a subject only where there is none.
            var away = named ? Math.Abs(mention.FirstToken - token) : preposition < 0 ? int.MaxValue - 1 : int.MaxValue;
            if (away < distance) (found, distance) = (mention.Name, away);
        }

        return found;
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

    // "in Randa, Talca, Chile": the later ones tell where the first is.
    private bool PlaceBehindPlace(EntityMention mention)
    {
        const int Places = 3;
        for (var steps = 0; steps < Places && mention.FirstToken >= 2 && _document.Is(mention.FirstToken - 1, ",") && mentions.At(mention.FirstToken - 2) is { } before; steps++)
        {
            if (finder.PrepositionOf(before.FirstToken, Math.Max(0, before.FirstToken - 3)) >= 0) return true;
            mention = before;
        }

        return false;
    }

    // The part of its sentence that a token's words can reach.
    private (int First, int End) Window(int token)
    {
        var sentence = _document.Sentences[_document.SentenceOf(token)];
        return (Math.Max(sentence.FirstToken, token - 100), Math.Min(sentence.EndToken, token + 100));
    }
}
