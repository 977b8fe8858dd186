using System.Collections.Frozen;
using BriExtract.Core.Figures;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Roles;

/// <summary>The words that say that a quantity changed or how two compare: <c>change-words.tsv</c>.</summary>
public sealed class ChangeLexicon
{
    private const string File = "change-words.tsv";
    private static readonly string[] Parts = ["verb", "noun", "adverb", "comparative"];
    private const int LongestWord = 16;
    private readonly FrozenDictionary<(string Lemma, ChangePart Part), ChangeWord> _words;

    private readonly FrozenSet<string> _forms;

    private ChangeLexicon(FrozenDictionary<(string, ChangePart), ChangeWord> words, FrozenSet<string> forms) => (_words, _forms) = (words, forms);

    /// <summary>The embedded table, extended by the file of its name in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static ChangeLexicon Load(string? folder = null)
    {
        var words = new Dictionary<(string, ChangePart), ChangeWord>();
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(ChangeLexicon).Assembly, File, folder).Rows)
        {
            var part = (ChangePart)Code(row, "part", Parts);
            var word = new ChangeWord(
                row["lemma"],
                (Direction)Code(row, "direction", ["up", "down"]),
                (ChangeReach)Code(row, "reach", ["any", "percent", "held", "by"]));
            words[(row["lemma"], part)] = word;
            foreach (var form in row.List("forms"))
            {
                words.TryAdd((form, part), word);
                forms.Add(form);
            }
        }

        return new ChangeLexicon(words.ToFrozenDictionary(), forms.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The change word that stands at a token, as that part of speech; null when it is none.</summary>
    /// <remarks>Verbs and nouns are looked up by lemma, adverbs and comparatives as they stand ("higher" has the lemma "high").</remarks>
    public ChangeWord? At(Document document, int token, ChangePart part)
    {
        if (token < 0 || token >= document.Tokens.Length || document.Tokens[token].Length > LongestWord) return null;
        if (part is ChangePart.Verb or ChangePart.Noun && _words.TryGetValue((document.Lemma(token), part), out var word)) return word;
        var form = document.Word(token).ToString();
        return _words.GetValueOrDefault((char.IsAsciiLetterUpper(form[0]) ? form.ToLowerInvariant() : form, part));
    }

    /// <summary>Whether a token is a past form of the table, whatever it was tagged as: "Shares sank 9 percent".</summary>
    public bool IsPastForm(Document document, int token) =>
        document.Tokens[token].Length <= LongestWord && _forms.Contains(document.Word(token).ToString());

    private static int Code(LexiconRow row, string column, string[] known)
    {
        var at = Array.IndexOf(known, row[column]);
        return at >= 0 ? at : throw LexiconErrors.UnknownCode(row, column, known);
    }
}

/// <summary>A word of change.</summary>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Direction">Up or down.</param>
/// <param name="Reach">What a number standing bare beside it is.</param>
public sealed record ChangeWord(string Lemma, Direction Direction, ChangeReach Reach)
{
    /// <summary>Whether a number of this unit beside the word, without a preposition, is how much it changed.</summary>
    public bool Takes(string unit) => Reach switch
    {
        ChangeReach.Any => true,
        ChangeReach.Percent => unit is UnitCode.Percent or UnitCode.PercentagePoint,
        ChangeReach.Held => unit is UnitCode.Percent or UnitCode.PercentagePoint or UnitCode.Count,
        _ => false,
    };
}

/// <summary>Part of speech of a change word.</summary>
public enum ChangePart
{
    /// <summary>"rose"</summary>
    Verb,

    /// <summary>"an increase"</summary>
    Noun,

    /// <summary>"up"</summary>
    Adverb,

    /// <summary>"higher"</summary>
    Comparative,
}

/// <summary>Which units a change word takes without "by".</summary>
public enum ChangeReach
{
    /// <summary>Every unit.</summary>
    Any,

    /// <summary>Percent and points.</summary>
    Percent,

    /// <summary>Percent, points, and counts of things held.</summary>
    Held,

    /// <summary>None: only "by" makes a change.</summary>
    By,
}
