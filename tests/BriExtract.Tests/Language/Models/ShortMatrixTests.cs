using BriExtract.Language.Models;
using BriExtract.Training.Networks;

namespace BriExtract.Tests.Language.Models;

/// <summary>Products of whole numbers: as near to those of the weights as 12 bits allow, for any number of rows.</summary>
public class ShortMatrixTests
{
    private const float One = 4095;

    [Theory]
    [InlineData(1, 64, 96)]
    [InlineData(4, 64, 32)]
    [InlineData(7, 128, 384)]
    [InlineData(13, 96, 576)]
    public void Products_are_those_of_the_weights(int rows, int inner, int columns)
    {
        var random = new RandomSource(5);
        float[] Filled(int length, float bound) => [.. Enumerable.Range(0, length).Select(_ => random.Symmetric(bound))];
        float[] x = Filled(rows * inner, 1), weights = Filled(inner * columns, 0.8f), bias = Filled(columns, 2);
        var matrix = ShortMatrix.Quantize(weights, inner, columns, bias, 1 / One);
        var result = new float[rows * columns];
        matrix.Multiply([.. x.Select(value => (short)MathF.Round(value * One))], rows, result);

        var exact = new float[rows * columns];
        Matrix.Multiply(x, rows, inner, weights, bias, exact);
        for (var i = 0; i < result.Length; i++) Assert.Equal(exact[i], result[i], 0.02f);
    }

    [Fact]
    public void The_largest_products_fit()
    {
        const int Inner = 128, Columns = 32;
        var weights = new float[Inner * Columns];
        Array.Fill(weights, 1f);
        var x = new short[Inner];
        Array.Fill(x, (short)(2 * One)); // a sum of two outputs
        var result = new float[Columns];
        ShortMatrix.Quantize(weights, Inner, Columns, new float[Columns], 1 / One).Multiply(x, 1, result);
        Assert.All(result, value => Assert.Equal(2 * Inner, value, 0.01f));
    }

    [Fact]
    public void A_processor_without_the_instruction_gives_the_same()
    {
        var random = new RandomSource(6);
        for (var i = 0; i < 100; i++)
        {
            short[] Shorts() => [.. Enumerable.Range(0, 32).Select(_ => (short)random.Symmetric(8190))];
            short[] x = Shorts(), w = Shorts();
            var products = ShortMatrix.AnyProducts(System.Runtime.Intrinsics.Vector512.Create(x), System.Runtime.Intrinsics.Vector512.Create(w));
            for (var pair = 0; pair < 16; pair++) Assert.Equal((x[2 * pair] * w[2 * pair]) + (x[(2 * pair) + 1] * w[(2 * pair) + 1]), products[pair]);
        }
    }
}
