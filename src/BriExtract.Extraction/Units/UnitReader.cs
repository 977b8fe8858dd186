using BriExtract.Core.Quantities;

namespace BriExtract.Extraction.Units;

/// <summary>
/// Reads the unit that stands beside a number: money before it, a unit after it, and what it is counted per
/// ("US$60 a barrel", "350 kilometers per hour", "people per square kilometre").
/// </summary>
public sealed class UnitReader(UnitLexicon lexicon)
{
    /// <summary>Things that amounts are counted per, beside the units of the lexicon.</summary>
    private static readonly string[] PerThings =
        ["share", "person", "capita", "head", "household", "passenger", "unit", "student", "employee", "worker", "vehicle", "trip", "game", "episode", "ticket", "user", "customer", "room", "night", "family", "resident"];

    /// <summary>Reads money before a number that begins at <paramref name="start"/>.</summary>
    public bool TryBefore(ReadOnlySpan<char> text, int start, out UnitReading reading)
    {
        reading = default;
        if (!lexicon.TryMatchBefore(text, start, out var writing, out var from)) return false;
        reading = new UnitReading(from, start, writing.Unit.Code, null, writing.Unit.Kind, writing.Unit.Assumed, false);
        return true;
    }

    /// <summary>Reads the unit after a number that ends at <paramref name="end"/>.</summary>
    public bool TryAfter(ReadOnlySpan<char> text, int end, out UnitReading reading)
    {
        reading = default;
        var at = SkipJoin(text, end);
        if (!lexicon.TryMatch(text, at, at == end, out var writing, out var unitEnd) && !TryBracketed(text, at, out writing, out unitEnd)) return false;
        // 128 "Maritime" routes: a mark after a space opens a quotation.
        if (at != end && writing.Text is "\"" or "”" or "'" or "’") return false;
        if (writing.Text is "\"" or "”" && ClosesQuotation(text, at)) return false;
        if (writing.Unit.Kind == UnitKind.Times && at == end && writing.Text is "x" && unitEnd < text.Length && char.IsAsciiDigit(text[unitEnd])) return false;
        reading = new UnitReading(at, unitEnd, writing.Unit.Code, null, writing.Unit.Kind, writing.Unit.Assumed, false);
        if (reading.Kind == UnitKind.Age) reading = reading with { Kind = UnitKind.Time, IsAge = true };
        else if (reading.Kind == UnitKind.Time && TryAge(text, unitEnd, out var ageEnd)) reading = reading with { End = ageEnd, IsAge = true };
        return true;
    }

    // "“Vision 2”", "the "Agenda 7" plan": after a mark that opened a quotation in the same line, the mark closes it and is no inch sign.
    private static bool ClosesQuotation(ReadOnlySpan<char> text, int mark)
    {
        const int LongestQuotation = 400;
        var open = false;
        var before = text[Math.Max(0, mark - LongestQuotation)..mark];
        for (var i = before.LastIndexOf('\n') + 1; i < before.Length; i++)
        {
            if (before[i] == '“') open = true;
            else if (before[i] == '”') open = false;
            else if (before[i] == '"') open = !open && (i == 0 || !char.IsAsciiDigit(before[i - 1]));
        }

        return open;
    }

    // "20 [kg]", "20 <kg>": a unit by itself in brackets.
    private bool TryBracketed(ReadOnlySpan<char> text, int at, out UnitWriting writing, out int end)
    {
        writing = null!;
        end = at;
        if (at >= text.Length || text[at] is not ('[' or '<') || !lexicon.TryMatch(text, at + 1, true, out writing, out end)) return false;
        return end < text.Length && text[end] is ']' or '>';
    }

    /// <summary>Reads what an amount is counted per, after its unit or, for money before the number, after the number; the same reading when nothing follows.</summary>
    public UnitReading WithPer(ReadOnlySpan<char> text, UnitReading reading, int end)
    {
        if (!TryPer(text, end, out var per, out var perEnd)) return reading;
        var isRate = reading.Kind is UnitKind.Measure && UnitCatalog.Default.TryFind(reading.Code, out var over)
            && UnitCatalog.Default.TryFind(per, out var under) && IsOneUnit(over, under);
        return isRate
            ? reading with { Code = reading.Code + "/" + per, End = Math.Max(reading.End, perEnd) }
            : reading with { Per = per, End = Math.Max(reading.End, perEnd) };
    }

    /// <summary>"per square kilometre", "a barrel", "/km2", "per share": what stands under the line; false when nothing does.</summary>
    public bool TryPer(ReadOnlySpan<char> text, int end, out string per, out int perEnd)
    {
        per = "";
        perEnd = end;
        var at = end;
        var slash = at < text.Length && text[at] == '/';
        var article = false;
        if (slash) at++;
        else if (!TryPerWord(text, ref at, out article)) return false;
        if (lexicon.TryMatch(text, at, slash, out var writing, out perEnd) && !(article && IsAgo(text, perEnd)) && writing.Unit.Kind is not (UnitKind.Money or UnitKind.Times) && writing.Unit.Code is not ("%" or "[point]"))
        {
            per = writing.Unit.Code;
            // "a day-long talk", "a month-old law": after an article only a unit that no hyphen carries on.
            return !article || perEnd >= text.Length || text[perEnd] != '-';
        }

        foreach (var thing in PerThings)
        {
            if (!IsWord(text, at, thing, out perEnd)) continue;
            per = "{" + thing + "}";
            return true;
        }

        perEnd = end;
        return false;
    }

    // A rate that is a unit of its own: a speed, a flow, a fuel economy, a field strength; "barrels a day" and "dollars a month" keep their parts.
    private static bool IsOneUnit(UnitInfo over, UnitInfo under) =>
        (over.Dimension is "length" or "information" or "energy" or "volume" or "mass" or "angle" or "rotation" or "exposure" or "dose" && under.Dimension == "time")
        || (over.Dimension is "voltage" or "force" or "mass" && under.Dimension is "length" or "volume" or "area")
        || (over.Dimension == "length" && under.Dimension == "volume")
        || (over.Dimension == "power" && under.Dimension == "area");

    private static bool TryPerWord(ReadOnlySpan<char> text, ref int at, out bool article)
    {
        article = false;
        var start = SkipJoin(text, at);
        if (start == at) return false;
        if (IsWord(text, start, "per", out var end) || IsWord(text, start, "each", out end)) at = SkipJoin(text, end);
        else if (IsWord(text, start, "a", out end) || IsWord(text, start, "an", out end))
        {
            article = true;
            at = SkipJoin(text, end);
        }
        else
        {
            return false;
        }

        return at > end;
    }

    // "$2.3 million a year earlier", "5 percent a month ago": a date, not a rate.
    private static bool IsAgo(ReadOnlySpan<char> text, int end)
    {
        var at = SkipJoin(text, end);
        return IsWord(text, at, "earlier", out _) || IsWord(text, at, "ago", out _) || IsWord(text, at, "before", out _) || IsWord(text, at, "later", out _);
    }

    // "five years old", "15-year-old", "3 years of age", "87 yo"
    private static bool TryAge(ReadOnlySpan<char> text, int end, out int ageEnd)
    {
        var at = SkipJoin(text, end);
        if (IsWord(text, at, "old", out ageEnd) || IsWord(text, at, "olds", out ageEnd)) return at > end;
        if (IsWord(text, at, "older", out _)) return false;
        return IsWord(text, at, "of", out ageEnd) && IsWord(text, SkipJoin(text, ageEnd), "age", out ageEnd);
    }

    internal static bool IsWord(ReadOnlySpan<char> text, int at, string word, out int end)
    {
        end = at + word.Length;
        return end <= text.Length && text[at..end].Equals(word, StringComparison.OrdinalIgnoreCase) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    internal static int SkipJoin(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '-' or '‑' && end < at + 3) end++;
        return end;
    }
}

/// <summary>A unit beside a number.</summary>
/// <param name="Start">First code unit of the writing.</param>
/// <param name="End">After the last one, what it is counted per included.</param>
/// <param name="Code">As the dataset writes it.</param>
/// <param name="Per">What the amount is counted per: "mo", "bbl", "{share}"; null when nothing.</param>
/// <param name="Kind">What sort of unit.</param>
/// <param name="Assumed">The words name several units and this is the likeliest.</param>
/// <param name="IsAge">An age: "years old".</param>
public readonly record struct UnitReading(int Start, int End, string Code, string? Per, UnitKind Kind, bool Assumed, bool IsAge);
