using BriExtract.Core.Lexicons;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>The wordings of page furniture: <c>furniture.tsv</c>.</summary>
public sealed class FurnitureLexicon
{
    private readonly WildcardPattern[] _lines;
    private readonly WildcardPattern[] _sentences;

    private readonly WordingSearch _lineSearch;
    private readonly WordingSearch _sentenceSearch;
    private readonly WordingSearch _withinSearch;

    private FurnitureLexicon(WildcardPattern[] lines, WildcardPattern[] sentences)
    {
        _lines = lines;
        _sentences = sentences;
        _lineSearch = new WordingSearch(lines, anywhere: false);
        _sentenceSearch = new WordingSearch(sentences, anywhere: false);
        _withinSearch = new WordingSearch(sentences, anywhere: true);
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
    public string? OfLine(ReadOnlySpan<char> line) => Match(_lines, _lineSearch, line);

    /// <summary>Whether a sentence in the text can be furniture at all; when in doubt, true.</summary>
    internal bool MayHoldSentence(ReadOnlySpan<char> text) => _withinSearch.MayMatch(text);

    /// <summary>The kind of a sentence or bracketed aside, or null.</summary>
    public string? OfSentence(ReadOnlySpan<char> sentence) => Match(_sentences, _sentenceSearch, sentence);

    private static string? Match(WildcardPattern[] patterns, WordingSearch search, ReadOnlySpan<char> text)
    {
        if (!search.MayMatch(text)) return null;
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(text)) return pattern.Kind;
        }

        return null;
    }
}
