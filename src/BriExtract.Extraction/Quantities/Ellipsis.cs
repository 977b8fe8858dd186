using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Gives a number without a unit the unit or counted thing of another in its sentence, where the construction leaves it out:
/// "5.2 million crates, up from 3.1 million", "350 million of the 2.5 billion pesos", "gained 58 points to 4,577".
/// </summary>
internal static class Ellipsis
{
    public static void Fill(Document document, List<QuantityMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind != QuantityKind.Bare || mentions[i].CountedHead >= 0) continue;
            if (i + 1 < mentions.Count && IsPartOf(document, mentions[i], mentions[i + 1])) mentions[i] = Like(mentions[i], mentions[i + 1]);
            else if (Source(document, mentions, i) is { } source) mentions[i] = Like(mentions[i], source);
        }
    }

    // "350 million of the 2.5 billion pesos"
    private static bool IsPartOf(Document document, QuantityMention part, QuantityMention whole) =>
        document.Is(part.EndToken, "of") && whole.FirstToken - part.EndToken is 1 or 2 or 3 && whole.Kind is QuantityKind.Measure or QuantityKind.Count;

    private static QuantityMention? Source(Document document, List<QuantityMention> mentions, int at)
    {
        var mention = mentions[at];
        for (var i = at - 1; i >= 0; i--)
        {
            var before = mentions[i];
            if (before.Kind is not (QuantityKind.Measure or QuantityKind.Count) || before.Unit is UnitCode.Percent or UnitCode.PercentagePoint) continue;
            // "4.2 hectares (10.4 acres), up from 1.7": what brackets convert lends nothing outside them.
            if (BracketAhead(document, before, mention)) continue;
            if (before.Unit == "[point]") return FromLevel(document, mention, before) || document.Is(mention.FirstToken - 1, "to", "at") ? before : null;
            return FromLevel(document, mention, before) && IsOfOneSize(mention, before) ? before : null;
        }

        return null;
    }

    private static bool BracketAhead(Document document, QuantityMention before, QuantityMention mention)
    {
        for (var i = before.EndToken; i < mention.FirstToken; i++)
        {
            if (document.Is(i, "(")) return false;
            if (document.Is(i, ")")) return true;
        }

        return false;
    }

    // "up from 3.1 million", "compared with 48", "including 1.2 million", "while the smallest is 61.5", "and 20,300 who"
    private static bool FromLevel(Document document, QuantityMention mention, QuantityMention before)
    {
        var at = mention.FirstToken - 1;
        while (at > before.EndToken && (document.Tokens[at].Start >= mention.Span.Start || document.Tokens[at].Upos is Upos.Adv)) at--;
        if (document.Is(at, "from")) return document.Is(at - 1, "up", "down") || Near(mention, before);
        if (document.Is(at, "with", "to")) return document.Is(at - 1, "compared");
        if (document.Is(at, "including", "versus", "against", "and", "or")) return true;
        return document.Lemma(at) == "be" && document.Tokens[mention.FirstToken - 1].Upos is Upos.Aux or Upos.Verb;
    }

    private static bool Near(QuantityMention mention, QuantityMention before) => mention.FirstToken - before.EndToken <= 3;

    // What is left out is left out between numbers that can be set against each other.
    private static bool IsOfOneSize(QuantityMention a, QuantityMention b) =>
        Math.Abs(a.Value) <= Math.Abs(b.Value) * 1000m && Math.Abs(b.Value) <= Math.Abs(a.Value) * 1000m;

    private static QuantityMention Like(QuantityMention mention, QuantityMention source) => mention with
    {
        Unit = source.Unit,
        Per = source.Per,
        Kind = source.Kind,
        UnitAssumed = source.UnitAssumed,
        CountedFirst = source.CountedFirst,
        CountedHead = source.CountedHead,
        CountedBefore = source.CountedBefore,
    };
}
