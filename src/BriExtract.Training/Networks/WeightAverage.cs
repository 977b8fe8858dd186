using System.Numerics.Tensors;

namespace BriExtract.Training.Networks;

/// <summary>Mean of an array of weights over several moments of training, which generalizes better than the last of them (Polyak and Juditsky 1992).</summary>
internal sealed class WeightAverage(float[] weights)
{
    private readonly float[] _total = new float[weights.Length];
    private int _moments;

    /// <summary>Takes the weights as they are now into the mean.</summary>
    public void Remember()
    {
        TensorPrimitives.Add(_total, weights, _total);
        _moments++;
    }

    /// <summary>The mean; the weights as they are when no moment was remembered.</summary>
    public float[] Mean()
    {
        var mean = (float[])weights.Clone();
        if (_moments > 0) TensorPrimitives.Divide(_total, _moments, mean);
        return mean;
    }
}
