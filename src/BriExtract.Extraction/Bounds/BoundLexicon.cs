using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;

namespace BriExtract.Extraction.Bounds;

/// <summary>Words that bound a number: <c>bounds.tsv</c>.</summary>
public sealed class BoundLexicon
{
    internal const int LongestPhrase = 32;
    private static readonly string[] Sides = ["before", "after"];

    private readonly FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> _before;
    private readonly FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> _after;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A side is unknown; the message names the row.</exception>
    public BoundLexicon(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _before = Side(table, "before");
        _after = Side(table, "after");
        foreach (var row in table.Rows)
        {
            if (Array.IndexOf(Sides, row["side"]) < 0) throw LexiconErrors.UnknownCode(row, "side", Sides);
        }
    }

    /// <summary>The embedded table.</summary>
    public static BoundLexicon Load(string? extendFrom = null) =>
        new(LexiconTable.Load(typeof(BoundLexicon).Assembly, "bounds.tsv", extendFrom));

    /// <summary>What a phrase (lower case, single spaces) before a number means.</summary>
    internal bool TryBefore(ReadOnlySpan<char> phrase, out Bound bound) => _before.TryGetValue(phrase, out bound);

    /// <summary>What a phrase after a number means.</summary>
    internal bool TryAfter(ReadOnlySpan<char> phrase, out Bound bound) => _after.TryGetValue(phrase, out bound);

    private static FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> Side(LexiconTable table, string side)
    {
        var phrases = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row["side"] == side)) phrases[row["phrase"]] = BoundSymbols.Parse(row["bound"]);
        return phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
