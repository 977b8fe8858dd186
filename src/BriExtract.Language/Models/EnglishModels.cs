using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Models;

/// <summary>The trained parts of the analysis.</summary>
internal sealed record EnglishModels(Tagger Tagger, Lemmatizer Lemmatizer, Parser Parser)
{
    /// <summary>The shipped models.</summary>
    /// <exception cref="InvalidDataException">A model is damaged, of another version, or missing.</exception>
    public static EnglishModels Embedded() => new(
        new Tagger(HashedNetwork.Read(ModelFile.OpenEmbedded("tagger.bin"))),
        Lemmatizer.Read(ModelFile.OpenEmbedded("lemmas.bin")),
        new Parser(HashedNetwork.Read(ModelFile.OpenEmbedded("parser.bin"))));
}
