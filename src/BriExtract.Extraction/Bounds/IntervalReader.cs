using BriExtract.Core.Quantities;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Extraction.Bounds;

/// <summary>
/// Reads the intervals that a text states in words or marks: "between 20 and 30", "at least 20 and at most 100", "20 or more", "&gt;= 30",
/// "from one thousand to fifteen hundred". Plain numbers are none.
/// </summary>
public sealed class IntervalReader(NumberReader numbers, BoundReader bounds)
{
    /// <summary>The intervals of a text in order of position.</summary>
    public IReadOnlyList<StatedInterval> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sides = Sides(text);
        var found = new List<StatedInterval>();
        for (var i = 0; i < sides.Count; i++)
        {
            if (i + 1 < sides.Count && TryPair(text, sides[i], sides[i + 1], out var pair))
            {
                found.Add(pair);
                i++;
            }
            else if (Alone(sides[i]) is { } alone)
            {
                found.Add(alone);
            }
        }

        return found;
    }

    private List<Side> Sides(ReadOnlySpan<char> text)
    {
        var sides = new List<Side>();
        var at = 0;
        while (numbers.TryFind(text, at, out var number))
        {
            at = number.End;
            if (number.Is(NumberForm.Label) || IsPhonePart(text, number)) continue;
            sides.Add(BoundOf(text, number, sides.Count > 0 ? sides[^1].End : 0));
        }

        return sides;
    }

    private Side BoundOf(ReadOnlySpan<char> text, NumberReading number, int from)
    {
        var start = number.Start;
        var word = SkipArticle(text, start);
        var equal = EqualBefore(text, word);
        var hasBefore = bounds.TryBefore(text, word, out var before, out var beforeStart) && beforeStart >= from;
        if (!hasBefore && word != start && bounds.TryBefore(text, start, out before, out beforeStart) && beforeStart >= from) hasBefore = true;
        var side = new Side(start, number.End, number.Value, Bound.Exact, false);
        if (hasBefore && before != Bound.About)
        {
            side = side with { Start = beforeStart, Bound = before };
            return OrEqualAfter(text, side);
        }

        if (bounds.TryAfter(text, number.End, out var after, out var end) && after is not (Bound.About or Bound.MoreThan) && !NumberFollows(text, end))
            return side with { Start = equal >= 0 ? equal : start, End = end, Bound = after };
        if (TryOrThan(text, number.End, out after, out end)) return side with { End = end, Bound = after };
        return equal >= 0 ? side with { Start = equal, IsEqual = true } : side;
    }

    // "more than 5,000 or equal to"
    private static Side OrEqualAfter(ReadOnlySpan<char> text, Side side)
    {
        const string Words = " or equal to";
        if (!text[side.End..].StartsWith(Words, StringComparison.OrdinalIgnoreCase) || NumberFollows(text, side.End + Words.Length)) return side;
        return side.Bound switch
        {
            Bound.MoreThan => side with { Bound = Bound.AtLeast, End = side.End + Words.Length },
            Bound.LessThan => side with { Bound = Bound.AtMost, End = side.End + Words.Length },
            _ => side,
        };
    }

    // "200 or greater than", with no number behind
    private static bool TryOrThan(ReadOnlySpan<char> text, int at, out Bound bound, out int end)
    {
        bound = Bound.Exact;
        foreach (var (words, meaning) in (ReadOnlySpan<(string, Bound)>)[(" or greater than", Bound.AtLeast), (" or more than", Bound.AtLeast), (" or less than", Bound.AtMost), (" or smaller than", Bound.AtMost)])
        {
            end = at + words.Length;
            if (!text[at..].StartsWith(words, StringComparison.OrdinalIgnoreCase) || NumberFollows(text, end)) continue;
            bound = meaning;
            return true;
        }

        end = at;
        return false;
    }

    private static bool NumberFollows(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private static int EqualBefore(ReadOnlySpan<char> text, int at)
    {
        const string Words = "equal to ";
        return text[..at].EndsWith(Words, StringComparison.OrdinalIgnoreCase) ? at - Words.Length : -1;
    }

    private static int SkipArticle(ReadOnlySpan<char> text, int at) =>
        text[..at].EndsWith(" the ", StringComparison.OrdinalIgnoreCase) ? at - 4 : at;

    private static bool TryPair(ReadOnlySpan<char> text, Side first, Side second, out StatedInterval pair)
    {
        pair = default;
        var between = text[first.End..Math.Max(first.End, second.Start)].Trim();
        if (between is "the" or "and the" or "to the") between = between[..between.LastIndexOf(' ')];
        var plain = first is { Bound: Bound.Exact, IsEqual: false } && second is { Bound: Bound.Exact, IsEqual: false };
        if (plain) return TryRange(text, first, second, between, out pair);
        if (between is not ("and" or "but" or ", and" or "but also")) return false;
        var (low, high) = IsLower(first.Bound) ? (first, second) : (second, first);
        if (!IsLower(low.Bound) || !IsUpper(high.Bound) || low.Value >= high.Value) return false;
        pair = new StatedInterval(first.Start, second.End, new Interval(low.Value, high.Value), low.Bound == Bound.AtLeast, high.Bound == Bound.AtMost);
        return true;
    }

    private static bool TryRange(ReadOnlySpan<char> text, Side first, Side second, ReadOnlySpan<char> between, out StatedInterval pair)
    {
        var start = first.Start;
        var lead = between switch
        {
            "and" => "between",
            "to" => "from",
            "-" or "–" or "~" or "—" => "",
            _ => null,
        };
        pair = default;
        if (lead is null || first.Value >= second.Value) return false;
        if (lead.Length > 0)
        {
            var at = SkipArticle(text, first.Start);
            while (at > 0 && text[at - 1] == ' ') at--;
            if (!text[..at].EndsWith(lead, StringComparison.OrdinalIgnoreCase)) return false;
            start = at - lead.Length;
        }

        pair = new StatedInterval(start, second.End, new Interval(first.Value, second.Value), true, true, IsRange: true);
        return true;
    }

    private static StatedInterval? Alone(Side side) => side switch
    {
        { IsEqual: true } => new StatedInterval(side.Start, side.End, new Interval(side.Value, side.Value), true, true),
        { Bound: var bound } when IsLower(bound) => new StatedInterval(side.Start, side.End, new Interval(side.Value, null), bound == Bound.AtLeast, false),
        { Bound: var bound } when IsUpper(bound) => new StatedInterval(side.Start, side.End, new Interval(null, side.Value), false, bound == Bound.AtMost),
        _ => null,
    };

    private static bool IsLower(Bound bound) => bound is Bound.MoreThan or Bound.AtLeast;

    private static bool IsUpper(Bound bound) => bound is Bound.LessThan or Bound.AtMost;

    // "+1-222-2222/2222", "1995-01": runs of digits that hyphens chain, or that begin with zero
    private static bool IsPhonePart(ReadOnlySpan<char> text, NumberReading number)
    {
        int start = number.Start, end = number.End;
        if (start > 0 && text[start - 1] is '+' or '/') return true;
        if (end < text.Length && text[end] == '/') return true;
        var joined = (start > 1 && text[start - 1] == '-' && char.IsAsciiDigit(text[start - 2])) || (end + 1 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]));
        if (!joined) return false;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '-')) end++;
        return text[start..end].Count('-') > 1 || text[start..end].IndexOf("-0", StringComparison.Ordinal) >= 0;
    }

    private readonly record struct Side(int Start, int End, decimal Value, Bound Bound, bool IsEqual);
}

/// <summary>An interval as a text states it.</summary>
/// <param name="Start">First code unit, bound words included.</param>
/// <param name="End">After the last one.</param>
/// <param name="Interval">From where to where; an absent end is open.</param>
/// <param name="IncludesLower">Whether the words let the lower end itself in: "at least".</param>
/// <param name="IncludesUpper">Whether the words let the upper end itself in: "at most".</param>
/// <param name="IsRange">Whether it is one range of two numbers rather than two bounds.</param>
public readonly record struct StatedInterval(int Start, int End, Interval Interval, bool IncludesLower, bool IncludesUpper, bool IsRange = false);
