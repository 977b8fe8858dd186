using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Units;

/// <summary>The writings of units and money: <c>units.tsv</c> and <c>currencies.tsv</c>, spelled out with prefixes and plurals.</summary>
public sealed class UnitLexicon
{
    private const int LongestKey = 24;

    // ISO codes that are English words or common short forms: never read before a number ("TOP 10", "ALL 50 states").
    private static readonly FrozenSet<string> WordLikeCodes =
        new[] { "ALL", "TOP", "TRY", "CUP", "MOP", "PEN", "GEL", "RON", "BAM", "SOS", "LAK", "MAD", "ANG", "SLE", "STN", "DOP" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, List<UnitWriting>> _after = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<UnitWriting>> _before = [];
    private readonly WordTable<UnitWriting[]> _byFirst;

    /// <summary>Reads both tables.</summary>
    /// <exception cref="InvalidDataException">A code is unknown to the catalogue; the message names the row.</exception>
    public UnitLexicon(LexiconTable units, LexiconTable currencies)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(currencies);
        foreach (var row in units.Rows) AddUnit(row);
        foreach (var row in currencies.Rows) AddCurrency(row);
        foreach (var list in _before.Values) Longest(list);
        _byFirst = new WordTable<UnitWriting[]>(_after.ToDictionary(pair => pair.Key, pair => Longest(pair.Value).ToArray(), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The embedded tables.</summary>
    public static UnitLexicon Load(string? extendFrom = null) => new(
        LexiconTable.Load(typeof(UnitLexicon).Assembly, "units.tsv", extendFrom),
        LexiconTable.Load(typeof(UnitLexicon).Assembly, "currencies.tsv", extendFrom));

    /// <summary>The longest unit that begins at <paramref name="at"/>; false when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the unit must begin.</param>
    /// <param name="glued">Whether a digit stands directly before; lets single letters in.</param>
    /// <param name="writing">The unit.</param>
    /// <param name="end">After its last character.</param>
    internal bool TryMatch(ReadOnlySpan<char> text, int at, bool glued, out UnitWriting writing, out int end)
    {
        writing = null!;
        end = at;
        if (at >= text.Length) return false;
        Span<char> key = stackalloc char[LongestKey];
        var length = FirstKey(text, at, key);
        if (length == 0 || !_byFirst.TryFind(key[..length], out var candidates)) return false;
        foreach (var candidate in candidates)
        {
            var matched = candidate.MatchAt(text, at, glued);
            if (matched < 0) continue;
            writing = candidate;
            end = matched;
            return true;
        }

        return false;
    }

    /// <summary>The longest money symbol or code that ends at <paramref name="end"/>, one space aside: "US$", "RMB ", "EUR".</summary>
    internal bool TryMatchBefore(ReadOnlySpan<char> text, int end, out UnitWriting writing, out int start)
    {
        writing = null!;
        start = end;
        var at = end;
        if (at > 0 && text[at - 1] is ' ' or '\u00A0') at--;
        if (at == 0 || !_before.TryGetValue(text[at - 1], out var candidates)) return false;
        foreach (var candidate in candidates)
        {
            var matched = candidate.MatchBefore(text, at, spaced: at < end);
            if (matched < 0) continue;
            writing = candidate;
            start = matched;
            return true;
        }

        return false;
    }

    private static int FirstKey(ReadOnlySpan<char> text, int at, Span<char> key)
    {
        if (!char.IsLetter(text[at]))
        {
            key[0] = text[at];
            return 1;
        }

        var length = 0;
        while (at + length < text.Length && char.IsLetter(text[at + length]))
        {
            if (length == LongestKey) return 0;
            key[length] = char.ToLowerInvariant(text[at + length]);
            length++;
        }

        return length;
    }

    private static List<UnitWriting> Longest(List<UnitWriting> writings)
    {
        // Exact writings before those in any letter case: "MB" is the megabyte, "mb" the megabit.
        writings.Sort((a, b) => a.Text.Length != b.Text.Length
            ? b.Text.Length.CompareTo(a.Text.Length)
            : a.Exact != b.Exact ? b.Exact.CompareTo(a.Exact) : string.CompareOrdinal(a.Text, b.Text));
        return writings;
    }

    private void AddUnit(LexiconRow row)
    {
        var code = row["code"];
        var kind = row["kind"] switch
        {
            "" => UnitKind.Measure,
            "time" => UnitKind.Time,
            "age" => UnitKind.Age,
            "count" => UnitKind.Times,
            _ => throw LexiconErrors.UnknownCode(row, "kind", ["time", "age", "count"]),
        };
        if (kind != UnitKind.Times && !UnitCatalog.Default.TryFind(code, out _) && !code.Contains('{', StringComparison.Ordinal))
            throw LexiconErrors.UnknownCode(row, "code", ["unit-codes.tsv's"]);
        foreach (var name in row.List("names")) AddName(name, new Unit(code, kind, false));
        foreach (var symbol in row.List("symbols")) AddAfter(symbol, true, new Unit(code, kind, false));
        if (row["prefix"].Length == 0) return;
        foreach (var prefix in UnitCatalog.Prefixes) AddPrefixed(row, code, kind, prefix);
        if (row["prefix"] != "bin") return;
        foreach (var prefix in UnitCatalog.PrefixesBinary) AddPrefixed(row, code, kind, prefix);
    }

    private void AddPrefixed(LexiconRow row, string code, UnitKind kind, (string Prefix, string Name, decimal Factor) prefix)
    {
        // Deca and hecto are written with no unit that news knows but the hectare, which has a row of its own.
        if (prefix.Prefix is "da" or "h" || !UnitCatalog.Default.TryFind(prefix.Prefix + code, out var known) || known.Code != prefix.Prefix + code) return;
        var unit = new Unit(prefix.Prefix + code, kind == UnitKind.Time ? UnitKind.Measure : kind, false);
        foreach (var name in row.List("names").Where(name => name.Length >= 3)) AddName(prefix.Name + name, unit);
        foreach (var symbol in row.List("symbols"))
        {
            AddAfter(prefix.Prefix + symbol, true, unit);
            if (prefix.Prefix == "u")
            {
                AddAfter("µ" + symbol, true, unit);
                AddAfter("μ" + symbol, true, unit);
            }
        }
    }

    private void AddCurrency(LexiconRow row)
    {
        var code = row["code"];
        if (!UnitCatalog.Default.TryFind(code, out _)) throw LexiconErrors.UnknownCode(row, "code", ["ISO 4217's", "unit-codes.tsv's"]);
        var unit = new Unit(code, UnitKind.Money, false);
        foreach (var name in row.List("names")) AddName(name, unit);
        foreach (var symbol in row.List("symbols")) AddMoney(symbol, unit);
        foreach (var shared in row.List("assumed"))
        {
            var assumed = unit with { Assumed = true };
            if (shared.Length > 1 && char.IsAsciiLetterLower(shared[0])) AddName(shared, assumed);
            else if (char.IsAsciiLetterLower(shared[0])) AddAfter(shared, true, assumed);
            else AddMoney(shared, assumed);
        }

        AddAfter(code, true, unit);
        if (code is "USD" or "EUR" or "GBP" or "CNY" or "JPY") AddAfter(code.ToLowerInvariant(), true, unit);
        if (!WordLikeCodes.Contains(code)) AddBefore(code, unit);
        AddBefore(code + "$", unit);
    }

    private void AddMoney(string symbol, Unit unit)
    {
        AddAfter(symbol, true, unit);
        AddBefore(symbol, unit);
    }

    private void AddName(string name, Unit unit)
    {
        AddAfter(name, false, unit);
        if (Plural(name) is { } plural) AddAfter(plural, false, unit);
    }

    // The plural stands on the head: "miles per hour", "tonnes of oil equivalent", "Singapore dollars".
    private static string? Plural(string name)
    {
        // An abbreviation that ends in a full stop has no plural of its own; "u.s. dollar" has.
        // "ha" has none either: "Flight 610 has".
        if (name.Length < 2 || name[^1] == '.' || name == "ha") return null;
        var head = name.Length;
        foreach (var joint in (string[])[" per ", " of ", " an ", " a ", " squared"])
        {
            var at = name.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0) head = Math.Min(head, at);
        }

        if (name.StartsWith("degree ", StringComparison.Ordinal)) head = "degree".Length;
        var last = name[head - 1];
        if (last == 's') return null;
        var ending = last is 'x' or 'h' && !name.AsSpan(0, head).EndsWith("th") ? "es" : "s";
        return string.Concat(name.AsSpan(0, head), ending, name.AsSpan(head));
    }

    private void AddAfter(string text, bool exact, Unit unit)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = FirstKey(text, 0, key);
        if (length == 0) return;
        var first = key[..length].ToString();
        if (!_after.TryGetValue(first, out var list)) _after[first] = list = [];
        if (!list.Exists(other => other.Text == text && other.Exact == exact)) list.Add(new UnitWriting(text, exact, unit));
    }

    private void AddBefore(string text, Unit unit)
    {
        if (!_before.TryGetValue(text[^1], out var list)) _before[text[^1]] = list = [];
        if (!list.Exists(other => other.Text == text)) list.Add(new UnitWriting(text, true, unit));
        // "us $ 150 million", "usd$ 15": two letters and more are read in lower case too where a money sign ends them.
        if (text.Length > 2 && text[^1] == '$' && char.IsAsciiLetter(text[1])) list.Add(new UnitWriting(text.ToLowerInvariant(), true, unit));
    }
}

/// <summary>A unit as a text names it.</summary>
/// <param name="Code">As the dataset writes it.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Assumed">The words name several units and this is the likeliest: "dollars", "pounds".</param>
public sealed record Unit(string Code, UnitKind Kind, bool Assumed);

/// <summary>Sorts of units that are read differently.</summary>
public enum UnitKind
{
    /// <summary>A unit of measure.</summary>
    Measure,

    /// <summary>A span of time.</summary>
    Time,

    /// <summary>A span of time that is an age: "yo".</summary>
    Age,

    /// <summary>Money.</summary>
    Money,

    /// <summary>"times", "-fold".</summary>
    Times,
}
