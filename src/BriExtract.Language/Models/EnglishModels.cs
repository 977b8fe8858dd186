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
    public static EnglishModels Embedded() => Load(ModelFile.Embedded);

    /// <summary>The models in a folder.</summary>
    /// <exception cref="InvalidDataException">A model is damaged or of another version.</exception>
    /// <exception cref="IOException">A model is missing or cannot be read.</exception>
    public static EnglishModels In(string folder) => Load(name => File.OpenRead(Path.Combine(folder, name)));

    /// <summary>Loads the models one after the other.</summary>
    /// <param name="open">Gives the file of a name.</param>
    /// <param name="around">For a benchmark: is given each name and must call the function that loads it.</param>
    internal static EnglishModels Load(Func<string, Stream> open, Action<string, Action>? around = null)
    {
        T Part<T>(string name, Func<ModelReader, T> read)
        {
            T model = default!;
            void Read() => model = ModelFile.Read(open(name), name, read);
            if (around is null) Read();
            else around(name, Read);
            return model;
        }

        return new EnglishModels(
            Part("lexicon.bin", WordLexicon.Read),
            Part("tagger.bin", reader => new Tagger(HashedNetwork.Read(reader))),
            Part("lemmas.bin", Lemmatizer.Read),
            Part("parser.bin", Parser.Read),
            Part("names.bin", NameTagger.Read));
    }

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
