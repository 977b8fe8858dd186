using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>The tables of indicators: <c>indicator-words.tsv</c>, <c>event-words.tsv</c>, <c>indicators.tsv</c>.</summary>
public sealed class IndicatorLexicon
{
    private static readonly string[] Units = ["money", "count", "scale", "percent", "length", "area", "speed", "time", "other"];

    private readonly WordSet _empty;
    private readonly WordTable<string> _synonyms;
    private readonly WordTable<(string Topic, string Kind)> _events;
    private readonly WordSet _otherSense;
    private readonly WordBeginnings _eventBeginnings;
    private readonly IndicatorRows _rows;

    /// <summary>Reads the tables, extended by those of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public IndicatorLexicon(string? extendFrom = null)
    {
        var assembly = typeof(IndicatorLexicon).Assembly;
        var empty = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Load(assembly, "indicator-words.tsv", extendFrom).Rows)
        {
            foreach (var word in row.List("words"))
            {
                if (row["name"] == "-") empty.Add(word);
                else synonyms[word] = row["name"];
            }
        }

        Measures = new MeasureWords(extendFrom);
        _empty = new WordSet(empty);
        var other = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var events = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Load(assembly, "event-words.tsv", extendFrom).Rows)
        {
            events[row["word"]] = (row["topic"], row["kind"]);
            foreach (var before in row.List("behind")) other.Add($"{before} {row["word"]}");
        }

        var rows = new List<IndicatorRow>();
        foreach (var row in LexiconTable.Load(assembly, "indicators.tsv", extendFrom).Rows)
        {
            foreach (var unit in row.List("unit"))
            {
                if (!Units.Contains(unit)) throw LexiconErrors.UnknownCode(row, "unit", Units);
            }

            var all = row["all"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('/')).ToArray();
            rows.Add(new IndicatorRow(row["name"], row.List("unit"), all, row.List("none")));
        }

        _rows = new IndicatorRows(rows);

        _synonyms = new WordTable<string>(synonyms, StringComparer.OrdinalIgnoreCase);
        _otherSense = new WordSet(other);
        _events = new WordTable<(string Topic, string Kind)>(events, StringComparer.OrdinalIgnoreCase);
        _eventBeginnings = new WordBeginnings(events.Keys.Append("people")); // of plurals this one begins otherwise than its singular
    }

    /// <summary>What amounts measure of the things they belong to.</summary>
    internal MeasureWords Measures { get; }

    /// <summary>The word an indicator is built with for a dictionary form: "death" for "fatality".</summary>
    public string Synonym(string lemma) => _synonyms.TryFind(lemma, out var name) ? name : lemma;

    /// <summary>Whether a word says how much, which or that something is, not what.</summary>
    public bool IsEmpty(string word) => _empty.Contains(word);

    /// <summary>The disease or disaster a word names.</summary>
    public (string Topic, string Kind)? Event(string word) => _events.TryFind(word, out var found) ? found : null;

    /// <summary>The disease, disaster or effect that a token names, whatever its form: "COVID-19" by what stands before the hyphen.</summary>
    public (string Topic, string Kind)? EventAt(Document document, int token)
    {
        var word = document.Word(token);
        if (!_eventBeginnings.MayHold(word)) return null;
        var dash = word.IndexOf('-');
        var stem = dash > 0 ? word[..dash] : word;
        var known = _events.TryFind(stem, out var found);
        if (!known && !Lemmas.MayBePlural(stem)) return null;
        var singular = Lemmas.Singular(stem.ToString().ToLowerInvariant());
        if (!known && !_events.TryFind(singular, out found)) return null;
        // "a heart attack" is no attack.
        return token > 0 && _otherSense.Contains($"{document.Word(token - 1)} {singular}") ? null : found;
    }

    /// <summary>Whether a dictionary form names what a disease or disaster does: death, case, damage.</summary>
    public bool IsEffect(string lemma) => Event(lemma.ToLowerInvariant()) is { Kind: "effect" } || Event(Synonym(lemma.ToLowerInvariant())) is { Kind: "effect" };

    /// <summary>Name of the first row that holds; null when none does.</summary>
    public string? Name(IReadOnlySet<string> words, string unitClass) => _rows.First(words, unitClass)?.Name;
}
