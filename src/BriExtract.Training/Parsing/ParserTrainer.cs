using System.Numerics.Tensors;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Training.Networks;

namespace BriExtract.Training.Parsing;

/// <summary>Trains the parser with a dynamic oracle: it follows its own moves, wrong ones too, and learns what is best from there.</summary>
internal sealed class ParserTrainer(int epochs)
{
    private const int RowBits = 15;
    private const int EncoderRowBits = 15;
    private const int Hidden = 96;
    private const int Memory = 48;
    private const float FirstRate = 0.05f;
    private const float EncoderRate = 0.002f;
    private const float Exploration = 0.9f;
    private const int BatchWords = 60;

    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, ArcHybrid.Moves, seed: 3) { HiddenDropout = 0.25f, FeatureDropout = 0.1f };
    private readonly SentenceEncoderTrainer _encoder = new(EncoderRowBits, Hidden, Memory, seed: 5) { Dropout = 0.22f, WordDropout = 0.3f };
    private readonly float[] _added = new float[Hidden];
    private readonly RandomSource _random = new(4);
    private readonly ArcHybrid _state = new();
    private readonly ParserWords _words = new();

    /// <summary>Trains and gives the parser as it ships.</summary>
    /// <param name="examples">Sentences; their order changes.</param>
    /// <param name="report">Told after each epoch: its number, the mean loss and the parser so far.</param>
    public Parser Train(ParserExample[] examples, Action<int, double, Parser> report)
    {
        var scores = new float[HashedNetwork.Pad(ArcHybrid.Moves)];
        long seen = 0, total = (long)epochs * examples.Sum(example => example.Tokens.Length);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(examples);
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
            if (epoch >= epochs - ((epochs + 2) / 3))
            {
                _encoder.Remember();
                _network.Remember();
            }

            report(epoch, loss / words, Shipped());
        }

        return Shipped();
    }

    private Parser Shipped() => new(_encoder.Mean(), _network.Quantize());

    private double Learn(ParserExample example, float[] scores, float exploration)
    {
        Span<int> rows = stackalloc int[ParserFeatures.Most];
        Span<int> roles = stackalloc int[SentenceEncoder.Roles];
        double loss = 0;
        _state.Begin(example.Tokens.Length);
        _words.Read(example.Forms, example.Tokens);
        _encoder.Forward(example.Forms, example.Tokens, example.Counts);
        while (!_state.Done)
        {
            if (Parser.Forced(_state) is var forced && forced >= 0)
            {
                _state.Move(forced);
                continue;
            }

            var count = ParserFeatures.Fill(_state, _words, RowBits, rows);
            _added.AsSpan().Clear();
            Parser.InRoles(_state, roles);
            Parser.Gather(roles, _encoder.Reading.Projected, _added);
            _network.Forward(rows[..count], scores, _added);
            var wanted = example.Oracle.Best(_state, scores);
            var move = _random.Unit() < exploration ? Parser.Best(_state, scores) : wanted;
            loss += HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, ArcHybrid.Moves), wanted);
            scores.AsSpan(ArcHybrid.Moves).Clear();
            _network.Backward(scores);
            PassBack(roles);
            _state.Move(move);
        }

        _encoder.Backward();

        return loss;
    }

    /// <summary>Gives the words in the roles their share of the last move's gradient.</summary>
    private void PassBack(ReadOnlySpan<int> roles)
    {
        for (var role = 0; role < SentenceEncoder.Roles; role++)
        {
            var word = roles[role];
            if (word < 0) continue;
            var gradient = _encoder.ProjectedGradient(word, role);
            TensorPrimitives.Add(gradient, _network.Gradient, gradient);
        }
    }
}
