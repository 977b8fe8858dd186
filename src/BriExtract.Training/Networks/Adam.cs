using System.Numerics;

namespace BriExtract.Training.Networks;

/// <summary>Adam (Kingma and Ba 2015) over one array of weights; rows of a large table may be stepped alone.</summary>
internal sealed class Adam(float[] weights)
{
    private const float First = 0.9f, Second = 0.999f;
    private readonly float[] _mean = new float[weights.Length];
    private readonly float[] _square = new float[weights.Length];

    /// <summary>Gradient of the current batch; cleared by the step.</summary>
    public float[] Gradient { get; } = new float[weights.Length];

    /// <summary>Steps all weights.</summary>
    public void Step(float rate, int step) => Step(0, weights.Length, rate, step);

    /// <summary>Steps a stretch of the weights, for rows that few examples touch.</summary>
    public void Step(int from, int length, float rate, int step)
    {
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step));
        var width = Vector<float>.Count;
        for (var i = from; i < from + length; i += width)
        {
            var gradient = new Vector<float>(Gradient, i);
            var mean = (new Vector<float>(_mean, i) * First) + (gradient * (1 - First));
            var square = (new Vector<float>(_square, i) * Second) + (gradient * gradient * (1 - Second));
            mean.CopyTo(_mean, i);
            square.CopyTo(_square, i);
            (new Vector<float>(weights, i) - (mean * corrected / (Vector.SquareRoot(square) + new Vector<float>(1e-8f)))).CopyTo(weights, i);
            Vector<float>.Zero.CopyTo(Gradient, i);
        }
    }
}
