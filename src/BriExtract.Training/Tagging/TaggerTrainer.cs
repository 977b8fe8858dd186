using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Tagging;

/// <summary>Trains the tagger on treebank sentences, its own tags standing before each word as they will in use.</summary>
internal sealed class TaggerTrainer(WordLexicon lexicon, int epochs)
{
    private const int RowBits = 16;
    private const int Hidden = 64;
        private const int Averaged = 3; // the last epochs, whose mean ships
    private const float FirstRate = 0.06f;

    // A word seen n times is left out with probability w / (w + n), so that the ends and neighbours of unknown words are learned.
    private const float RareWords = 0.4f;

    private readonly RandomSource _random = new(2);
    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, Tagger.UposCount + Tagger.XposCount, seed: 1);

    /// <summary>Trains and gives the network as it ships.</summary>
    /// <param name="sentences">The train part.</param>
    /// <param name="report">Told after each epoch: its number and the mean loss.</param>
    public Tagger Train(IReadOnlyList<TreebankSentence> sentences, Action<int, double, Tagger> report)
    {
        var counts = WordCounts.Of(sentences);
        var examples = sentences.Concat(Headlines.Of(sentences)).Select(sentence => Example.Of(sentence, lexicon, counts)).ToArray();
        var scores = new float[HashedNetwork.Pad(Tagger.UposCount + Tagger.XposCount)];
        long seen = 0, total = (long)epochs * examples.Sum(example => example.Tokens.Length);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(examples);
            double loss = 0;
            var words = 0;
            foreach (var example in examples)
            {
                _network.Rate = FirstRate * (1 - ((float)seen / total));
                loss += Learn(example, scores);
                words += example.Tokens.Length;
                seen += example.Tokens.Length;
            }

            if (epoch >= epochs - Averaged) _network.Remember();
            report(epoch, loss / words, Shipped());
        }

        return Shipped();
    }

    private Tagger Shipped() => new(_network.Quantize());

    private double Learn(Example example, float[] scores)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        double loss = 0;
        Xpos before = Xpos.None, beforeThat = Xpos.None;
        for (var i = 0; i < example.Tokens.Length; i++)
        {
            TaggerFeatures.Fill(example.Forms, i + TaggerFeatures.Window, before, beforeThat, example.Capitalized, RowBits, rows);
            var kept = _random.Unit() < RareWords / (RareWords + example.Counts[i]) ? TaggerFeatures.WithoutWord(rows) : rows;
            _network.Forward(kept, scores);
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

    private sealed record Example(WordForm[] Forms, Token[] Tokens, int[] Counts, uint Capitalized)
    {
        public static Example Of(TreebankSentence sentence, WordLexicon lexicon, Dictionary<uint, int> counts)
        {
            var forms = new WordForm[sentence.Words.Count + (2 * TaggerFeatures.Window)];
            for (var i = 0; i < sentence.Words.Count; i++) forms[i + TaggerFeatures.Window] = WordForms.Of(sentence.Words[i].Form);
            lexicon.Fill(forms.AsSpan(TaggerFeatures.Window, sentence.Words.Count));
            var tokens = sentence.Words.Select(word => new Token { Start = 0, End = word.Form.Length, Upos = word.Upos, Xpos = word.Xpos }).ToArray();
            return new Example(forms, tokens, [.. forms.Skip(TaggerFeatures.Window).Take(tokens.Length).Select(form => counts[form.Lower])], TaggerFeatures.Capitalized(forms));
        }
    }
}
