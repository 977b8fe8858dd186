using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Names that only tell what somebody or something else is: "Talca city mayor Ana Ruiz", "the Harbor Party nominee Ana Ruiz",
/// "Senator from Peru Ana Ruiz", "Moreno's lawyer Ana Ruiz", "the Chilean tea chain Alba". What such words act or hold is the name's behind them.
/// </summary>
internal static class Offices
{
    private const int Longest = 6;

    /// <summary>The names of a reading, those that belong to another's office marked so.</summary>
    public static IReadOnlyList<EntityMention> Mark(ArticleReading reading, NameWords words)
    {
        var mentions = reading.Entities;
        EntityMention[]? marked = null;
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var owner = mentions[i];
            var next = marked is null ? mentions[i + 1] : marked[i + 1];
            if (owner.Sentence != next.Sentence || next.FirstToken - owner.EndToken > Longest || owner is { Kind: EntityKind.Person, Possessive: false }) continue;
            if (!(next.Office && LeadsToPlace(reading.Document, words, owner, next) || IsOffice(reading.Document, words, owner, next) || IsPlaceOfOffice(reading.Document, words, owner, next))) continue;
            marked ??= [.. mentions];
            marked[i] = owner with { Adjectival = true, Office = true };
        }

        return marked ?? mentions;
    }

    // "Harbor Party presidential nominee" and a name: nothing but words of one noun phrase between, the last of them a noun.
    private static bool IsOffice(Document document, NameWords words, EntityMention owner, EntityMention holder)
    {
        if (holder.Adjectival || holder.EndToken - holder.FirstToken < 2 && holder.Kind != EntityKind.Person || holder.Kind is not (EntityKind.Person or EntityKind.Name or EntityKind.Organization)) return false;
        var first = owner.EndToken;
        if (owner.Possessive)
        {
            // "Peru's minister Ana Ruiz": who governs acts for the country.
            if (owner.Kind == EntityKind.Country || holder.Kind == EntityKind.Organization) return false;
            if (document.Is(first, "'s", "\u2019s", "'", "\u2019")) first++;
        }

        var last = holder.FirstToken - 1;
        if (last < first || !IsHolderNoun(document, words, last)) return false;
        for (var i = first; i < last; i++)
        {
            if (!(document.Is(i, "-") || document.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Adj || IsHolderNoun(document, words, i))) return false;
        }

        return true;
    }

    // "Senator from Peru Ana Ruiz"
    private static bool IsPlaceOfOffice(Document document, NameWords words, EntityMention place, EntityMention holder) =>
        !place.Possessive && !place.Adjectival && place.EndToken == holder.FirstToken && document.Text[place.Span.End] == ' ' && holder.Span.Start == place.Span.End + 1
        && holder.Kind is EntityKind.Person or EntityKind.Name && holder.EndToken - holder.FirstToken > 1
        && Preposition(document, place) is >= 0 and var preposition && IsHolderNoun(document, words, preposition - 1);

    // "United States Senator from", before the place of the office.
    private static bool LeadsToPlace(Document document, NameWords words, EntityMention owner, EntityMention place) =>
        Preposition(document, place) is var preposition && preposition > owner.EndToken && IsHolderNoun(document, words, owner.EndToken) && IsHolderNoun(document, words, preposition - 1);

    // The one that leads to a place, "of the United States", "(ambassador) to Peru"; -1 when there is none.
    private static int Preposition(Document document, EntityMention place)
    {
        var at = place.FirstToken - 1;
        if (document.Is(at, "the")) at--;
        return document.Is(at, "from", "of", "for", "to") ? at : -1;
    }

    // A title, or a noun for one person or thing in small letters.
    private static bool IsHolderNoun(Document document, NameWords words, int token) =>
        token >= 0 && (words.Of(document.Word(token)) is NameWordClass.Title or NameWordClass.Role || document.Tokens[token].Xpos == Xpos.NN && char.IsLower(document.Word(token)[0]) && document.SentenceOf(token) is var s && document.Sentences[s].Analyzed);
}
