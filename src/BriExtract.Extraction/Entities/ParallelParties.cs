using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Whose the second of two figures is that stand in like words, of which it leaves out what the first has said: "Peru's exports
/// reached $5 billion and Chile's $3 billion", "Peru sold 5 ships and Chile 3", "five died in Peru and three in Chile".
/// </summary>
internal sealed class ParallelParties(ArticleReading reading, MentionMap mentions)
{
    private readonly Document _document = reading.Document;

    /// <summary>The parties of the first figure with one of them put in another's place; null where a figure stands in no such words.</summary>
    /// <param name="draft">The second figure.</param>
    /// <param name="first">The first, where the second has no words of its own for what is measured.</param>
    public Parties? Of(FigureDraft draft, out FigureDraft? first)
    {
        first = null;
        if (Compared(draft) is { } other && Before(draft, anyRole: true) is { Entity: not null } full && full.Entity != other.Name) return new Parties(other.Name, full.Counterpart == other.Name ? null : full.Counterpart);
        if (Before(draft) is not { } before) return null;
        if (Leading(_document.FirstOf(draft.Quantity)) is { } name)
        {
            var replaced = Replaced(before, name);
            if (replaced is { } parties && parties.Counterpart == before.Counterpart && draft.Quantity.CountedHead < draft.Quantity.FirstToken) first = before;
            return replaced;
        }

        return Trailing(before, draft);
    }

    // The nearest figure of the same kind in the sentence.
    private FigureDraft? Before(FigureDraft draft, bool anyRole = false)
    {
        FigureDraft? found = null;
        foreach (var other in reading.DraftsOf(draft.Quantity.Sentence))
        {
            if (other == draft) break;
            if (other.Quantity.Unit == draft.Quantity.Unit && (anyRole || other.Role == draft.Role)) found = other;
        }

        return found;
    }

    // "compared with 2% for Chile", "against $3 billion in Chile"
    private EntityMention? Compared(FigureDraft draft)
    {
        var at = _document.FirstOf(draft.Quantity) - 1;
        while (at > 0 && (_document.IsAdverb(at) || _document.IsDeterminer(at))) at--;
        if (!_document.Is(at, "against", "versus") && !(_document.Is(at, "with", "to") && _document.Is(at - 1, "compared"))) return null;
        var next = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        if (!_document.Is(next, "for", "in", "by")) return null;
        next++;
        while (_document.IsDeterminer(next)) next++;
        return mentions.At(next) is { Adjectival: false, Possessive: false } name && name.FirstToken == next ? name : null;
    }

    // "and Chile's", "while Chile", "and to Chile": the name right before the number, at the head of what is left of its clause.
    private EntityMention? Leading(int number)
    {
        var at = number - 1;
        var verb = false;
        while (at > 0 && (_document.IsAdverb(at) || _document.Is(at, "by", "to", "at", "with") || IsVerb(at))) verb |= IsVerb(at--);
        var owned = _document.Is(at, "'s", "\u2019s", "'", "\u2019");
        if (owned) at--;
        if (mentions.At(at) is not { Adjectival: false } name || name.EndToken <= at) return null;
        at = Opening(name) - 1;
        // "while Chile's fell by 3%", "and those to Chile fell": with a verb of its own only where the noun is left out.
        var stands = _document.Is(at, "those", "that");
        if (stands) at--;
        if (verb && !owned && !stands || !_document.Is(at, "and", ",", ";", "while", "but", "or", "whereas")) return null;
        // "in Talca, Chile 12 people": the place of a place.
        return !stands && _document.Is(at, ",") && name.Kind is EntityKind.Country or EntityKind.Region && mentions.At(at - 1) is { Kind: EntityKind.Region or EntityKind.Name } ? null : name;
    }

    // "Chile's fell": a tagger takes it for what Chile has.
    private bool IsVerb(int token) => mentions.At(token) is null && (_document.IsVerb(token) || _document.IsReaching(token));

    // The first token of a name with its article and preposition.
    private int Opening(EntityMention name)
    {
        var at = name.FirstToken;
        while (at > 0 && _document.IsDeterminer(at - 1)) at--;
        return at > 0 && _document.IsPreposition(at - 1) && !name.Possessive ? at - 1 : at;
    }

    private Parties? Replaced(FigureDraft before, EntityMention name)
    {
        if (before.Entity is not { } entity || entity == name.Name) return null;
        var opening = Opening(name);
        if (_document.IsPreposition(opening)) return Led(before, opening, before.Quantity.FirstToken, name);
        // "Peru lent Ghana $5 billion and Kenya $3 billion": the name right before the first amount is its receiver.
        if (!name.Possessive && before.Counterpart is { } receiver && mentions.At(_document.FirstOf(before.Quantity) - 1) is { Possessive: false } given && given.Name == receiver) return new Parties(entity, name.Name);
        return new Parties(name.Name, before.Counterpart == name.Name ? null : before.Counterpart);
    }

    // "five died in Peru and three in Chile": the same preposition before the name that ends right before the second number.
    private Parties? Trailing(FigureDraft before, FigureDraft draft)
    {
        var at = _document.FirstOf(draft.Quantity) - 1;
        var joined = false;
        while (at > before.Quantity.EndToken && (_document.IsAdverb(at) || _document.IsDeterminer(at) || _document.Is(at, "and", ",", "but", "while")))
        {
            joined |= _document.Is(at, "and", ",", "but", "while");
            at--;
        }

        if (!joined || mentions.At(at) is not { Adjectival: false, Possessive: false } one || one.EndToken != at + 1) return null;
        var behind = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        var opening = Opening(one);
        if (!_document.IsPreposition(opening) || !_document.IsPreposition(behind) || !_document.Is(behind, _document.Word(opening).ToString())) return null;
        var next = behind + 1;
        while (_document.IsDeterminer(next)) next++;
        if (mentions.At(next) is not { Adjectival: false, Possessive: false } other || other.FirstToken != next || other.Name == one.Name) return null;
        return one.Name == before.Entity ? new Parties(other.Name, before.Counterpart)
            : one.Name == before.Counterpart ? new Parties(before.Entity, other.Name)
            : null;
    }

    // "to Chile" takes the place of the party that "to" led to before the first number.
    private Parties? Led(FigureDraft before, int preposition, int end, EntityMention name)
    {
        foreach (var mention in mentions.In(_document.Sentences[before.Quantity.Sentence].FirstToken, end))
        {
            if (!_document.Is(Opening(mention), _document.Word(preposition).ToString())) continue;
            if (mention.Name == before.Counterpart) return new Parties(before.Entity, name.Name);
            if (mention.Name == before.Entity) return new Parties(name.Name, before.Counterpart);
        }

        return null;
    }
}
