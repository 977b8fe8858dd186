using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Extraction.Counting;

/// <summary>Words around a counted noun that are not what is counted: <c>counting-nouns.tsv</c>.</summary>
public sealed class CountingNouns
{
    private const string File = "counting-nouns.tsv";
    private static readonly string[] Kinds = ["amount", "sort", "empty", "scale"];
    private readonly FrozenSet<string>[] _lemmas;

    private CountingNouns(FrozenSet<string>[] lemmas) => _lemmas = lemmas;

    /// <summary>The embedded table, extended by the file of its name in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static CountingNouns Load(string? folder = null)
    {
        var lemmas = new HashSet<string>[Kinds.Length];
        for (var i = 0; i < Kinds.Length; i++) lemmas[i] = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Load(typeof(CountingNouns).Assembly, File, folder).Rows)
        {
            var kind = Array.IndexOf(Kinds, row["kind"]);
            if (kind < 0) throw LexiconErrors.UnknownCode(row, "kind", Kinds);
            lemmas[kind].Add(row["lemma"]);
        }

        return new CountingNouns([.. lemmas.Select(set => set.ToFrozenSet(StringComparer.OrdinalIgnoreCase))]);
    }

    /// <summary>"number" in "the number of members".</summary>
    public bool IsAmount(string lemma) => _lemmas[0].Contains(lemma);

    /// <summary>"type" in "700 various types of aid projects".</summary>
    public bool IsSort(string lemma) => _lemmas[1].Contains(lemma);

    /// <summary>"new" in "18 new agreements".</summary>
    public bool IsEmpty(string lemma) => _lemmas[2].Contains(lemma);

    /// <summary>"magnitude" in "magnitude 6.3".</summary>
    public bool IsScale(string lemma) => _lemmas[3].Contains(lemma);
}
