using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private readonly sbyte[] _rows;
    private readonly short[] _bias;
    private readonly float[] _output; // [hidden, outputs padded]
    private readonly float[] _outputBias;
    private readonly float _scale;

    internal HashedNetwork(int rowBits, int hidden, int outputs, float scale, sbyte[] rows, short[] bias, float[] output, float[] outputBias)
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
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        Span<short> sum = stackalloc short[Hidden];
        _bias.CopyTo(sum);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var sums = ref MemoryMarshal.GetReference(sum);
        foreach (var feature in features)
        {
            ref var row = ref Unsafe.Add(ref rows, (nint)feature * Hidden);
            for (var i = 0; i < Hidden; i += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref row, (nuint)i));
                var wide = Vector512.Create(low, high) + Vector512.LoadUnsafe(ref sums, (nuint)i);
                wide.StoreUnsafe(ref sums, (nuint)i);
            }
        }

        _outputBias.CopyTo(scores);
        ref var output = ref MemoryMarshal.GetArrayDataReference(_output);
        ref var target = ref MemoryMarshal.GetReference(scores);
        for (var h = 0; h < Hidden; h++)
        {
            if (sum[h] <= 0) continue;
            var active = Vector512.Create(sum[h] * _scale);
            ref var weights = ref Unsafe.Add(ref output, (nint)h * Padded);
            for (var o = 0; o < Padded; o += 16)
            {
                var added = Vector512.FusedMultiplyAdd(active, Vector512.LoadUnsafe(ref weights, (nuint)o), Vector512.LoadUnsafe(ref target, (nuint)o));
                added.StoreUnsafe(ref target, (nuint)o);
            }
        }
    }

    /// <summary>Writes the network as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Hidden);
        writer.Write(Outputs);
        writer.Write(_scale);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(_rows));
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
            reader.Array<sbyte>((1 << rowBits) * hidden), reader.Array<short>(hidden),
            reader.Array<float>(hidden * Pad(outputs)), reader.Array<float>(Pad(outputs)));
    }
}
