using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Extraction.Confidence;

/// <summary>Nouns whose counts are incidental more often than not: <c>incidental-nouns.tsv</c>.</summary>
public sealed class IncidentalNouns
{
    private const string File = "incidental-nouns.tsv";
    private readonly FrozenDictionary<string, string> _kinds;

    private IncidentalNouns(FrozenDictionary<string, string> kinds) => _kinds = kinds;

    /// <summary>The embedded table, extended by the file of its name in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static IncidentalNouns Load(string? folder = null) =>
        new(LexiconTable.Load(typeof(IncidentalNouns).Assembly, File, folder).Rows
            .GroupBy(row => row["lemma"], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.Last()["kind"], StringComparer.OrdinalIgnoreCase));

    /// <summary><c>layout</c>, <c>party</c> or <c>occasion</c>; null for any other noun.</summary>
    public string? KindOf(string lemma) => _kinds.GetValueOrDefault(lemma);
}
