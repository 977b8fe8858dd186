using BriExtract.Core.Figures;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Roles;

/// <summary>The words that say that a quantity changed or how two compare: <c>change-words.tsv</c>.</summary>
public sealed class ChangeLexicon
{
    private const string File = "change-words.tsv";
    private static readonly string[] Parts = ["verb", "noun", "adverb", "comparative"];
    private const int LongestWord = 16;

    // For each part of speech its words.
    private readonly WordTable<ChangeWord>[] _words;

    private readonly WordSet _forms;

    private ChangeLexicon(WordTable<ChangeWord>[] words, WordSet forms) => (_words, _forms) = (words, forms);

    /// <summary>The embedded table, extended by the file of its name in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static ChangeLexicon Load(string? folder = null)
    {
        var words = Array.ConvertAll(Parts, _ => new Dictionary<string, ChangeWord>(StringComparer.Ordinal));
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(ChangeLexicon).Assembly, File, folder).Rows)
        {
            var part = words[Code(row, "part", Parts)];
            var word = new ChangeWord(
                row["lemma"],
                (Direction)Code(row, "direction", ["up", "down"]),
                (ChangeReach)Code(row, "reach", ["any", "percent", "held", "by"]));
            part[row["lemma"]] = word;
            foreach (var form in row.List("forms"))
            {
                part.TryAdd(form, word);
                forms.Add(form);
            }
        }

        return new ChangeLexicon(Array.ConvertAll(words, part => new WordTable<ChangeWord>(part, StringComparer.Ordinal)), new WordSet(forms, StringComparer.Ordinal));
    }

    /// <summary>The change word that stands at a token, as that part of speech; null when it is none.</summary>
    /// <remarks>Verbs and nouns are looked up by lemma, adverbs and comparatives as they stand ("higher" has the lemma "high").</remarks>
    public ChangeWord? At(Document document, int token, ChangePart part)
    {
        if (token < 0 || token >= document.Tokens.Length || document.Tokens[token].Length > LongestWord) return null;
        var words = _words[(int)part];
        var form = document.Word(token);
        if (part is ChangePart.Verb or ChangePart.Noun && words.TryFind(document.Tokens[token].Lemma ?? form, out var word)) return word;
        if (char.IsAsciiLetterUpper(form[0]))
        {
            Span<char> lower = stackalloc char[LongestWord];
            form.ToLowerInvariant(lower);
            return words.TryFind(lower[..form.Length], out word) ? word : null;
        }

        return words.TryFind(form, out word) ? word : null;
    }

    /// <summary>Whether a token is a past form of the table, whatever it was tagged as: "Shares sank 9 percent".</summary>
    public bool IsPastForm(Document document, int token) =>
        document.Tokens[token].Length <= LongestWord && _forms.Contains(document.Word(token));

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
