using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriExtract.Language.Models;

/// <summary>Products of small dense matrices, row by row in memory; the order of additions is fixed, so results are the same everywhere.</summary>
internal static class Matrix
{
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
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            for (var column = 0; column < columns; column += 32)
                FourRows(ref Unsafe.Add(ref a, (nint)row * inner), inner, ref Unsafe.Add(ref w, column), columns, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref r, ((nint)row * columns) + column));
        }

        for (; row < rows; row++)
        {
            for (var column = 0; column < columns; column += 32)
                OneRow(ref Unsafe.Add(ref a, (nint)row * inner), inner, ref Unsafe.Add(ref w, column), columns, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref r, ((nint)row * columns) + column));
        }
    }

    private static void FourRows(ref float a, int inner, ref float w, int columns, ref float b, ref float r)
    {
        Vector512<float> bias0 = Vector512.LoadUnsafe(ref b), bias1 = Vector512.LoadUnsafe(ref b, 16);
        Vector512<float> r00 = bias0, r01 = bias1, r10 = bias0, r11 = bias1, r20 = bias0, r21 = bias1, r30 = bias0, r31 = bias1;
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w, (nuint)(k * columns));
            var w1 = Vector512.LoadUnsafe(ref w, (nuint)((k * columns) + 16));
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
        }

        r00.StoreUnsafe(ref r);
        r01.StoreUnsafe(ref r, 16);
        r10.StoreUnsafe(ref r, (nuint)columns);
        r11.StoreUnsafe(ref r, (nuint)(columns + 16));
        r20.StoreUnsafe(ref r, (nuint)(2 * columns));
        r21.StoreUnsafe(ref r, (nuint)((2 * columns) + 16));
        r30.StoreUnsafe(ref r, (nuint)(3 * columns));
        r31.StoreUnsafe(ref r, (nuint)((3 * columns) + 16));
    }

    private static void OneRow(ref float a, int inner, ref float w, int columns, ref float b, ref float r)
    {
        Vector512<float> r0 = Vector512.LoadUnsafe(ref b), r1 = Vector512.LoadUnsafe(ref b, 16);
        for (var k = 0; k < inner; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            r0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref w, (nuint)(k * columns)), r0);
            r1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref w, (nuint)((k * columns) + 16)), r1);
        }

        r0.StoreUnsafe(ref r);
        r1.StoreUnsafe(ref r, 16);
    }
}
