using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Tagging;

/// <summary>Trains the tagger on treebank sentences, its own tags standing before each word as they will in use.</summary>
internal sealed class TaggerTrainer(int epochs)
{
    private const int RowBits = 16;
    private const int Hidden = 64;
        private const float FirstRate = 0.06f;

    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, Tagger.UposCount + Tagger.XposCount, seed: 1);

    /// <summary>Trains and gives the network as it ships.</summary>
    /// <param name="sentences">The train part.</param>
    /// <param name="report">Told after each epoch: its number and the mean loss.</param>
    public HashedNetwork Train(IReadOnlyList<TreebankSentence> sentences, Action<int, double, HashedNetworkTrainer> report)
    {
        var examples = sentences.Select(Example.Of).ToArray();
        var random = new RandomSource(2);
        var scores = new float[HashedNetwork.Pad(Tagger.UposCount + Tagger.XposCount)];
        long seen = 0, total = (long)epochs * examples.Sum(example => example.Tokens.Length);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            double loss = 0;
            var words = 0;
            foreach (var example in examples)
            {
                _network.Rate = FirstRate * (1 - ((float)seen / total));
                loss += Learn(example, scores);
                words += example.Tokens.Length;
                seen += example.Tokens.Length;
            }

            report(epoch, loss / words, _network);
        }

        return _network.Quantize();
    }

    private double Learn(Example example, float[] scores)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        double loss = 0;
        Xpos before = Xpos.None, beforeThat = Xpos.None;
        for (var i = 0; i < example.Tokens.Length; i++)
        {
            TaggerFeatures.Fill(example.Forms, i + TaggerFeatures.Window, before, beforeThat, example.Capitalized, RowBits, rows);
            _network.Forward(rows, scores);
            var upos = scores.AsSpan(0, Tagger.UposCount);
            var xpos = scores.AsSpan(Tagger.UposCount, Tagger.XposCount);
            (beforeThat, before) = (before, (Xpos)Tagger.Best(xpos));
            loss += HashedNetworkTrainer.SoftmaxError(upos, (int)example.Tokens[i].Upos);
            loss += HashedNetworkTrainer.SoftmaxError(xpos, (int)example.Tokens[i].Xpos);
            scores.AsSpan(Tagger.UposCount + Tagger.XposCount).Clear();
            _network.Backward(scores);
        }

        return loss;
    }

    private sealed record Example(WordForm[] Forms, Token[] Tokens, uint Capitalized)
    {
        public static Example Of(TreebankSentence sentence)
        {
            var forms = new WordForm[sentence.Words.Count + (2 * TaggerFeatures.Window)];
            for (var i = 0; i < sentence.Words.Count; i++) forms[i + TaggerFeatures.Window] = WordForms.Of(sentence.Words[i].Form);
            var tokens = sentence.Words.Select(word => new Token { Start = 0, End = word.Form.Length, Upos = word.Upos, Xpos = word.Xpos }).ToArray();
            return new Example(forms, tokens, TaggerFeatures.Capitalized(forms));
        }
    }
}
