using System.Numerics.Tensors;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Training.Networks;

namespace BriExtract.Training.Parsing;

/// <summary>
/// Trains a parser with a dynamic oracle: it follows its own moves, wrong ones too, and learns what is best from there.
/// With teachers it learns from them too, and from text that nobody annotated.
/// </summary>
internal sealed class ParserTrainer
{
    private const float FirstRate = 0.05f;
    private const float EncoderRate = 0.002f;
    private const float Exploration = 0.9f;
    private const int BatchWords = 60;

    // Where the treebank and the teachers both speak, each has half the say.
    private const float TreebankShare = 0.5f;

    private const int TextTurns = 3;

    private readonly int _epochs;
    private readonly ParserTeachers? _teachers;
    private readonly HashedNetworkTrainer _network;
    private readonly SentenceEncoderTrainer _encoder;
    private readonly float[] _added;
    private readonly RandomSource _random;
    private readonly ArcHybrid _state = new();

    /// <summary>Makes a trainer.</summary>
    /// <param name="size">Of the parser.</param>
    /// <param name="epochs">Rounds over the examples.</param>
    /// <param name="seed">Parsers of other seeds err elsewhere.</param>
    /// <param name="teachers">Null to learn from the treebanks alone.</param>
    public ParserTrainer(ParserSize size, int epochs, ulong seed, ParserTeachers? teachers = null)
    {
        _epochs = epochs;
        _teachers = teachers;
        _network = new HashedNetworkTrainer(ParserSize.RowBits, size.Hidden, ArcHybrid.Moves, seed + 3) { HiddenDropout = 0.25f, FeatureDropout = 0.1f };
        _encoder = new SentenceEncoderTrainer(size.WordBits, size.Hidden, size.Memory, seed + 5) { Dropout = 0.22f, WordDropout = 0.3f };
        _random = new RandomSource(seed + 4);
        _added = new float[size.Hidden];
    }

    /// <summary>Trains and gives the parser as it ships.</summary>
    /// <param name="treebanks">Sentences with trees; seen in every epoch.</param>
    /// <param name="text">Sentences without; seen in turns, a part in each epoch.</param>
    /// <param name="report">Told after each epoch: its number, the mean loss and the parser so far.</param>
    public Parser Train(ParserExample[] treebanks, ParserExample[] text, Action<int, double, Parser> report)
    {
        var scores = new float[HashedNetwork.Pad(ArcHybrid.Moves)];
        long seen = 0, total = Enumerable.Range(0, _epochs).Sum(epoch => Of(treebanks, text, epoch).Sum(example => (long)example.Tokens.Length));
        treebanks = [.. treebanks];
        for (var epoch = 0; epoch < _epochs; epoch++)
        {
            _random.Shuffle(treebanks);
            var examples = Of(treebanks, text, epoch);
            if (text.Length > 0) _random.Shuffle(examples);
            double loss = 0;
            int words = 0, batch = 0;
            foreach (var example in examples)
            {
                _network.Rate = FirstRate * (1 - ((float)seen / total));
                loss += Learn(example, scores, epoch == 0 ? 0 : Exploration);
                words += example.Tokens.Length;
                batch += example.Tokens.Length;
                if (batch >= BatchWords)
                {
                    _encoder.Update(EncoderRate * (1 - ((float)seen / total)));
                    batch = 0;
                }

                seen += example.Tokens.Length;
            }

            // The mean of the last third ships.
            if (epoch >= _epochs - ((_epochs + 2) / 3))
            {
                _encoder.Remember();
                _network.Remember();
            }

            report(epoch, loss / words, Shipped());
        }

        return Shipped();
    }

    /// <summary>An epoch's sentences: all of the treebanks, every third of the text.</summary>
    private static ParserExample[] Of(ParserExample[] treebanks, ParserExample[] text, int epoch) =>
        [.. treebanks, .. text.Where((_, at) => at % TextTurns == epoch % TextTurns)];

    private Parser Shipped() => new(_encoder.Mean(), _network.Quantize());

    private double Learn(ParserExample example, float[] scores, float exploration)
    {
        Span<int> rows = stackalloc int[ParserFeatures.Most];
        Span<float> target = stackalloc float[ArcHybrid.Moves];
        double loss = 0;
        _state.Begin(example.Tokens.Length);
        _encoder.Forward(example.Forms, example.Tokens, example.Counts);
        _teachers?.Read(example.Forms, example.Tokens);
        while (!_state.Done)
        {
            if (Parser.Forced(_state) is var forced && forced >= 0)
            {
                _state.Move(forced);
                continue;
            }

            var count = ParserFeatures.Fill(_state, example.Forms, example.Tokens, ParserSize.RowBits, rows);
            Parser.Gather(_state, _encoder.Reading.Projected, _added);
            _network.Forward(rows[..count], scores, _added);
            var wanted = Target(example, scores, rows[..count], target);
            var move = _random.Unit() < exploration ? Parser.Best(_state, scores) : wanted;
            loss += HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, ArcHybrid.Moves), target);
            scores.AsSpan(ArcHybrid.Moves).Clear();
            _network.Backward(scores);
            PassBack();
            _state.Move(move);
        }

        _encoder.Backward();

        return loss;
    }

    /// <summary>How likely each move should be, and the best of them: by the treebank, the teachers or both.</summary>
    private int Target(ParserExample example, float[] scores, ReadOnlySpan<int> rows, Span<float> target)
    {
        target.Clear();
        if (_teachers is not null) _teachers.Judge(_state, rows, target);
        if (example.Oracle is null) return TensorPrimitives.IndexOfMax<float>(target);
        var wanted = example.Oracle.Best(_state, scores);
        if (_teachers is not null) TensorPrimitives.Multiply(target, 1 - TreebankShare, target);
        target[wanted] += _teachers is null ? 1 : TreebankShare;
        return wanted;
    }

    /// <summary>Gives the words in the roles their share of the last move's gradient.</summary>
    private void PassBack()
    {
        for (var role = 0; role < SentenceEncoder.Roles; role++)
        {
            var word = Parser.InRole(_state, role);
            if (word < 0) continue;
            var gradient = _encoder.ProjectedGradient(word, role);
            TensorPrimitives.Add(gradient, _network.Gradient, gradient);
        }
    }
}
