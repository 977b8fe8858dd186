using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Links;

/// <summary>
/// Ties the figures of one sentence that the text itself ties: the growth of this level, the share of that whole, a part
/// of a sum, an earlier value of a series, a conversion. Checks start from these ties and need not guess.
/// </summary>
public sealed class LinkReader : IFigureReader
{
    // A clause's figures stand near one another: further apart than this a tie is a guess.
    private const int Farthest = 6;

    // "3,728 cases have been reported, including": how far a sum may stand before its parts, in characters.
    private const int LongestGap = 80;

    // "Of the country's total import bill of": how far a share may stand before the amount it is of, in characters.
    private const int LongestOfTotal = 48;

    // "80 are men and 40 are": how far a further part of an opening whole may stand behind the one before, in characters.
    private const int LongestToNextPart = 40;

    // "Of the island's nine judges": how many words may lead from the opening "of" to the whole.
    private const int LongestOpening = 8;

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        var drafts = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        for (var first = 0; first < drafts.Count;)
        {
            var end = first + 1;
            while (end < drafts.Count && drafts[end].Quantity.Sentence == drafts[first].Quantity.Sentence) end++;
            if (end - first > 1) LinkSentence(reading, drafts[first..end]);
            first = end;
        }
    }

    private static void LinkSentence(ArticleReading reading, List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var link = drafts[i].Role is Role.Growth or Role.Change
                ? ChangeOf(reading, drafts, i)
                : Conversion(reading, drafts, i) ?? Earlier(reading, drafts, i) ?? Share(reading, drafts, i) ?? OfOpening(reading, drafts, i) ?? Part(reading, drafts, i);
            if (link is not { } found) continue;
            drafts[i].Links.Add(found);
            // A converted amount has the bound of what it converts: "up to 20 inches (51 cm)".
            if (found.Relation == LinkRelation.ConversionOf && drafts[i].Bound == Bound.Exact) drafts[i].Bound = found.Other.Bound;
            // And it is the same kind of number: "rose 5 pence (7 cents)" tells one change.
            if (found is { Relation: LinkRelation.ConversionOf, Other.Role: Role.Change }) (drafts[i].Role, drafts[i].Direction) = (Role.Change, found.Other.Direction);
        }
    }

    /// <summary>"increased by 6.3% to 23.6 trillion", "reached 23.6 trillion, an increase of 6.3%": the nearest level, after "to" or before.</summary>
    private static DraftLink? ChangeOf(ArticleReading reading, List<FigureDraft> drafts, int at)
    {
        var draft = drafts[at];
        var relation = draft.Role == Role.Growth ? LinkRelation.GrowthOf : LinkRelation.ChangeOf;
        if (at + 1 < drafts.Count && IsLevel(drafts[at + 1]) && QuantityPlace.Of(reading, drafts[at + 1]).After("to"))
            return new DraftLink(relation, drafts[at + 1]);
        for (var i = at - 1; i >= Math.Max(0, at - Farthest); i--)
        {
            if (IsLevel(drafts[i]) && !QuantityPlace.Of(reading, drafts[i]).After("from") && Measures(drafts[i], draft)) return new DraftLink(relation, drafts[i]);
            // "a 6.3 percent increase, 2.5 points higher than": points are the change of a growth too.
            if (draft.Quantity.Unit == UnitCode.PercentagePoint && drafts[i].Role == Role.Growth) return new DraftLink(relation, drafts[i]);
        }

        return null;
    }

    /// <summary>"from 45.3% to 50.7%", "rose from 57 to the current 110": one series, the earlier value first.</summary>
    private static DraftLink? Earlier(ArticleReading reading, List<FigureDraft> drafts, int at) =>
        at + 1 < drafts.Count
        && SameKind(drafts[at], drafts[at + 1])
        && QuantityPlace.Of(reading, drafts[at]).After("from")
        && QuantityPlace.Of(reading, drafts[at + 1]).After("to")
            ? new DraftLink(LinkRelation.EarlierOf, drafts[at + 1])
            : null;

    /// <summary>"310 miles (500 km)", "90,000 shillings, or roughly $700": the same amount in another unit.</summary>
    private static DraftLink? Conversion(ArticleReading reading, List<FigureDraft> drafts, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Farthest; i--)
        {
            var other = drafts[i];
            if (!(IsLevel(other) || other.Role == Role.Change && reading.Between(other, drafts[at]).Trim() is "(") || (other.Quantity.Unit == drafts[at].Quantity.Unit && other.Quantity.Value != drafts[at].Quantity.Value) || other.Quantity.Per != drafts[at].Quantity.Per || !UnitsConvert(other.Quantity.Unit, drafts[at].Quantity.Unit)) continue;
            var between = reading.Between(other, drafts[at]);
            if (RestatesAfter(between)) return new DraftLink(LinkRelation.ConversionOf, other);
            if (drafts[i].Links.Exists(link => link.Relation == LinkRelation.ConversionOf)) continue;
            return null;
        }

        return null;
    }

    private static bool UnitsConvert(string a, string b) =>
        (UnitCode.IsCurrency(a) && UnitCode.IsCurrency(b) && CurrencyOf(a) != CurrencyOf(b))
        || (!UnitCode.IsCurrency(a) && !UnitCode.IsCurrency(b) && UnitCatalog.Default.TryFind(a, out var one) && UnitCatalog.Default.TryFind(b, out var other) && one.Dimension == other.Dimension && a != UnitCode.Count);

    // Cents are dollars: "$70 million, or 15 cents on the dollar" tells two amounts, "5 pence (7 cents)" one.
    private static string CurrencyOf(string unit) => UnitCatalog.Default.TryFind(unit, out var known) ? known.Dimension : unit;

    private static bool RestatesAfter(ReadOnlySpan<char> between)
    {
        var open = between.LastIndexOf('(');
        if (open >= 0) return !between[open..].Contains(')') && between[..open].IndexOfAny(".!?") < 0 && between.Length < 60;
        var words = between.Trim();
        return words is ", or" or "or" or "/" or ", equivalent to" or ", equal to" or ", that is" or ";"
            || (words.StartsWith(",") && words.EndsWith(" or", StringComparison.Ordinal) && words.Length < 20)
            || (words.EndsWith(", or", StringComparison.Ordinal) && words.Length < 20);
    }

    /// <summary>"12 of the 40 harbours", "320,000 students, of which 40%".</summary>
    private static DraftLink? Share(ArticleReading reading, List<FigureDraft> drafts, int at)
    {
        var place = QuantityPlace.Of(reading, drafts[at]);
        var document = reading.Document;
        if (at + 1 < drafts.Count && drafts[at + 1].Role == Role.Level && drafts[at].Quantity.Unit is UnitCode.Count or UnitCode.Percent)
        {
            var between = reading.Between(drafts[at], drafts[at + 1]).Trim();
            var ofIt = between is "of" or "out of" or "of the" or "of all" or "of its" or "of their" or "out of the" || IsOfTotal(between)
                || (between.StartsWith("of ") && between.Length < 30 && between.EndsWith("'s"))
                || (between.StartsWith("of ") && between.Length < 30 && between.EndsWith("’s"));
            if (ofIt && (drafts[at].Quantity.Unit == UnitCode.Percent || drafts[at].Quantity.Value <= drafts[at + 1].Quantity.Value))
                return new DraftLink(LinkRelation.ShareOf, drafts[at + 1]);
        }

        if (at == 0 || drafts[at - 1].Role != Role.Level || drafts[at].Quantity.Unit is not (UnitCode.Percent or UnitCode.Count)) return null;
        return document.Is(place.First - 1, "which", "whom", "them") && document.Is(place.First - 2, "of")
            ? new DraftLink(LinkRelation.ShareOf, drafts[at - 1])
            : null;
    }

    // "25% of its total exports of 120 million", "40% of a workforce of 900": what the share is of is named with its amount.
    private static bool IsOfTotal(ReadOnlySpan<char> between) =>
        between.Length < LongestOfTotal && between.StartsWith("of ") && between.EndsWith(" of") && between.IndexOfAny(",;:()") < 0;

    /// <summary>"Of the 120 applications, 80 were granted": a sentence that opens with the whole.</summary>
    private static DraftLink? OfOpening(ArticleReading reading, List<FigureDraft> drafts, int at)
    {
        var whole = drafts[0];
        if (at == 0 || whole.Role != Role.Level || whole.Quantity.Unit != UnitCode.Count || drafts[at].Quantity.Unit is not (UnitCode.Count or UnitCode.Percent)) return null;
        var document = reading.Document;
        var opening = QuantityPlace.Of(reading, whole);
        if (!document.Is(opening.SentenceFirst, "of") || opening.First - opening.SentenceFirst > LongestOpening) return null;
        for (var i = opening.SentenceFirst + 1; i < opening.First; i++)
        {
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Punct) return null;
        }

        // "63% of the vote" is a share of what it names itself, and "3 countries" are no part of 120 applications.
        var isPart = drafts[at].Quantity.Unit == UnitCode.Percent
            ? !document.Is(QuantityPlace.Of(reading, drafts[at]).End, "of")
            : drafts[at].Role == Role.Level && (drafts[at].Counted == whole.Counted ? drafts[at].Quantity.Value <= whole.Quantity.Value : IsNextPart(reading, drafts, at, whole));
        return isPart ? new DraftLink(LinkRelation.ShareOf, whole) : null;
    }

    // "Of the 120 passengers, 80 are men and 40 are women": the next part, of whatever kind, that the whole still has room for.
    private static bool IsNextPart(ArticleReading reading, List<FigureDraft> drafts, int at, FigureDraft whole)
    {
        if (at < 2 || reading.Between(drafts[at - 1], drafts[at]) is not { Length: < LongestToNextPart } between || between.IndexOfAny(";:()") >= 0 || !IsJoint(between.TrimEnd())) return false;
        var rest = whole.Quantity.Value;
        for (var i = 1; i < at; i++)
        {
            if (drafts[i].Quantity.Unit != UnitCode.Count || !drafts[i].Links.Exists(link => link.Relation == LinkRelation.ShareOf && link.Other == whole)) return false;
            rest -= drafts[i].Quantity.Value;
        }

        return drafts[at].Quantity.Value <= rest;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) =>
        between.EndsWith(",", StringComparison.Ordinal) || between.EndsWith(" and", StringComparison.Ordinal) || between.EndsWith(" while", StringComparison.Ordinal)
        || between.EndsWith(" and another", StringComparison.Ordinal) || between.EndsWith(" and the other", StringComparison.Ordinal) || between.EndsWith(" and the remaining", StringComparison.Ordinal);

    /// <summary>"95 boats including 60 ferries, 20 tugs": parts enumerated under a sum that stands before them.</summary>
    private static DraftLink? Part(ArticleReading reading, List<FigureDraft> drafts, int at)
    {
        if (at == 0 || drafts[at].Role != Role.Level) return null;
        var before = drafts[at - 1];
        var between = BetweenQuotes(reading, before, drafts[at]);
        if (before.Links.Find(link => link.Relation == LinkRelation.PartOf) is { Other: { } sum } && between is "," or "and" or ", and" or ", as well as")
            return IsPart(drafts[at], sum) ? new DraftLink(LinkRelation.PartOf, sum) : null;
        if (NextPart(drafts, at, between) is { } whole) return new DraftLink(LinkRelation.PartOf, whole);
        var list = WithoutArticle(between.TrimEnd());
        var opens = list.EndsWith("including", StringComparison.Ordinal) || list.EndsWith("comprising", StringComparison.Ordinal);
        return opens && between.Length < LongestGap && IsPart(drafts[at], before) ? new DraftLink(LinkRelation.PartOf, before) : null;
    }

    // "Including a $3.1 million fine for delays and $1.9 million in rent": a further part, which the sum still has room for.
    private static FigureDraft? NextPart(List<FigureDraft> drafts, int at, ReadOnlySpan<char> between)
    {
        if (between.Length >= LongestGap || !(between.EndsWith(" and", StringComparison.Ordinal) || between.EndsWith(",", StringComparison.Ordinal)) || between.IndexOfAny(";:()") >= 0) return null;
        if (drafts[at - 1].Links.Find(link => link.Relation == LinkRelation.PartOf) is not { Other: { } sum } || !IsPart(drafts[at], sum) || drafts[at].Counted != drafts[at - 1].Counted) return null;
        var rest = sum.Quantity.Value;
        for (var i = at - 1; i >= 0 && drafts[i].Links.Exists(link => link.Relation == LinkRelation.PartOf && link.Other == sum); i--) rest -= drafts[i].Quantity.Value;
        return drafts[at].Quantity.Value <= rest ? sum : null;
    }

    // "Including a $3.1 million fine"
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> text) =>
        text.EndsWith(" a", StringComparison.Ordinal) ? text[..^2] : text.EndsWith(" an", StringComparison.Ordinal) ? text[..^3] : text.EndsWith(" the", StringComparison.Ordinal) ? text[..^4] : text;

    private static bool IsPart(FigureDraft part, FigureDraft sum) =>
        sum.Role == Role.Level && sum.Quantity.Unit == part.Quantity.Unit && sum.Quantity.Value >= part.Quantity.Value;

    private static ReadOnlySpan<char> BetweenQuotes(ArticleReading reading, FigureDraft first, FigureDraft second) =>
        second.Span.Start > first.Span.End ? reading.Document.Text.AsSpan(first.Span.End..second.Span.Start).Trim() : [];

    private static bool IsLevel(FigureDraft draft) => draft.Role is Role.Level or Role.Share;

    private static bool SameKind(FigureDraft a, FigureDraft b) => a.Quantity.Unit == b.Quantity.Unit && a.Role == b.Role;

    /// <summary>Whether a change can be a change of that level: points change a percentage, percent anything but points, an amount its own unit.</summary>
    private static bool Measures(FigureDraft level, FigureDraft change) => change.Quantity.Unit switch
    {
        UnitCode.Percent => level.Role == Role.Level,
        UnitCode.PercentagePoint => level.Quantity.Unit == UnitCode.Percent,
        _ => level.Quantity.Unit == change.Quantity.Unit,
    };
}
