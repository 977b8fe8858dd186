using System.Numerics.Tensors;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;

namespace BriExtract.Language.Tagging;

/// <summary>Universal and Penn tags, from left to right, each word's tags from a small network over hashed features.</summary>
internal sealed class Tagger(HashedNetwork network)
{
    /// <summary>Scores of the universal tags come first, those of the Penn tags after them.</summary>
    public const int UposCount = 17;

    /// <summary>Penn tags, the empty one included.</summary>
    public static readonly int XposCount = Enum.GetValues<Xpos>().Length;

    private static readonly ScoreRange UposScores = new(0, UposCount), XposScores = new(UposCount, UposCount + XposCount);

    /// <summary>Tags a sentence.</summary>
    /// <param name="forms">The sentence's forms with <see cref="TaggerFeatures.Window"/> empty ones at each end.</param>
    /// <param name="tokens">Receives the tags.</param>
    public void Tag(ReadOnlySpan<WordForm> forms, Span<Token> tokens)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        Span<float> units = stackalloc float[network.Hidden];
        Span<float> scores = stackalloc float[network.Padded];
        var capitalized = TaggerFeatures.Capitalized(forms);
        Xpos before = Xpos.None, beforeThat = Xpos.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            TaggerFeatures.Fill(forms, i + TaggerFeatures.Window, before, beforeThat, capitalized, network.RowBits, rows);
            network.Score(rows, units, scores);
            tokens[i].Upos = (Upos)UposScores.IndexOf(scores, UposScores.Highest(scores));
            tokens[i].Xpos = (Xpos)(XposScores.IndexOf(scores, XposScores.Highest(scores)) - UposCount);
            (beforeThat, before) = (before, tokens[i].Xpos);
        }
    }

    /// <summary>The network, for training to save.</summary>
    internal HashedNetwork Network => network;

    internal static int Best(ReadOnlySpan<float> scores) => TensorPrimitives.IndexOfMax(scores);
}
