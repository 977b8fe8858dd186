using BriExtract.Core.Text;

namespace BriExtract.Language.Documents;

/// <summary>
/// A text with its sentences and tokens, and, for the sentences that were analysed, tags, lemmas, heads and names.
/// Tokens are structs over the text: no string per token.
/// </summary>
public sealed class Document
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly List<Name> _names = [];

    /// <summary>Makes a segmented document.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">In order, disjoint.</param>
    /// <param name="sentences">In order, covering all tokens.</param>
    public Document(string text, Token[] tokens, Sentence[] sentences)
    {
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
    }

    /// <summary>The whole text; every offset points into it (UTF-16).</summary>
    public string Text { get; }

    /// <summary>All tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>All sentences, in order.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>Names of the analysed sentences, in order of position once all are analysed in order; else grouped by sentence.</summary>
    public IReadOnlyList<Name> Names => _names;

    /// <summary>The words of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Lemma of token <paramref name="index"/>; the word itself until it is analysed.</summary>
    public string Lemma(int index) => _tokens[index].Lemma ?? Word(index).ToString();

    /// <summary>Number of the sentence that token <paramref name="index"/> stands in.</summary>
    public int SentenceOf(int index)
    {
        int low = 0, high = _sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_sentences[middle].FirstToken <= index) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The stretch of text from the first to the last token, both included.</summary>
    public TextSpan SpanOf(int firstToken, int lastToken) => new(_tokens[firstToken].Start, _tokens[lastToken].End);

    /// <summary>For analyzers: the tokens to fill in.</summary>
    public Span<Token> MutableTokens => _tokens;

    /// <summary>For analyzers: the sentences to mark as analysed.</summary>
    public Span<Sentence> MutableSentences => _sentences;

    /// <summary>For analyzers: adds a name found.</summary>
    public void Add(Name name) => _names.Add(name);
}

/// <summary>A sentence: a run of tokens.</summary>
public struct Sentence
{
    /// <summary>Index of its first token in the document.</summary>
    public required int FirstToken { get; init; }

    /// <summary>How many tokens.</summary>
    public required int TokenCount { get; init; }

    /// <summary>Its text, in UTF-16 code units, without white space around it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number of the paragraph (text between line ends) it stands in, from 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>Whether tags, heads and names are there.</summary>
    public bool Analyzed { get; set; }

    /// <summary>Index after its last token.</summary>
    public readonly int EndToken => FirstToken + TokenCount;
}

/// <summary>A word, number or mark.</summary>
public struct Token
{
    /// <summary>First code unit (UTF-16) in the text.</summary>
    public required int Start { get; init; }

    /// <summary>After the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>Universal part of speech; <see cref="Upos.X"/> until analysed.</summary>
    public Upos Upos { get; set; }

    /// <summary>Penn Treebank part of speech.</summary>
    public Xpos Xpos { get; set; }

    /// <summary>Relation to <see cref="Head"/>.</summary>
    public Deprel Relation { get; set; }

    /// <summary>Index of the head in the document's tokens; -1 for the root of a sentence and until analysed.</summary>
    public int Head { get; set; }

    /// <summary>Dictionary form in lower case but for proper nouns; null until analysed.</summary>
    public string? Lemma { get; set; }

    /// <summary>Code units.</summary>
    public readonly int Length => End - Start;
}

/// <summary>A name found in the text.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">After the last token.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(int FirstToken, int EndToken, NameKind Kind);

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, city, region, river, railway line as a place.</summary>
    Place,

    /// <summary>A company, agency, party, bank, ministry.</summary>
    Organization,

    /// <summary>A nationality, religious or political group, language: "Chinese", "European".</summary>
    Nationality,

    /// <summary>A forum, festival, war, storm.</summary>
    Event,

    /// <summary>A book, law, report, programme, product.</summary>
    Work,
}
