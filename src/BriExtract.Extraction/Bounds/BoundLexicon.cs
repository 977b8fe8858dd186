using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Bounds;

/// <summary>Words that bound a number: <c>bounds.tsv</c>.</summary>
public sealed class BoundLexicon
{
    internal const int LongestPhrase = 32;
    private static readonly string[] Sides = ["before", "after"];

    private readonly WordTable<Bound> _before;
    private readonly WordTable<Bound> _after;
    private readonly WordSet _ends;
    private readonly WordSet _begins;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A side is unknown; the message names the row.</exception>
    public BoundLexicon(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _before = Side(table, "before");
        _after = Side(table, "after");
        _ends = Words(table, "before", phrase => phrase[(phrase.LastIndexOf(' ') + 1)..]);
        _begins = Words(table, "after", phrase => phrase.Split(' ')[0]);
        foreach (var row in table.Rows)
        {
            if (Array.IndexOf(Sides, row["side"]) < 0) throw LexiconErrors.UnknownCode(row, "side", Sides);
        }
    }

    /// <summary>The embedded table.</summary>
    public static BoundLexicon Load(string? extendFrom = null) =>
        new(LexiconTable.Load(typeof(BoundLexicon).Assembly, "bounds.tsv", extendFrom));

    /// <summary>Whether some phrase before a number ends with the word: tells most words off before phrases are tried.</summary>
    internal bool MayEnd(ReadOnlySpan<char> word) => _ends.Contains(word);

    /// <summary>Whether some phrase after a number begins with the word.</summary>
    internal bool MayBegin(ReadOnlySpan<char> word) => _begins.Contains(word);

    /// <summary>What a phrase (lower case, single spaces) before a number means.</summary>
    internal bool TryBefore(ReadOnlySpan<char> phrase, out Bound bound) => _before.TryFind(phrase, out bound);

    /// <summary>What a phrase after a number means.</summary>
    internal bool TryAfter(ReadOnlySpan<char> phrase, out Bound bound) => _after.TryFind(phrase, out bound);

    private static WordSet Words(LexiconTable table, string side, Func<string, string> word) =>
        new(table.Rows.Where(row => row["side"] == side).Select(row => word(row["phrase"])), StringComparer.Ordinal);

    private static WordTable<Bound> Side(LexiconTable table, string side)
    {
        var phrases = new Dictionary<string, Bound>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row["side"] == side)) phrases[row["phrase"]] = BoundSymbols.Parse(row["bound"]);
        return new WordTable<Bound>(phrases, StringComparer.Ordinal);
    }
}
