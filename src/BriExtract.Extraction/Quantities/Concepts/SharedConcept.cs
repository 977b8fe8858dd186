using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>
/// Tells whether a quantity is about what the one before it is about, because both belong to one statement: a conversion in brackets
/// ("5 miles (8 km)"), a list in brackets ("(15.3 points, 7.4 rebounds)"), a change and the level it led to ("fell 4.2% to 71p",
/// "up 0.1% at 5,884"), a level and the one before it ("5.2 million, up from 3.1 million"), the spread of an amount ("claims of
/// $12 million, ranging from $50 to $3 million").
/// </summary>
internal static class SharedConcept
{
    private const int Reach = 40;

    /// <summary>Whether <paramref name="mention"/> is about what <paramref name="before"/> is about.</summary>
    public static bool Holds(Document document, QuantityMention mention, QuantityMention before)
    {
        var first = MentionTokens.First(document, mention);
        if (IsAside(document, first, before) || IsChangeOf(document, mention, first, before) || IsRestated(document, mention, first, before)) return true;
        if (document.Is(first - 1, "(")) return document.Is(MentionTokens.End(mention), ")", ",", ";") && (first - 1 == before.EndToken || first - 1 == MentionTokens.End(before));
        if (before.Kind is QuantityKind.Duration or QuantityKind.Age && mention.Kind != before.Kind) return false;
        return IsInOneBracket(document, first, before) || IsLedTo(document, mention, first, before) || IsSpread(document, first, before) || IsListed(document, mention, first, before);
    }

    // "$40 (save $12)", "$12 million (or 9 million euros)": brackets right behind a quantity speak of what it speaks of.
    private static bool IsAside(Document document, int first, QuantityMention before)
    {
        var open = first - 2;
        return document.Is(open, "(") && (open == before.EndToken || open == MentionTokens.End(before)) && !document.IsNoun(open + 1);
    }

    // "a net loss of $2.3 million, or 68 cents a share": the same in another unit, where it has no whole of its own ("300 people, or 25% of the staff").
    private static bool IsRestated(Document document, QuantityMention mention, int first, QuantityMention before)
    {
        var or = document.Is(first, "or") ? first : first - 1;
        var behind = document.Is(before.EndToken, ")") ? before.EndToken + 1 : before.EndToken;
        return document.Is(or, "or") && mention.Kind == QuantityKind.Measure && before.Kind == QuantityKind.Measure
            && (mention.Unit != before.Unit || mention.Per != before.Per) && !document.Is(MentionTokens.End(mention), "of")
            && (or == behind || (or == behind + 1 && document.Is(behind, ",")));
    }

    // "was $2.4 million, down 7.5%": the change of the level just given.
    private static bool IsChangeOf(Document document, QuantityMention mention, int first, QuantityMention before)
    {
        var way = first - 1;
        if (document.Is(way, "by")) way--;
        return mention.Unit == UnitCode.Percent && before.Unit != UnitCode.Percent && document.Is(way, "up", "down") && document.Is(way - 1, ",") && (way - 1 == before.EndToken || way - 1 == MentionTokens.End(before));
    }

    private static bool IsInOneBracket(Document document, int first, QuantityMention before)
    {
        for (var i = before.EndToken; i < first; i++)
        {
            if (document.Is(i, "(", ")", ";")) return false;
        }

        for (var i = MentionTokens.First(document, before) - 1; i >= Math.Max(0, first - Reach); i--)
        {
            if (document.Is(i, ")")) return false;
            if (document.Is(i, "(")) return true;
        }

        return false;
    }

    // Nothing but words of the way stands between: "rose 1% to end at 2,360", "5.2 million, up from 3.1 million".
    private static bool IsLedTo(Document document, QuantityMention mention, int first, QuantityMention before)
    {
        var led = false;
        for (var i = MentionTokens.End(before); i < first; i++)
        {
            if (document.Is(i, "to", "at", "from")) led = true;
            else if (!document.Is(i, ",", "up", "down", "close", "end", "finish", "settle", "trade", "higher", "lower")) return false;
        }

        return led && (mention.Kind != QuantityKind.Count || before.Kind == QuantityKind.Count);
    }

    // "the rates were 49% for the old, 53% for the young and 29% for children": a list of amounts of one unit, each with whom or where it holds, about what stands before the first.
    private static bool IsListed(Document document, QuantityMention mention, int first, QuantityMention before)
    {
        var end = MentionTokens.End(before);
        if (mention.Kind != QuantityKind.Measure || mention.Unit != before.Unit || before.Concept.Count == 0 || before.Concept[^1] >= before.FirstToken) return false;
        if (!document.Is(end, "for", "in", "on", "at", "among") || !document.Is(first - 1, ",", "and", "or") || document.Is(MentionTokens.End(mention), "of")) return false;
        for (var i = end + 1; i < first - 1; i++)
        {
            if (document.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num or Upos.Adp) && document.Tokens[i].Xpos != Xpos.VBN && !document.Is(i, ",", "-")) return false;
        }

        return true;
    }

    private static bool IsSpread(Document document, int first, QuantityMention before)
    {
        var verb = document.Is(first, "from", "between") ? first - 1 : first - 2;
        if (!document.Is(verb + 1, "from", "between") || !document.Is(verb, "ranging", "varying")) return false;
        for (var i = MentionTokens.End(before); i < verb; i++)
        {
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Aux) return false;
        }

        return true;
    }
}
