using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Language.Segmentation;
using BriExtract.Language.Tagging;

namespace BriExtract.Language;

/// <summary>The analysis of English: rules for tokens and sentences, trained models for tags, heads and names.</summary>
/// <remarks>
/// Holds no state between texts; one instance serves every thread. The models are read on the first call of
/// <see cref="Analyze"/>, which throws <see cref="InvalidDataException"/> where one is damaged.
/// </remarks>
public sealed class EnglishAnalyzer : IAnalyzer
{
    [ThreadStatic] private static TokenBuffer? t_tokens;
    [ThreadStatic] private static Scratch? t_scratch;

    private readonly Lazy<EnglishModels> _models;

    internal EnglishAnalyzer(Func<EnglishModels> models) => _models = new Lazy<EnglishModels>(models);

    /// <summary>The shared instance with the shipped models.</summary>
    public static EnglishAnalyzer Default { get; } = new(EnglishModels.Embedded);

    /// <inheritdoc/>
    public Document Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = t_tokens ??= new TokenBuffer();
        tokens.Clear();
        Tokenizer.Tokenize(text, tokens);
        var sentences = SentenceSplitter.Split(text, tokens);
        var document = new Document(text, tokens.Tokens.ToArray(), sentences);
        tokens.Trim();
        return document;
    }

    /// <inheritdoc/>
    public void Analyze(Document document, int sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        ref var asked = ref document.MutableSentences[sentence];
        if (asked.Analyzed) return;
        var window = TagAndParse(document, sentence);
        _models.Value.Names?.Find(document, asked, window);
        asked.Analyzed = true;
    }

    /// <summary>All of <see cref="Analyze"/> but the names.</summary>
    /// <returns>The forms of the sentence's words with empty ones at each end, until the thread's next sentence.</returns>
    internal ReadOnlySpan<WordForm> TagAndParse(Document document, int sentence)
    {
        Tag(document, sentence);
        var asked = document.Sentences[sentence];
        var tokens = document.MutableTokens.Slice(asked.FirstToken, asked.TokenCount);
        var scratch = t_scratch!;
        var window = scratch.Window(tokens.Length);
        _models.Value.Parser?.Parse(scratch.Parser, document.Text, window[TaggerFeatures.Window..], tokens, asked.FirstToken);
        return window;
    }

    /// <summary>The first part of <see cref="Analyze"/>: tags and lemmas.</summary>
    internal void Tag(Document document, int sentence)
    {
        var asked = document.Sentences[sentence];
        var tokens = document.MutableTokens.Slice(asked.FirstToken, asked.TokenCount);
        var window = (t_scratch ??= new Scratch()).Window(tokens.Length);
        var models = _models.Value;
        models.Read(document.Text, tokens, window);
        models.Tagger.Tag(window, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            token.Lemma = models.Lemmatizer.Lemma(document.Text.AsSpan(token.Start, token.Length), window[i + TaggerFeatures.Window].Exact, token.Upos, token.Xpos);
        }
    }

    /// <summary>The models, for training.</summary>
    internal EnglishModels Models => _models.Value;

    /// <summary>Arrays that a thread uses again for every sentence.</summary>
    private sealed class Scratch
    {
        private WordForm[] _window = new WordForm[SentenceSplitter.LongestSentence + 64];

        public ParserScratch Parser { get; } = new();

        /// <summary>Room for a sentence's forms with the empty ones at each end.</summary>
        public Span<WordForm> Window(int words)
        {
            var length = words + (2 * TaggerFeatures.Window);
            if (length > _window.Length) _window = new WordForm[length];
            return _window.AsSpan(0, length);
        }
    }
}
