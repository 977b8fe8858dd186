using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;

namespace BriExtract.Training.Parsing;

/// <summary>Trains the parser with a dynamic oracle: it follows its own moves, wrong ones too, and learns what is best from there.</summary>
internal sealed class ParserTrainer
{
    private static readonly int RowBits = int.Parse(Environment.GetEnvironmentVariable("PB") ?? "16");
    private static readonly int Hidden = int.Parse(Environment.GetEnvironmentVariable("PH") ?? "128");
    private static readonly int Epochs = int.Parse(Environment.GetEnvironmentVariable("PE") ?? "10");
    private static readonly float FirstRate = float.Parse(Environment.GetEnvironmentVariable("PR") ?? "0.05");
    private const float Exploration = 0.9f;

    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, ArcHybrid.Moves, seed: 3);
    private readonly RandomSource _random = new(4);
    private readonly ArcHybrid _state = new();

    /// <summary>Trains and gives the network as it ships.</summary>
    public HashedNetwork Train(ParserExample[] examples, Action<int, double, HashedNetworkTrainer> report)
    {
        var scores = new float[HashedNetwork.Pad(ArcHybrid.Moves)];
        long seen = 0, total = (long)Epochs * examples.Sum(example => example.Tokens.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(examples);
            double loss = 0;
            var words = 0;
            foreach (var example in examples)
            {
                _network.Rate = FirstRate * (1 - ((float)seen / total));
                loss += Learn(example, scores, epoch == 0 ? 0 : Exploration);
                words += example.Tokens.Length;
                seen += example.Tokens.Length;
            }

            report(epoch, loss / words, _network);
        }

        return _network.Quantize();
    }

    private double Learn(ParserExample example, float[] scores, float exploration)
    {
        Span<int> rows = stackalloc int[ParserFeatures.Most];
        double loss = 0;
        _state.Begin(example.Tokens.Length);
        while (!_state.Done)
        {
            var count = ParserFeatures.Fill(_state, example.Forms, example.Tokens, RowBits, rows);
            _network.Forward(rows[..count], scores);
            var wanted = example.Oracle.Best(_state, scores);
            var move = _random.Unit() < exploration ? Parser.Best(_state, scores) : wanted;
            loss += HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, ArcHybrid.Moves), wanted);
            scores.AsSpan(ArcHybrid.Moves).Clear();
            _network.Backward(scores);
            _state.Move(move);
        }

        return loss;
    }
}

/// <summary>A sentence to train the parser on: words with tags as the tagger gives them, and the tree.</summary>
internal sealed record ParserExample(WordForm[] Forms, Token[] Tokens, DynamicOracle Oracle);
