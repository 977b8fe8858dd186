using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriExtract.Language.Models;

/// <summary>
/// Logarithm of a sum of exponentials, what turns scores into probabilities. Computed here with fused steps in a fixed order, for
/// the system's library gives other last digits on other processors; within 3 parts in 10 million.
/// </summary>
internal static class LogSum
{
    // Below this the exponential adds nothing to 1 in 24 bits, and its exponent still fits.
    private const float Least = -40;
    private const float Nothing = -24;

    // 2^n for the whole part, Taylor's series for what is left, which is at most ln 2 / 2.
    private const float PerLog2 = 1.44269504f, Log2High = 0.693359375f, Log2Low = -2.12194440e-4f;

    /// <summary>log(exp(a) + exp(b) + …).</summary>
    /// <param name="scores">As many as fill vectors of 16.</param>
    /// <param name="most">The highest of them.</param>
    public static float Of(ReadOnlySpan<float> scores, float most)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        var sum = Vector512<float>.Zero;
        var nothing = Vector512.Create(most + Nothing);
        for (var i = 0; i + 16 <= scores.Length; i += 16)
        {
            // Most scores are far below the highest: sixteen of them that add nothing are passed over.
            var some = Vector512.LoadUnsafe(ref first, (nuint)i);
            if (Vector512.GreaterThanAny(some, nothing)) sum += Exp(some - Vector512.Create(most));
        }

        return most + Log(Sum(sum));
    }

    /// <summary>The highest of 16 numbers, none of which is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Highest(Vector512<float> values)
    {
        var eight = Vector256.MaxNative(values.GetLower(), values.GetUpper());
        var four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        four = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>Exponentials of numbers that are at most 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MaxNative(x, Vector512.Create(Least));
        var whole = Vector512.Round(x * PerLog2);
        var rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-Log2High), x);
        rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-Log2Low), rest);
        var series = Vector512.Create(1 / 720f);
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512.Create(1 / 120f));
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512.Create(1 / 24f));
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512.Create(1 / 6f));
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512.Create(0.5f));
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512<float>.One);
        series = Vector512.FusedMultiplyAdd(series, rest, Vector512<float>.One);
        return (series.AsInt32() + (Vector512.ConvertToInt32(whole) << 23)).AsSingle();
    }

    /// <summary>Natural logarithm of a number of at least 1, by the series of the inverse hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        var exponent = (bits >> 23) - 127;
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7FFFFF) | 0x3F800000);
        if (mantissa > 1.41421356f)
        {
            mantissa *= 0.5f;
            exponent++;
        }

        var z = (mantissa - 1) / (mantissa + 1);
        var square = z * z;
        var series = MathF.FusedMultiplyAdd(square, 2 / 9f, 2 / 7f);
        series = MathF.FusedMultiplyAdd(series, square, 2 / 5f);
        series = MathF.FusedMultiplyAdd(series, square, 2 / 3f);
        series = MathF.FusedMultiplyAdd(series, square, 2f);
        return MathF.FusedMultiplyAdd(exponent, Log2High, MathF.FusedMultiplyAdd(series, z, exponent * Log2Low));
    }

    /// <summary>Halves added to halves, the same on every machine.</summary>
    private static float Sum(Vector512<float> values)
    {
        var eight = values.GetLower() + values.GetUpper();
        var four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }
}
