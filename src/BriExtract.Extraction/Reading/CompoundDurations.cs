using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Quantities;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Reading;

/// <summary>
/// Joins a length of time that is told in two units or more, "four years and five months", "3 hours, 5 minutes and 10 seconds": one figure in
/// the smallest of them. Pairs whose sizes have no fixed ratio (years and days) stay two.
/// </summary>
internal static class CompoundDurations
{
    /// <summary>The mentions of a sentence with such runs joined.</summary>
    public static IReadOnlyList<QuantityMention> Join(Document document, IReadOnlyList<QuantityMention> mentions)
    {
        List<QuantityMention>? joined = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var last = joined is { Count: > 0 } ? joined[^1] : i > 0 ? mentions[i - 1] : null;
            if (last is not null && Ratio(last.Unit, mentions[i].Unit) is > 0 and var ratio && AreOne(document, last, mentions[i], ratio))
            {
                // the places that a way from one level to another points back to would no longer hold
                if (mentions.Any(mention => mention.FromBefore > 0)) return mentions;
                joined ??= [.. mentions.Take(i)];
                joined[^1] = Sum(last, mentions[i], ratio);
            }
            else
            {
                joined?.Add(mentions[i]);
            }
        }

        return joined ?? mentions;
    }

    private static int Ratio(string larger, string smaller) => (larger, smaller) switch
    {
        ("a", "mo") => 12,
        ("wk", "d") => 7,
        ("d", "h") => 24,
        ("h", "min") => 60,
        ("min", "s") => 60,
        _ => 0,
    };

    private static bool AreOne(Document document, QuantityMention larger, QuantityMention smaller, int ratio)
    {
        if (smaller.Bound != Bound.Exact || smaller.Value >= ratio || larger.High is not null || smaller.High is not null || larger.Per is not null || smaller.Per is not null) return false;
        var (text, from, to) = (document.Text, larger.Span.End, smaller.Span.Start);
        return to > from && text.AsSpan(from..to).Trim() is "" or "and" or "," or ", and" && !IsHyphenated(text, larger) && !IsHyphenated(text, smaller);
    }

    // "two-year and three-month courses" are of two kinds.
    private static bool IsHyphenated(string text, QuantityMention mention) => mention.NumberSpan.End < text.Length && text[mention.NumberSpan.End] == '-';

    private static QuantityMention Sum(QuantityMention larger, QuantityMention smaller, int ratio) => larger with
    {
        Span = new TextSpan(larger.Span.Start, smaller.Span.End),
        NumberSpan = new TextSpan(larger.NumberSpan.Start, smaller.NumberSpan.End),
        EndToken = smaller.EndToken,
        Value = larger.Value * ratio + smaller.Value,
        Step = smaller.Step,
        Unit = smaller.Unit,
    };
}
