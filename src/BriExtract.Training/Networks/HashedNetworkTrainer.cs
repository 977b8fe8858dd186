using System.Numerics;
using System.Numerics.Tensors;
using BriExtract.Language.Models;

namespace BriExtract.Training.Networks;

/// <summary>Trains a <see cref="HashedNetwork"/> example by example with AdaGrad (Duchi et al. 2011) and dropout on features and hidden units.</summary>
internal sealed class HashedNetworkTrainer
{
    private readonly int _rowBits;
    private readonly int _hidden;
    private readonly int _outputs;
    private readonly int _padded;
    private readonly float[] _rows, _rowsSquared;
    private readonly float[] _bias, _biasSquared;
    private readonly float[] _output, _outputSquared;
    private readonly float[] _outputBias, _outputBiasSquared;
    private readonly WeightAverage _rowsMean, _biasMean, _outputMean, _outputBiasMean;
    private readonly float[] _sum, _active, _gradient;
    private readonly int[] _kept;
    private int _keptCount;
    private readonly RandomSource _random;

    public HashedNetworkTrainer(int rowBits, int hidden, int outputs, ulong seed)
    {
        _rowBits = rowBits;
        _hidden = hidden;
        _outputs = outputs;
        _padded = HashedNetwork.Pad(outputs);
        _random = new RandomSource(seed);
        _rows = Filled((1 << rowBits) * hidden, 0.1f);
        _rowsSquared = Constant(_rows.Length);
        _bias = Constant(hidden, 0.1f);
        _biasSquared = Constant(hidden);
        _output = Filled(hidden * _padded, MathF.Sqrt(6f / (hidden + outputs)));
        _outputSquared = Constant(_output.Length);
        _outputBias = new float[_padded];
        _outputBiasSquared = Constant(_padded);
        _rowsMean = new WeightAverage(_rows);
        _biasMean = new WeightAverage(_bias);
        _outputMean = new WeightAverage(_output);
        _outputBiasMean = new WeightAverage(_outputBias);
        _sum = new float[hidden];
        _active = new float[hidden];
        _gradient = new float[hidden];
        _kept = new int[256];
    }

    /// <summary>Step size; lowered as training goes on.</summary>
    public float Rate { get; set; } = 0.05f;

    /// <summary>Share of features left out of an example.</summary>
    public float FeatureDropout { get; init; } = 0.05f;

    /// <summary>Share of hidden units left out of an example.</summary>
    public float HiddenDropout { get; init; } = 0.2f;

    /// <summary>Gradient by the hidden layer's sum of the last example.</summary>
    public ReadOnlySpan<float> Gradient => _gradient;

    /// <summary>Scores as training sees them, with dropout.</summary>
    /// <param name="features">Row numbers.</param>
    /// <param name="scores">Receives the scores.</param>
    /// <param name="added">What else adds to the hidden layer's sum; empty for nothing.</param>
    public void Forward(ReadOnlySpan<int> features, Span<float> scores, ReadOnlySpan<float> added = default)
    {
        _keptCount = 0;
        _bias.CopyTo(_sum, 0);
        if (!added.IsEmpty) TensorPrimitives.Add(_sum, added, _sum);
        foreach (var feature in features)
        {
            if (_random.Unit() < FeatureDropout) continue;
            _kept[_keptCount++] = feature;
            TensorPrimitives.Add(_sum, Row(_rows, feature), _sum);
        }

        var keep = 1f / (1f - HiddenDropout);
        _outputBias.CopyTo(scores);
        for (var h = 0; h < _hidden; h++)
        {
            _active[h] = _sum[h] > 0 && _random.Unit() >= HiddenDropout ? _sum[h] * keep : 0;
            if (_active[h] > 0) TensorPrimitives.MultiplyAdd(_output.AsSpan(h * _padded, _padded), _active[h], scores, scores);
        }
    }

    /// <summary>Learns from the last example.</summary>
    /// <param name="error">Gradient of the loss by each score; it is used up.</param>
    public void Backward(Span<float> error)
    {
        var keep = 1f / (1f - HiddenDropout);
        for (var h = 0; h < _hidden; h++)
        {
            if (_active[h] <= 0)
            {
                _gradient[h] = 0;
                continue;
            }

            var weights = _output.AsSpan(h * _padded, _padded);
            _gradient[h] = TensorPrimitives.Dot(weights, error) * keep;
            Step(weights, _outputSquared.AsSpan(h * _padded, _padded), error, _active[h], Rate);
        }

        Step(_outputBias, _outputBiasSquared, error, 1, Rate);
        Step(_bias, _biasSquared, _gradient, 1, Rate);
        for (var i = 0; i < _keptCount; i++) Step(Row(_rows, _kept[i]), Row(_rowsSquared, _kept[i]), _gradient, 1, Rate);
    }

    /// <summary>Takes the weights as they are now into the mean that ships.</summary>
    public void Remember()
    {
        _rowsMean.Remember();
        _biasMean.Remember();
        _outputMean.Remember();
        _outputBiasMean.Remember();
    }

    /// <summary>The network as it ships: the mean of the moments remembered, rows made bytes.</summary>
    public HashedNetwork Quantize()
    {
        var weights = _rowsMean.Mean();
        var biases = _biasMean.Mean();
        var scale = Largest(weights) / 127f;
        var rows = new sbyte[weights.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -127, 127);
        var bias = new short[_hidden];
        for (var i = 0; i < _hidden; i++) bias[i] = (short)MathF.Round(biases[i] / scale);
        return new HashedNetwork(_rowBits, _hidden, _outputs, scale, new Aligned<sbyte>(rows), bias, new Aligned<float>(_outputMean.Mean()), _outputBiasMean.Mean());
    }

    /// <summary>Turns scores into the gradient of the softmax loss and gives the loss.</summary>
    public static float SoftmaxError(Span<float> scores, int wanted)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores); // keeps the exponentials small
        TensorPrimitives.SoftMax<float>(scores, scores);
        var loss = -MathF.Log(MathF.Max(scores[wanted], 1e-12f));
        scores[wanted] -= 1;
        return loss;
    }

    // One weight in ten thousand is clipped, so that an outlier does not coarsen all the others.
    private static float Largest(float[] weights)
    {
        var counts = new int[4096];
        var max = TensorPrimitives.MaxMagnitude<float>(weights);
        max = MathF.Abs(max);
        foreach (var weight in weights) counts[(int)(MathF.Abs(weight) / max * 4095)]++;
        long beyond = 0;
        for (var i = 4095; i > 0; i--)
        {
            beyond += counts[i];
            if (beyond * 10_000 > weights.Length) return max * (i + 1) / 4096;
        }

        return max;
    }

    private static void Step(Span<float> weights, Span<float> squared, ReadOnlySpan<float> error, float factor, float rate)
    {
        var width = Vector<float>.Count;
        var epsilon = new Vector<float>(1e-7f);
        for (var i = 0; i <= weights.Length - width; i += width)
        {
            var gradient = new Vector<float>(error[i..]) * factor;
            var sum = new Vector<float>(squared[i..]) + (gradient * gradient);
            sum.CopyTo(squared[i..]);
            (new Vector<float>(weights[i..]) - (gradient * rate / (Vector.SquareRoot(sum) + epsilon))).CopyTo(weights[i..]);
        }
    }

    private Span<float> Row(float[] table, int row) => table.AsSpan(row * _hidden, _hidden);

    private float[] Filled(int length, float bound)
    {
        var values = new float[length];
        for (var i = 0; i < length; i++) values[i] = _random.Symmetric(bound);
        return values;
    }

    private static float[] Constant(int length, float value = 0.01f)
    {
        var values = new float[length];
        Array.Fill(values, value);
        return values;
    }
}
