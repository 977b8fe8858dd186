using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BriExtract.Language.Models;

/// <summary>A matrix of 16-bit whole numbers with one scale, to be multiplied by such vectors: exact, so the same on every machine.</summary>
/// <remarks>
/// Weights lie in blocks of 32 columns, in each block two rows of the matrix woven together, since the processor
/// multiplies pairs and adds them: w[0,0] w[1,0] w[0,1] w[1,1] … A sum of 128 products of 12 by 13 bits and signs fits 32 bits.
/// </remarks>
internal sealed class ShortMatrix
{
    private const int Block = 32;
    private const int LongestInner = 128;
    private const float Largest = 2047;

    private readonly int _inner;
    private readonly int _columns;
    private readonly Aligned<short> _weights;
    private readonly float[] _bias;
    private readonly float _scale;

    private ShortMatrix(int inner, int columns, Aligned<short> weights, float[] bias, float scale)
    {
        if (inner % 2 != 0 || inner > LongestInner || columns % Block != 0)
            throw new ArgumentException($"{inner} × {columns} is not in pairs of at most {LongestInner} rows and blocks of {Block} columns.");
        _inner = inner;
        _columns = columns;
        _weights = weights;
        _bias = bias;
        _scale = scale;
    }

    /// <summary>Makes a matrix of weights as they are trained.</summary>
    /// <remarks>Vectors are to stay within 8190, or within 1524 where they are sums of a word's features.</remarks>
    /// <param name="weights"><paramref name="inner"/> × <paramref name="columns"/>, row by row.</param>
    /// <param name="inner">Length of the vectors that are multiplied; even.</param>
    /// <param name="columns">Length of the results; a multiple of 32.</param>
    /// <param name="bias">Added to each result.</param>
    /// <param name="unit">What 1 stands for in the vectors that are multiplied.</param>
    public static ShortMatrix Quantize(float[] weights, int inner, int columns, float[] bias, float unit)
    {
        var most = 0f;
        foreach (var weight in weights) most = MathF.Max(most, MathF.Abs(weight));
        var scale = most > 0 ? most / Largest : 1;
        var woven = new short[weights.Length];
        for (var k = 0; k < inner; k++)
        {
            for (var c = 0; c < columns; c++)
            {
                var at = ((c / Block * inner) + (k & ~1)) * Block;
                woven[at + (2 * (c % Block)) + (k & 1)] = (short)MathF.Round(weights[(k * columns) + c] / scale);
            }
        }

        return new ShortMatrix(inner, columns, new Aligned<short>(woven), bias, scale * unit);
    }

    /// <summary>result = x · weights + bias, for each of the <paramref name="rows"/> vectors in x.</summary>
    public void Multiply(ReadOnlySpan<short> x, int rows, Span<float> result) => Multiply(x, rows, result, 0, _columns);

    /// <summary>The same for some of the columns; the others of the result are left as they are.</summary>
    /// <param name="x">The vectors.</param>
    /// <param name="rows">How many they are.</param>
    /// <param name="result">Receives the results, all columns long each.</param>
    /// <param name="from">First column; a multiple of 32.</param>
    /// <param name="columns">How many; a multiple of 32.</param>
    public void Multiply(ReadOnlySpan<short> x, int rows, Span<float> result, int from, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * _inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, rows * _columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from + columns, _columns);
        for (var column = from; column < from + columns; column += Block)
        {
            ref var weights = ref Unsafe.Add(ref _weights.First, column * _inner);
            var row = 0;
            for (; row + 4 <= rows; row += 4) FourRows(in x[row * _inner], ref weights, column, ref result[(row * _columns) + column]);
            for (; row < rows; row++) OneRow(in x[row * _inner], ref weights, column, ref result[(row * _columns) + column]);
        }
    }

    private void FourRows(ref readonly short x, ref short weights, int column, ref float result)
    {
        // Places are kept as references that move, and numbers as wide as they are: in this loop arithmetic on places takes time.
        nint half = _inner / 2;
        ref var p0 = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in x));
        ref var p1 = ref Unsafe.Add(ref p0, half);
        ref var p2 = ref Unsafe.Add(ref p1, half);
        ref var p3 = ref Unsafe.Add(ref p2, half);
        Vector512<int> r00 = default, r01 = default, r10 = default, r11 = default, r20 = default, r21 = default, r30 = default, r31 = default;
        for (nint k = 0; k < half; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref weights);
            var w1 = Vector512.LoadUnsafe(ref weights, Block);
            weights = ref Unsafe.Add(ref weights, 2 * Block);
            var x0 = Vector512.Create(Unsafe.Add(ref p0, k)).AsInt16();
            r00 += Products(x0, w0);
            r01 += Products(x0, w1);
            var x1 = Vector512.Create(Unsafe.Add(ref p1, k)).AsInt16();
            r10 += Products(x1, w0);
            r11 += Products(x1, w1);
            var x2 = Vector512.Create(Unsafe.Add(ref p2, k)).AsInt16();
            r20 += Products(x2, w0);
            r21 += Products(x2, w1);
            var x3 = Vector512.Create(Unsafe.Add(ref p3, k)).AsInt16();
            r30 += Products(x3, w0);
            r31 += Products(x3, w1);
        }

        Store(r00, r01, column, ref result);
        Store(r10, r11, column, ref Unsafe.Add(ref result, _columns));
        Store(r20, r21, column, ref Unsafe.Add(ref result, 2 * _columns));
        Store(r30, r31, column, ref Unsafe.Add(ref result, 3 * _columns));
    }

    private void OneRow(ref readonly short x, ref short weights, int column, ref float result)
    {
        nint half = _inner / 2;
        ref var pairs = ref Unsafe.As<short, int>(ref Unsafe.AsRef(in x));
        Vector512<int> r0 = default, r1 = default;
        for (nint k = 0; k < half; k++)
        {
            var x0 = Vector512.Create(Unsafe.Add(ref pairs, k)).AsInt16();
            r0 += Products(x0, Vector512.LoadUnsafe(ref weights));
            r1 += Products(x0, Vector512.LoadUnsafe(ref weights, Block));
            weights = ref Unsafe.Add(ref weights, 2 * Block);
        }

        Store(r0, r1, column, ref result);
    }

    private void Store(Vector512<int> low, Vector512<int> high, int column, ref float result)
    {
        ref var bias = ref _bias[column];
        ((Vector512.ConvertToSingle(low) * _scale) + Vector512.LoadUnsafe(ref bias)).StoreUnsafe(ref result);
        ((Vector512.ConvertToSingle(high) * _scale) + Vector512.LoadUnsafe(ref bias, 16)).StoreUnsafe(ref result, 16);
    }

    /// <summary>Products of 32 pairs of numbers, each two neighbours added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Products(Vector512<short> x, Vector512<short> w)
    {
        if (Avx512BW.IsSupported) return Avx512BW.MultiplyAddAdjacent(x, w);
        if (Avx2.IsSupported) return Vector512.Create(Avx2.MultiplyAddAdjacent(x.GetLower(), w.GetLower()), Avx2.MultiplyAddAdjacent(x.GetUpper(), w.GetUpper()));
        return AnyProducts(x, w);
    }

    /// <summary>The same where the processor has no instruction for it.</summary>
    internal static Vector512<int> AnyProducts(Vector512<short> x, Vector512<short> w)
    {
        Vector512<int> a = x.AsInt32(), b = w.AsInt32();
        return ((a << 16 >> 16) * (b << 16 >> 16)) + ((a >> 16) * (b >> 16));
    }

    /// <summary>Writes the matrix as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_scale);
        writer.Write(MemoryMarshal.AsBytes(_weights.All));
        writer.Write(MemoryMarshal.AsBytes<float>(_bias));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ShortMatrix Read(ModelReader reader, int inner, int columns)
    {
        var scale = reader.Single();
        return new ShortMatrix(inner, columns, Aligned<short>.Read(reader, inner * columns), reader.Array<float>(columns), scale);
    }
}
