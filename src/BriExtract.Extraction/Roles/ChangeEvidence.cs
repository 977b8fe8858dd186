using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Roles;

/// <summary>
/// Whether the words around a quantity say that it is how much something changed. A preposition decides first ("by" leads to a
/// change, "to" and "from" to levels), then the nearest word of change: what is written beside the number is trusted before the parse.
/// </summary>
internal sealed class ChangeEvidence(ChangeLexicon words)
{
    // "5 percent year-on-year growth", "a 10% pay rise": how many words may stand between number and change noun.
    private const int NounReach = 4;

    // "rose sharply by", "fell a further 3%": how many words may stand between verb and number.
    private const int VerbReach = 5;

    // "increase the size of the country's economy by 11 percent": how long the object between verb and "by" may be.
    private const int ObjectReach = 10;

    // A comparative that the table does not name goes up: those that go down are few and named.
    private static readonly ChangeWord Otherwise = new("", Direction.Up, ChangeReach.Any);

    /// <summary>Which way it changed; null when the quantity is no change.</summary>
    public Direction? Of(QuantityPlace place, string unit)
    {
        if (Comparative(place) is { } comparative) return comparative.Direction;
        if (place.After("to", "from")) return GrowthSubject(place, unit)?.Direction;
        if ((NounBefore(place, unit) ?? NounBehind(place, unit)) is { } noun) return noun.Direction;
        if (Adverb(place) is { } adverb) return adverb.Direction;
        if ((VerbBeside(place, unit) ?? VerbAbove(place, unit) ?? VerbBefore(place)) is { } verb) return verb.Direction;
        if (unit != UnitCode.Percent) return null;
        return YearOnYearBehind(place) ? Direction.Up : GrowthSubject(place, unit)?.Direction;
    }

    /// <summary>"2.5 percentage points higher than", "20 percent more passengers", "32,000 more deaths".</summary>
    private ChangeWord? Comparative(QuantityPlace place)
    {
        var document = place.Document;
        var end = Math.Min(place.End + 1, place.SentenceEnd);
        for (var i = place.NumberEnd; i < end; i++)
        {
            // "20 or more" is a bound.
            if (document.Is(i - 1, "or", "and")) continue;
            // "one was hurt and two more": two others, not more of anything.
            if (place.Quantity.Unit == UnitCode.Count && place.Quantity.CountedHead < place.NumberEnd && !document.Is(i + 1, "than")) continue;
            if (words.At(document, i, ChangePart.Comparative) is { } word) return word;
            // Any other comparative with "than" says how far one thing lies above another: "17% heavier than".
            if (document.Tokens[i].Xpos is Xpos.JJR or Xpos.RBR && document.Is(i + 1, "than")) return Otherwise;
        }

        return null;
    }

    /// <summary>"an increase of 3.6 percentage points", "growth rate of up to 139%", "a margin of 12 votes".</summary>
    private ChangeWord? NounBefore(QuantityPlace place, string unit)
    {
        if (!place.After("of", "by", "at")) return null;
        var document = place.Document;
        var beside = place.Preposition - 1;
        var above = place.Relation is Deprel.Nmod or Deprel.Obl ? place.Governor : -1;
        return Noun(document, beside, unit) ?? (above < place.First ? Noun(document, above, unit) : null);
    }

    /// <summary>"a 6.3 percent increase", "a 60 seat lead": the noun that the number stands before as a modifier.</summary>
    private ChangeWord? NounBehind(QuantityPlace place, string unit)
    {
        var document = place.Document;
        var tokens = document.Tokens;
        // "149 vote margin": read as a count of what stands in the compound.
        if (place.Quantity is { CountedFirst: >= 0 } quantity && quantity.CountedFirst < quantity.CountedHead
            && words.At(document, quantity.CountedHead, ChangePart.Noun) is { Reach: ChangeReach.Held } held) return held;
        var end = Math.Min(place.End + NounReach, place.SentenceEnd);
        for (var i = place.End; i < end; i++)
        {
            if (Noun(document, i, unit) is { } word) return word;
            if (tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn) && !document.Is(i, "-", "on", "over")) return null;
        }

        return null;
    }

    /// <summary>A noun of change, or a rate of one: "growth", "growth rate", "rate of increase".</summary>
    private ChangeWord? Noun(Document document, int token, string unit)
    {
        if (token < 0) return null;
        var word = words.At(document, token, ChangePart.Noun);
        if (word is null && document.Lemma(token) is "rate" or "pace" or "speed")
            word = words.At(document, token - 1, ChangePart.Noun) ?? RateOfVerb(document, token);
        return word is not null && word.Takes(unit) ? word : null;
    }

    /// <summary>"grew at an average annual rate of 4.7 percent": a rate under a verb of change.</summary>
    private ChangeWord? RateOfVerb(Document document, int token) =>
        document.Is(document.Child(token, Deprel.Case), "at") && document.Tokens[token].Head is >= 0 and var verb && IsVerb(document, verb)
            ? words.At(document, verb, ChangePart.Verb)
            : null;

    /// <summary>"up 6.3%", "down by 4,000 people".</summary>
    private ChangeWord? Adverb(QuantityPlace place)
    {
        var at = place.First - 1;
        var document = place.Document;
        while (at > place.SentenceFirst && (at == place.Preposition || document.Tokens[at].Upos == Upos.Adv || document.Is(at, "a", "an", "another", "further"))
               && words.At(document, at, ChangePart.Adverb) is null) at--;
        if (at < place.SentenceFirst || (place.Preposition >= 0 && !place.After("by", "up", "down"))) return null;
        // "makes up 40 percent": the particle of a verb that is no change.
        var particle = document.Tokens[at].Relation == Deprel.CompoundPrt;
        return particle && words.At(document, document.Tokens[at].Head, ChangePart.Verb) is null ? null : words.At(document, at, ChangePart.Adverb);
    }

    /// <summary>"rose sharply by 4 percent", "fell a further 3%": a verb just before, with nothing between but adverbs and "by".</summary>
    private ChangeWord? VerbBeside(QuantityPlace place, string unit)
    {
        var document = place.Document;
        var by = false;
        for (var i = place.First - 1; i >= Math.Max(place.SentenceFirst, place.First - VerbReach); i--)
        {
            if ((IsVerb(document, i) || words.IsPastForm(document, i)) && words.At(document, i, ChangePart.Verb) is { } word)
                return by || word.Takes(unit) ? word : null;
            by |= document.Is(i, "by");
            if (document.Tokens[i].Upos is not (Upos.Adv or Upos.Det or Upos.Adj) && !document.Is(i, "by", "another", "further", "additional")) return null;
        }

        return null;
    }

    /// <summary>"cut travel time by half", "increase the size of the economy by 11 percent": a verb that governs the quantity.</summary>
    private ChangeWord? VerbAbove(QuantityPlace place, string unit)
    {
        if (place.Relation is not (Deprel.Obj or Deprel.Obl or Deprel.OblNpmod or Deprel.OblUnmarked or Deprel.Advmod or Deprel.Nmod or Deprel.NmodNpmod or Deprel.NmodUnmarked or Deprel.Xcomp)) return null;
        var verb = place.Governor;
        // With "by" a misparse may hang the quantity on the object: "by 11 percent" on "economy".
        if (place.After("by", "in")) verb = VerbOver(place.Document, verb);
        if (verb < 0 || !IsVerb(place.Document, verb) || words.At(place.Document, verb, ChangePart.Verb) is not { } word) return null;
        if (place.After("by")) return word;
        if (place.After("in")) return unit == UnitCode.Percent && place.Document.Is(place.First, "half") ? word : null;
        return place.Preposition < 0 && verb < place.First && word.Takes(unit) ? word : null;
    }

    /// <summary>"the road lifted incomes by 12 percent": with "by", a verb before its object, whatever the parse made of it.</summary>
    private ChangeWord? VerbBefore(QuantityPlace place)
    {
        if (!place.After("by")) return null;
        var document = place.Document;
        for (var i = place.Preposition - 1; i >= Math.Max(place.SentenceFirst, place.Preposition - ObjectReach); i--)
        {
            if (IsVerb(document, i) && words.At(document, i, ChangePart.Verb) is { } word) return word;
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Sconj) return null;
        }

        return null;
    }

    private static int VerbOver(Document document, int token)
    {
        for (var steps = 0; token >= 0 && steps < NounReach; steps++)
        {
            if (IsVerb(document, token)) return token;
            token = document.Tokens[token].Head;
        }

        return -1;
    }

    private static bool IsVerb(Document document, int token) => document.Tokens[token].Upos is Upos.Verb or Upos.Adj or Upos.Aux;

    /// <summary>"growth slowed to 5.2 percent", "the growth rate was 8.1%": the subject itself is a growth.</summary>
    private ChangeWord? GrowthSubject(QuantityPlace place, string unit) =>
        unit == UnitCode.Percent && place.Document.Subject(place.Top) is >= 0 and var subject ? Noun(place.Document, subject, unit) : null;

    /// <summary>"6 percent year-on-year", "6 percent from a year earlier".</summary>
    private static bool YearOnYearBehind(QuantityPlace place)
    {
        var document = place.Document;
        var at = place.End;
        if (at >= place.SentenceEnd) return false;
        if (document.Is(at, "year-on-year", "year-over-year", "month-on-month", "quarter-on-quarter", "yoy", "y-o-y", "y/y")) return true;
        if (document.Is(at, "year", "month", "quarter") && document.Is(at + 1, "on", "over", "-")) return true;
        return document.Is(at, "from") && document.Is(at + 1, "a") && document.Is(at + 2, "year", "month", "quarter", "week") && document.Is(at + 3, "earlier", "ago", "before");
    }
}
