using System.Numerics.Tensors;
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
    private readonly AlignedBytes _rows;
    private readonly short[] _bias;
    private readonly float[] _output; // [hidden, outputs padded]
    private readonly float[] _outputBias;
    private readonly float _scale;

    internal HashedNetwork(int rowBits, int hidden, int outputs, float scale, AlignedBytes rows, short[] bias, float[] output, float[] outputBias)
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

    /// <summary>Row of a feature: template number and value mixed, so that like values of different templates part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(int template, uint value, int rowBits)
    {
        var mixed = (value + ((uint)template * 0x9E3779B9u)) * 0x85EBCA6Bu;
        mixed ^= mixed >> 15;
        mixed *= 0xC2B2AE35u;
        return (int)(mixed >> (32 - rowBits));
    }

    /// <summary>Scores of all outputs for the active features.</summary>
    /// <param name="features">Row numbers.</param>
    /// <param name="scores">Receives the scores; as long as <see cref="Padded"/>.</param>
    /// <param name="added">What else adds to the hidden layer's sum, as long as it is wide; empty for nothing.</param>
    public void Score(ReadOnlySpan<int> features, Span<float> scores, ReadOnlySpan<float> added = default)
    {
        Span<float> units = stackalloc float[Hidden];
        Sum(features, units);
        if (!added.IsEmpty) TensorPrimitives.Add(units, added, units);
        // Units at rest are passed over; which they are is gathered without a branch, since it cannot be foreseen.
        Span<int> active = stackalloc int[Hidden];
        var count = 0;
        for (var h = 0; h < units.Length; h++)
        {
            active[count] = h;
            count += units[h] > 0 ? 1 : 0;
        }

        for (var from = 0; from < Padded; from += 64) Output(units, active[..count], scores, from);
    }

    /// <summary>Bias and rows of the active features, added in 16 bits.</summary>
    private void Sum(ReadOnlySpan<int> features, Span<float> units)
    {
        ref var rows = ref _rows.First;
        ref var bias = ref MemoryMarshal.GetArrayDataReference(_bias);
        ref var target = ref MemoryMarshal.GetReference(units);
        var scale = Vector512.Create(_scale);
        var hidden = Hidden;
        for (var i = 0; i < hidden; i += 32)
        {
            var sum = Vector512.LoadUnsafe(ref bias, (nuint)i);
            foreach (var feature in features)
            {
                sum += Widened(ref rows, (nuint)(((nint)feature * hidden) + i));
            }

            var (first, second) = Vector512.Widen(sum);
            (Vector512.ConvertToSingle(first) * scale).StoreUnsafe(ref target, (nuint)i);
            (Vector512.ConvertToSingle(second) * scale).StoreUnsafe(ref target, (nuint)(i + 16));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widened(ref sbyte rows, nuint at)
    {
        var bytes = Vector256.LoadUnsafe(ref rows, at);
        if (Avx512BW.IsSupported) return Avx512BW.ConvertToVector512Int16(bytes);
        var (low, high) = Vector256.Widen(bytes);
        return Vector512.Create(low, high);
    }

    /// <summary>Up to 64 scores from the active units.</summary>
    private void Output(ReadOnlySpan<float> units, ReadOnlySpan<int> active, Span<float> scores, int from)
    {
        ref var output = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_output), from);
        ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_outputBias), from);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(scores), from);
        if (from + 64 > Padded)
        {
            for (var o = 0; from + o < Padded; o += 16)
            {
                var sum = Vector512.LoadUnsafe(ref bias, (nuint)o);
                foreach (var h in active) sum = Vector512.FusedMultiplyAdd(Vector512.Create(units[h]), Vector512.LoadUnsafe(ref output, (nuint)((h * Padded) + o)), sum);
                sum.StoreUnsafe(ref target, (nuint)o);
            }

            return;
        }

        Vector512<float> s0 = Vector512.LoadUnsafe(ref bias), s1 = Vector512.LoadUnsafe(ref bias, 16), s2 = Vector512.LoadUnsafe(ref bias, 32), s3 = Vector512.LoadUnsafe(ref bias, 48);
        foreach (var h in active)
        {
            var unit = Vector512.Create(units[h]);
            var at = (nuint)(h * Padded);
            s0 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref output, at), s0);
            s1 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref output, at + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref output, at + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(unit, Vector512.LoadUnsafe(ref output, at + 48), s3);
        }

        s0.StoreUnsafe(ref target);
        s1.StoreUnsafe(ref target, 16);
        s2.StoreUnsafe(ref target, 32);
        s3.StoreUnsafe(ref target, 48);
    }

    /// <summary>Writes the network as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Hidden);
        writer.Write(Outputs);
        writer.Write(_scale);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(_rows.All));
        writer.Write(MemoryMarshal.AsBytes<short>(_bias));
        writer.Write(MemoryMarshal.AsBytes<float>(_output));
        writer.Write(MemoryMarshal.AsBytes<float>(_outputBias));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static HashedNetwork Read(ModelReader reader)
    {
        int rowBits = reader.Int32(), hidden = reader.Int32(), outputs = reader.Int32();
        var scale = reader.Single();
        return new HashedNetwork(rowBits, hidden, outputs, scale,
            AlignedBytes.Read(reader, hidden << rowBits), reader.Array<short>(hidden),
            reader.Array<float>(hidden * Pad(outputs)), reader.Array<float>(Pad(outputs)));
    }
}
