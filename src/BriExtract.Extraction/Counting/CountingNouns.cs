using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Counting;

/// <summary>Words around a counted noun that are not what is counted: <c>counting-nouns.tsv</c>.</summary>
public sealed class CountingNouns
{
    private const string File = "counting-nouns.tsv";
    private static readonly string[] Kinds = ["amount", "sort", "empty", "scale", "says", "people", "state"];

    // How far from its number the word of a scale may stand.
    private const int ScaleReach = 2;

    private readonly WordSet[] _lemmas;

    private CountingNouns(WordSet[] lemmas) => _lemmas = lemmas;

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

        return new CountingNouns([.. lemmas.Select(set => new WordSet(set))]);
    }

    /// <summary>"number" in "the number of members".</summary>
    public bool IsAmount(string lemma) => _lemmas[0].Contains(lemma);

    /// <summary>"type" in "700 various types of aid projects".</summary>
    public bool IsSort(string lemma) => _lemmas[1].Contains(lemma);

    /// <summary>"new" in "18 new agreements".</summary>
    public bool IsEmpty(string lemma) => _lemmas[2].Contains(lemma);

    /// <summary>"magnitude" in "magnitude 6.3".</summary>
    public bool IsScale(string lemma) => _lemmas[3].Contains(lemma);

    /// <summary>Whether a number stands on a scale: "magnitude 6.3", "a 3.8 magnitude tremor", "an intensity of 7".</summary>
    internal bool IsOnScale(Document document, QuantityMention quantity)
    {
        var sentence = document.Sentences[quantity.Sentence];
        var from = Math.Max(sentence.FirstToken, quantity.FirstToken - ScaleReach);
        var to = Math.Min(sentence.EndToken, quantity.FirstToken + 1 + ScaleReach);
        for (var i = from; i < to; i++)
        {
            if (document.Tokens[i].Upos is Upos.Noun or Upos.Propn && IsScale(document.Lemma(i))) return true;
        }

        return false;
    }

    /// <summary>A verb by which a clause says how many its subject is: "the route has reached 134".</summary>
    public bool SaysHowMany(string lemma) => _lemmas[4].Contains(lemma);

    /// <summary>A verb whose uncounted objects are people: "killed at least 62".</summary>
    public bool IsDoneToPeople(string lemma) => _lemmas[5].Contains(lemma);

    /// <summary>A state that people in it are counted by: "left 30 injured".</summary>
    public bool IsStateOfPeople(string word) => _lemmas[6].Contains(word);
}
