using System.Buffers;
using BriExtract.Core.Lexicons;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>The wordings of page furniture: <c>furniture.tsv</c>.</summary>
public sealed class FurnitureLexicon
{
    private readonly WildcardPattern[] _lines;
    private readonly WildcardPattern[] _sentences;

    // One search for the longest part of every pattern tells at once that hardly any text matches one.
    private readonly SearchValues<string> _lineKeys;
    private readonly SearchValues<string> _sentenceKeys;

    private FurnitureLexicon(WildcardPattern[] lines, WildcardPattern[] sentences)
    {
        _lines = lines;
        _sentences = sentences;
        _lineKeys = Keys(lines);
        _sentenceKeys = Keys(sentences);
    }

    /// <summary>The embedded table, extended by the one in <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static FurnitureLexicon Load(string? extendFrom = null) =>
        From(LexiconTable.Load(typeof(FurnitureLexicon).Assembly, "furniture.tsv", extendFrom));

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static FurnitureLexicon From(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var units = new Dictionary<string, List<WildcardPattern>>(StringComparer.Ordinal) { ["line"] = [], ["sentence"] = [] };
        foreach (var row in table.Rows)
        {
            if (!Kinds.Contains(row["kind"], StringComparer.Ordinal)) throw LexiconErrors.UnknownCode(row, "kind", Kinds);
            if (!units.TryGetValue(row["unit"], out var patterns)) throw LexiconErrors.UnknownCode(row, "unit", units.Keys);
            patterns.Add(new WildcardPattern(row["pattern"], row["kind"]));
        }

        return new FurnitureLexicon([.. units["line"]], [.. units["sentence"]]);
    }

    /// <summary>The kinds a row may have.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["comment-box", "reprint-notice", "outlet-slogan", "caption", "byline"];

    /// <summary>The kind of a whole line, or null.</summary>
    public string? OfLine(ReadOnlySpan<char> line) => Match(_lines, _lineKeys, line);

    /// <summary>Whether a sentence in the text can be furniture at all; when in doubt, true.</summary>
    internal bool MayHoldSentence(ReadOnlySpan<char> text) => text.ContainsAny(_sentenceKeys);

    /// <summary>The kind of a sentence or bracketed aside, or null.</summary>
    public string? OfSentence(ReadOnlySpan<char> sentence) => Match(_sentences, _sentenceKeys, sentence);

    private static SearchValues<string> Keys(WildcardPattern[] patterns) =>
        SearchValues.Create([.. patterns.Select(pattern => pattern.Key)], StringComparison.OrdinalIgnoreCase);

    private static string? Match(WildcardPattern[] patterns, SearchValues<string> keys, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(keys)) return null;
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(text)) return pattern.Kind;
        }

        return null;
    }
}
