using BriExtract.Language.Names;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Models;

/// <summary>The trained parts of the analysis.</summary>
/// <param name="Lexicon">What large texts tell of words.</param>
/// <param name="Tagger">Tags.</param>
/// <param name="Lemmatizer">Dictionary forms.</param>
/// <param name="Parser">Heads; null only while models are trained.</param>
/// <param name="Names">Names; null only while models are trained.</param>
internal sealed record EnglishModels(WordLexicon Lexicon, Tagger Tagger, Lemmatizer Lemmatizer, Parser? Parser, NameTagger? Names)
{
    /// <summary>The shipped models.</summary>
    /// <exception cref="InvalidDataException">A model is damaged, of another version, or missing.</exception>
    public static EnglishModels Embedded() => new(
        WordLexicon.Read(ModelFile.OpenEmbedded("lexicon.bin")),
        new Tagger(HashedNetwork.Read(ModelFile.OpenEmbedded("tagger.bin"))),
        Lemmatizer.Read(ModelFile.OpenEmbedded("lemmas.bin")),
        Parser.Read(ModelFile.OpenEmbedded("parser.bin")),
        new NameTagger(HashedNetwork.Read(ModelFile.OpenEmbedded("names.bin")), Gazetteer.Default));

    /// <summary>Reads the forms of a sentence's words, with empty ones at each end as the taggers want them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence's words.</param>
    /// <param name="window">Receives the forms; longer than the tokens by twice <see cref="TaggerFeatures.Window"/>.</param>
    public void Read(string text, ReadOnlySpan<Documents.Token> tokens, Span<WordForm> window)
    {
        window[..TaggerFeatures.Window].Clear();
        window[^TaggerFeatures.Window..].Clear();
        var forms = window[TaggerFeatures.Window..^TaggerFeatures.Window];
        WordForms.Of(text, tokens, forms);
        Lexicon.Fill(forms);
    }
}
