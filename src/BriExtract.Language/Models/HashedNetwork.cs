using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BriExtract.Language.Models;

/// <summary>
/// A small feed-forward network over hashed features: each feature names a row, the rows add up to the hidden layer,
/// rectified, and one matrix turns that into scores. No feature dictionary: what collides shares a row.
/// </summary>
/// <remarks>
/// After Botha et al. 2017, "Natural Language Processing with Small Feed-Forward Networks". Rows are bytes with one
/// scale, added in 16 bits: at most 256 features may be active.
/// </remarks>
internal sealed class HashedNetwork
{
    private const uint Salt = 0x9E3779B9, FirstMix = 0x85EBCA6B, SecondMix = 0xC2B2AE35;

    private readonly Aligned<sbyte> _rows;
    private readonly short[] _bias;
    private readonly Aligned<float> _output; // [hidden, outputs padded]
    private readonly float[] _outputBias;
    private readonly float _scale;

    internal HashedNetwork(int rowBits, int hidden, int outputs, float scale, Aligned<sbyte> rows, short[] bias, Aligned<float> output, float[] outputBias)
    {
        RowBits = rowBits;
        Hidden = hidden;
        Outputs = outputs;
        Padded = Pad(outputs);
        _scale = scale;
        _rows = rows;
        _bias = bias;
        _output = output;
        _outputBias = outputBias;
    }

    /// <summary>The table has two to this power rows.</summary>
    public int RowBits { get; }

    /// <summary>Width of the hidden layer; a multiple of 32.</summary>
    public int Hidden { get; }

    /// <summary>Number of scores.</summary>
    public int Outputs { get; }

    /// <summary>Length of a buffer for scores: a multiple of 16.</summary>
    public int Padded { get; }

    public static int Pad(int outputs) => (outputs + 15) & ~15;

    /// <summary>A network with some of the outputs, in another order; the rows are shared.</summary>
    public HashedNetwork WithOutputs(ReadOnlySpan<int> outputs)
    {
        var padded = Pad(outputs.Length);
        var (weights, bias) = (new Aligned<float>(Hidden * padded), new float[padded]);
        weights.All.Clear();
        for (var o = 0; o < outputs.Length; o++)
        {
            bias[o] = _outputBias[outputs[o]];
            for (var h = 0; h < Hidden; h++) weights.All[(h * padded) + o] = _output.All[(h * Padded) + outputs[o]];
        }

        return new HashedNetwork(RowBits, Hidden, outputs.Length, _scale, _rows, _bias, weights, bias);
    }

    /// <summary>First half of <see cref="Row"/>: a feature is filled in as this, so that <see cref="Rows"/> does the rest for many at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Salted(int template, uint value) => (int)(value + ((uint)template * Salt));

    /// <summary>Row of a feature: template number and value mixed, so that like values of different templates part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(int template, uint value, int rowBits) => Mixed((uint)Salted(template, value), rowBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mixed(uint salted, int rowBits)
    {
        var mixed = salted * FirstMix;
        mixed ^= mixed >> 15;
        mixed *= SecondMix;
        return (int)(mixed >> (32 - rowBits));
    }

    /// <summary>Makes rows of salted values.</summary>
    public static void Rows(Span<int> salted, int rowBits)
    {
        ref var values = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(salted));
        var i = 0;
        for (; i + Vector512<uint>.Count <= salted.Length; i += Vector512<uint>.Count)
        {
            var mixed = Vector512.LoadUnsafe(ref values, (nuint)i) * FirstMix;
            mixed ^= mixed >> 15;
            mixed *= SecondMix;
            (mixed >> (32 - rowBits)).StoreUnsafe(ref values, (nuint)i);
        }

        for (; i < salted.Length; i++) salted[i] = Mixed((uint)salted[i], rowBits);
    }

    /// <summary>Scores of all outputs for the active features.</summary>
    /// <param name="features">Row numbers.</param>
    /// <param name="units">Room for the hidden layer: as long as <see cref="Hidden"/>.</param>
    /// <param name="scores">Receives the scores; as long as <see cref="Padded"/>.</param>
    public void Score(ReadOnlySpan<int> features, Span<float> units, Span<float> scores)
    {
        Sum(features, units);
        Output(units, scores);
    }

    /// <summary>The hidden layer before it is rectified: bias and rows of the active features, added in 16 bits.</summary>
    /// <param name="features">Row numbers.</param>
    /// <param name="units">Receives the sums; as long as <see cref="Hidden"/>.</param>
    public void Sum(ReadOnlySpan<int> features, Span<float> units)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(units.Length, Hidden);
        ref var rows = ref _rows.First;
        ref var bias = ref MemoryMarshal.GetArrayDataReference(_bias);
        ref var target = ref MemoryMarshal.GetReference(units);
        var hidden = Hidden;
        var i = 0;
        // A row is gone over once for as many units as there are: where it lies costs more than what is done with it.
        for (; i + 96 <= hidden; i += 96)
        {
            var (first, second, third) = (Vector512.LoadUnsafe(ref bias, (nuint)i), Vector512.LoadUnsafe(ref bias, (nuint)(i + 32)), Vector512.LoadUnsafe(ref bias, (nuint)(i + 64)));
            foreach (var feature in features)
            {
                var at = (nuint)(((nint)feature * hidden) + i);
                first += Widened(ref rows, at);
                second += Widened(ref rows, at + 32);
                third += Widened(ref rows, at + 64);
            }

            Store(first, ref target, i);
            Store(second, ref target, i + 32);
            Store(third, ref target, i + 64);
        }

        for (; i + 64 <= hidden; i += 64)
        {
            var (first, second) = (Vector512.LoadUnsafe(ref bias, (nuint)i), Vector512.LoadUnsafe(ref bias, (nuint)(i + 32)));
            foreach (var feature in features)
            {
                var at = (nuint)(((nint)feature * hidden) + i);
                first += Widened(ref rows, at);
                second += Widened(ref rows, at + 32);
            }

            Store(first, ref target, i);
            Store(second, ref target, i + 32);
        }

        for (; i < hidden; i += 32)
        {
            var sum = Vector512.LoadUnsafe(ref bias, (nuint)i);
            foreach (var feature in features) sum += Widened(ref rows, (nuint)(((nint)feature * hidden) + i));
            Store(sum, ref target, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<short> sum, ref float target, int at)
    {
        var (low, high) = Vector512.Widen(sum);
        (Vector512.ConvertToSingle(low) * _scale).StoreUnsafe(ref target, (nuint)at);
        (Vector512.ConvertToSingle(high) * _scale).StoreUnsafe(ref target, (nuint)(at + 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widened(ref sbyte rows, nuint at)
    {
        var bytes = Vector256.LoadUnsafe(ref rows, at);
        if (Avx512BW.IsSupported) return Avx512BW.ConvertToVector512Int16(bytes);
        var (low, high) = Vector256.Widen(bytes);
        return Vector512.Create(low, high);
    }

    /// <summary>Scores from the hidden layer; units at rest are passed over.</summary>
    /// <param name="units">Sums of the hidden layer.</param>
    /// <param name="scores">Receives the scores; as long as <see cref="Padded"/>.</param>
    public void Output(ReadOnlySpan<float> units, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(units.Length, Hidden);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, Padded);
        var from = 0;
        for (; from + 80 <= Padded; from += 80) Five(units, scores, from);
        for (; from < Padded; from += 16) One(units, scores, from);
    }

    /// <summary>Eighty scores: five sums side by side keep the processor busy, and both large networks have as many outputs.</summary>
    private void Five(ReadOnlySpan<float> units, Span<float> scores, int from)
    {
        ref var output = ref Unsafe.Add(ref _output.First, from);
        ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_outputBias), from);
        ref var first = ref MemoryMarshal.GetReference(units);
        var padded = Padded;
        Vector512<float> s0 = Vector512.LoadUnsafe(ref bias), s1 = Vector512.LoadUnsafe(ref bias, 16), s2 = Vector512.LoadUnsafe(ref bias, 32), s3 = Vector512.LoadUnsafe(ref bias, 48), s4 = Vector512.LoadUnsafe(ref bias, 64);
        for (var h = 0; h < units.Length; h += 32)
        {
            ref var part = ref Unsafe.Add(ref first, h);
            for (var active = Active(ref part); active != 0; active &= active - 1)
            {
                var bit = BitOperations.TrailingZeroCount(active);
                var unit = Vector512.Create(Unsafe.Add(ref part, bit));
                ref var row = ref Unsafe.Add(ref output, (nint)(h + bit) * padded);
                s0 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref row), s0);
                s1 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref row, 16), s1);
                s2 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref row, 32), s2);
                s3 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref row, 48), s3);
                s4 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref row, 64), s4);
            }
        }

        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(scores), from);
        s0.StoreUnsafe(ref target);
        s1.StoreUnsafe(ref target, 16);
        s2.StoreUnsafe(ref target, 32);
        s3.StoreUnsafe(ref target, 48);
        s4.StoreUnsafe(ref target, 64);
    }

    /// <summary>Sixteen scores.</summary>
    private void One(ReadOnlySpan<float> units, Span<float> scores, int from)
    {
        ref var output = ref Unsafe.Add(ref _output.First, from);
        ref var first = ref MemoryMarshal.GetReference(units);
        var sum = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_outputBias), from));
        for (var h = 0; h < units.Length; h += 32)
        {
            ref var part = ref Unsafe.Add(ref first, h);
            for (var active = Active(ref part); active != 0; active &= active - 1)
            {
                var bit = BitOperations.TrailingZeroCount(active);
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref part, bit)), Vector512.LoadUnsafe(ref output, (nuint)((h + bit) * Padded)), sum);
            }
        }

        sum.StoreUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(scores), from));
    }

    /// <summary>Which of 32 units are above zero, a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Active(ref float units) =>
        (uint)(Vector512.GreaterThan(Vector512.LoadUnsafe(ref units), Vector512<float>.Zero).ExtractMostSignificantBits()
            | (Vector512.GreaterThan(Vector512.LoadUnsafe(ref units, 16), Vector512<float>.Zero).ExtractMostSignificantBits() << 16));

    /// <summary>Writes the network as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Hidden);
        writer.Write(Outputs);
        writer.Write(_scale);
        writer.Write(MemoryMarshal.AsBytes(_rows.All));
        writer.Write(MemoryMarshal.AsBytes<short>(_bias));
        writer.Write(MemoryMarshal.AsBytes(_output.All));
        writer.Write(MemoryMarshal.AsBytes<float>(_outputBias));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static HashedNetwork Read(ModelReader reader)
    {
        int rowBits = reader.Int32(), hidden = reader.Int32(), outputs = reader.Int32();
        var scale = reader.Single();
        return new HashedNetwork(rowBits, hidden, outputs, scale,
            Aligned<sbyte>.Read(reader, hidden << rowBits), reader.Array<short>(hidden),
            Aligned<float>.Read(reader, hidden * Pad(outputs)), reader.Array<float>(Pad(outputs)));
    }
}
