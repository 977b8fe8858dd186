using System.Numerics.Tensors;
using BriExtract.Language.Documents;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Networks;

/// <summary>Trains a <see cref="SentenceEncoder"/>: the way forward is <see cref="FloatEncoder"/>'s, with dropout between; the way back is here.</summary>
internal sealed class SentenceEncoderTrainer
{
    private const int Embedding = SentenceEncoder.Embedding;

    private readonly RandomSource _random;
    private readonly Adam _table, _first, _firstBias, _second, _secondBias, _project;
    private readonly WeightAverage[] _means;
    private readonly HashSet<int> _touched = [];
    private readonly List<int> _rows = [];
    private readonly float[] _inputMask = new float[Embedding];
    private readonly float[] _middleMask, _outputMask, _carried;
    private float[] _projected = [], _output = [], _gates = [], _middle = [], _input = [];
    private int _step;

    public SentenceEncoderTrainer(int rowBits, int hidden, int memory, ulong seed)
    {
        int both = 2 * memory, gates = 6 * memory;
        _random = new RandomSource(seed);
        Encoder = new FloatEncoder(rowBits, hidden, memory,
            Filled((1 << rowBits) * Embedding, 0.12f),
            Filled(Embedding * gates, MathF.Sqrt(6f / (Embedding + memory))), GateBias(memory),
            Filled(both * gates, MathF.Sqrt(6f / (both + memory))), GateBias(memory),
            Filled(both * SentenceEncoder.Roles * hidden, MathF.Sqrt(6f / (both + hidden)) * 0.5f));
        _middleMask = new float[both];
        _outputMask = new float[both];
        _carried = new float[memory];
        _table = new Adam(Encoder.Table);
        _first = new Adam(Encoder.First);
        _firstBias = new Adam(Encoder.FirstBias);
        _second = new Adam(Encoder.Second);
        _secondBias = new Adam(Encoder.SecondBias);
        _project = new Adam(Encoder.Project);
        _means = [.. Parameters().Select(parameter => new WeightAverage(parameter.Weights))];
    }

    public FloatEncoder Encoder { get; }

    private int Memory => Encoder.Memory;

    private int Both => Encoder.Both;

    private int Gates => Encoder.Gates;

    public FloatEncoder.Reading Reading { get; } = new();

    /// <summary>Share of units left out, the same ones through a sentence (Gal and Ghahramani 2016).</summary>
    public float Dropout { get; init; } = 0.2f;

    /// <summary>How rare words are made unknown in training: with probability w / (w + count).</summary>
    public float WordDropout { get; init; } = 0.25f;

    /// <summary>Gradient by what each word brought in each place; the parser's trainer adds to it.</summary>
    public Span<float> ProjectedGradient(int word, int role) =>
        _projected.AsSpan(((word * SentenceEncoder.Roles) + role) * Encoder.Hidden, Encoder.Hidden);

    /// <summary>Reads a sentence with dropout.</summary>
    /// <param name="forms">Its words.</param>
    /// <param name="tokens">Its tags.</param>
    /// <param name="counts">How often each word stands in the train part.</param>
    public void Forward(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> counts)
    {
        var count = tokens.Length;
        Reading.Begin(count, Encoder);
        Resize(count);
        Mask(_inputMask, Dropout * 0.5f);
        Mask(_middleMask, Dropout);
        Mask(_outputMask, Dropout);
        _rows.Clear();
        Span<int> rows = stackalloc int[SentenceEncoder.WordFeatures];
        for (var i = 0; i < count; i++)
        {
            SentenceEncoder.Rows(forms[i], tokens[i], Encoder.RowBits, rows);
            if (_random.Unit() < WordDropout / (WordDropout + counts[i])) rows[0] = 0;
            foreach (var row in rows) _rows.Add(row);
            var vector = Reading.Input.AsSpan(i * Embedding, Embedding);
            Encoder.Embed(rows, vector);
            TensorPrimitives.Multiply(vector, _inputMask, vector);
        }

        Encoder.Layers(Reading, _middleMask);
        for (var i = 0; i < count; i++)
        {
            var output = Reading.Output.AsSpan(i * Both, Both);
            TensorPrimitives.Multiply(output, _outputMask, output);
        }

        Encoder.ProjectRoles(Reading);
        _projected.AsSpan(0, count * SentenceEncoder.Roles * Encoder.Hidden).Clear();
    }

    /// <summary>Learns from the gradients left in <see cref="ProjectedGradient"/>; weights change at <see cref="Update"/>.</summary>
    public void Backward()
    {
        var count = Reading.Count;
        var roles = SentenceEncoder.Roles * Encoder.Hidden;
        Through(Reading.Output, _projected, Encoder.Project, _project.Gradient, count, Both, roles, _output);
        for (var i = 0; i < count; i++) TensorPrimitives.Multiply(_output.AsSpan(i * Both, Both), _outputMask, _output.AsSpan(i * Both, Both));

        Unroll(Reading.SecondGates, Reading.SecondMemory, _output, count);
        AddRows(_gates, count, _secondBias.Gradient);
        Through(Reading.FirstOutput, _gates, Encoder.Second, _second.Gradient, count, Both, Gates, _middle);
        TensorPrimitives.Add(_middle.AsSpan(0, count * Both), _output.AsSpan(0, count * Both), _middle.AsSpan(0, count * Both));
        for (var i = 0; i < count; i++) TensorPrimitives.Multiply(_middle.AsSpan(i * Both, Both), _middleMask, _middle.AsSpan(i * Both, Both));

        Unroll(Reading.FirstGates, Reading.FirstMemory, _middle, count);
        AddRows(_gates, count, _firstBias.Gradient);
        Through(Reading.Input, _gates, Encoder.First, _first.Gradient, count, Embedding, Gates, _input);
        for (var i = 0; i < count; i++)
        {
            var gradient = _input.AsSpan(i * Embedding, Embedding);
            TensorPrimitives.Multiply(gradient, _inputMask, gradient);
            for (var feature = 0; feature < SentenceEncoder.WordFeatures; feature++)
            {
                var row = _rows[(i * SentenceEncoder.WordFeatures) + feature];
                _touched.Add(row);
                var target = _table.Gradient.AsSpan(row * Embedding, Embedding);
                TensorPrimitives.Add(target, gradient, target);
            }
        }
    }

    /// <summary>Takes the weights as they are now into the mean that ships.</summary>
    public void Remember() => Array.ForEach(_means, mean => mean.Remember());

    /// <summary>The encoder as it ships: the mean of the moments remembered.</summary>
    public SentenceEncoder Mean() => SentenceEncoder.Of(Encoder.RowBits, Encoder.Memory, Encoder.Hidden, _means[0].Mean(), _means[1].Mean(), _means[2].Mean(), _means[3].Mean(), _means[4].Mean(), _means[5].Mean());

    /// <summary>Weights with their gradients since the last step, for checking the way back.</summary>
    internal IEnumerable<(float[] Weights, float[] Gradient)> Parameters() =>
    [
        (Encoder.Table, _table.Gradient), (Encoder.First, _first.Gradient), (Encoder.FirstBias, _firstBias.Gradient),
        (Encoder.Second, _second.Gradient), (Encoder.SecondBias, _secondBias.Gradient), (Encoder.Project, _project.Gradient),
    ];

    /// <summary>Steps all weights by the gradients since the last step.</summary>
    public void Update(float rate)
    {
        _step++;
        foreach (var row in _touched) _table.Step(row * Embedding, Embedding, rate, _step);
        _touched.Clear();
        _first.Step(rate, _step);
        _firstBias.Step(rate, _step);
        _second.Step(rate, _step);
        _secondBias.Step(rate, _step);
        _project.Step(rate, _step);
    }

    /// <summary>Back through result = x · weights: the gradient by the weights is added, the gradient by x is made.</summary>
    private static void Through(float[] x, float[] gradient, float[] weights, float[] weightsGradient, int rows, int inner, int columns, float[] xGradient)
    {
        for (var k = 0; k < inner; k++)
        {
            var weight = weights.AsSpan(k * columns, columns);
            var target = weightsGradient.AsSpan(k * columns, columns);
            for (var i = 0; i < rows; i++)
            {
                var error = gradient.AsSpan(i * columns, columns);
                if (x[(i * inner) + k] != 0) TensorPrimitives.MultiplyAdd(error, x[(i * inner) + k], target, target);
                xGradient[(i * inner) + k] = TensorPrimitives.Dot<float>(error, weight);
            }
        }
    }

    /// <summary>Back through the units of one layer: gradient by its output in, gradient by its gates before activation out.</summary>
    private void Unroll(float[] gates, float[] memory, float[] outputGradient, int count)
    {
        Array.Clear(_carried);
        for (var i = count - 1; i >= 0; i--) UnrollStep(gates, memory, outputGradient, i, i - 1, 0, i > 0);
        Array.Clear(_carried);
        for (var i = 0; i < count; i++) UnrollStep(gates, memory, outputGradient, i, i + 1, 1, i < count - 1);
    }

    private void UnrollStep(float[] gates, float[] memory, float[] outputGradient, int at, int before, int direction, bool hasBefore)
    {
        var g = (at * Gates) + (direction * 3 * Memory);
        var m = (at * Both) + (direction * Memory);
        for (var i = 0; i < Memory; i++)
        {
            float candidate = gates[g + i], keep = gates[g + Memory + i], open = gates[g + (2 * Memory) + i];
            var old = hasBefore ? memory[(before * Both) + (direction * Memory) + i] : 0;
            var error = outputGradient[m + i];
            var cell = (error * open) + _carried[i];
            _gates[g + i] = cell * (1 - keep) * Slope(candidate);
            _gates[g + Memory + i] = cell * (old - candidate) * 0.5f * Slope((2 * keep) - 1);
            _gates[g + (2 * Memory) + i] = error * memory[m + i] * 0.5f * Slope((2 * open) - 1);
            _carried[i] = cell * keep;
        }
    }

    /// <summary>Derivative of x / (1 + |x|), from its value.</summary>
    private static float Slope(float value)
    {
        var rest = 1 - MathF.Abs(value);
        return rest * rest;
    }

    private static void AddRows(float[] rows, int count, float[] sum)
    {
        for (var i = 0; i < count; i++) TensorPrimitives.Add(sum, rows.AsSpan(i * sum.Length, sum.Length), sum);
    }

    private void Resize(int count)
    {
        if (_output.Length >= count * Both) return;
        var capacity = Math.Max(128, count + (count / 2));
        _projected = new float[capacity * SentenceEncoder.Roles * Encoder.Hidden];
        _output = new float[capacity * Both];
        _middle = new float[capacity * Both];
        _gates = new float[capacity * Gates];
        _input = new float[capacity * Embedding];
    }

    private void Mask(float[] mask, float dropout)
    {
        for (var i = 0; i < mask.Length; i++) mask[i] = _random.Unit() < dropout ? 0 : 1 / (1 - dropout);
    }

    private float[] Filled(int length, float bound)
    {
        var values = new float[length];
        for (var i = 0; i < length; i++) values[i] = _random.Symmetric(bound);
        return values;
    }

    /// <summary>Units begin by keeping most of what they hold.</summary>
    private static float[] GateBias(int memory)
    {
        var bias = new float[6 * memory];
        bias.AsSpan(memory, memory).Fill(1);
        bias.AsSpan(4 * memory, memory).Fill(1);
        return bias;
    }
}
