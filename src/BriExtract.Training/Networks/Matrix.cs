using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriExtract.Training.Networks;

/// <summary>Products of small dense matrices, row by row in memory; the order of additions is fixed, so results are the same everywhere.</summary>
internal static class Matrix
{
    private const int Stripe = 32;

    // A stripe of as many rows fits the stack.
    private const int LongestInner = 256;

    /// <summary>result = x · weights + bias.</summary>
    /// <param name="x"><paramref name="rows"/> × <paramref name="inner"/>.</param>
    /// <param name="rows">Rows of x and of the result.</param>
    /// <param name="inner">Columns of x, rows of the weights.</param>
    /// <param name="weights"><paramref name="inner"/> × columns.</param>
    /// <param name="bias">One value a column; its length, a multiple of 32, is the number of columns.</param>
    /// <param name="result"><paramref name="rows"/> × columns.</param>
    public static void Multiply(ReadOnlySpan<float> x, int rows, int inner, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> result)
    {
        var columns = bias.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, rows * columns);
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var b = ref MemoryMarshal.GetReference(bias);
        ref var r = ref MemoryMarshal.GetReference(result);
        // A stripe of 32 columns is copied together first: its rows lie far apart, mostly in the same few sets of the cache.
        Span<float> stripe = stackalloc float[inner <= LongestInner ? inner * Stripe : 0];
        if (stripe.IsEmpty) stripe = new float[inner * Stripe];
        ref var packed = ref MemoryMarshal.GetReference(stripe);
        for (var column = 0; column < columns; column += Stripe)
        {
            for (var k = 0; k < inner; k++) weights.Slice((k * columns) + column, Stripe).CopyTo(stripe[(k * Stripe)..]);
            ref var bias0 = ref Unsafe.Add(ref b, column);
            var row = 0;
            for (; row + 8 <= rows; row += 8)
                EightRows(ref Unsafe.Add(ref a, (nint)row * inner), inner, ref packed, ref bias0, ref Unsafe.Add(ref r, ((nint)row * columns) + column), columns);
            for (; row < rows; row++)
                OneRow(ref Unsafe.Add(ref a, (nint)row * inner), inner, ref packed, ref bias0, ref Unsafe.Add(ref r, ((nint)row * columns) + column));
        }
    }

    private static void EightRows(ref float a, int inner, ref float w, ref float b, ref float r, int columns)
    {
        Vector512<float> bias0 = Vector512.LoadUnsafe(ref b), bias1 = Vector512.LoadUnsafe(ref b, 16);
        Vector512<float> r00 = bias0, r01 = bias1;
        Vector512<float> r10 = bias0, r11 = bias1;
        Vector512<float> r20 = bias0, r21 = bias1;
        Vector512<float> r30 = bias0, r31 = bias1;
        Vector512<float> r40 = bias0, r41 = bias1;
        Vector512<float> r50 = bias0, r51 = bias1;
        Vector512<float> r60 = bias0, r61 = bias1;
        Vector512<float> r70 = bias0, r71 = bias1;
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, 16);
            w = ref Unsafe.Add(ref w, Stripe);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            r00 = Vector512.FusedMultiplyAdd(x, w0, r00);
            r01 = Vector512.FusedMultiplyAdd(x, w1, r01);
            x = Vector512.Create(Unsafe.Add(ref a, inner + k));
            r10 = Vector512.FusedMultiplyAdd(x, w0, r10);
            r11 = Vector512.FusedMultiplyAdd(x, w1, r11);
            x = Vector512.Create(Unsafe.Add(ref a, (2 * inner) + k));
            r20 = Vector512.FusedMultiplyAdd(x, w0, r20);
            r21 = Vector512.FusedMultiplyAdd(x, w1, r21);
            x = Vector512.Create(Unsafe.Add(ref a, (3 * inner) + k));
            r30 = Vector512.FusedMultiplyAdd(x, w0, r30);
            r31 = Vector512.FusedMultiplyAdd(x, w1, r31);
            x = Vector512.Create(Unsafe.Add(ref a, (4 * inner) + k));
            r40 = Vector512.FusedMultiplyAdd(x, w0, r40);
            r41 = Vector512.FusedMultiplyAdd(x, w1, r41);
            x = Vector512.Create(Unsafe.Add(ref a, (5 * inner) + k));
            r50 = Vector512.FusedMultiplyAdd(x, w0, r50);
            r51 = Vector512.FusedMultiplyAdd(x, w1, r51);
            x = Vector512.Create(Unsafe.Add(ref a, (6 * inner) + k));
            r60 = Vector512.FusedMultiplyAdd(x, w0, r60);
            r61 = Vector512.FusedMultiplyAdd(x, w1, r61);
            x = Vector512.Create(Unsafe.Add(ref a, (7 * inner) + k));
            r70 = Vector512.FusedMultiplyAdd(x, w0, r70);
            r71 = Vector512.FusedMultiplyAdd(x, w1, r71);
        }

        r00.StoreUnsafe(ref r);
        r01.StoreUnsafe(ref r, 16);
        r10.StoreUnsafe(ref r, (nuint)columns);
        r11.StoreUnsafe(ref r, (nuint)(columns + 16));
        r20.StoreUnsafe(ref r, (nuint)(2 * columns));
        r21.StoreUnsafe(ref r, (nuint)((2 * columns) + 16));
        r30.StoreUnsafe(ref r, (nuint)(3 * columns));
        r31.StoreUnsafe(ref r, (nuint)((3 * columns) + 16));
        r40.StoreUnsafe(ref r, (nuint)(4 * columns));
        r41.StoreUnsafe(ref r, (nuint)((4 * columns) + 16));
        r50.StoreUnsafe(ref r, (nuint)(5 * columns));
        r51.StoreUnsafe(ref r, (nuint)((5 * columns) + 16));
        r60.StoreUnsafe(ref r, (nuint)(6 * columns));
        r61.StoreUnsafe(ref r, (nuint)((6 * columns) + 16));
        r70.StoreUnsafe(ref r, (nuint)(7 * columns));
        r71.StoreUnsafe(ref r, (nuint)((7 * columns) + 16));
    }

    private static void OneRow(ref float a, int inner, ref float w, ref float b, ref float r)
    {
        Vector512<float> r0 = Vector512.LoadUnsafe(ref b), r1 = Vector512.LoadUnsafe(ref b, 16);
        for (var k = 0; k < inner; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            r0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref w, (nuint)(k * Stripe)), r0);
            r1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref w, (nuint)((k * Stripe) + 16)), r1);
        }

        r0.StoreUnsafe(ref r);
        r1.StoreUnsafe(ref r, 16);
    }
}
