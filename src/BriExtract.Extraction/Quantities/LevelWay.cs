using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Tells a way from one level to another ("rose from 240 to 273": two quantities) from a range ("takes from 5 to 7 days":
/// one) by the verb or noun that leads to it, and parts the two levels.
/// </summary>
internal static class LevelWay
{
    // "has steadily been increased from": how far before "from" the verb may stand.
    private const int VerbReach = 6;

    // Verbs that say how far something extends: what follows them is one range.
    private static readonly string[] Extents =
        ["range", "vary", "span", "last", "take", "cost", "run", "stretch", "fluctuate", "spend", "pay", "sell", "price", "estimate", "be", "include", "have", "set", "impose", "offer", "carry", "face"];

    // Nouns that change: "an increase from 57 to 110".
    private static readonly string[] Changes =
        ["increase", "decrease", "rise", "fall", "growth", "drop", "jump", "decline", "change", "shift", "expansion", "reduction", "cut", "move", "climb", "surge", "slump", "improvement"];

    /// <summary>Whether a "from … to …" is a way between levels: a range never falls, and its verb says how far something extends.</summary>
    public static bool Is(Document document, int sentence, int firstToken, in RawQuantity range)
    {
        if (range.High < range.Value) return true;
        // "up from 50% to 58%"
        if (document.Is(firstToken - 1, "from") && document.Is(firstToken - 2, "up", "down")) return true;
        var tokens = document.Tokens;
        var first = document.Sentences[sentence].FirstToken;
        for (var i = firstToken - 1; i >= Math.Max(first, firstToken - VerbReach); i--)
        {
            if (tokens[i].Upos == Upos.Verb) return Array.IndexOf(Extents, document.Lemma(i)) < 0;
            if (tokens[i].Upos == Upos.Noun && Array.IndexOf(Changes, document.Lemma(i)) >= 0) return true;
            if (tokens[i].Upos is Upos.Punct or Upos.Aux) break;
        }

        return VerbOver(document, firstToken) is >= 0 and var verb && Array.IndexOf(Extents, document.Lemma(verb)) < 0;
    }

    // "shortens the travel time between the two cities from": the parse reaches further than the words beside.
    private static int VerbOver(Document document, int token)
    {
        for (var steps = 0; token >= 0 && steps < VerbReach; steps++)
        {
            if (document.Tokens[token].Upos == Upos.Verb) return token;
            token = document.Tokens[token].Head;
        }

        return -1;
    }

    /// <summary>The two levels of a range, each with its own stretch of the text.</summary>
    public static (RawQuantity Low, RawQuantity High) Part(in RawQuantity range)
    {
        var low = range;
        low.High = null;
        low.Step = range.LowStep;
        low.NumberEnd = low.UnitEnd = low.End = range.LowEnd;
        var high = range;
        high.Value = range.High ?? range.Value;
        high.High = null;
        high.Start = range.HighStart;
        high.NumberStart = range.HighNumberStart;
        high.Step = range.HighStep;
        high.Bound = range.HighBound;
        return (low, high);
    }
}
