using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// What a thing has for good: the length of a line, the years of a lease, the price in "a $4 billion railway". The
/// dates around it date what was done with the thing.
/// </summary>
internal static class StandingAttribute
{
    /// <summary>Whether a figure is one, given the date that would govern it.</summary>
    public static bool Is(ArticleReading reading, FigureDraft draft, GoverningDate? date, IReadOnlyList<FigureDraft> figures)
    {
        if (draft.Role is Role.Growth or Role.Change || Series.IsFirst(draft, out _) || Series.IsLast(reading, draft, figures)) return false;
        var document = reading.Document;
        var unit = draft.Quantity.Unit;
        if (unit is "a") return !IsDealtOut(document, draft);
        if (Hyphenated(document, draft)) return unit != UnitCode.Count || date is null || DateChoice.AtHead(document, date.Value);
        if (UnitCode.IsCurrency(unit) && IsDebt(document, draft) && (date is not { } dated || dated.Mention.Relation is not (DateRelation.AsOf or DateRelation.By) && !Near(draft, dated))) return true;
        if (UnitCode.IsCurrency(unit) && IsCost(document, draft)) return date is not { } behind || behind.First < draft.Quantity.FirstToken;
        if (UnitCode.IsCurrency(unit)) return PricesThing(document, draft) && !ActedOn(document, draft, date);
        if (!IsExtent(unit)) return false;
        // "occupied 6.05 hectares this year" is measured again each year
        return !Measured(document, draft) && (date is { } at ? at.Mention.Grain != DateGrain.Day : ClauseCues.TenseOf(document, draft) != Tense.Past);
    }

    // "sentenced to 40 years", "banned for two years": a time that an act deals out has the act's date.
    private static bool IsDealtOut(Document document, FigureDraft draft)
    {
        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(first, draft.Quantity.FirstToken - 20); i--)
        {
            if (document.Is(i, "sentenced", "jailed", "imprisoned", "banned", "suspended", "extended")) return true;
            if (document.IsOneOf(i, ';') || document.Tokens[i].Xpos is Xpos.VBZ or Xpos.VBP) return false;
        }

        return false;
    }

    /// <summary>A length, an area or a speed.</summary>
    public static bool IsExtent(string unit) =>
        unit is not UnitCode.Count && UnitCatalog.Default.TryFind(unit, out var known) && known.Dimension is "length" or "area" or "speed" or "L" or "L2" or "L.T-1";

    private static bool Near(FigureDraft draft, GoverningDate date) =>
        date.First >= draft.Quantity.EndToken ? date.First - draft.Quantity.EndToken <= 6 : draft.Quantity.FirstToken - date.End <= 6;

    // "a plant that cost more than $2 billion to build": what a thing cost, it cost for good
    private static bool IsCost(Document document, FigureDraft draft)
    {
        const int Reach = 4;
        var at = draft.Quantity.FirstToken - 1;
        for (var i = at; i > 0 && i > at - Reach; i--)
        {
            // the verb, which no preposition and no other verb parts from its amount
            if (document.Is(i, "cost", "costs", "costing")) return !document.Is(i - 1, "the", "a", "its", "this", "whose") && document.Tokens[i - 1].Upos != Upos.Adj;
            if (document.Is(i, "of", "at", "by", ",") || document.Tokens[i].Upos is Upos.Verb or Upos.Aux) return false;
        }

        return false;
    }

    // "$8 billion in loans", "owes $1.4 billion", "a debt of $2 billion"
    private static bool IsDebt(Document document, FigureDraft draft)
    {
        var end = draft.Quantity.EndToken;
        if (document.Is(end, "in") && (document.Is(end + 1, "loans", "debt", "debts") || document.Is(end + 2, "loans", "debt", "debts"))) return !ReceivedBefore(document, draft);
        var first = draft.Quantity.FirstToken;
        return document.Is(first - 1, "owes", "owed", "owns", "owing") || (document.Is(first - 1, "of", "with") && document.Is(first - 2, "debt", "debts", "burdened"));
    }

    // "extended $60 billion in loans" is an act
    private static bool ReceivedBefore(Document document, FigureDraft draft)
    {
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && document.Tokens[at].Start >= draft.Quantity.Span.Start) at--;
        return !document.Is(at, "with", "of", "and");
    }

    /// <summary>"440-kilometer line", "99-year lease", "the 55-member union"</summary>
    public static bool Hyphenated(Document document, FigureDraft draft)
    {
        var span = draft.Quantity.NumberSpan;
        var text = document.Text;
        return span.End < text.Length - 1 && text[span.End] is '-' or '\u2011' && char.IsLetter(text[span.End + 1]) && !text.AsSpan(span.End + 1).StartsWith("to-", StringComparison.Ordinal);
    }

    // "the $2 billion Harbor Tunnel", "a $1.4 billion outlay"
    private static bool PricesThing(Document document, FigureDraft draft)
    {
        var end = draft.Quantity.EndToken;
        if (end >= document.Tokens.Length || document.SentenceOf(end) != draft.Quantity.Sentence) return false;
        var next = document.Tokens[end];
        // A quantity may end inside a token: "6.3% one no 14th".
        if (next.Start < draft.Quantity.Span.End || document.Text.AsSpan(draft.Quantity.Span.End, next.Start - draft.Quantity.Span.End).Trim().Length > 0) return false;
        var set = document.IsOneOf(end, ',') && end + 2 < document.Tokens.Length && document.Tokens[end + 1].Upos is Upos.Adj && document.IsNoun(document.Tokens[end + 1].Head);
        if (next.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj) && !set) return false;
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && (document.Tokens[at].Start >= draft.Quantity.Span.Start || document.Is(at, "more", "than", "about", "nearly", "over", "some", "estimated", "$", "US$"))) at--;
        return document.Is(at, "the", "a", "an", "its", "their", "this", "another", "and");
    }

    // "cancelled a $14 billion project last year": the amount of a dated act takes the act's date
    private static bool ActedOn(Document document, FigureDraft draft, GoverningDate? date)
    {
        if (date is null) return false;
        var tokens = document.Tokens;
        for (int at = draft.Quantity.EndToken, steps = 0; at >= 0 && at < tokens.Length && steps < 6; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation is Deprel.Obj) return true;
            if (tokens[at].Relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Root) return false;
        }

        return false;
    }

    private static bool Measured(Document document, FigureDraft draft)
    {
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && document.Tokens[at].Start >= draft.Quantity.Span.Start) at--;
        for (var steps = 0; at > 0 && steps < 4; at--, steps++)
        {
            // "a short course of 12 km": what something is of, it has for good.
            if (steps == 0 && document.Is(at, "of")) return false;
            if (document.Is(at, "occupied", "reached", "covered", "totaled", "totalled", "was", "were", "as", "had", "hit", "from", "to", "exceeded", "a")) return true;
        }

        return false;
    }
}
