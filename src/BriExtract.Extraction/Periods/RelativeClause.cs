using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// Whether a date and a figure stand in different clauses because one of them stands in a relative clause: "the quake that struck
/// on Wednesday has killed 40", "the man in an attack that killed two was released on Friday".
/// </summary>
internal static class RelativeClause
{
    private const int Reach = 40;

    /// <summary>Whether a relative clause ends between a date and a figure.</summary>
    public static bool Parts(Document document, QuantityMention quantity, GoverningDate date)
    {
        var behind = date.First >= quantity.EndToken;
        var (first, from, to) = behind ? (quantity.FirstToken, quantity.EndToken, date.First) : (date.First, date.End, quantity.FirstToken);
        if (to - from > Reach) return false;
        if (behind && (HeadsNextClause(document, quantity, date) || LiesInRelative(document, quantity, date))) return true;
        return Opens(document, first) && Closes(document, from, to);
    }

    // "took 55 percent, and since 1991 it was run": a date right behind "and" heads a clause of its own.
    private static bool HeadsNextClause(Document document, QuantityMention quantity, GoverningDate date)
    {
        var at = date.First - 1;
        if (date.Since)
        {
            while (at > quantity.EndToken && !document.Is(at, "since")) at--;
            return document.Is(at - 1, "and", "but", "while") && at - 1 > quantity.EndToken;
        }

        if (document.Is(at, "in", "on", "by", "from", "the", "at") && at > quantity.EndToken) at--;
        return document.Is(at, "and", "but", "while") && document.IsOneOf(at - 1, ',', ';') && at > quantity.EndToken;
    }

    // "detained eight people, including the doctor who tried to warn in December": the date is of what the clause is of.
    private static bool LiesInRelative(Document document, QuantityMention quantity, GoverningDate date)
    {
        var from = Math.Max(quantity.EndToken, quantity.CountedHead + 1);
        var noun = false;
        var relative = false;
        for (var i = from; i < date.First; i++)
        {
            if (!relative && noun && document.Is(i, "who", "which") && !document.IsPreposition(i - 1)) relative = true;
            else if (relative && IsFinite(document, i)) return true;
            noun |= document.IsNoun(i);
        }

        return false;
    }

    // A relative pronoun before the first of the two, with the clause's verb between them.
    private static bool Opens(Document document, int at)
    {
        var start = document.Sentences[document.SentenceOf(at)].FirstToken;
        var verb = false;
        for (var i = at - 1; i > start && i > at - Reach; i--)
        {
            if (document.IsOneOf(i, ';', ':', ',')) return false;
            if (IsFinite(document, i)) verb = true;
            else if (document.Is(i, "that", "which", "who") && document.IsNoun(i - 1)) return verb;
            else if (document.Is(i, "which", "who") && document.IsOneOf(i - 1, ',')) return verb;
        }

        return false;
    }

    private static readonly WordSet Joiners = new(";", ":", "and", "but", "that", "which", "who", "when", "where", "as", "while", "because", "after", "before", "if", "though", "although", "since", "until");

    // Behind the first of the two, the verb of the clause around it: finite, and not of another relative or joined clause.
    private static bool Closes(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (document.Is(i, Joiners)) return false;
            if (IsFinite(document, i)) return true;
        }

        return false;
    }

    private static bool IsFinite(Document document, int token) =>
        document.Tokens[token].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && document.Tokens[token].Upos is Upos.Verb or Upos.Aux;
}
